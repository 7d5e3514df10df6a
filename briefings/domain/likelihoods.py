"""Likelihood scales (ICD 203, the PHIA yardstick, Kent) and analytic confidence. The two are never one value.

Scales are data (`resources/scales/*.toml`): a term and its range in percent. Some leave gaps on purpose.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    """One step of a scale: its words and its range in percent, the lower bound included."""

    words: str
    low: float
    high: float


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
            if term.words == words:
                return term
        raise KeyError(words)
