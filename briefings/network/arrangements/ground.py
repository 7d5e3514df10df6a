"""The land under the map, as lines in layout units: what a figure draws below the actors."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import resources
from briefings.network.arrangements.blocs import everybody
from briefings.network.arrangements.places import foot_of, homes_of, projection_of
from briefings.network.layout.places import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.domain.dossier import Dossier
    from briefings.network.arrangements.projection import Degrees, Projection
    from briefings.network.graph import Network

Line = tuple[tuple[float, float], ...]
"""Points in layout units."""

_AROUND = 0.5
"""How much land beyond the page is given, in pages, for pictures whose frame is wider."""


def ground(dossier: Dossier, network: Network, *, page: tuple[float, float] = PAGE) -> list[Line]:
    """Return the outlines of land round the actors of a network as `Arrangement.MAP` places them; none where nobody
    is at home anywhere. Outlines are open lines where the world is cut, else closed.

    Where somebody has no home the land ends above their row, in a level line."""
    homes = homes_of(dossier, network)
    if not homes:
        return []
    lines = land(projection_of(homes, page), page)
    return lines if len(homes) == len(everybody(network)) else _ended(lines, page)


def land(projection: Projection, page: tuple[float, float]) -> list[Line]:
    """Return the outlines of land on a page and round it."""
    return [
        line
        for outline in _outlines()
        for part in _uncut(outline, projection)
        if _is_near(line := tuple(map(projection.point, part)), page)
    ]


def _ended(lines: Iterable[Line], page: tuple[float, float]) -> list[Line]:
    """What of the lines lies above the foot of the map, and the foot."""
    foot = foot_of(page)
    level = ((-_AROUND * page[0], foot), ((1.0 + _AROUND) * page[0], foot))
    return [*(part for line in lines for part in _above(line, foot)), level]


def _above(line: Line, foot: float) -> Iterator[Line]:
    part: list[tuple[float, float]] = []
    for start, end in pairwise(line):
        if start[1] <= foot:
            part = part or [start]
        if (start[1] <= foot) != (end[1] <= foot):
            share = (foot - start[1]) / (end[1] - start[1])
            part.append((start[0] + share * (end[0] - start[0]), foot))
        if end[1] <= foot:
            part.append(end)
        elif part:
            yield tuple(part)
            part = []
    if part:
        yield tuple(part)


@cache
def _outlines() -> tuple[tuple[Degrees, ...], ...]:
    lines = resources.path("places", "land.tsv").read_text("utf-8").splitlines()
    return tuple(tuple(map(_degrees, line.split("\t"))) for line in lines if not line.startswith("#"))


def _degrees(words: str) -> Degrees:
    longitude, latitude = words.split()
    return float(longitude), float(latitude)


def _uncut(outline: Sequence[Degrees], projection: Projection) -> Iterator[list[Degrees]]:
    """Part an outline where it runs over the cut of the world, which would be a line across the whole picture."""
    part = [outline[0]]
    for before, after in pairwise(outline):
        if abs(projection.east_of_cut(after[0]) - projection.east_of_cut(before[0])) > 180.0:
            yield part
            part = []
        part.append(after)
    yield part


def _is_near(line: Line, page: tuple[float, float]) -> bool:
    across, down = [x for x, _ in line], [y for _, y in line]
    beside = max(across) < -_AROUND * page[0] or min(across) > (1.0 + _AROUND) * page[0]
    return not beside and max(down) >= -_AROUND * page[1] and min(down) <= (1.0 + _AROUND) * page[1]
