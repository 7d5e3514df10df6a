"""What one brief can ask of a dossier that is too large to be copied: which records, by kind. No prose is made here.

It is what the brief names, what that names in turn, the actors whose names stand in its text, the ties among all of
them, and the latest events. Whatever rests on these comes out as it would with the whole dossier at hand.
"""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from briefings.domain.records import Kind, Ref
from briefings.store.links import targets
from briefings.store.tally import DAY
from briefings.store.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from briefings.domain.briefs import Brief
    from briefings.domain.dossier import Record
    from briefings.store.connection import Connection

_LONGEST_NAME = 6
"""In words."""
_REF = re.compile(rf"\b({'|'.join(Kind)}):(\d{{1,18}})\b")
_GIVEN = "(select value from json_each(?))"
_NAMED = f"select distinct actor from actor_name where text in {_GIVEN}"  # noqa: S608 - constant
_AMONG = f"""select relation from relation_party where actor in {_GIVEN}
    group by relation having count(distinct actor) > 1"""  # noqa: S608 - constant
_RIVALS = f"select id from claim where question in {_GIVEN}"  # noqa: S608 - constant
_HELD = f"select distinct claim from claim_holder where actor in {_GIVEN}"  # noqa: S608 - constant
_MET = f"""select event.id from event_participant join event on event.id = event_participant.event
    where actor = ? and code = ? and removed = 0 order by {DAY.format(row="event.")} desc, event.id desc limit 1"""  # noqa: S608 - constants


class BriefWorld:
    """Gathers the records. `load` gives those of some refs as a reader may see them."""

    def __init__(self, connection: Connection, load: Callable[[Collection[Ref]], Iterable[Record]]) -> None:
        self._connection, self._load = connection, load
        self.records: dict[Ref, Record] = {}

    def add(self, refs: Iterable[Ref]) -> None:
        """Take these records, and all that they name, and so on."""
        fresh = set(refs) - self.records.keys()
        while fresh:
            found = {record.ref: record for record in self._load(fresh)}
            self.records |= found
            fresh = {target for record in found.values() for target in targets(record)} - self.records.keys() - fresh

    def add_brief(self, brief: Brief, *, meeting: str) -> None:
        """Take what a brief can ask; `meeting` is the code of events at which actors met."""
        named = _REF.findall("\n".join(texts(brief)))
        self.add(targets(brief) | {Ref(Kind(kind), int(number)) for kind, number in named})
        words = json.dumps(sorted(_runs_of_words(texts(brief))))
        self.add(self._refs(Kind.ACTOR, _NAMED, words))
        shown = [ref.id for block in brief.blocks for ref in block.records if ref.kind is Kind.ACTOR]
        for actor in dict.fromkeys(shown):
            self.add(self._refs(Kind.EVENT, _MET, actor, meeting))
        self.add(self._refs(Kind.CLAIM, _HELD, json.dumps(shown)))
        self.add(self._refs(Kind.CLAIM, _RIVALS, self._ids(Kind.QUESTION)))
        self.add(self._refs(Kind.RELATION, _AMONG, self._ids(Kind.ACTOR)))

    def _ids(self, kind: Kind) -> str:
        return json.dumps([ref.id for ref in self.records if ref.kind is kind])

    def _refs(self, kind: Kind, query: str, *values: int | str) -> list[Ref]:
        return [Ref(kind, cast("int", row[0])) for row in self._connection.query(query, values)]


def _runs_of_words(found: Iterable[str]) -> set[str]:
    """Every run of up to six words as it stands in a text, without the signs about it: what may be a name."""
    runs: set[str] = set()
    for text in found:
        edges = [0, *(at + 1 for at, (one, other) in enumerate(pairwise(text)) if one.isalnum() != other.isalnum())]
        edges.append(len(text))
        for first, start in enumerate(edges):
            runs.update(text[start:end] for end in edges[first + 1 : first + 2 * _LONGEST_NAME])
    return runs
