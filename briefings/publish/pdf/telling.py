"""How the text of glyphs is told to readers: what each one means by itself, and which have to be told together.

A reader puts a page's text together from where glyphs stand. Marks that are raised, or that stand two in one place,
mislead it: they are told with their letter, in a span that begins and ends on the baseline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.typography.bidi import has_right_to_left
from briefings.typography.shaping import Glyph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.typography.faces import Face
    from briefings.typography.shaping import Shaped

_LEAST_RISE, _LEAST_SHIFT = 20.0, 25.0  # thousandths of an em: less misleads nobody


def meanings(shaped: Shaped) -> Sequence[str]:
    """A text for each glyph by itself, from what clusters say on their first glyph.

    Where several glyphs stand for one cluster each has a character of it: readers that compare glyphs with what is
    said beside them lose their place otherwise.
    """
    said = shaped.said
    if "" not in said:
        return said
    from_right = _is_from_right(shaped)
    found = list(said)
    for at, text in enumerate(said):
        if text:
            end = next((later for later in range(at + 1, len(said)) if said[later]), len(said))
            found[at:end] = _shared_out(text, end - at, from_right=from_right)
    return found


def _shared_out(text: str, count: int, *, from_right: bool) -> list[str]:
    if count == 1:
        return [text]
    if from_right and count == len(text):  # lam and alef, which are joined in two glyphs
        return [*reversed(text)]
    return [text[-1], *(text[min(place, len(text) - 1)] for place in range(count - 1))]


def _is_from_right(shaped: Shaped) -> bool:
    return not shaped.text.isascii() and has_right_to_left(shaped.text)


def joins_from_right(shaped: Shaped) -> bool:
    """Whether a glyph joins letters that run from right to left: most readers turn them, so they have to be told."""
    return len(shaped.text) > len(shaped.said) and _is_from_right(shaped)


def clusters(shaped: Shaped) -> Iterator[list[Glyph]]:
    """Glyphs with what belongs to them, as far as they cannot tell their text one by one.

    From right to left a mark comes before its letter and stands between two: it goes with both, so that the span
    begins and ends on the baseline. It is said in the order of the glyphs, as readers turn it with what is around.
    """
    from_right = _is_from_right(shaped)
    glyphs = shaped.glyphs
    if from_right:
        glyphs = tuple(glyph._replace(text=text[::-1]) for glyph, text in zip(glyphs, meanings(shaped), strict=True))
    group: list[Glyph] = []
    for glyph in glyphs:
        starts = glyph.text and not _is_mark(glyph) and not (from_right and group and _is_mark(group[-1]))
        if group and starts:
            yield from _parted(group)
            group = []
        group.append(glyph)
    yield from _parted(group)


def grounded(cluster: Sequence[Glyph], face: Face) -> list[Glyph]:
    """A cluster that begins and ends on the baseline, and ends where the next one begins, by help of a space without
    room; otherwise readers take a mark at either end for text on a line of its own.
    """
    blank = face.advance(face.space)
    before = [Glyph(face.space, " ", 0.0, blank, 0.0, 0.0)] if _is_moved(cluster[0]) else []
    after = [Glyph(face.space, " ", 0.0, blank, -blank, 0.0)] if _is_moved(cluster[-1]) else []
    return [*before, *cluster, *after]


def _parted(group: list[Glyph]) -> list[list[Glyph]]:
    """One mark that stands near its place by nature needs no telling; two in one place do, and glyphs without text."""
    misleading = sum(map(_is_mark, group)) > 1 or any(_is_moved(glyph) or not glyph.text for glyph in group)
    return [group] if misleading else [[glyph] for glyph in group]


def _is_mark(glyph: Glyph) -> bool:
    return bool(glyph.text) and not glyph.advance


def _is_moved(glyph: Glyph) -> bool:
    return not glyph.advance and (abs(glyph.up) >= _LEAST_RISE or abs(glyph.across) >= _LEAST_SHIFT)
