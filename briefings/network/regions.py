"""In which regions of the world an actor is: those of the United Nations' standard M49, by its ISO country code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import resources
from briefings.domain.actors import Actor

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from briefings.domain.dossier import Dossier
    from briefings.domain.records import ActorId

ALPHA_2 = "iso3166-1-alpha-2"
_LEVELS = 4
"""How far up one looks from a part to its whole: a body of a ministry of a state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """One region. `code` is its three figures in M49, `around` that of the next larger one or empty; `countries` are
    those of the smallest regions, by ISO 3166-1 alpha-2."""

    code: str
    name: str
    around: str = ""
    countries: tuple[str, ...] = ()


@cache
def regions() -> Mapping[str, Region]:
    """Every region by its code, larger ones before those in them."""
    lines = resources.path("countries", "regions.tsv").read_text("utf-8").splitlines()
    cells = ([*line.split("\t"), "", ""] for line in lines if not line.startswith("#"))
    return {
        code: Region(code=code, name=name, around=around, countries=tuple(countries.split()))
        for code, name, around, countries, *_ in cells
    }


def regions_of(country: str) -> frozenset[str]:
    """The codes and names of the regions in which a country lies, the names folded to small letters."""
    return _regions_by_country().get(country.upper(), frozenset())


def within(dossier: Dossier, actors: Iterable[Actor], wanted: Collection[str]) -> frozenset[ActorId]:
    """Those of the actors that lie in one of some regions, given by code or name; a part of a state lies where the
    state does. A code that an actor bears itself, in whatever list, counts as a region too."""
    names = frozenset(name.casefold() for name in wanted)
    left = list(actors)
    parents = _parents(dossier, left)
    return frozenset(
        actor.id for actor in left if any(not names.isdisjoint(_own(each)) for each in _upwards(actor, parents))
    )


@cache
def _regions_by_country() -> Mapping[str, frozenset[str]]:
    return {
        country: frozenset(name for each in _outwards(region) for name in (each.code, each.name.casefold()))
        for region in regions().values()
        for country in region.countries
    }


def _outwards(region: Region) -> Iterator[Region]:
    while True:
        yield region
        if not region.around:
            return
        region = regions()[region.around]


def _own(actor: Actor) -> Iterator[str]:
    yield from (code.value.casefold() for code in actor.codes)
    yield from regions_of(actor.code(ALPHA_2))


def _parents(dossier: Dossier, actors: Iterable[Actor]) -> dict[ActorId, Actor]:
    """Whatever these actors are parts of, level by level."""
    known = {actor.id: actor for actor in actors}
    for _ in range(_LEVELS):
        missing = {actor.part_of for actor in known.values() if actor.part_of is not None} - known.keys()
        if not missing:
            break
        known |= {actor.id: actor for actor in dossier.some(Actor, missing)}
    return known


def _upwards(actor: Actor, parents: Mapping[ActorId, Actor]) -> Iterator[Actor]:
    """The actor, then what it is a part of; in a circle no one comes twice."""
    seen: set[ActorId] = set()
    here: Actor | None = actor
    while here is not None and here.id not in seen:
        yield here
        seen.add(here.id)
        here = parents.get(here.part_of) if here.part_of is not None else None
