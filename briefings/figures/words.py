"""How wide words are, and how a long name breaks into two lines."""

from __future__ import annotations

_NARROW, _WIDE = "fijlrtI.,:;'|! ", "mwMWÖOQ@%&"


def width_of(text: str, size: float, weight: int) -> float:
    """The width of one line in points."""
    units = sum(0.29 if letter in _NARROW else 0.78 if letter in _WIDE else 0.53 for letter in text)
    return units * size * (1.0 + (weight - 400) / 6000)


def broken(text: str, size: float, weight: int, most: float) -> tuple[str, ...]:
    """Return the text in one line, or in two of nearly equal width where one is wider than `most` points."""
    words = text.split()
    if len(words) < 2 or width_of(text, size, weight) <= most:
        return (text,)
    splits = [(" ".join(words[:count]), " ".join(words[count:])) for count in range(1, len(words))]
    return min(splits, key=lambda pair: max(width_of(line, size, weight) for line in pair))


def shortened(text: str, size: float, weight: int, most: float) -> str:
    """Return the text, cut with an ellipsis where it is wider than `most` points."""
    if width_of(text, size, weight) <= most:
        return text
    kept = text
    while kept and width_of(f"{kept}…", size, weight) > most:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
