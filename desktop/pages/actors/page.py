"""The actors of the dossier, grouped by what they are."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from briefings.domain.actors import Actor, ActorKind, Name, NameUse
from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.domain.dossier import Record
from briefings.domain.records import ActorId, Kind, SourceId
from briefings.domain.sources import Source
from briefings.edits import Changes
from briefings.network.measures import Degree, degrees
from desktop.context import Context
from desktop.models.day_network import DayNetwork
from desktop.models.grades import footing
from desktop.models.size import is_long, latest_day
from desktop.models.words import ACTOR_ICONS, counted
from desktop.navigation import PageKey
from desktop.pages.record_page import Filter, RecordPage, Wording
from desktop.pages.record_rows import Wanted, known
from desktop.theme import Role
from desktop.widgets.table_model import Cell, Column, Row

_PLURALS = {
    ActorKind.STATE: "States",
    ActorKind.ORGANISATION: "Intergovernmental organisations",
    ActorKind.GOVERNMENT_BODY: "Government bodies",
    ActorKind.PARTY: "Parties",
    ActorKind.COMPANY: "Companies",
    ActorKind.MEDIA: "Media outlets",
    ActorKind.ARMED_FORCE: "Armed forces",
    ActorKind.GROUP: "Groups",
    ActorKind.PERSON: "People",
}
_STATES = frozenset({ActorKind.STATE})
_ORGANISATIONS = frozenset({ActorKind.ORGANISATION, ActorKind.GOVERNMENT_BODY})
_PEOPLE = frozenset({ActorKind.PERSON, ActorKind.GROUP})


class ActorsPage(RecordPage):
    """Name, other names, ties by sign, events and sources."""

    key = PageKey.ACTORS
    kind = Kind.ACTOR
    columns = (
        Column(title="Name"),
        Column(title="Also", width=196, share=0.6, hide_below=752),
        Column(title="Code", width=64, hide_below=556),
        Column(title="Friendly", width=84, numbers=True, hide_below=460),
        Column(title="Hostile", width=76, numbers=True, hide_below=460),
        Column(title="Events", width=76, numbers=True),
        Column(title="Sources", width=76, numbers=True, hide_below=400),
    )
    wording = Wording(
        new="New actor",
        find="Find an actor",
        empty="No actors yet",
        empty_text="An actor is anyone who can act or be acted upon: a state, an organisation, an outlet, a person.",
    )
    touched_by = frozenset({Kind.ACTOR, Kind.EVENT, Kind.RELATION, Kind.SOURCE})

    def __init__(self, context: Context) -> None:
        self._network = DayNetwork(context.session, context.selection)
        super().__init__(context)

    usual = Wanted(by="name")
    orders: ClassVar[Mapping[int, str]] = {0: "name"}

    def filters(self) -> Sequence[Filter]:
        return (
            Filter(words="States", keeps=lambda record: _is_one_of(record, _STATES), only="states"),
            Filter(
                words="Organisations",
                keeps=lambda record: _is_one_of(record, _ORGANISATIONS),
                only="organisations",
            ),
            Filter(words="People and groups", keeps=lambda record: _is_one_of(record, _PEOPLE), only="people"),
        )

    def rows(self) -> Sequence[Row]:
        order = list(ActorKind)
        actors = sorted(
            self.context.session.all(Actor),
            key=lambda actor: (order.index(actor.actor_kind), actor.label.casefold()),
        )
        return self.rows_of(actors)

    def rows_of(self, records: Sequence[Actor]) -> Sequence[Row]:
        session = self.context.session
        cited = known(session, Source, (citation.source for actor in records for citation in actor.citations))
        sources = {source.id: source for source in cited.values()}
        actors = [actor.id for actor in records]
        ties, events = self._degrees(actors), session.taking_part(actors)
        return [_row(actor, ties, events, sources) for actor in records]

    def shown(self) -> None:
        self._network.forget()
        super().shown()

    def refresh(self, changes: Changes) -> None:
        self._network.forget()
        super().refresh(changes)

    def blank(self, number: int) -> Record:
        name = Name(text=self.tr("New actor"))
        return Actor(id=ActorId(number), actor_kind=ActorKind.STATE, names=(name,))

    def figures(self, rows: Sequence[Row]) -> str:
        return self.long_figures(len(rows))

    def long_figures(self, count: int) -> str:
        said, day = counted(self.kind, count), self._day()
        if day is None:
            return said
        return self.tr("{actors}, ties on {day}").format(actors=said, day=day_in_words(day))

    def _day(self) -> Day | None:
        return self.context.selection.day or latest_day(self.context.session)

    def _degrees(self, actors: Sequence[ActorId]) -> Mapping[ActorId, Degree]:
        """How many ties of each sign every actor has on the as-of day, counted as the network page does."""
        session, day = self.context.session, self._day()
        if day is not None and is_long(session, Kind.ACTOR, Kind.RELATION):
            counts = session.ties.counts_on(day, actors).items()
            return {actor: Degree(positive=plus, negative=minus, neutral=rest) for actor, (plus, rest, minus) in counts}
        network = self._network.now()
        return degrees(network) if network is not None else {}


def _row(
    actor: Actor,
    ties: Mapping[ActorId, Degree],
    events: Mapping[ActorId, int],
    sources: Mapping[SourceId, Source],
) -> Row:
    degree = ties.get(actor.id, Degree())
    held = footing(actor.citations, sources)
    return Row(
        record=actor.ref,
        group=_PLURALS[actor.actor_kind],
        cells=(
            Cell(
                text=actor.label,
                ink=Role.INK,
                strong=True,
                icon=ACTOR_ICONS[actor.actor_kind],
                icon_role=Role.INK3,
                tip=actor.summary,
            ),
            Cell(text=_also(actor)),
            Cell(text=actor.code("iso3166-1-alpha-2")),
            _number(degree.friendly),
            _number(degree.negative),
            _number(events.get(actor.id, 0)),
            _number(held.sources),
        ),
    )


def _number(value: int) -> Cell:
    return Cell(text=str(value) if value else "", sort_key=value)


def _also(actor: Actor) -> str:
    uses = (NameUse.NATIVE, NameUse.ROMANISED, NameUse.ALIAS, NameUse.PREFERRED)
    others = sorted(actor.names, key=lambda name: uses.index(name.use))
    return ", ".join(dict.fromkeys(name.text for name in others if name.text != actor.label))


def _is_one_of(record: Record, kinds: frozenset[ActorKind]) -> bool:
    return isinstance(record, Actor) and record.actor_kind in kinds
