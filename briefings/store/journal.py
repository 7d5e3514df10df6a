"""The journal as it is written: steps, undo and redo. The rows of `change` are written by triggers alone; what reads
them stands in `past.py` and `versions.py`.

Undo writes the old values back as a step of its own, so the journal says what the dossier was at every moment. Steps of
edits are "done", "undone" or "dropped" (undone, then overtaken by another edit); the first step of a file is "kept".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from briefings.domain.records import Kind, Ref
from briefings.store import statements
from briefings.store.past import KINDS, stamp
from briefings.store.rolling import bounds, take_back

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from briefings.store.connection import Connection, Row, SqlValue

MERGE_WINDOW = timedelta(seconds=5)


MOST_NAMED = 10_000
"""A step that changes more records than this is known by their kinds alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """What a step changed: records by name, unless it is `wide`; then all records of the kinds may have changed."""

    refs: frozenset[Ref] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    wide: bool = False
    places: bool = False
    about: bool = False
    searches: bool = False
    views: bool = False
    what_ifs: bool = False

    def __bool__(self) -> bool:
        return any((self.kinds, self.places, self.about, self.searches, self.views, self.what_ifs))


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
        self._connection.run("update step set ended = ?, label = ? where number = ?", (stamp(now), label, number))
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
        # Left to itself the engine reads the whole index by kind and record, at a million changes for a second.
        query = "select distinct kind, record from change not indexed where number > ? limit ?"
        rows = self._connection.query(query, (since, MOST_NAMED + 1))
        wide = len(rows) > MOST_NAMED
        if wide:
            rows = self._connection.query("select distinct kind, 0 from change not indexed where number > ?", (since,))
        kinds = {str(kind) for kind, _ in rows}
        return Touched(
            refs=frozenset() if wide else frozenset(named(rows)),
            kinds=frozenset(Kind(kind) for kind in kinds & KINDS),
            wide=wide,
            places="place" in kinds,
            about="about" in kinds,
            searches="saved_search" in kinds,
            views="network_view" in kinds,
            what_ifs="what_if" in kinds,
        )

    def records_of(self, step: int) -> Iterator[list[Ref]]:
        """The records that a step changed, some at a time."""
        query = "select number, kind, record from change where step = ? and number > ? order by number limit ?"
        after = 0
        while rows := self._connection.query(query, (step, after, MOST_NAMED)):
            after = cast("int", rows[-1][0])
            yield list(dict.fromkeys(named(row[1:] for row in rows)))

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

    def _mergeable(self, who: str, now: datetime, merge: str) -> int | None:
        """The last step of all, where the same person typed in the same field a moment ago."""
        query = """select number from step where number = (select max(number) from step)
            and state = 'done' and merge = ? and who = ? and ? - ended between 0 and ?"""
        window = MERGE_WINDOW // timedelta(milliseconds=1)
        return cast("int | None", self._connection.value(query, (merge, who, stamp(now), window)))

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
        values = (stamp(now), stamp(now), who, label, merge, deed, target, state)
        self._connection.run(statements.insert("step", columns), values)
        return cast("int", self._connection.value("select max(number) from step"))

    def _repeat(self, target: int, label: str, who: str, now: datetime, *, deed: str) -> None:
        state = "undone" if deed == "undo" else "done"
        self._connection.run("update step set state = ? where number = ?", (state, target))
        number = self._new(label, who, now, deed=deed, target=target, state="kept")
        self._connection.run("update current set step = ?", (number,))

    def _invert(self, step: int) -> None:
        """Write back what stood in every row before a step."""
        take_back(self._connection, *bounds(self._connection, step))

    def _step(self, query: str, values: Sequence[SqlValue] = ()) -> tuple[int, str] | None:
        rows = self._connection.query(query, values)
        return (cast("int", rows[0][0]), str(rows[0][1])) if rows else None


def named(rows: Iterable[Row]) -> Iterator[Ref]:
    """The records among rows of kind and number; places and the dossier's own title are none."""
    return (Ref(Kind(kind), cast("int", record)) for kind, record in rows if kind in KINDS)
