"""How wide words are, how a long name breaks into two lines and a remark into several."""

from __future__ import annotations

from bisect import bisect_left

from briefings.typography.measure import text_width


def width_of(text: str, size: float, weight: int) -> float:
    """The width of one line in points, in the face of every printed picture."""
    return text_width(text, size, weight)


def broken(text: str, size: float, weight: int, most: float) -> tuple[str, ...]:
    """Return the text in one line, or in two of nearly equal width where one is wider than `most` points."""
    words = text.split()
    if len(words) < 2 or width_of(text, size, weight) <= most:
        return (text,)

    def parted(count: int) -> tuple[str, str]:
        return " ".join(words[:count]), " ".join(words[count:])

    def top_heavy(count: int) -> bool:
        first, second = parted(count)
        return width_of(first, size, weight) >= width_of(second, size, weight)

    # The first line only grows with the count and the second only shrinks: the best pair stands where they meet.
    meet = bisect_left(range(1, len(words) - 1), x=True, key=top_heavy) + 1
    pairs = [parted(count) for count in (meet - 1, meet) if count]
    return min(pairs, key=lambda pair: max(width_of(line, size, weight) for line in pair))


def shortened(text: str, size: float, weight: int, most: float) -> str:
    """Return the text, cut with an ellipsis where it is wider than `most` points."""
    if width_of(text, size, weight) <= most:
        return text

    def too_wide(count: int) -> bool:
        return width_of(f"{text[:count].rstrip()}…", size, weight) > most

    kept = bisect_left(range(1, len(text)), x=True, key=too_wide)
    return f"{text[:kept].rstrip()}…"


def wrapped(text: str, size: float, weight: int, most: float, *, lines: int) -> tuple[str, ...]:
    """Return the text in lines of at most `most` points, at most so many; an ellipsis says where more would follow.

    A word that is wider than a line is cut with an ellipsis of its own.
    """
    made: list[str] = []
    for word in text.split():
        longer = f"{made[-1]} {word}" if made else word
        if made and width_of(longer, size, weight) <= most:
            made[-1] = longer
        elif len(made) == lines:
            made[-1] = shortened(longer, size, weight, most)
            break
        else:
            made.append(word)
    return tuple(shortened(line, size, weight, most) for line in made)
