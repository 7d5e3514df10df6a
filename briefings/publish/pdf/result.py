"""What comes of setting a brief: the bytes, how full the pages are, where each section stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Place(NamedTuple):
    """Where a section starts: page counted from 0, points from the page's top edge."""

    page: int
    top: float


class Fit(NamedTuple):
    """How a brief was brought to its number of pages.

    `step` is 0 where nothing had to give, negative where it grew; `name` says what was done last. Where it does not
    fit, `lines_over` says how many lines of body text to cut and `longest` names the longest sections by key.
    """

    step: int
    name: str
    fits: bool
    lines_over: int = 0
    longest: tuple[str, ...] = ()


class Pdf(NamedTuple):
    """A finished brief. `fill` counts pages with the used share of the last one, such as 1.8."""

    data: bytes
    pages: int
    fill: float
    fit: Fit
    places: Mapping[str, Place]
