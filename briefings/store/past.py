"""The reading side of the journal: which steps there were, whom they touched, and the dossier after each of them.

Nothing here walks a whole step to list it: a step may hold the import of a million records.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from briefings.domain.records import Kind, Ref
from briefings.folding import fold
from briefings.store import rolling
from briefings.store.fields import reference
from briefings.store.versions import Stood, about_then, stood

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.domain.dossier import About
    from briefings.store.connection import Connection, Row, SqlValue

FEW = 20
COUNTED = 1000
KINDS = frozenset(kind.value for kind in Kind)
_COLUMNS = "number, ended, who, label, state, deed, target"
_AT_ONCE = 200
_COUNTED_AT_ONCE = 8_000
_FIRST_TOUCHES = """select number, kind, record from change here where number between ? and ? and not exists (
    select 1 from change earlier where earlier.kind = here.kind and earlier.record = here.record
    and earlier.number >= ? and earlier.number < here.number)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that somebody did. `refs` are the first few records that it touched, `touched` says how many in all
    (None: more than a thousand); `deed` is "edit", "undo" or "redo", and `target` the step that was undone or redone.
    """

    number: int
    when: datetime
    who: str
    label: str
    refs: tuple[Ref, ...]
    undone: bool
    deed: str
    target: int | None = None
    touched: int | None = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which steps are asked for; what is None or empty does not matter. `since` is the first moment that counts,
    `until` the first that no longer does; each of `words` has to stand in the label, however it is written."""

    ref: Ref | None = None
    kinds: Collection[Kind] | None = None
    who: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a change belongs to, with the number of its first change in a step. `kind` is a kind of record, "place" (of
    the actor `record`), "saved_search", "network_view", "what_if" or "about"."""

    number: int
    kind: str
    record: int

    @property
    def ref(self) -> Ref | None:
        """The record, where it is one."""
        return Ref(Kind(self.kind), self.record) if self.kind in KINDS else None


class PastSteps:
    """The steps of one file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def steps(self, wanted: Wanted, *, limit: int, before: int | None = None) -> list[Step]:
        """The newest steps that are wanted, newest first; with `before`, only those with a lower number."""
        return [self._described(row) for row in self._rows(wanted, limit, before or rolling.LAST)]

    def step(self, number: int) -> Step | None:
        """One step."""
        rows = self._connection.query(f"select {_COLUMNS} from step where number = ?", (number,))  # noqa: S608 - constant
        return self._described(rows[0]) if rows else None

    def people(self) -> tuple[str, ...]:
        """Everybody who did anything, by name."""
        return tuple(str(who) for (who,) in self._connection.query("select distinct who from step order by who"))

    def last_before(self, moment: datetime) -> int | None:
        """The last step, by number, that was done by then; None before the first. A clock that was put back has later
        steps with earlier times: what came before them in number was done before them."""
        query = "select max(number) from step where ended <= ?"
        return cast("int | None", self._connection.value(query, (stamp(moment),)))

    def begun(self) -> datetime:
        """When the dossier was begun."""
        return moment(self._connection.value("select ended from step order by number limit 1"))

    def last(self) -> int:
        """The number of the newest step."""
        return cast("int", self._connection.value("select coalesce(max(number), 0) from step"))

    def subjects(self, step: int, *, ref: Ref | None = None, after: int, limit: int) -> list[Subject]:
        """What a step touched, in the order of first touch; with `after`, from beyond that number; with `ref`, only
        this record and its place."""
        first, last = rolling.bounds(self._connection, step)
        query = _FIRST_TOUCHES
        values: tuple[SqlValue, ...] = (max(first, after + 1), last, first)
        if ref is not None:
            # The plus keeps the engine from walking the step, where the record's own few changes will do.
            query = query.replace("where number", "where +number", 1) + " and record = ? and kind in (?, ?)"
            values = (*values, ref.id, ref.kind.value, "place" if ref.kind is Kind.ACTOR else ref.kind.value)
        rows = self._connection.query(f"{query} order by number limit ?", (*values, limit))
        return [Subject(cast("int", number), str(kind), cast("int", record)) for number, kind, record in rows]

    def counting(self, step: int) -> Iterator[int]:
        """How many records a step touched, the dossier's own words and places in the picture counted as such: the count
        so far, some thousands of changes at a time, and last the whole."""
        first, last = rolling.bounds(self._connection, step)
        query = f"select count(*) from ({_FIRST_TOUCHES})"  # noqa: S608 - a constant
        total = 0
        for begin in range(first, last + 1, _COUNTED_AT_ONCE):
            end = min(begin + _COUNTED_AT_ONCE - 1, last)
            total += cast("int", self._connection.value(query, (begin, end, first)))
            yield total

    def removal(self, ref: Ref) -> int | None:
        """The step that put a record in the trash where it is now."""
        query = """select step from change where kind = ? and record = ? and "table" = ?
            and (deed = 'insert' or json_extract(new, '$.removed') = 1) order by number desc limit 1"""
        return cast("int | None", self._connection.value(query, (ref.kind.value, ref.id, ref.kind.value)))

    def stood(self, refs: Collection[Ref], step: int) -> dict[Ref, Stood]:
        """Each of these records as it stood once `step` was done; those that did not exist then are left out."""
        return stood(self._connection, refs, step)

    def about_then(self, step: int) -> About | None:
        """What the dossier said of itself once `step` was done; None before the first."""
        return about_then(self._connection, step)

    def _rows(self, wanted: Wanted, limit: int, before: int) -> list[Row]:
        """Labels are compared here and not by the engine, which knows no folding."""
        words = [fold(word) for word in wanted.words.split()]
        if not words:
            return self._page(wanted, limit, before)
        found: list[Row] = []
        while len(found) < limit and (page := self._page(wanted, _AT_ONCE, before)):
            found += [row for row in page if all(word in fold(str(row[3])) for word in words)]
            before = cast("int", page[-1][0])
        return found[:limit]

    def _page(self, wanted: Wanted, limit: int, before: int) -> list[Row]:
        conditions = [("number < ?", before), *_conditions(wanted)]
        where = " and ".join(condition for condition, *_ in conditions)
        query = f"select {_COLUMNS} from step where {where} order by number desc limit ?"  # noqa: S608 - constants with question marks
        values = [value for _, *bound in conditions for value in bound]
        return self._connection.query(query, (*values, limit))

    def _described(self, row: Row) -> Step:
        number, ended, who, label, state, deed, target = row
        # Without an order the engine stops at the few that are wanted, in the order of first touch.
        few = self._connection.query("select distinct kind, record from change where step = ? limit ?", (number, FEW))
        query = "select count(*) from (select distinct kind, record from change where step = ? limit ?)"
        touched = len(few) if len(few) < FEW else cast("int", self._connection.value(query, (number, COUNTED + 1)))
        return Step(
            number=cast("int", number),
            when=moment(ended),
            who=str(who),
            label=str(label),
            refs=tuple(reference(pair) for pair in few if pair[0] in KINDS),
            undone=state in {"undone", "dropped"},
            deed=str(deed),
            target=cast("int | None", target),
            touched=None if touched > COUNTED else touched,
        )


def _conditions(wanted: Wanted) -> Iterator[tuple[str, *tuple[SqlValue, ...]]]:
    if wanted.ref is not None:
        steps = "number in (select step from change where kind = ? and record = ?)"
        yield steps, wanted.ref.kind.value, wanted.ref.id
    if wanted.kinds is not None:
        marks = ", ".join("?" * len(wanted.kinds))
        of_step = "select 1 from change where change.step = step.number and change.kind"
        yield f"exists ({of_step} in ({marks}))", *sorted(kind.value for kind in wanted.kinds)
    if wanted.who is not None:
        yield "who = ?", wanted.who
    if wanted.since is not None:
        yield "ended >= ?", stamp(wanted.since)
    if wanted.until is not None:
        yield "ended < ?", stamp(wanted.until)


def stamp(when: datetime) -> int:
    """Milliseconds since 1970, UTC."""
    return round(when.timestamp() * 1000)


def moment(milliseconds: SqlValue) -> datetime:
    """The inverse of `stamp`."""
    return datetime.fromtimestamp(cast("int", milliseconds) / 1000, UTC)
