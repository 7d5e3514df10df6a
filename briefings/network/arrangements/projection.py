"""From longitude and latitude to layout units: a plain cylindrical projection, true to scale in the middle of what is
shown, fitted to the page."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

Degrees = tuple[float, float]
"""Longitude and latitude."""

_LEAST = 6.0
"""Degrees that are shown at least, so that two towns side by side do not make a map of nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """`west` is the meridian at which the world is cut, `middle` what stands in the middle of the field."""

    west: float
    middle: Degrees
    scale: float  # layout units a degree of latitude
    centre: tuple[float, float]

    def point(self, place: Degrees) -> tuple[float, float]:
        """Where a place stands, in layout units; north is up."""
        across = (self.east_of_cut(place[0]) - self.east_of_cut(self.middle[0])) * math.cos(
            math.radians(self.middle[1])
        )
        return self.centre[0] + self.scale * across, self.centre[1] - self.scale * (place[1] - self.middle[1])

    def east_of_cut(self, longitude: float) -> float:
        """Degrees from the cut eastwards, 0-360."""
        return (longitude - self.west) % 360.0


def fitted(places: Collection[Degrees], width: float, height: float) -> Projection:
    """Return the projection that shows all of the places, at least one, on a field of that size.

    The world is cut where nobody is for longest, so that neighbours across the Pacific are neighbours.
    """
    start = _first_after_gap([longitude for longitude, _ in places])
    east = [(longitude % 360.0 - start) % 360.0 for longitude, _ in places]
    low, high = min(latitude for _, latitude in places), max(latitude for _, latitude in places)
    middle = (start + max(east) / 2.0, (low + high) / 2.0)
    wide = max(*east, _LEAST) * math.cos(math.radians(middle[1]))
    return Projection(
        west=middle[0] - 180.0,
        middle=middle,
        scale=min(width / wide, height / max(high - low, _LEAST)),
        centre=(width / 2.0, height / 2.0),
    )


def _first_after_gap(longitudes: list[float]) -> float:
    """The longitude that comes first when one goes east from the middle of the widest gap."""
    rising = sorted({longitude % 360.0 for longitude in longitudes})
    gaps = [(after - before, after) for before, after in pairwise(rising)]
    return max([*gaps, (rising[0] + 360.0 - rising[-1], rising[0])])[1]
