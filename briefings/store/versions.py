"""Records as they stood after a past step: their rows of today, with the journal read backwards over them."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from briefings.domain.dossier import About, Record
from briefings.domain.records import Kind, Ref
from briefings.store import statements
from briefings.store.fields import marking_value
from briefings.store.kinds import SHAPES
from briefings.store.shapes import Table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from briefings.store.connection import Connection, Row, SqlValue
    from briefings.store.shapes import RecordShape

Columns = dict[str, "SqlValue"]
Rows = dict[str, dict["Row", Columns]]
_ABOUT = Table(name="about", key=("id",), columns=("title", "subtitle", "marking", "author"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """A record as it stood, whole, with its links to what was hidden; `removed` where it was in the trash."""

    record: Record
    removed: bool


def stood(connection: Connection, refs: Collection[Ref], step: int) -> dict[Ref, Stood]:
    """Each of these records as it stood once `step` was done; those that did not exist then are left out.

    Raises NotADossierError where the journal cannot be what was written.
    """
    found: dict[Ref, Stood] = {}
    try:
        for kind in Kind:
            wanted = sorted(ref.id for ref in refs if ref.kind is kind)
            if wanted:
                found |= _stood(connection, SHAPES[kind], wanted, step)
    except (KeyError, ValueError) as problem:
        raise connection.damaged() from problem
    return found


def about_then(connection: Connection, step: int) -> About | None:
    """What the dossier said of itself once `step` was done."""
    rows = _now(connection, "about", (_ABOUT,), [1])
    _read_backwards(connection, "about", rows, [1], step)
    for then in rows[1]["about"].values():
        title, subtitle, marking, author = (then[column] for column in _ABOUT.columns)
        return About(
            title=str(title),
            subtitle=str(subtitle),
            marking=marking_value(cast("str | None", marking)),
            author=str(author),
        )
    return None


def _stood(connection: Connection, shape: RecordShape, wanted: list[int], step: int) -> dict[Ref, Stood]:
    main, *lists = shape.tables
    tables = (Table(name=main.name, key=main.key, columns=(*main.columns, "removed")), *lists)
    rows = _now(connection, shape.kind.value, tables, wanted)
    _read_backwards(connection, shape.kind.value, rows, wanted, step)
    then = {Ref(shape.kind, record_id): _decoded(shape, record_id, held) for record_id, held in rows.items()}
    return {ref: one for ref, one in then.items() if one is not None}


def _now(connection: Connection, kind: str, tables: Iterable[Table], wanted: list[int]) -> dict[int, Rows]:
    """The rows of today, by record."""
    found: dict[int, Rows] = {record_id: defaultdict(dict) for record_id in wanted}
    for table in tables:
        *others, owner = table.key[:-1] or table.key
        condition = f"{others[0]} = '{kind}'" if others else ""
        width = len(table.key)
        query = statements.select(table, owner=owner, condition=condition)
        for row in connection.query(query, (json.dumps(wanted),)):
            columns = dict(zip((*table.key, *table.columns), row, strict=True))
            found[cast("int", columns[owner])][table.name][row[:width]] = columns
    return found


def _read_backwards(connection: Connection, kind: str, rows: dict[int, Rows], wanted: list[int], step: int) -> None:
    """Take every change after `step` back, the last one first."""
    query = """select record, "table", deed, key, old from change
        where kind = ? and record in (select value from json_each(?)) and step > ? order by number desc"""
    for record, table, deed, key, old in connection.query(query, (kind, json.dumps(wanted), step)):
        held = rows[cast("int", record)][str(table)]
        place = tuple(json.loads(str(key)).values())
        if deed == "insert":
            held.pop(place)
        elif deed == "delete":
            held[place] = json.loads(str(old))
        else:
            held[place] |= json.loads(str(old))


def _decoded(shape: RecordShape, record_id: int, rows: Rows) -> Stood | None:
    main = rows[shape.kind.value].get((record_id,))
    if main is None:
        return None
    lists = {
        many.attribute: tuple(
            many.shape.decode(tuple(columns[name] for name in many.shape.columns))
            for _, columns in sorted(rows[many.table].items(), key=lambda item: cast("int", item[0][-1]))
        )
        for many in shape.lists
        if many.table
    }
    record = shape.decode(tuple(main[name] for name in shape.columns), lists, id=record_id)
    return Stood(record=record, removed=bool(main["removed"]))
