"""The outlines of glyphs as paths, for the halo around a label."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

import uharfbuzz as hb

from briefings.publish.pdf.file.objects import number

if TYPE_CHECKING:
    from briefings.typography.faces import Face
    from briefings.typography.words import Word


class _Pen:
    """Collects what HarfBuzz draws, as operators in font units."""

    def __init__(self) -> None:
        self.ops: list[str] = []
        self._at = (0.0, 0.0)

    def move(self, x: float, y: float) -> None:
        self.ops.append(f"{x:.0f} {y:.0f} m")
        self._at = (x, y)

    def line(self, x: float, y: float) -> None:
        self.ops.append(f"{x:.0f} {y:.0f} l")
        self._at = (x, y)

    def cubic(self, *points: float) -> None:
        self.ops.append(" ".join(f"{value:.0f}" for value in points) + " c")
        self._at = (points[-2], points[-1])

    def quadratic(self, bx: float, by: float, cx: float, cy: float) -> None:
        ax, ay = self._at
        self.cubic(
            ax + 2 * (bx - ax) / 3, ay + 2 * (by - ay) / 3, cx + 2 * (bx - cx) / 3, cy + 2 * (by - cy) / 3, cx, cy
        )

    def close(self) -> None:
        self.ops.append("h")


@cache
def _functions() -> hb.DrawFuncs:
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, pen: pen.move(x, y))
    functions.set_line_to_func(lambda x, y, pen: pen.line(x, y))
    functions.set_quadratic_to_func(lambda bx, by, cx, cy, pen: pen.quadratic(bx, by, cx, cy))
    functions.set_cubic_to_func(lambda ax, ay, bx, by, cx, cy, pen: pen.cubic(ax, ay, bx, by, cx, cy))
    functions.set_close_path_func(lambda pen: pen.close())
    return functions


@lru_cache(maxsize=4096)
def _outline(face: Face, glyph: int) -> str:
    pen = _Pen()
    face.hb_font.draw_glyph(glyph, _functions(), pen)
    return " ".join(pen.ops)


def halo(word: Word, x: float, y: float, width: float) -> str:
    """Strokes of `width` points around the glyphs of a text whose baseline starts at x, y of the page, y upwards."""
    ops = []
    for run in word.piece.runs:
        scale = word.look.size * run.scale / run.face.units
        units = run.face.units / 1000.0
        ops.append(f"q {scale:.5f} 0 0 {scale:.5f} {number(x)} {number(y)} cm {number(width / scale)} w 1 j")
        for glyph in run.glyphs:
            outline = _outline(run.face, glyph.number)
            if outline and not (glyph.across or glyph.up):
                ops.append(f"{outline} S")
            elif outline:
                ops.append(f"q 1 0 0 1 {number(glyph.across * units)} {number(glyph.up * units)} cm {outline} S Q")
            ops.append(f"1 0 0 1 {number(glyph.advance * units)} 0 cm")
        ops.append("Q")
        x += run.width * word.look.size / 1000.0
    return " ".join(ops)
