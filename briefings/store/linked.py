"""Who points at whom and who cites what, as a reader may see it: what is hidden is left out. Which link the file has
stands in `links.py`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from briefings.domain.records import Kind, Ref, SourceId
from briefings.store import links
from briefings.store.fields import reference

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefings.store.connection import Connection
    from briefings.store.visibility import Visibility


class Links:
    """The links between the records of an open file."""

    def __init__(self, connection: Connection, visibility: Visibility, *, is_shown: Callable[[Ref], bool]) -> None:
        """`is_shown` says whether there is such a record that can be seen: prose may name one that never was."""
        self._connection = connection
        self._visibility = visibility
        self._is_shown = is_shown

    def to(self, ref: Ref) -> list[Ref]:
        """The records that point at this one, by kind and id."""
        return self._seen(links.pointing_at(self._connection, ref))

    def of(self, ref: Ref) -> list[Ref]:
        """The records that this one points at, by kind and id."""
        query = "select to_kind, to_id from link where from_kind = ? and from_id = ? order by to_kind, to_id"
        rows = self._connection.query(query, (ref.kind.value, ref.id))
        return [other for other in map(reference, rows) if self._is_shown(other)]

    def around(self, ref: Ref) -> tuple[Ref, ...]:
        """The records that point at this one, then those that it points at, each once."""
        return tuple(dict.fromkeys((*self.to(ref), *self.of(ref))))

    def counts_to(self, ref: Ref) -> dict[Kind, int]:
        """How many records of each kind point at this one, hidden ones included; quick at any number."""
        query = "select from_kind, count(*) from link where to_kind = ? and to_id = ? group by from_kind"
        rows = self._connection.query(query, (ref.kind.value, ref.id))
        return {Kind(str(kind)): cast("int", count) for kind, count in rows}

    def latest_to(self, ref: Ref, kind: Kind, limit: int) -> list[Ref]:
        """The records of a kind that point at this one, those first that were made last; `limit` counts hidden ones."""
        query = """select from_kind, from_id from link where to_kind = ? and to_id = ? and from_kind = ?
            order by from_id desc limit ?"""
        rows = self._connection.query(query, (ref.kind.value, ref.id, kind.value, limit))
        return self._seen(map(reference, rows))

    def citing(self, source: int) -> list[Ref]:
        """The records that rest on a source, by kind and id."""
        query = "select distinct record_kind, record_id from citation where source = ? order by record_kind, record_id"
        return self._seen(map(reference, self._connection.query(query, (source,))))

    def cited(self, sources: Iterable[SourceId]) -> dict[SourceId, int]:
        """How many records rest on each of these sources; those on which none does may be missing."""
        wanted = list(sources)
        if self._visibility.hidden:
            return {source: len(self.citing(source)) for source in wanted}
        query = """select source, count(*) from (select distinct source, record_kind, record_id from citation
            where source in (select value from json_each(?))) group by source"""
        rows = self._connection.query(query, (json.dumps(wanted),))
        return {SourceId(cast("int", source)): cast("int", count) for source, count in rows}

    def _seen(self, refs: Iterable[Ref]) -> list[Ref]:
        hidden = self._visibility.hidden
        return [ref for ref in refs if ref not in hidden]
