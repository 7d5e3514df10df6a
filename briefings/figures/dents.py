"""An outline dented where it would enclose somebody who does not belong: the way from there to the edge is cut out.

The outline is the zero line of a distance field on a grid (members join, ways out are taken away), traced by marching
squares. Whether an actor belongs is decided in `blocs`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from briefings.figures.scene import Point

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Values = NDArray[np.float64]
"""The field on a grid: rows down, columns across, in points; negative inside."""
Round = tuple[float, float, float]
"""A circle: its middle, across and down, and its radius, in points."""

_Side = tuple[Point, Point]
"""A point of a side of a convex ring and the unit vector that points out of it."""
_Bearing = tuple[Point, list[tuple[int, float]]]
"""A direction, and the sides that are met when going there, by number, with the cosine of the angle to their normal."""

_STEP = 4.0  # of the grid, in points
_BEARINGS = 32
_AIR = 3.0  # between somebody who does not belong and the outline
_SOFT = 8.0  # how far corners are rounded
_LEVEL = 1e-9  # what runs along a side does not meet it
_CORNERS = ((0, 0), (0, 1), (1, 1), (1, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A straight way out: from an actor to a point beyond the edge, so wide to each side."""

    start: Point
    end: Point
    half: float

    @property
    def length(self) -> float:
        """How deep the dent is, in points."""
        return math.dist(self.start, self.end)


def dented(ring: Sequence[Point], members: Sequence[Round], strangers: Sequence[Round]) -> tuple[Point, ...]:
    """Return the convex outline `ring` (clockwise on the page) without those strangers who can be let out.

    A stranger stays inside where every way out passes a member or would cut the outline in two.
    """
    sides = _normals(ring)
    bearings = _bearings(sides)
    ways = [way for stranger in strangers if (way := _way_out(sides, bearings, members, stranger)) is not None]
    ways.sort(key=lambda way: way.length)
    grid = _Grid.over(ring)
    kept = grid.clear_of(members)
    whole = [number for number, field in enumerate(grid.outlines(sides, ways), 1) if _holds_together(field, kept)]
    for number in reversed(whole):
        *_, field = grid.outlines(sides, ways[:number])
        loops = list(_loops(np.minimum(field, kept), grid.corner))
        if len(loops) == 1:
            return loops[0]
    return tuple(ring)


def _bearings(sides: Sequence[_Side]) -> list[_Bearing]:
    """The directions in which a way out is looked for."""
    turns = (math.tau * number / _BEARINGS for number in range(_BEARINGS))
    directions = [(math.cos(turn), math.sin(turn)) for turn in turns]
    return [
        (one, [(n, slope) for n, (_, (nx, ny)) in enumerate(sides) if (slope := one[0] * nx + one[1] * ny) > _LEVEL])
        for one in directions
    ]


def _way_out(
    sides: Sequence[_Side], bearings: Sequence[_Bearing], members: Sequence[Round], stranger: Round
) -> Way | None:
    """The shortest straight way from a stranger to beyond the ring on which no member stands."""
    x, y, radius = stranger
    half = radius + _AIR
    behind = [(x - px) * nx + (y - py) * ny for (px, py), (nx, ny) in sides]
    found: list[Way] = []
    for (across, down), met in bearings:
        # How far it is to the edge; nothing from outside.
        far = max(0.0, min((-behind[side] / slope for side, slope in met), default=0.0)) + 2 * half
        found.append(Way(start=(x, y), end=(x + far * across, y + far * down), half=half))
    found.sort(key=lambda way: way.length)
    clear = (way for way in found if all(_away((mx, my), way) > room + half for mx, my, room in members))
    return next(clear, None)


def _normals(ring: Sequence[Point]) -> list[_Side]:
    sides = zip(ring, [*ring[1:], ring[0]], strict=True)
    lengths = ((first, second, math.dist(first, second)) for first, second in sides)
    return [(a, ((b[1] - a[1]) / long, (a[0] - b[0]) / long)) for a, b, long in lengths if long > 1e-9]


def _away(point: Point, way: Way) -> float:
    """How far a point lies from the middle line of a way."""
    (ax, ay), (bx, by) = way.start, way.end
    share = ((point[0] - ax) * (bx - ax) + (point[1] - ay) * (by - ay)) / (way.length**2 or 1.0)
    share = min(max(share, 0.0), 1.0)
    return math.hypot(ax + share * (bx - ax) - point[0], ay + share * (by - ay) - point[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grid:
    """The points at which the distances are known: those across, those down, as arrays of one shape."""

    x: Values
    y: Values

    @classmethod
    def over(cls, ring: Sequence[Point]) -> _Grid:
        """One that reaches beyond a ring on each side."""
        left, top = min(x for x, _ in ring) - 2 * _STEP, min(y for _, y in ring) - 2 * _STEP
        right, bottom = max(x for x, _ in ring) + 2 * _STEP, max(y for _, y in ring) + 2 * _STEP
        x, y = np.meshgrid(np.arange(left, right, _STEP), np.arange(top, bottom, _STEP))
        return cls(x=x, y=y)

    @property
    def corner(self) -> Point:
        """The point of the first row and column."""
        return float(self.x[0, 0]), float(self.y[0, 0])

    def clear_of(self, members: Sequence[Round]) -> Values:
        """Return the distances to the nearest member's circle."""
        field = np.full(self.x.shape, np.inf)
        for mx, my, radius in members:
            field = np.minimum(field, np.hypot(self.x - mx, self.y - my) - radius)
        return field

    def outlines(self, sides: Sequence[_Side], ways: Sequence[Way]) -> Iterator[Values]:
        """Yield the distances to a convex outline with the first way cut out of it, the first two, and so on."""
        x, y = self.x, self.y
        field = np.full(x.shape, -np.inf)
        for (px, py), (nx, ny) in sides:
            field = np.maximum(field, (x - px) * nx + (y - py) * ny)
        for way in ways:
            (ax, ay), (bx, by) = way.start, way.end
            share = np.clip(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / (way.length**2 or 1.0), 0.0, 1.0)
            field = _joined(field, way.half - np.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y))
            yield field


def _holds_together(field: Values, kept: Values) -> bool:
    """Whether a field can have a single zero line: as many pieces inside as holes in them and one (Euler's number, by
    the squares of the grid with one and three corners inside, and those with two across, which `_steps` tells apart).
    Far quicker to know than the lines themselves."""
    inside = (np.minimum(field, kept) < 0).astype(np.int8)
    first, second, third, fourth = inside[:-1, :-1], inside[:-1, 1:], inside[1:, 1:], inside[1:, :-1]
    sides = first + second + third + fourth
    ones, threes = np.count_nonzero(sides == 1), np.count_nonzero(sides == 3)
    across = sides == 2
    apart = np.count_nonzero(across & (first == 1) & (third == 1))
    joined = np.count_nonzero(across & (second == 1) & (fourth == 1))
    return bool(ones - threes + 2 * apart - 2 * joined == 4)


def _joined(first: Values, second: Values) -> Values:
    """The larger of two distances, rounded where they meet (the polynomial smooth maximum)."""
    near = np.clip(_SOFT - np.abs(first - second), 0.0, None) / _SOFT
    return np.maximum(first, second) + near**2 * _SOFT / 4


def _loops(field: Values, corner: Point) -> Iterator[tuple[Point, ...]]:
    """Yield the closed zero lines of a field (marching squares)."""
    steps = _steps(field)
    while steps:
        first = next(iter(steps))
        here, loop = first, []
        while here in steps:
            loop.append(here)
            here = steps.pop(here)
        # Where the line passes through a point of the grid, two edges give the same crossing.
        yield tuple(dict.fromkeys(_crossing(field, edge, corner) for edge in loop))


_Edge = tuple[tuple[int, int], tuple[int, int]]
"""Two neighbouring points of the grid, row and column: the first inside, the second outside."""


def _steps(field: Values) -> dict[_Edge, _Edge]:
    """From each edge that the zero line crosses to the next one, the inside always on the same hand."""
    inside = field < 0
    sides = inside[:-1, :-1].astype(int) + inside[:-1, 1:] + inside[1:, 1:] + inside[1:, :-1]
    steps: dict[_Edge, _Edge] = {}
    for row, column in zip(*((int(n) for n in found) for found in np.nonzero((sides > 0) & (sides < 4))), strict=True):
        around = [(row + down, column + across) for down, across in _CORNERS]
        ins, outs = [], []
        for first, second in zip(around, [*around[1:], around[0]], strict=True):
            if inside[first] and not inside[second]:
                outs.append((first, second))
            elif inside[second] and not inside[first]:
                ins.append((second, first))
        # In a saddle each crossing out of the inside goes with the crossing into it that follows.
        steps |= dict(zip(outs, ins if len(ins) == 1 else ins[::-1], strict=True))
    return steps


def _crossing(field: Values, edge: _Edge, corner: Point) -> Point:
    """Where the zero line crosses an edge of the grid, by the values at its ends."""
    (row, column), (down, across) = edge
    inner, outer = float(field[row, column]), float(field[down, across])
    share = inner / (inner - outer)
    x, y = column + share * (across - column), row + share * (down - row)
    return round(corner[0] + x * _STEP, 1), round(corner[1] + y * _STEP, 1)
