"""The outlines of glyphs as paths, for the halo around a label."""

from __future__ import annotations

from functools import lru_cache

import uharfbuzz as hb

from briefings.publish.pdf.objects import number
from briefings.typography.faces import Face
from briefings.typography.lines import Atom

Step = tuple[str, tuple[float, ...]]


class _Pen:
    """Collects what HarfBuzz draws, in font units."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self._at = (0.0, 0.0)

    def move(self, x: float, y: float) -> None:
        self.steps.append(("m", (x, y)))
        self._at = (x, y)

    def line(self, x: float, y: float) -> None:
        self.steps.append(("l", (x, y)))
        self._at = (x, y)

    def cubic(self, *points: float) -> None:
        self.steps.append(("c", points))
        self._at = (points[-2], points[-1])

    def quadratic(self, bx: float, by: float, cx: float, cy: float) -> None:
        ax, ay = self._at
        self.cubic(
            ax + 2 * (bx - ax) / 3, ay + 2 * (by - ay) / 3, cx + 2 * (bx - cx) / 3, cy + 2 * (by - cy) / 3, cx, cy
        )

    def close(self) -> None:
        self.steps.append(("h", ()))


@lru_cache(maxsize=4096)
def _outline(face: Face, glyph: int) -> tuple[Step, ...]:
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, pen: pen.move(x, y))
    functions.set_line_to_func(lambda x, y, pen: pen.line(x, y))
    functions.set_quadratic_to_func(lambda bx, by, cx, cy, pen: pen.quadratic(bx, by, cx, cy))
    functions.set_cubic_to_func(lambda ax, ay, bx, by, cx, cy, pen: pen.cubic(ax, ay, bx, by, cx, cy))
    functions.set_close_path_func(lambda pen: pen.close())
    pen = _Pen()
    face.hb_font.draw_glyph(glyph, functions, pen)
    return tuple(pen.steps)


def halo(atom: Atom, x: float, y: float) -> str:
    """The path of a shaped text whose baseline starts at x, y (points of the page, y upwards)."""
    ops = []
    for run in atom.piece.runs:
        size = atom.look.size * run.scale
        scale = size / run.face.units
        for glyph in run.glyphs:
            left, base = x + glyph.across * size / 1000.0, y + glyph.up * size / 1000.0
            for op, args in _outline(run.face, glyph.index):
                placed = (value * scale + (base if at % 2 else left) for at, value in enumerate(args))
                ops.append(" ".join([*(number(value) for value in placed), op]))
            x += glyph.advance * size / 1000.0
    return " ".join(ops)
