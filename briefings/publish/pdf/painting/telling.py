"""How the text of glyphs is told to readers: what each one means by itself, and which have to be told together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from unicodedata import bidirectional, normalize

from briefings.typography.bidi import has_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.typography.shaping import Glyph, Shaped


FROM_RIGHT, _FROM_LEFT = "\u200f", "\u200e"  # signs without ink
_FROM_RIGHT_CLASSES = frozenset({"R", "AL"})
_TURNED_CLASSES = frozenset({"L", "EN", "AN", "ES", "ET"})
_SIGN_CLASSES, _DIGIT_CLASSES = frozenset({"ES", "ET"}), frozenset({"EN", "AN"})


def needs_care(shaped: Shaped) -> bool:
    """Whether letters from right to left are joined, or have marks: readers turn what they read there. So do some with
    the digits of Arabic."""
    joined = len(shaped.text) > len(shaped.said) or 0.0 in shaped.advances
    return (joined and _is_from_right(shaped)) or _is_arabic_number(shaped.text)


def space_between(before: str, after: str, *, from_right: bool) -> str:
    """What a space says between the words at its left and at its right; `from_right` where signs alone stand at its
    left that follow such a text.

    Readers turn a space with what is beside it, and lose it between two directions, unless signs hold it.
    """
    if not after:
        return " "
    if any(map(direction, before)) or (from_right and not any(map(_is_turned, before))):
        return f"{_FROM_LEFT} {FROM_RIGHT}" if _is_turned(after[0]) else " "
    return f" {FROM_RIGHT}" if direction(after) and not direction(after[-1]) else " "


def _is_turned(character: str) -> bool:
    return bidirectional(character) in _TURNED_CLASSES


def touches(text: str, before: str, after: str, *, from_right: bool) -> bool:
    """Whether a text is a single digit that touches letters from right to left, at its left or at its right."""
    if len(text) != 1 or bidirectional(text) not in _DIGIT_CLASSES:
        return False
    return (from_right and not before.isspace()) or any(map(direction, after))


def is_sign(text: str) -> bool:
    """Whether a text is one of the signs, such as a hyphen, with which readers part letters from right to left."""
    return len(text) == 1 and bidirectional(text) in _SIGN_CLASSES


def as_from_right(shaped: Shaped) -> Shaped:
    """The same run of one sign or digit, told as one of the letters from right to left beside it."""
    text = shaped.text + FROM_RIGHT  # turned when told, as all that runs from right to left
    return replace(shaped, text=text, said=(text,))


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
    if _is_arabic_number(shaped.text):
        # As one glyph and with a sign before it, so that no reader takes its digits for letters and turns them.
        yield _FROM_LEFT + shaped.text, shaped.glyphs
        return
    if _is_from_right(shaped):
        for text, glyphs in _from_right(shaped.glyphs):
            mark = not glyphs[0].advance
            yield (FROM_RIGHT + text if mark and not from_right else text), glyphs
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


def _is_arabic_number(text: str) -> bool:
    return not text.isascii() and bool(text) and bidirectional(text[0]) == "AN"


def _is_from_right(shaped: Shaped) -> bool:
    return not shaped.text.isascii() and has_right_to_left(shaped.text)
