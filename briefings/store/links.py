"""Which record points at which, kept so that both directions can be asked. Derived, hence not journalled.

Prose counts: `[Azerbaijan](actor:12)` and `[^event:7]` are links like any other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from briefings.domain.records import Kind, Ref
from briefings.store.fields import reference
from briefings.store.kinds import SHAPES
from briefings.store.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.domain.dossier import Record
    from briefings.store.connection import Connection

_MENTION = re.compile(r"(?:\]\(|\[\^)(" + "|".join(Kind) + r"):(\d{1,19})(?=[)\] ])")


def targets(record: Record) -> set[Ref]:
    """Every record that this one points at, in its fields or in its prose, itself left out."""
    found = set(SHAPES[record.kind].refs(record))
    for text in texts(record):
        if "]" in text:
            found |= {Ref(Kind(kind), int(number)) for kind, number in _MENTION.findall(text)}
    return found - {record.ref}


def update_links(connection: Connection, refs: Iterable[Ref], records: Iterable[Record]) -> None:
    """Forget the links of `refs` and note those of `records`."""
    connection.many("delete from link where from_kind = ? and from_id = ?", [(ref.kind.value, ref.id) for ref in refs])
    connection.many(
        "insert or ignore into link (from_kind, from_id, to_kind, to_id) values (?, ?, ?, ?)",
        [
            (record.kind.value, record.id, target.kind.value, target.id)
            for record in records
            for target in targets(record)
            if target.id < 1 << 63
        ],
    )


def pointing_at(connection: Connection, ref: Ref) -> list[Ref]:
    """The records that point at this one, by kind and id."""
    query = "select from_kind, from_id from link where to_kind = ? and to_id = ? order by from_kind, from_id"
    return [reference(row) for row in connection.query(query, (ref.kind.value, ref.id))]


def count_pointing_at(connection: Connection, ref: Ref) -> dict[Kind, int]:
    """How many records of each kind point at this one, those in the trash included."""
    query = "select from_kind, count(*) from link where to_kind = ? and to_id = ? group by from_kind"
    rows = connection.query(query, (ref.kind.value, ref.id))
    return {Kind(str(kind)): cast("int", count) for kind, count in rows}


def latest_pointing_at(connection: Connection, ref: Ref, kind: Kind, limit: int) -> list[Ref]:
    """The records of a kind that point at this one, those first that were made last."""
    query = "select from_id from link where to_kind = ? and to_id = ? and from_kind = ? order by from_id desc limit ?"
    rows = connection.query(query, (ref.kind.value, ref.id, kind.value, limit))
    return [Ref(kind, cast("int", row[0])) for row in rows]


def pointed_at(connection: Connection, ref: Ref) -> list[Ref]:
    """The records that this one points at, by kind and id."""
    query = "select to_kind, to_id from link where from_kind = ? and from_id = ? order by to_kind, to_id"
    return [reference(row) for row in connection.query(query, (ref.kind.value, ref.id))]
