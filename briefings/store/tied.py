"""The relations of an open file by day and by actor, for dossiers with more than can be read. How days are told apart
stands in `ties.py`, which loads numpy: it is read when it is first asked for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from briefings.domain.records import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.store.connection import Connection
    from briefings.store.ties import RelationDays, RelationPairs
    from briefings.store.visibility import Visibility


class Tied:
    """Who is tied to whom, and when. What is read is kept until it is told to forget."""

    def __init__(self, connection: Connection, visibility: Visibility) -> None:
        self._connection = connection
        self._visibility = visibility
        self._days: RelationDays | None = None
        self._pairs: RelationPairs | None = None

    def days(self) -> RelationDays:
        """On which days each relation holds."""
        if self._days is None:
            from briefings.store.ties import RelationDays  # noqa: PLC0415 - numpy, which no first screen needs

            fallen = {ref.id for ref in self._visibility.fallen if ref.kind is Kind.RELATION}
            self._days = RelationDays(self._connection, fallen)
        return self._days

    def pairs(self) -> RelationPairs:
        """Which actors are tied by relations that cite a source."""
        if self._pairs is None:
            from briefings.store.ties import RelationPairs  # noqa: PLC0415 - the same

            self._pairs = RelationPairs(self._connection)
        return self._pairs

    def relations_of(self, actors: Iterable[int]) -> dict[int, list[int]]:
        """The relations in which each of these actors is a party, those in the trash included."""
        query = "select distinct actor, relation from json_each(?) cross join relation_party on actor = value"
        asked = list(actors)
        found: dict[int, list[int]] = {actor: [] for actor in asked}
        for actor, relation in self._connection.query(query, (json.dumps(asked),)):
            found[cast("int", actor)].append(cast("int", relation))
        return found

    def forget(self) -> None:
        """After a change of a relation anything may be otherwise."""
        self._days = self._pairs = None
