"""Words typed wrong: how many letters two words differ by, and how much of that is forgiven."""

from __future__ import annotations


def distance(one: str, other: str, limit: int = 2) -> int:
    """How many letters are put in, left out, changed or swapped with their neighbour; more than `limit` is `limit` + 1.

    Optimal string alignment, a column of bits at a time (Hyyrö 2003).
    """
    if one == other:
        return 0
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    if not one or not other:
        return max(len(one), len(other))
    where: dict[str, int] = {}
    for place, letter in enumerate(one):
        where[letter] = where.get(letter, 0) | 1 << place
    return min(_aligned(where, len(one), other), limit + 1)


def _aligned(where: dict[str, int], length: int, other: str) -> int:
    everything, last, found = (1 << length) - 1, 1 << (length - 1), length
    up, down, same, match = everything, 0, 0, 0
    for letter in other:
        before, match = match, where.get(letter, 0)
        swapped = ((~same & match) << 1) & before
        same = ((((match & up) + up) ^ up) | match | down | swapped) & everything
        grows, shrinks = down | (everything & ~(same | up)), same & up
        found += 1 if grows & last else -1 if shrinks & last else 0
        grows, shrinks = (grows << 1 | 1) & everything, shrinks << 1 & everything
        up, down = shrinks | (everything & ~(same | grows)), grows & same
    return found


def forgiven(length: int) -> int:
    """How many letters of a word of this length may be wrong: none to 3, one to 7, two from 8."""
    return 0 if length <= 3 else 1 if length <= 7 else 2


def close(one: str, other: str) -> bool:
    """Whether one word may be the other typed wrong. A first letter is seldom wrong: one such error, in a long word."""
    limit = forgiven(min(len(one), len(other)))
    if limit and one[:1] != other[:1]:
        limit = 1 if one[:2] == other[1::-1] or limit > 1 else 0
    return distance(one, other, limit) <= limit
