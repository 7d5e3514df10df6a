"""Runs of glyphs as TJ arrays, and what their glyphs stand for: the same in every document."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.pdf.painting.joined_glyphs import Joined
from briefings.publish.pdf.painting.telling import clusters, needs_care

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefings.typography.faces import Face
    from briefings.typography.shaping import Glyph, Shaped

_LEAST_KERN = 0.4  # thousandths of an em: less is not worth a number


@lru_cache(maxsize=60_000)
def array_of(shaped: Shaped) -> tuple[str, Mapping[int, str], bool]:
    """The TJ array of glyphs that all stand on the baseline, what each of them means, and whether that is all there is
    to say: the same in every document."""
    pieces = list(map(coded, shaped.numbers))
    natural = list(map(shaped.face.advances.__getitem__, shaped.numbers))
    if natural != list(shaped.advances):
        for at, (own, advance) in enumerate(zip(natural, shaped.advances, strict=True)):
            if abs(own - advance) > _LEAST_KERN:
                pieces[at] += f"{own - advance:.0f}"
    meant = dict(zip(shaped.numbers, shaped.said, strict=True))
    # Most words have a glyph no more than once; where it comes again it has to say the same.
    alike = len(meant) == len(pieces) or [*map(meant.get, shaped.numbers)] == [*shaped.said]
    clear = shaped.plain and alike and not shaped.moves and not needs_care(shaped)
    return joined(pieces), meant, clear


@cache
def coded(glyph: int) -> str:
    """A glyph as a string of two bytes, which pack smaller and faster than their digits."""
    return "(" + "".join(_ESCAPES.get(byte, chr(byte)) for byte in divmod(glyph, 256)) + ")"


_ESCAPES = {ord("("): "\\(", ord(")"): "\\)", ord("\\"): "\\\\", ord("\r"): "\\r", ord("\n"): "\\n"}


def joined(arrays: Iterable[str]) -> str:
    """TJ arrays one after another as one. A bracket inside a string has a backslash before it, so none is taken off."""
    return "".join(arrays).replace(")(", "")


class Cluster(NamedTuple):
    """What a cluster says; its own glyph, if one shows it where it stands by nature, and how that is shown; the glyph
    to make where its own would not tell, and the kern after that."""

    text: str
    own: int | None
    shown: str
    glyph: Joined
    kern: str


@lru_cache(maxsize=60_000)
def told_clusters(shaped: Shaped, from_right: bool) -> tuple[Cluster, ...]:  # noqa: FBT001 (hot, and cached)
    """The clusters of a run: the same in every document."""
    return tuple([_cluster(text, glyphs, shaped.face) for text, glyphs in clusters(shaped, from_right=from_right)])


def _cluster(text: str, glyphs: Sequence[Glyph], face: Face) -> Cluster:
    first = glyphs[0]
    stays = len(glyphs) == 1 and not (first.up or first.across) and (first.advance or not first.natural)
    glyph, advance = _joined(glyphs, face.units / 1000.0)
    own_kern = _kern(first.natural - advance) if stays else ""
    made_kern = _kern(glyph.advance * 1000.0 / face.units - advance)
    return Cluster(text, first.number if stays else None, coded(first.number) + own_kern, glyph, made_kern)


def _kern(amount: float) -> str:
    return f"{amount:.0f}" if abs(amount) > _LEAST_KERN else ""


def _joined(glyphs: Sequence[Glyph], scale: float) -> tuple[Joined, float]:
    """What a glyph is made of that stands for several, with no advance of less than nothing; and their advance."""
    pen, components = 0.0, []
    for glyph in glyphs:
        components.append((glyph.number, round((pen + glyph.across) * scale), round(glyph.up * scale)))
        pen += glyph.advance
    return Joined(tuple(components), max(0, round(pen * scale))), pen
