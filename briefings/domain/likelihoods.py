"""Likelihood scales (ICD 203, the PHIA yardstick, Kent) and analytic confidence. The two are never one value.

Scales are data (`resources/scales/*.toml`): a term and its range in percent. Some leave gaps on purpose.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

import resources
from briefings.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Iterable


class Confidence(StrEnum):
    """How well a judgement is founded, apart from how likely it is."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"

    @property
    def discs(self) -> int:
        """One to three, for drawing."""
        return (Confidence.LOW, Confidence.MODERATE, Confidence.HIGH).index(self) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One step of a scale: its words and its range in percent, the lower bound included.

    The upper bound is included unless the next term begins there or `high_open` says otherwise. `also` are other forms
    that mean the same step.
    """

    words: str
    low: float
    high: float
    high_open: bool = False
    also: tuple[str, ...] = ()

    @property
    def middle(self) -> float:
        """The midpoint in percent."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A whole scale, from least to most likely."""

    name: str
    title: str
    terms: tuple[Term, ...]

    @property
    def edges(self) -> tuple[float, ...]:
        """Every bound of a term inside 0-100, rising: the gridlines of a picture."""
        return tuple(sorted({bound for term in self.terms for bound in (term.low, term.high)} - {0.0, 100.0}))

    def term(self, words: str) -> Term:
        """The step with these words. Raises KeyError."""
        for term in self.terms:
            if words == term.words or words in term.also:
                return term
        raise KeyError(words)

    def term_for(self, percent: float) -> Term:
        """The step that holds a number. A bound shared by two terms belongs to the upper one. Raises BadInputError for
        a number in a gap, for 0 and 100, and for what the scale does not reach."""
        if 0 < percent < 100:  # certainty is no likelihood, whatever a scale's last step reaches
            for term in reversed(self.terms):
                if term.low <= percent and (percent < term.high or (percent == term.high and not term.high_open)):
                    return term
        raise BadInputError(
            f"{percent:g} % has no term on the scale {self.title}.", remedy=f"{self._near(percent)} Or say it in words."
        )

    def _near(self, percent: float) -> str:
        below = [term for term in self.terms if term.low < percent]
        above = [term for term in self.terms if term.low > percent]
        offers = [*below[-1:], *above[:1]]
        said = " or ".join(f"“{term.words}” ({term.low:g}–{term.high:g} %)" for term in offers)
        return f"Choose {said}."


def midpoint_sum(terms: Iterable[Term]) -> float:
    """The sum of the midpoints in percent: an exclusive set of scenarios should come to 85-115."""
    return sum(term.middle for term in terms)


def scale_names() -> tuple[str, ...]:
    """The scales that come with the program, by name."""
    return tuple(sorted(path.stem for path in resources.path("scales").glob("*.toml")))


@cache
def scale(name: str) -> Scale:
    """A scale that comes with the program. Raises BadInputError."""
    if name not in scale_names():
        raise BadInputError(
            f"There is no likelihood scale “{name}”.", remedy=f"Use one of: {', '.join(scale_names())}."
        )
    data = resources.read(resources.path("scales", f"{name}.toml"))
    return Scale(name=data["name"], title=data["title"], terms=tuple(_term(**term) for term in data["terms"]))


def _term(*, words: str, low: float, high: float, high_open: bool = False, also: Iterable[str] = ()) -> Term:
    return Term(words=words, low=float(low), high=float(high), high_open=high_open, also=tuple(also))
