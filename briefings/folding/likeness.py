"""How near two words are by sound, across scripts. Two words are compared if they share a skeleton.

A skeleton is the kinds of consonants of a word in their order; a word has more than one where a letter may be read in
two ways. Both are for what the keys do not find, and rank below it. Letters typed wrong are in `typing_errors.py`.
"""

from __future__ import annotations

from functools import lru_cache

from briefings.folding.abjads import JOINT
from briefings.folding.keys import is_latin, lower, merged
from briefings.folding.readings import readings
from briefings.folding.rules import Rules, row

ALIKE = 0.7
"""From this likeness on, two words are taken for one name."""

_ONE_SOUND = (("sh", "x"), ("ch", "c"), ("ts", "w"), ("tc", "c"), ("dz", "y"))
_LONGEST = 60  # no name is longer, and comparing takes the product of both lengths
_VOWELS = frozenset("aeiou")
_KINDS = str.maketrans(
    {
        **dict.fromkeys("pbfv", "p"),
        **dict.fromkeys("td", "t"),
        **dict.fromkeys("kgh", "k"),
        **dict.fromkeys("szxcjwy", "s"),
        **dict.fromkeys("aeiou", ""),
    }
)
# Two hisses on end are one, but for the z and s of Kirghizstan, which others part by a vowel.
_HISSES = Rules(("(?:[sxcjwy]|z(?!s))(?=[szxcjwy])", ""))
# Sounds that one language's spelling takes for the other's; other sounds of one kind are further apart.
_NEAR = frozenset(map(frozenset, row("pb pf bv fv td kg gh kh sz sw zy zj xj xc cj xs cw ws ae ei ou oa iu")))


def skeleton(word: str) -> str:
    """The kinds of consonants of a word's likeliest reading: lips p, teeth t, throat k, hisses s, and m, n, l, r.

    A vowel at the beginning is an a; no other is kept.
    """
    return skeletons(word)[0]


def skeletons(word: str) -> tuple[str, ...]:
    """The skeletons of all readings, that of the likeliest first: what to store of a name, and what to ask for."""
    return tuple(_sounds(word))


@lru_cache(maxsize=10_000)
def alike(one: str, other: str) -> float:
    """How near two words sound, 0–1: 0 where no skeleton is shared, 1 where their sounds are the same.

    A vowel weighs half a consonant, and next to nothing where one of the scripts leaves vowels out.
    """
    if max(len(one), len(other)) > _LONGEST:
        return float(one == other)
    first, second = _sounds(one), _sounds(other)
    common = first.keys() & second.keys()
    return max((_likeness(first[shape], second[shape]) for shape in common), default=0.0)


@lru_cache(maxsize=20_000)
def _sounds(word: str) -> dict[str, str]:
    """Each skeleton of a word with the sounds it was made of, one letter each; a joint at the end tells an abjad."""
    found: dict[str, str] = {}
    small = lower(word)
    for text in readings(small):
        sounds = merged(text, latin=is_latin(small))
        for spelling, sound in _ONE_SOUND:
            sounds = sounds.replace(spelling, sound)
        sounds = _HISSES(sounds)
        plain = "".join(filter(str.isalnum, sounds))
        shape = ("a" if plain[:1] in _VOWELS else "") + plain.translate(_KINDS)
        found.setdefault(shape, plain + (JOINT if JOINT in text else ""))
    return found


def _likeness(one: str, other: str) -> float:
    silent = JOINT in one or JOINT in other
    one, other = one.removesuffix(JOINT), other.removesuffix(JOINT)
    if one == other:
        return 1.0
    vowel = 0.05 if silent else 0.3
    full = sum(vowel / 0.6 if sound in _VOWELS else 1.0 for sound in max(one, other, key=len))
    return max(0.0, 1.0 - _cost(one, other, vowel) / full) if full else 0.0


def _cost(one: str, other: str, vowel: float) -> float:
    """The least sum of changes that make one of the other."""
    row = [0.0]
    for sound in other:
        row.append(row[-1] + (vowel if sound in _VOWELS else 1.0))
    for sound in one:
        left_out = vowel if sound in _VOWELS else 1.0
        above, row = row, [row[0] + left_out]
        for place, there in enumerate(other):
            put_in = vowel if there in _VOWELS else 1.0
            row.append(min(above[place] + _change(sound, there), above[place + 1] + left_out, row[place] + put_in))
    return row[-1]


def _change(one: str, other: str) -> float:
    """What it costs to take one sound for another."""
    if one == other:
        return 0.0
    if one in _VOWELS and other in _VOWELS:
        return 0.15 if frozenset((one, other)) in _NEAR else 0.3
    if frozenset((one, other)) in _NEAR:
        return 0.3
    return 0.55 if one.translate(_KINDS) == other.translate(_KINDS) != "" else 1.0
