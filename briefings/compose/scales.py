"""The likelihood scales as a brief needs them: a term or nothing, and whether a set of scenarios adds up."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING

import resources
from briefings.domain.likelihoods import Scale, Term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.domain.scenarios import Scenario


@cache
def scale_of(name: str) -> Scale | None:
    """The scale with this name, or None where there is none."""
    file = resources.path("scales", f"{name}.toml")
    if not file.is_file():
        return None
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return Scale(name=name, title=table["title"], terms=tuple(Term(**term) for term in table["terms"]))


def all_scales() -> tuple[Scale, ...]:
    """Every scale that is shipped, by name."""
    names = sorted(file.stem for file in resources.path("scales").glob("*.toml"))
    return tuple(scale for name in names if (scale := scale_of(name)) is not None)


def term_of(scale: Scale | None, words: str) -> Term | None:
    """The term of a scale with these words, or None."""
    return next((term for term in scale.terms if term.words == words), None) if scale else None


def midpoint_sum(scale: Scale, scenarios: Iterable[Scenario]) -> float | None:
    """The midpoints of the scenarios' bands together, percent; None where one has no term of the scale."""
    terms = [term_of(scale, scenario.likelihood) for scenario in scenarios]
    known = [term for term in terms if term is not None]
    return sum((term.low + term.high) / 2 for term in known) if len(known) == len(terms) else None
