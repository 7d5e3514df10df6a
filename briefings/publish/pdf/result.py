"""What comes of setting a brief: the bytes, how full the pages are, where each section stands.

How it came to its number of pages is said in `layout.fit`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.publish.pdf.layout.fit import Fit


class Place(NamedTuple):
    """Where a section starts: page counted from 0, points from the page's top edge."""

    page: int
    top: float


class Pdf(NamedTuple):
    """A finished brief. `fill` counts pages with the used share of the last one, such as 1.8."""

    data: bytes
    pages: int
    fill: float
    fit: Fit
    places: Mapping[str, Place]
