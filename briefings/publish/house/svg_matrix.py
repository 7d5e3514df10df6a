"""The transformations of SVG (1.1, section 7.6): what moves, turns and stretches a shape."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.house.svg_steps import NUMBER, refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.publish.curves import Step

_MOVE = re.compile(r"[\s,]*(translate|scale|rotate|skewX|skewY|matrix)\s*\(([^)]*)\)[\s,]*")


class Matrix(NamedTuple):
    """What moves a point (x, y) to (a x + c y + e, b x + d y + f)."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def after(self, o: Matrix) -> Matrix:
        """First `o`, then this."""
        return Matrix(
            self.a * o.a + self.c * o.b,
            self.b * o.a + self.d * o.b,
            self.a * o.c + self.c * o.d,
            self.b * o.c + self.d * o.d,
            self.a * o.e + self.c * o.f + self.e,
            self.b * o.e + self.d * o.f + self.f,
        )

    @property
    def scale(self) -> float:
        """By how much it makes strokes wider."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))

    def moved(self, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        """A path elsewhere."""
        return tuple((op, tuple(self._moved(args))) for op, args in steps)

    def _moved(self, args: tuple[float, ...]) -> Iterator[float]:
        for x, y in zip(args[::2], args[1::2], strict=True):
            yield self.a * x + self.c * y + self.e
            yield self.b * x + self.d * y + self.f


def matrix_of(text: str) -> Matrix:
    """What a list of transformations comes to. Raises BadInputError for one that is not known, ValueError where numbers
    are lacking or too many."""
    matrix, at = Matrix(), 0
    while found := _MOVE.match(text, at):
        values = [float(value) for value in NUMBER.findall(found[2])]
        matrix = matrix.after(_of_kind(found[1], values))
        at = found.end()
    if text[at:].strip():
        raise refused(f"the transformation “{text[at:][:40]}”")
    return matrix


def _of_kind(kind: str, values: list[float]) -> Matrix:
    match kind:
        case "matrix":
            a, b, c, d, e, f = values
            return Matrix(a, b, c, d, e, f)
        case "scale":
            across, down = values * 2 if len(values) == 1 else values
            return Matrix(a=across, d=down)
        case "rotate":
            angle, x, y = (*values, 0.0, 0.0) if len(values) == 1 else values
            return _turned(angle, x, y)
        case "skewX" | "skewY":
            (angle,) = values
            slope = math.tan(math.radians(angle))
            return Matrix(c=slope) if kind == "skewX" else Matrix(b=slope)
        case _:
            across, down = (*values, 0.0) if len(values) == 1 else values
            return Matrix(e=across, f=down)


def _turned(angle: float, x: float, y: float) -> Matrix:
    """A turn around a point by degrees."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return Matrix(e=x, f=y).after(Matrix(cos, sin, -sin, cos)).after(Matrix(e=-x, f=-y))
