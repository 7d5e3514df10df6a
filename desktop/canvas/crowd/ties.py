"""The ties of a large picture: one array of pieces for each pen, drawn in one call."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from briefings.figures.scene import Curve
from briefings.figures.scene import Role as Meaning
from desktop.canvas.buffer import Step
from desktop.canvas.crowd.memory import first_line
from desktop.canvas.crowd.pieces import Pieces, corners, dashed, flat, within
from desktop.canvas.inks import WINDOW, dash_of, width_of
from desktop.theme import Theme

_TOLERANCE = 0.2
"""How far a piece may lie beside its curve, in pixels."""
_LONGER = 3.0
"""Dashes and their gaps are so many times those of print: short ones run together where lines are thin."""
_THINNEST, _ENOUGH = 0.6, 1500
"""Lines are as thick as in print up to so many ties; beyond, they thin to this share."""
_BESIDE = 4.0
"""So many pixels beyond an area its lines are drawn too, lest half of one that runs along its edge be missing."""
_PART = 20_000
"""How many pieces are drawn at a time, in some twenty milliseconds."""


class _Strand:
    """The curves of one role and weight, six numbers a row, and the box round them."""

    def __init__(self, role: Meaning, weight: float, curves: Pieces) -> None:
        self.role = role
        self.weight = weight
        self.curves = curves
        points = curves.reshape(-1, 2)
        # With some air: to Qt, boxes without width or height touch nothing.
        self.box = QRectF(QPointF(*points.min(0) - 1.0), QPointF(*points.max(0) + 1.0))


class Ties:
    """Draws many curves. They are cut into pieces once for each doubling of the scale."""

    def __init__(self, theme: Theme, curves: Iterable[Curve], line_weight: float = 1.0) -> None:
        self._theme = theme
        alike: defaultdict[tuple[Meaning, float], list[Curve]] = defaultdict(list)
        for curve in curves:
            alike[curve.role, curve.weight].append(curve)
        self._strands = [_Strand(*look, corners(group)) for look, group in alike.items()]
        count = sum(map(len, alike.values()))
        self._thin = min(line_weight, max(_THINNEST, (_ENOUGH / max(count, 1)) ** 0.5))
        self._octave: int | None = None
        self._pieces: list[Pieces] = []

    def steps(self, area: QRectF, scale: float) -> Iterator[Step]:
        """Yield what draws the ties in an area of the scene, part by part, where the painter's transform enlarges it by
        `scale`."""
        self._cut(scale)
        beside = _BESIDE / scale
        near = area.adjusted(-beside, -beside, beside, beside)
        for strand, pieces in zip(self._strands, self._pieces, strict=True):
            if not near.intersects(strand.box):
                continue
            seen = pieces if near.contains(strand.box) else within(pieces, near)
            pen = self._pen(strand, scale)
            if pen is not None:
                yield from (partial(_draw, seen[start : start + _PART], pen) for start in range(0, len(seen), _PART))

    def _cut(self, scale: float) -> None:
        octave = int(np.ceil(np.log2(max(scale, 1e-3))))
        if octave != self._octave:
            self._octave = octave
            self._pieces = [self._of(strand, _TOLERANCE / 2.0**octave) for strand in self._strands]

    def _of(self, strand: _Strand, tolerance: float) -> Pieces:
        pieces, owner = flat(strand.curves, tolerance)
        if dash := dash_of(strand.role):
            on, off = dash
            pieces, _ = dashed(pieces, owner, _LONGER * on, _LONGER * off)
        return np.ascontiguousarray(pieces)

    def _pen(self, strand: _Strand, scale: float) -> QPen | None:
        ink = WINDOW[strand.role]
        if ink.stroke is None:
            return None
        colour = self._theme.colour(ink.stroke, ink.stroke_alpha)
        # Coming near, lines grow by the root: there are still many of them.
        width = width_of(strand.role, self._thin * strand.weight) / max(1.0, scale) ** 0.5
        return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)


def _draw(pieces: Pieces, pen: QPen, painter: QPainter) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLines(first_line(pieces), len(pieces))
