"""Reading and writing records as their shapes describe them. Only what differs is written, so the journal stays small.

Records are read here as they are in the file, whether in the trash or not; `trash.py` says what a reader may see.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, cast

from briefings.domain.records import Kind
from briefings.store import statements
from briefings.store.kinds import SHAPES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from briefings.domain.dossier import Record
    from briefings.domain.records import Ref
    from briefings.store.connection import Connection, Row
    from briefings.store.shapes import Many, RecordShape, Table

Rows = dict["Row", "Row"]


def ids(connection: Connection, kind: Kind) -> list[int]:
    """The ids of every record of one kind, the trash included, rising."""
    return [cast("int", row[0]) for row in connection.query(f"select id from {kind.value} order by id")]  # noqa: S608 - a word of the list of kinds


def among(connection: Connection, kind: Kind, record_ids: Iterable[int]) -> list[int]:
    """Those of the ids that the file has."""
    query = f"select id from {kind.value} where id in (select value from json_each(?))"  # noqa: S608 - a word of the list of kinds
    return [cast("int", row[0]) for row in connection.query(query, (json.dumps(list(record_ids)),))]


def load(connection: Connection, kind: Kind, record_ids: Iterable[int]) -> dict[int, Record]:
    """The records of one kind with these ids, by id, rising; those that are not in the file are left out.

    Raises NotADossierError where a row cannot be what was written.
    """
    try:
        return _load(connection, kind, record_ids)
    except (ValueError, RecursionError) as problem:
        raise connection.damaged() from problem


def load_refs(connection: Connection, refs: Collection[Ref]) -> dict[Ref, Record]:
    """These records, of whatever kinds, by kind and id; those that are not in the file are left out."""
    found: dict[Ref, Record] = {}
    for kind in Kind:
        wanted = sorted(ref.id for ref in refs if ref.kind is kind)
        if wanted:
            found |= {record.ref: record for record in load(connection, kind, wanted).values()}
    return found


def _load(connection: Connection, kind: Kind, record_ids: Iterable[int]) -> dict[int, Record]:
    shape = SHAPES[kind]
    main, *tables = shape.tables
    wanted = json.dumps(list(record_ids))
    rows = connection.query(statements.select(main, owner="id"), (wanted,))
    if not rows:
        return {}
    lists = [many for many in shape.lists if many.table]
    children = {
        many.attribute: _items(connection, shape, many, table, wanted)
        for many, table in zip(lists, tables, strict=True)
    }
    found: dict[int, Record] = {}
    for record_id, *columns in rows:
        own = {attribute: tuple(items.get(record_id, ())) for attribute, items in children.items()}
        found[cast("int", record_id)] = shape.decode(tuple(columns), own, id=record_id)
    return found


def _items(
    connection: Connection, shape: RecordShape, many: Many, table: Table, wanted: str
) -> Mapping[object, list[object]]:
    """The values of one list of every wanted record, by the record's id."""
    condition, values = ("", (wanted,))
    if len(many.owner) > 1:
        condition, values = (f"{many.owner[0]} = '{shape.kind.value}'", (wanted,))
    items: dict[object, list[object]] = defaultdict(list)
    width = len(many.key)
    for row in connection.query(statements.select(table, owner=many.owner[-1], condition=condition), values):
        items[row[width - 2]].append(many.shape.decode(row[width:]))
    return items


def write(connection: Connection, pairs: Iterable[tuple[Record | None, Record]]) -> None:
    """Bring the file from each first record (None where there is none yet) to the second."""
    before: dict[str, Rows] = defaultdict(dict)
    after: dict[str, Rows] = defaultdict(dict)
    kinds: dict[Kind, None] = {}  # in order, so that equal edits make equal journals
    for old, new in pairs:
        shape = SHAPES[new.kind]
        kinds[new.kind] = None
        for name, rows in shape.rows(new).items():
            after[name].update(rows)
        if old is not None:
            for name, rows in shape.rows(old).items():
                before[name].update(rows)
    tables = {table.name: table for kind in kinds for table in SHAPES[kind].tables}
    for name, table in tables.items():
        _bring(connection, table, before[name], after[name])


def _bring(connection: Connection, table: Table, before: Rows, after: Rows) -> None:
    """One table from some rows to others, by primary key."""
    gone = [key for key in before if key not in after]
    added = [(*key, *row) for key, row in after.items() if key not in before]
    changed = [(*row, *key) for key, row in after.items() if key in before and before[key] != row]
    if gone:
        connection.many(statements.delete(table.name, table.key), gone)
    if changed:
        connection.many(statements.update(table.name, table.columns, table.key), changed)
    if added:
        connection.many(statements.insert(table.name, (*table.key, *table.columns)), added)


def set_removed(connection: Connection, kind: Kind, record_id: int, *, removed: bool) -> None:
    """Put a record in the trash, or take it out."""
    connection.run(f"update {kind.value} set removed = ? where id = ?", (int(removed), record_id))  # noqa: S608 - a word of the list of kinds
