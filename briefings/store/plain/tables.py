"""The files of what is no record: what the dossier says of itself, the places, the devices, the journal."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from briefings.store import named, statements
from briefings.store.codec import NUMBER, TEXT, WHOLE, Codec, MismatchError, object_of, optional, words
from briefings.store.connection import SqlValue
from briefings.store.fit import wanted
from briefings.store.migrations.triggers import journalled
from briefings.store.plain.columns import MARKING, ROW, TIME, YES_OR_NO, as_json
from briefings.store.plain.contents import AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.store.connection import Connection, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRows:
    """The rows of a table that holds no records. The first column is its primary key; `fixed` columns are not in the
    file, because every row has the same there."""

    name: str
    table: str
    columns: Mapping[str, Codec]
    fixed: Mapping[str, SqlValue] = field(default_factory=dict)
    check: Callable[[dict[str, Any]], None] = lambda _row: None

    @property
    def key(self) -> str:
        """The primary key, or nothing where there is but one row."""
        return "" if self.fixed else next(iter(self.columns))

    def count(self, connection: Connection) -> int:
        """Its rows."""
        return cast("int", connection.value(f"select count(*) from {self.table}"))  # noqa: S608 - a name of ours

    def lines(self, connection: Connection) -> Iterator[dict[str, Any]]:
        """Every column."""
        names = ", ".join(f'"{name}"' for name in self.columns)
        key = self.key or next(iter(self.fixed))
        query = f"select {names}, {key} from {self.table} where {key} > ? order by {key} limit {AT_ONCE}"  # noqa: S608 - names of ours
        last: SqlValue = -1
        while rows := connection.query(query, (last,)):
            last = rows[-1][-1]
            yield from map(self._line, rows)

    def _line(self, row: Row) -> dict[str, Any]:
        return {name: codec.write(cell) for (name, codec), cell in zip(self.columns.items(), row, strict=False)}

    def read(self, line: object) -> dict[str, Any]:
        """The row by column."""
        row = object_of(dict(self.columns))(line)
        self.check(row)
        return row

    def take(self, connection: Connection, items: Sequence[dict[str, Any]]) -> None:
        """The rows as they are."""
        names = [f'"{name}"' for name in (*self.fixed, *self.columns)]
        fixed = tuple(self.fixed.values())
        connection.many(statements.insert(self.table, names), ((*fixed, *row.values()) for row in items))


def _check_change(row: dict[str, Any]) -> None:
    """Refuse a change of a table or a column that no dossier has: undo would run what its names say."""
    if row["table"] not in _journalled():
        raise MismatchError("a table of records", ("table",))
    known = _columns()[row["table"]]
    for name in ("key", "old", "new"):
        held = json.loads(row[name] or "{}")
        strange = next((column for column in held if column not in known), None)
        if strange is not None:
            raise MismatchError(f"without “{strange}”, which “{row['table']}” does not have", (name,))


_columns = cache(wanted)
_journalled = cache(journalled)


def _one_of(*known: str) -> Codec:
    return words({word: word for word in known})


ABOUT = TableRows(
    name="about.json",
    table="about",
    columns={"title": TEXT, "subtitle": TEXT, "marking": MARKING, "author": TEXT},
    fixed={"id": 1},
)
PLACES = TableRows(
    name="places.jsonl", table="place", columns={"actor": WHOLE, "x": NUMBER, "y": NUMBER, "pinned": YES_OR_NO}
)
VIEWS = TableRows(
    name="views.jsonl",
    table=named.VIEWS.table,
    columns={"id": WHOLE, "name": TEXT, named.VIEWS.column: as_json(named.VIEW)},
)
WHAT_IFS = TableRows(
    name="what_ifs.jsonl",
    table=named.WHAT_IFS.table,
    columns={"id": WHOLE, "name": TEXT, named.WHAT_IFS.column: as_json(named.CHANGES)},
)
SEARCHES = TableRows(name="searches.jsonl", table="saved_search", columns={"id": WHOLE, "name": TEXT, "query": TEXT})
IDENTITIES = TableRows(name="identities.jsonl", table="identity", columns={"device": WHOLE, "last": WHOLE})
STEPS = TableRows(
    name="steps.jsonl",
    table="step",
    columns={
        "number": WHOLE,
        "begun": TIME,
        "ended": TIME,
        "who": TEXT,
        "label": TEXT,
        "merge": optional(TEXT),
        "deed": _one_of("edit", "undo", "redo"),
        "target": optional(WHOLE),
        "state": _one_of("done", "undone", "dropped", "kept"),
    },
)
CHANGES = TableRows(
    name="changes.jsonl",
    table="change",
    columns={
        "number": WHOLE,
        "step": WHOLE,
        "table": TEXT,
        "deed": _one_of("insert", "update", "delete"),
        "kind": TEXT,
        "record": WHOLE,
        "key": ROW,
        "old": optional(ROW),
        "new": optional(ROW),
    },
    check=_check_change,
)
TABLES = (ABOUT, PLACES, SEARCHES, VIEWS, WHAT_IFS, IDENTITIES, STEPS, CHANGES)
