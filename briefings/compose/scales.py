"""The likelihood scales as a brief needs them: a term or nothing, and whether a set of scenarios adds up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.likelihoods import Scale, Term, scale, scale_names
from briefings.domain.likelihoods import midpoint_sum as sum_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.domain.scenarios import Scenario


def scale_of(name: str) -> Scale | None:
    """The scale with this name, or None where there is none."""
    return scale(name) if name in scale_names() else None


def all_scales() -> tuple[Scale, ...]:
    """Every scale that is shipped, by name."""
    return tuple(scale(name) for name in scale_names())


def term_of(of: Scale | None, words: str) -> Term | None:
    """The term of a scale with these words, or None."""
    try:
        return of.term(words) if of else None
    except KeyError:
        return None


def gridlines(of: Scale) -> tuple[float, ...]:
    """Where one term ends or another begins, percent; not where the scale itself begins and ends."""
    ends = {min(term.low for term in of.terms), max(term.high for term in of.terms)}
    return tuple(edge for edge in of.edges if edge not in ends)


def midpoint_sum(of: Scale, scenarios: Iterable[Scenario]) -> float | None:
    """The midpoints of the scenarios' bands together, percent; None where one has no term of the scale."""
    terms = [term_of(of, scenario.likelihood) for scenario in scenarios]
    known = [term for term in terms if term is not None]
    return sum_of(known) if len(known) == len(terms) else None
