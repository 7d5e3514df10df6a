"""Actors side by side: how many partners each has, of which sign, and how that went over the last year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from briefings.compose.dates_words import day_words
from briefings.compose.document import Cell, Column, Drawn, Run, Section, Style, Table
from briefings.compose.measures import MM
from briefings.compose.runs import noted
from briefings.compose.sections.choice import block_refs
from briefings.compose.sections.network import day_of, day_said
from briefings.domain.dates import Day
from briefings.domain.network_views import NetworkView
from briefings.domain.records import ActorId, Kind, Ref
from briefings.figures.bars import signs_scene
from briefings.figures.sizes import number_words
from briefings.figures.sparkline import sparkline_scene
from briefings.network.graph import Network
from briefings.network.measures.degree import Degree, degrees
from briefings.network.snapshot import snapshot
from briefings.network.ties import KnownTies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.domain.briefs import Block, Brief

_ROWS, _MONTHS = 8, 12
_BARS, _COURSE, _PARTNERS = 58.0, 48.0, 18.0  # millimetres
_NAME, _BETWEEN = 46.0, 3.5


@dataclass(frozen=True, slots=True)
class _Standing:
    """The network of the day, the actors that are compared, and each one's partners then and on earlier days."""

    network: Network
    actors: tuple[ActorId, ...]
    days: tuple[Day, ...]  # the last is the day itself
    degrees: tuple[dict[ActorId, Degree], ...]

    def now(self, actor: ActorId) -> Degree:
        return self.degrees[-1].get(actor, Degree())

    def course(self, actor: ActorId) -> tuple[int | None, ...]:
        """Friendly less hostile partners on each day; None where no tie is on file."""
        found = (counted.get(actor) for counted in self.degrees)
        return tuple(each.friendly - each.negative if each and each.total else None for each in found)


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """The table over the full measure, then the block's own text."""
    standing = _standing(block, desk.brief, desk.dossier, months=_MONTHS)
    if not standing.actors:
        return (desk.section(block, desk.nothing("standing.none", block)),)
    table = _table(block, standing, desk)
    return (desk.section(block, (table, *desk.prose(block.text)), strong=True),)


def records(block: Block, brief: Brief, dossier: AudienceDossier) -> tuple[Ref, ...]:
    """The actors, and the ties that are counted."""
    standing = _standing(block, brief, dossier, months=0)
    actors = (Ref(Kind.ACTOR, actor) for actor in standing.actors)
    return tuple(dict.fromkeys((*actors, *_ties(standing), *block_refs(block))))


def _standing(block: Block, brief: Brief, dossier: AudienceDossier, *, months: int) -> _Standing:
    key = ("standing", block.records, brief.as_of, months)
    return dossier.kept(key, lambda: _counted(block, brief, dossier, months))


def _counted(block: Block, brief: Brief, dossier: AudienceDossier, months: int) -> _Standing:
    days = (*_firsts(day_of(brief, dossier), months), day_of(brief, dossier))
    known, view = KnownTies(), NetworkView(lonely=True)
    networks = [snapshot(dossier, day=day, view=view, known=known) for day in days]
    counted = tuple(degrees(network) for network in networks)
    return _Standing(networks[-1], _chosen(block, networks[-1], counted[-1]), days, counted)


def _firsts(day: Day, months: int) -> list[Day]:
    """The first day of each of so many months up to a day."""
    last = date.fromordinal(day)
    count = last.year * 12 + last.month - 1
    starts = (divmod(number, 12) for number in range(max(count - months + 1, 12), count + 1))
    return [Day(date(year, month + 1, 1).toordinal()) for year, month in starts]


def _chosen(block: Block, network: Network, counted: dict[ActorId, Degree]) -> tuple[ActorId, ...]:
    """The actors that the block names, else those with most partners."""
    named = [ActorId(ref.id) for ref in block.records if ref.kind is Kind.ACTOR]
    if named:
        there = {*network.actors}
        return tuple(actor for actor in dict.fromkeys(named) if actor in there)
    partners = [actor for actor in network.actors if counted[actor].total]
    return tuple(sorted(partners, key=lambda actor: (-counted[actor].total, network.label(actor)))[:_ROWS])


def _table(block: Block, standing: _Standing, desk: Desk) -> Table:
    heads = (
        ("standing.actor", _NAME),
        ("standing.partners", _PARTNERS),
        ("standing.signs", _BARS),
        ("standing.course", 0.0),
    )
    return Table(
        columns=tuple(
            Column(head=(Run(desk.phrases(key)),), millimetres=size, share=0.0 if size else 1.0) for key, size in heads
        ),
        rows=_rows(standing, desk),
        caption=desk.caption("table", desk.title(block, "captions.standing", day=day_said(desk))),
        wide=True,
        source=noted((Run(desk.phrases("standing.source", day=day_said(desk))),), _numbers(standing, desk)),
    )


def _rows(standing: _Standing, desk: Desk) -> tuple[tuple[Cell, ...], ...]:
    now = [standing.now(actor) for actor in standing.actors]
    most = max(degree.negative for degree in now), max(degree.friendly for degree in now)
    values = [value for actor in standing.actors for value in standing.course(actor) if value is not None]
    extent = min((0, *values)), max((0, *values))
    return tuple(_row(actor, most, extent, standing, desk) for actor in standing.actors)


def _row(
    actor: ActorId, most: tuple[int, int], extent: tuple[int, int], standing: _Standing, desk: Desk
) -> tuple[Cell, ...]:
    degree, course = standing.now(actor), standing.course(actor)
    signs = desk.phrases("standing.signs-alt", hostile=str(degree.negative), friendly=str(degree.friendly))
    bars = signs_scene(
        degree.negative, degree.friendly, most, width=(_BARS - _BETWEEN) * MM, alt=signs
    )  # fmt: skip
    line = sparkline_scene(course, low=extent[0], high=extent[1], width=_COURSE * MM, alt=_told(course, standing, desk))
    name = Run(standing.network.label(actor), Style.STRONG, shows=Ref(Kind.ACTOR, actor))
    return (name,), (Run(str(degree.total)),), Drawn(scene=bars), Drawn(scene=line)


def _told(course: Sequence[int | None], standing: _Standing, desk: Desk) -> str:
    ends = [desk.phrases("standing.course-gap") if each is None else number_words(each) for each in course]
    before, day = (day_words(each, desk.phrases) for each in (standing.days[0], standing.days[-1]))
    return desk.phrases("standing.course-alt", first=ends[0], before=before, last=ends[-1], day=day)


def _ties(standing: _Standing) -> tuple[Ref, ...]:
    found = (tie.relation for actor in standing.actors for tie in standing.network.ties_of(actor))
    return tuple(dict.fromkeys(Ref(Kind.RELATION, relation) for relation in found if relation is not None))


def _numbers(standing: _Standing, desk: Desk) -> list[int]:
    relations = (desk.dossier.find(ref) for ref in _ties(standing))
    return [number for record in relations if record is not None for number in desk.numbering.cite_record(record)]
