"""How the text of glyphs is told to readers: what each one means by itself, and which have to be told together."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import bidirectional, normalize

from briefings.typography.bidi import has_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.typography.shaping import Glyph, Shaped


_FROM_RIGHT = "\u200f"  # a sign without ink
_FROM_RIGHT_CLASSES = frozenset({"R", "AL"})


def needs_care(shaped: Shaped) -> bool:
    """Whether letters from right to left are joined, or have marks: readers turn what they read there."""
    return (len(shaped.text) > len(shaped.said) or 0.0 in shaped.advances) and _is_from_right(shaped)


def direction(text: str) -> bool | None:
    """True for a letter from right to left, False for all other; None for a space or nothing, which follow what is
    before them."""
    if not text or text.isspace():
        return None
    return bidirectional(text[0]) in _FROM_RIGHT_CLASSES


def clusters(shaped: Shaped, *, from_right: bool = True) -> Iterator[tuple[str, Sequence[Glyph]]]:
    """The glyphs in their order, those together that can only be told together, with what they say.

    From right to left that is in the order of the glyphs, as readers turn it with what is around. A mark comes before
    its letter there: where what is before that is not `from_right`, a sign of direction keeps it with its letter.
    """
    if _is_from_right(shaped):
        for text, glyphs in _from_right(shaped.glyphs):
            mark = not glyphs[0].advance
            yield (_FROM_RIGHT + text if mark and not from_right else text), glyphs
            own = direction(text)
            from_right = mark or (from_right if own is None else own)
        return
    group: list[Glyph] = []
    for glyph in shaped.glyphs:
        if group and glyph.text and glyph.advance:
            yield "".join([each.text for each in group]), group
            group = []
        group.append(glyph)
    if group:
        yield "".join([each.text for each in group]), group


def _from_right(glyphs: Sequence[Glyph]) -> Iterator[tuple[str, Sequence[Glyph]]]:
    """Each glyph by itself where it has a character of its own, as lam and alef that are joined in two glyphs do."""
    start = 0
    while start < len(glyphs):
        end = next((at for at in range(start + 1, len(glyphs)) if glyphs[at].text), len(glyphs))
        text = normalize("NFC", glyphs[start].text)[::-1]
        if len(text) == end - start:
            yield from ((letter, (glyph,)) for letter, glyph in zip(text, glyphs[start:end], strict=True))
        else:
            yield text, glyphs[start:end]
        start = end


def _is_from_right(shaped: Shaped) -> bool:
    return not shaped.text.isascii() and has_right_to_left(shaped.text)
