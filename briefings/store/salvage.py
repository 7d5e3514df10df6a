"""Reading what can be read of a damaged file: table by table, from both ends and around every page that is lost.

It reads a copy which nobody else uses. What becomes of the rows is decided in `repair.py`.
"""

from __future__ import annotations

from bisect import bisect_right
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, cast

import apsw

from briefings.store.connection import CIPHER, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from briefings.store.connection import SqlValue
    from briefings.store.keys import Key

DENSE = 50_000
"""Between two rows that can be read, so many numbers are tried one by one even where nothing tells of a record."""

_LOST = (apsw.Error, UnicodeDecodeError)
_TYPES: dict[str, tuple[type, ...]] = {"INTEGER": (int,), "REAL": (float, int), "TEXT": (str,), "BLOB": (bytes,)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A table as the damaged file has it. `key` are the columns by which its rows are ordered on the disk."""

    name: str
    columns: tuple[str, ...]
    types: tuple[tuple[type, ...], ...]
    required: tuple[bool, ...]
    key: tuple[str, ...]
    rowid: bool

    def fits(self, row: Row) -> bool:
        """Whether the values can be what was written: the tables are strict, so other types come of damage."""
        return all(
            not required if value is None else isinstance(value, types)
            for value, types, required in zip(row, self.types, self.required, strict=True)
        )


@dataclass(slots=True)
class Losses:
    """What could not be read of one table: how many stretches of it, and rows that cannot be what was written."""

    stretches: int = 0
    rows: int = 0
    gaps: list[tuple[Row, Row]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.stretches or self.rows)


class Wreck:
    """A damaged file, opened so that as much of it as possible answers."""

    def __init__(self, path: Path, key: Key | None) -> None:
        """Raises apsw.Error where not even its plan can be read."""
        self._engine = apsw.Connection(str(path))
        try:
            if key is not None:
                for name, value in CIPHER:
                    self._engine.pragma(name, value)
                self._engine.pragma("key", key.written)
            self._engine.pragma("temp_store", "memory")
            self._engine.pragma("trusted_schema", value=False)
            # A file that is cut off, or whose plan is broken in one place, shall answer for the rest.
            self._engine.pragma("writable_schema", value=True)
            self._engine.pragma("cell_size_check", value=True)
            self.version = cast("int", self._engine.pragma("user_version"))
            self.application = cast("int", self._engine.pragma("application_id"))
            names = self._engine.execute("select name from sqlite_schema where type = 'table'").fetchall()
        except BaseException:
            self.close()
            raise
        self.tables = frozenset(str(name) for (name,) in names)

    def statements(self) -> list[str]:
        """The statements that made the tables and indexes, those of the search and of the engine left out."""
        query = """select sql from sqlite_schema where type in ('table', 'index') and sql is not null
            and tbl_name not glob 'words*' and tbl_name not glob 'sqlite_*' order by type = 'index', rowid"""
        return [str(sql) for (sql,) in self._engine.execute(query)]

    def plan(self, table: str) -> Plan | None:
        """The table's columns; None where the file's plan has lost it."""
        try:
            rows = self._engine.execute(
                'select name, type, "notnull", pk from pragma_table_xinfo(?) where hidden = 0 order by cid', (table,)
            ).fetchall()
            rootless = self._engine.execute(
                "select wr from pragma_table_list where name = ? and schema = 'main'", (table,)
            ).fetchall()
        except _LOST:
            return None
        if not rows:
            return None
        without_rowid = bool(rootless and rootless[0][0])
        primary = [str(name) for name, _type, _null, place in sorted(rows, key=lambda row: str(row[3])) if place]
        return Plan(
            name=table,
            columns=tuple(str(row[0]) for row in rows),
            types=tuple(_TYPES.get(str(row[1]).upper(), (int, float, str, bytes)) for row in rows),
            required=tuple(bool(row[2] or row[3]) for row in rows),
            key=tuple(primary) if without_rowid else ("rowid",),
            rowid=not without_rowid,
        )

    def rows(self, plan: Plan, losses: Losses, known: Callable[[], Sequence[Row]] = list) -> Iterator[Row]:
        """Every row that can be read. `known` gives, rising, the beginnings of keys that other parts tell of: from
        these the reading is taken up again beyond a page that is lost."""
        reading = _Reading(self._engine, plan, losses)
        yield from reading.upwards()
        if not reading.broken:
            return
        # The end is read backwards at once, so that only what lies between two lost pages needs the list.
        first = reading.last
        tail = list(reading.downwards(first))
        yield from tail
        before = reading.reached
        if before is not None:
            losses.gaps.append((first or (), before))
        yield from reading.between(first, before, known())

    def close(self) -> None:
        """Let go of the copy."""
        self._engine.close()


class _Reading:
    """One table, read in pieces."""

    def __init__(self, engine: apsw.Connection, plan: Plan, losses: Losses) -> None:
        self._engine = engine
        self._plan = plan
        self._losses = losses
        self._width = len(plan.key)
        # Written once: a table whose root is lost is asked 50,000 times.
        keys, columns = ", ".join(plan.key), ", ".join(f'"{column}"' for column in plan.columns)
        self._all = f"select {keys}, {columns} from {plan.name} not indexed"  # noqa: S608 - names of the schema
        self.last: Row | None = None
        self.reached: Row | None = None
        self.broken = False

    def upwards(self, start: Row = (), before: Row | None = None, *, after: Row | None = None) -> Iterator[Row]:
        """From a beginning of keys, or after a key, until the end or a page that is lost; `broken` says which."""
        conditions = [(f">{'' if after else '='}", after or start)] if after or start else []
        if before is not None:
            conditions.append(("<", before))
        yield from self._read(conditions, "")

    def downwards(self, after: Row | None) -> Iterator[Row]:
        """From the end backwards until a page that is lost; `reached` is the last key that could be read."""
        kept, self.last = self.last, None
        yield from self._read([(">", after)] if after else [], "desc")
        self.reached, self.last = self.last, kept

    def between(self, after: Row | None, before: Row | None, known: Sequence[Row]) -> Iterator[Row]:
        """What can be read between two keys, taken up again wherever a row is known to be."""
        low = after
        for start in self._starts(after, before, known):
            if low is not None and start <= low[: len(start)]:
                continue
            self.last = None
            yield from self.upwards(start, before)
            if self.last is not None:
                low = self.last
            if not self.broken:
                return
            self._losses.stretches += 1

    def _starts(self, after: Row | None, before: Row | None, known: Sequence[Row]) -> Iterator[Row]:
        """Where to try again: at keys that are known, else at every number of a short stretch."""
        told = known[bisect_right(known, after[: len(known[0])] if known else ()) if after and known else 0 :]
        below = (one for one in told if before is None or one < before)
        if self._plan.rowid:
            low = cast("int", after[0]) if after else 0
            high = min(cast("int", before[0]) if before else low + DENSE, low + DENSE)
            numbers: Iterable[Row] = ((number,) for number in range(low + 1, high))
            return iter(sorted(set(chain(below, numbers))))
        return below

    def _read(self, conditions: list[tuple[str, Row]], order: str) -> Iterator[Row]:
        plan = self._plan
        where = " and ".join(
            f"({', '.join(plan.key[: len(key)])}) {sign} ({', '.join('?' * len(key))})" for sign, key in conditions
        )
        by = ", ".join(f"{column} {order}" for column in plan.key)
        query = f"{self._all} {'where ' + where if where else ''} order by {by}"
        values: list[SqlValue] = [value for _sign, key in conditions for value in key]
        self.broken = True
        with suppress(*_LOST):
            for row in self._engine.execute(query, values):
                fits = plan.fits(row[self._width :])
                if fits or plan.rowid:  # the key of a damaged row can be anything, and leads nowhere
                    self.last = row[: self._width]
                if fits:
                    yield row[self._width :]
                else:
                    self._losses.rows += 1
            self.broken = False
        if self.broken and not order:
            self._losses.stretches += self.last is not None
