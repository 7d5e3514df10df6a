"""The journal: steps, what each changed, undo and redo. The rows of `change` are written by triggers alone.

Undo writes the old values back as a step of its own, so the journal says what the dossier was at every moment. Steps of
edits are "done", "undone" or "dropped" (undone, then overtaken by another edit); the first step of a file is "kept".
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, cast

from briefings.domain.records import Kind, Ref
from briefings.store import statements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.store.connection import Connection, Row, SqlValue

MERGE_WINDOW = timedelta(seconds=5)
_KINDS = frozenset(kind.value for kind in Kind)
_AT_ONCE = 20_000
_NO_NUMBER = (1 << 63) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that somebody did. `refs` are the first few records that it touched; `deed` is "edit", "undo"
    or "redo"."""

    number: int
    when: datetime
    who: str
    label: str
    refs: tuple[Ref, ...]
    undone: bool
    deed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """What a step changed."""

    refs: frozenset[Ref]
    places: bool
    about: bool

    def __bool__(self) -> bool:
        return bool(self.refs) or self.places or self.about


class Journal:
    """The journal of one file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, label: str, who: str, now: datetime, *, merge: str | None = None, state: str = "done") -> int:
        """Open a step for an edit, or the last one again where the same typing goes on. Returns its number."""
        number = self._mergeable(who, now, merge) if merge else None
        if number is None:
            self._connection.run("update step set state = 'dropped' where state = 'undone'")
            number = self._new(label, who, now, merge=merge, state=state)
        self._connection.run("update step set ended = ?, label = ? where number = ?", (_stamp(now), label, number))
        self._connection.run("update current set step = ?", (number,))
        return number

    def rename(self, label: str) -> None:
        """Give the open step another label."""
        self._connection.run("update step set label = ? where number = (select step from current)", (label,))

    def end(self) -> None:
        """Close the step; from here on a change is refused."""
        self._connection.run("update current set step = null")

    def mark(self) -> int:
        """Where the journal ends now, for `touched`."""
        return cast("int", self._connection.value("select coalesce(max(number), 0) from change"))

    def touched(self, since: int) -> Touched:
        """What was changed after a mark."""
        rows = self._connection.query("select distinct kind, record from change where number > ?", (since,))
        return Touched(
            refs=frozenset(Ref(Kind(kind), cast("int", record)) for kind, record in rows if kind in _KINDS),
            places=any(kind == "place" for kind, _ in rows),
            about=any(kind == "about" for kind, _ in rows),
        )

    def next_undo(self) -> tuple[int, str] | None:
        """The step that undo takes back, with its label."""
        return self._step("select number, label from step where state = 'done' order by number desc limit 1")

    def next_redo(self) -> tuple[int, str] | None:
        """The step that redo brings again, with its label."""
        return self._step("select number, label from step where state = 'undone' order by number limit 1")

    def undo(self, target: int, label: str, who: str, now: datetime) -> None:
        """Take a step back, as a step of its own which stays open."""
        self._repeat(target, label, who, now, deed="undo")
        self._invert(target)

    def redo(self, target: int, label: str, who: str, now: datetime) -> None:
        """Bring a step again, as a step of its own which stays open: what took it back is taken back."""
        query = "select max(number) from step where deed = 'undo' and target = ?"
        taken_back = cast("int", self._connection.value(query, (target,)))
        self._repeat(target, label, who, now, deed="redo")
        self._invert(taken_back)

    def history(self, ref: Ref | None = None, limit: int = 100) -> list[Step]:
        """The steps that touched one record, or all steps, newest first."""
        columns = "number, ended, who, label, state, deed"
        if ref is None:
            rows = self._connection.query(f"select {columns} from step order by number desc limit ?", (limit,))  # noqa: S608 - constant
        else:
            steps = "select step from change where kind = ? and record = ?"
            query = f"select {columns} from step where number in ({steps}) order by number desc limit ?"  # noqa: S608 - constant
            rows = self._connection.query(query, (ref.kind.value, ref.id, limit))
        return [self._described(row) for row in rows]

    def _described(self, row: Row) -> Step:
        number, ended, who, label, state, deed = row
        query = "select distinct kind, record from change where step = ? order by kind, record limit 20"
        touched = self._connection.query(query, (number,))
        return Step(
            number=cast("int", number),
            when=datetime.fromtimestamp(cast("int", ended) / 1000, UTC),
            who=str(who),
            label=str(label),
            refs=tuple(Ref(Kind(kind), cast("int", record)) for kind, record in touched if kind in _KINDS),
            undone=state in {"undone", "dropped"},
            deed=str(deed),
        )

    def _mergeable(self, who: str, now: datetime, merge: str) -> int | None:
        """The last step of all, where the same person typed in the same field a moment ago."""
        query = """select number from step where number = (select max(number) from step)
            and state = 'done' and merge = ? and who = ? and ? - ended between 0 and ?"""
        window = MERGE_WINDOW // timedelta(milliseconds=1)
        return cast("int | None", self._connection.value(query, (merge, who, _stamp(now), window)))

    def _new(
        self,
        label: str,
        who: str,
        now: datetime,
        *,
        merge: str | None = None,
        state: str,
        deed: str = "edit",
        target: int | None = None,
    ) -> int:
        columns = ("begun", "ended", "who", "label", "merge", "deed", "target", "state")
        values = (_stamp(now), _stamp(now), who, label, merge, deed, target, state)
        self._connection.run(statements.insert("step", columns), values)
        return cast("int", self._connection.value("select max(number) from step"))

    def _repeat(self, target: int, label: str, who: str, now: datetime, *, deed: str) -> None:
        state = "undone" if deed == "undo" else "done"
        self._connection.run("update step set state = ? where number = ?", (state, target))
        number = self._new(label, who, now, deed=deed, target=target, state="kept")
        self._connection.run("update current set step = ?", (number,))

    def _invert(self, step: int) -> None:
        """Write back what stood in every row before a step, the last change first, equal statements together."""
        query = """select number, "table", deed, key, old from change
            where step = ? and number < ? order by number desc limit ?"""
        before = _NO_NUMBER
        while rows := self._connection.query(query, (step, before, _AT_ONCE)):
            before = cast("int", rows[-1][0])
            for statement, group in groupby(map(_inversion, rows), key=itemgetter(0)):
                self._connection.many(statement, [values for _, values in group])

    def _step(self, query: str, values: Sequence[SqlValue] = ()) -> tuple[int, str] | None:
        rows = self._connection.query(query, values)
        return (cast("int", rows[0][0]), str(rows[0][1])) if rows else None


def _inversion(row: Row) -> tuple[str, tuple[SqlValue, ...]]:
    """The statement, with its values, that undoes one change."""
    _number, table, deed, key, old = row
    keys: dict[str, SqlValue] = json.loads(str(key))
    values: dict[str, SqlValue] = json.loads(str(old)) if old is not None else {}
    if deed == "insert":
        return statements.delete(str(table), keys), tuple(keys.values())
    if deed == "delete":
        return statements.insert(str(table), values), tuple(values.values())
    return statements.update(str(table), values, keys), (*values.values(), *keys.values())


def _stamp(now: datetime) -> int:
    """Milliseconds since 1970, UTC."""
    return round(now.timestamp() * 1000)
