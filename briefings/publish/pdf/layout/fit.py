"""How a brief was brought to its number of pages, as a value. It is done in `fitting`."""

from __future__ import annotations

from typing import NamedTuple


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
