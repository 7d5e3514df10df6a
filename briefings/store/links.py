"""Which record points at which, kept so that both directions can be asked. Derived, hence not journalled.

Prose counts: `[Azerbaijan](actor:12)` and `[^event:7]` are links like any other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.domain.records import Kind, Ref
from briefings.store import records
from briefings.store.fields import reference
from briefings.store.kinds import SHAPES
from briefings.store.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.domain.dossier import Record
    from briefings.store.connection import Connection

_AT_ONCE = 2_000
_REFERENCE = rf"({'|'.join(Kind)}):(\d{{1,19}})(?!\w)"
_LINK = re.compile(rf"\]\({_REFERENCE}\)")
_NOTE, _IN_NOTE = re.compile(r"\[\^([^\]]*)\]"), re.compile(rf"(?<!\w){_REFERENCE}")


def targets(record: Record) -> set[Ref]:
    """Every record that this one points at, in its fields or in its prose, itself left out."""
    found = set(SHAPES[record.kind].refs(record))
    for text in texts(record):
        if "]" in text:
            noted = (one for note in _NOTE.findall(text) for one in _IN_NOTE.findall(note))
            found |= {Ref(Kind(kind), int(number)) for kind, number in (*_LINK.findall(text), *noted)}
    return found - {record.ref}


def update_links(connection: Connection, refs: Iterable[Ref], current: Iterable[Record]) -> None:
    """Forget the links of `refs` and note those of `current`."""
    connection.many("delete from link where from_kind = ? and from_id = ?", [(ref.kind.value, ref.id) for ref in refs])
    connection.many(
        "insert or ignore into link (from_kind, from_id, to_kind, to_id) values (?, ?, ?, ?)",
        [
            (record.kind.value, record.id, target.kind.value, target.id)
            for record in current
            for target in targets(record)
            if target.id < 1 << 63
        ],
    )


def rebuild(connection: Connection) -> None:
    """Note the links of every record anew, some at a time."""
    connection.run("delete from link")
    for kind in Kind:
        ids = records.ids(connection, kind)
        for start in range(0, len(ids), _AT_ONCE):
            update_links(connection, (), records.load(connection, kind, ids[start : start + _AT_ONCE]).values())


def pointing_at(connection: Connection, ref: Ref) -> list[Ref]:
    """The records that point at this one, by kind and id."""
    query = "select from_kind, from_id from link where to_kind = ? and to_id = ? order by from_kind, from_id"
    return [reference(row) for row in connection.query(query, (ref.kind.value, ref.id))]
