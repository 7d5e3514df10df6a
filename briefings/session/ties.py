"""What pictures of the network ask of an open dossier: the relations of some days with their actors, at any number.
Reached as `session.ties`.

Few relations are kept whole in memory and looked through; of many only those that are asked for are read, and kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.actors import Actor
from briefings.domain.records import ActorId
from briefings.domain.relations import Relation
from briefings.domain.scenarios import Scenario
from briefings.session.listing import LONG
from briefings.snapshot import Snapshot, rivals

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from briefings.domain.dates import Day
    from briefings.session.session import Session
    from briefings.store.tied import Tied
    from briefings.store.ties import RelationDays


class Ties:
    """The relations of one open dossier by day and by actor."""

    def __init__(self, session: Session, tied: Tied) -> None:
        self._session = session
        self._tied = tied

    def days(self) -> RelationDays:
        """On which days each relation holds, in columns; the same until a relation changes."""
        return self._tied.days()

    def within(self, first: Day, until: Day) -> tuple[Relation, ...]:
        """The relations that hold on any day from `first` until before `until`, by id."""
        if self._are_many():
            return self._session.some(Relation, self.days().within(first, until).tolist())
        return tuple(one for one in self._session.all(Relation) if one.span.holds_within(first, until))

    def rivals_of(self, relations: Collection[Relation]) -> tuple[Relation, ...]:
        """Other relations that cite a source and tie two parties of one of these, by id."""
        if self._are_many():
            near = self._tied.pairs().sharing([relation.id for relation in relations])
            return rivals(self._session.some(Relation, near), relations)
        return rivals(self._session.all(Relation), relations)

    def counts_on(self, day: Day, actors: Iterable[ActorId]) -> Mapping[ActorId, tuple[int, int, int]]:
        """How many relations of each of these actors that hold on a day are friendly, neutral, hostile."""
        days = self.days()
        found = {}
        for actor, relations in self._tied.relations_of(actors).items():
            signs = days.signs[days.among(relations, day)].tolist()
            found[ActorId(actor)] = (signs.count(1), signs.count(0), signs.count(-1))
        return found

    def around(self, actor: ActorId, *on: Day, most: int | None = None) -> Snapshot:
        """A dossier of the relations of one actor that hold on some days, of all who are in them, and of the scenarios;
        of very many relations only the `most` that began last."""
        session, days = self._session, self.days()
        mine = self._tied.relations_of([actor])[actor]
        places = sorted({place for day in on for place in days.among(mine, day).tolist()})
        latest = sorted(places, key=lambda place: days.starts[place], reverse=True)[:most]
        held = sorted(days.ids[latest].tolist())
        relations = session.listing(Relation, among=held).page(0, len(held))
        parties = {party.actor for relation in relations for party in relation.parties} | {actor}
        actors = session.listing(Actor, among=sorted(parties)).page(0, len(parties))
        standing = {one: place for one, place in session.places().items() if one in parties}
        return Snapshot.of(session.about, (*actors, *relations, *session.all(Scenario)), standing)

    def _are_many(self) -> bool:
        return self._session.counts()[Relation.kind] > LONG
