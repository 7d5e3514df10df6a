"""How wide words are, and how a long name breaks into two lines."""

from __future__ import annotations

from briefings.typography.measure import text_width


def width_of(text: str, size: float, weight: int) -> float:
    """The width of one line in points, in the face of every printed picture."""
    return text_width(text, size, weight)


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
