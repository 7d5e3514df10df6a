"""Upright gridlines that stop before words and go on below them, so that no line runs through a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.figures.scene import Anchor, Poly, Role, Shape, Text
from briefings.figures.words import width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_BESIDE = 2.5  # from a line to words beside it, at least
_ABOVE, _BELOW = 0.95, 0.45  # of their size: how far words and the air round them reach from their baseline
_LEAST = 4.0  # a shorter piece is a speck, not a line

Gap = tuple[float, float]
"""From where to where a line is left out."""


def parted(shapes: Sequence[Shape], wider: float = 1.0, role: Role = Role.GRID) -> Iterator[Shape]:
    """Yield the shapes in their order, each upright gridline (or line of another `role`) in the pieces that the words
    leave of it. `wider` is how much more room words get than the printed face takes."""
    words = [shape for shape in shapes if isinstance(shape, Text) and shape.role in (Role.LABEL, Role.NOTE)]
    spans = [(*_extent(text, wider), text) for text in words]
    for shape in shapes:
        if isinstance(shape, Poly) and shape.role is role and shape.points[0][0] == shape.points[-1][0]:
            x = shape.points[0][0]
            gaps = [_gap(text) for left, right, text in spans if left - _BESIDE < x < right + _BESIDE]
            yield from _pieces(shape, sorted(gaps))
        else:
            yield shape


def _extent(text: Text, wider: float) -> tuple[float, float]:
    width = width_of(text.text, text.size, 500) * wider
    left = text.at[0] - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[text.anchor]
    return left, left + width


def _gap(text: Text) -> Gap:
    return text.at[1] - _ABOVE * text.size, text.at[1] + _BELOW * text.size


def _pieces(line: Poly, gaps: Iterable[Gap]) -> Iterator[Poly]:
    (x, start), (_, foot) = line.points[0], line.points[-1]
    for top, bottom in (*gaps, (foot, foot)):
        if top - start >= _LEAST:
            points = ((x, round(start, 2)), (x, round(top, 2)))
            yield Poly(points=points, role=line.role, closed=False, shows=line.shows)
        start = max(start, bottom)
