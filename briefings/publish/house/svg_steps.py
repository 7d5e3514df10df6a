"""The path data of SVG (1.1, section 8.3) as steps of moves, lines and cubic curves with absolute coordinates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.errors import BadInputError
from briefings.publish.house.svg_arcs import Arc, arc_steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.publish.curves import Step

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
NUMBER = re.compile(_NUMBER)
"""A number as SVG writes it."""

_TOKEN = re.compile(rf"[\s,]*(?:([A-Za-z])|({_NUMBER}))")
_FLAG = re.compile(r"[\s,]*(?:([A-Za-z])|([01]))")  # no space need follow it
_FLAGS_AT = (3, 4)  # among the numbers of an arc
_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0}
REMEDY = "Export it as a PNG of about 600 pixels and choose that."
"""What to do with a seal that cannot be set."""


def refused(what: str, *, remedy: str = REMEDY) -> BadInputError:
    """The error that names what a drawing has and we cannot set."""
    return BadInputError(f"The drawing of the seal has {what}, which cannot be set.", remedy=remedy)


def points_steps(points: Sequence[float]) -> tuple[Step, ...]:
    """A closed path through points."""
    pairs = list(zip(points[::2], points[1::2], strict=True))
    return (*((("l" if at else "m"), pair) for at, pair in enumerate(pairs)), ("h", ()))


def path_steps(data: str) -> tuple[Step, ...]:
    """Path data as steps. Raises BadInputError for what is no path."""
    pen = _Pen()
    numbers: list[float] = []
    command = ""
    at = 0
    while found := _token(command, numbers).match(data, at):
        at = found.end()
        letter, value = found.groups()
        if letter:
            if numbers:
                raise _lacking(data)
            command = letter
            if letter.lower() not in _TAKES:
                raise refused(f"a path with “{letter}”")
        else:
            numbers.append(float(value))
        if command and len(numbers) == _TAKES[command.lower()]:
            pen.draw(command, numbers)
            command = {"m": "l", "M": "L", "z": "", "Z": ""}.get(command, command)
            numbers = []
    if numbers or data[at:].strip(" ,\t\r\n\f"):
        raise _lacking(data)
    return tuple(pen.steps)


def _token(command: str, numbers: Sequence[float]) -> re.Pattern[str]:
    return _FLAG if command in {"a", "A"} and len(numbers) in _FLAGS_AT else _TOKEN


def _lacking(data: str) -> BadInputError:
    return BadInputError(f"The drawing of the seal lacks a number in the path “{data[:40]}”.", remedy=REMEDY)


class _Pen:
    """Where the pen stands while a path is drawn, where the path started, and the last control point."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self._x = self._y = 0.0
        self._start = (0.0, 0.0)
        self._control: tuple[str, float, float] = ("", 0.0, 0.0)

    def draw(self, command: str, numbers: Sequence[float]) -> None:
        """One command with its numbers."""
        kind = command.lower()
        points = self._absolute(command, numbers)
        if kind == "z":
            self.steps.append(("h", ()))
            self._x, self._y = self._start
        elif kind in "mlhv":
            self.steps.append(("m" if kind == "m" else "l", points))
            self._x, self._y = points
            self._start = (self._x, self._y) if kind == "m" else self._start
        elif kind == "a":
            across, down, turn, large, sweep, x, y = points
            self.steps += arc_steps((self._x, self._y), Arc(across, down, turn, large > 0, sweep > 0, x, y))
            self._x, self._y = x, y
        else:
            self._curve(kind, points)
            return
        self._control = ("", self._x, self._y)

    def _absolute(self, command: str, numbers: Sequence[float]) -> tuple[float, ...]:
        x, y = (self._x, self._y) if command.islower() else (0.0, 0.0)
        match command.lower():
            case "h":
                return x + numbers[0], self._y
            case "v":
                return self._x, y + numbers[0]
            case "a":
                return *numbers[:5], x + numbers[5], y + numbers[6]
            case _:
                return tuple(value + (y if at % 2 else x) for at, value in enumerate(numbers))

    def _curve(self, kind: str, points: tuple[float, ...]) -> None:
        family = "cs" if kind in "cs" else "qt"
        if kind in "st":
            last, cx, cy = self._control
            mirrored = (2 * self._x - cx, 2 * self._y - cy) if last == family else (self._x, self._y)
            points = (*mirrored, *points)
        self._control = (family, points[-4], points[-3])
        if family == "qt":
            cx, cy, x, y = points
            points = (
                self._x + 2 * (cx - self._x) / 3,
                self._y + 2 * (cy - self._y) / 3,
                x + 2 * (cx - x) / 3,
                y + 2 * (cy - y) / 3,
                x,
                y,
            )
        self.steps.append(("c", points))
        self._x, self._y = points[-2:]
