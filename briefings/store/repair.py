"""Making a new dossier of what can be read of a damaged one. The damaged file is only read, and only a copy of it is
opened; whatever happens, it stays as it is.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

from briefings.domain.records import Kind, Ref
from briefings.store import durable, mending, problems, statements
from briefings.store.connection import Connection, Row
from briefings.store.journal import Journal
from briefings.store.kinds import SHAPES
from briefings.store.migrations import APPLICATION_ID, LATEST, migrate
from briefings.store.migrations.triggers import install_triggers, journalled
from briefings.store.salvage import Losses, Plan
from briefings.store.tally import make_tally
from briefings.store.verify import verify
from briefings.store.wording import named, part, plural, sentence
from briefings.store.wreckage import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from briefings.store.keys import Key
    from briefings.store.salvage import Wreck

_NAMED = 20
_BESIDE = ("identity", "file", "blob")


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvage:
    """The new dossier: what is in it, and what is not, in sentences for its owner."""

    target: Path
    kept: Mapping[Kind, int]
    lost: tuple[str, ...]


@dataclass(slots=True)
class _Known:
    """Keys that some part of the damaged file tells of, by kind: where to look beyond a page that is lost."""

    records: dict[Kind, set[int]] = field(default_factory=lambda: {kind: set() for kind in Kind})
    """Every record that was ever there."""
    living: dict[Kind, set[int]] = field(default_factory=lambda: {kind: set() for kind in Kind})
    """Those that were there at last, the trash included."""


def repair(path: Path, target: Path, *, key: Key | None, who: str, now: datetime) -> Salvage:
    """Salvage the dossier at `path` into a new file at `target`, under the same key.

    Raises NotADossierError where nothing can be read, WrongPassphraseError where the key fits no page, and
    CannotWriteError; then there is no new file.
    """
    if target.exists():
        raise problems.already_there(target)
    temporary = target.with_name(f".{target.name}.part")
    with ExitStack() as held:
        try:
            folder = Path(tempfile.mkdtemp(prefix=".repair-", dir=target.absolute().parent))
        except OSError as problem:
            raise problems.read_only(target) from problem
        held.callback(shutil.rmtree, folder, ignore_errors=True)
        wreck = opened(path, folder, key)
        held.callback(wreck.close)
        held.callback(durable.drop, temporary)
        durable.drop(temporary)
        salvage = _Repair(wreck, temporary, key).run(who, now, path.stem)
        if target.exists():
            raise problems.already_there(target)
        durable.put_in_place(temporary, target)
    return Salvage(target=target, kept=salvage.kept, lost=salvage.lost)


class _Repair:
    """One repair: from the wreck into a new file."""

    def __init__(self, wreck: Wreck, target: Path, key: Key | None) -> None:
        self._wreck = wreck
        self._target = target
        self._key = key
        self._known = _Known()
        self._lost: list[str] = []
        self._losses: dict[str, Losses] = {}

    def run(self, who: str, now: datetime, title: str) -> Salvage:
        connection = Connection(self._target, key=self._key)
        try:
            connection.pragma("synchronous", "off")
            connection.pragma("foreign_keys", 0)
            version = min(self._wreck.version, LATEST) or LATEST
            with connection.transaction():
                self._make(connection, version)
                self._fill(connection, title)
            with connection.transaction():
                self._settle(connection, version, who, now)
            self._check(connection)
            kept = {kind: cast("int", connection.value(f"select count(*) from {kind.value}")) for kind in Kind}  # noqa: S608 - a word of the list of kinds
            connection.pragma("journal_mode", "wal")
        finally:
            connection.close()
        return Salvage(target=self._target, kept=kept, lost=tuple(dict.fromkeys(self._lost)))

    def _make(self, connection: Connection, version: int) -> None:
        """Empty tables: those of today, or those of the older schema that the file has."""
        if version == LATEST:
            migrate(connection, since=0)
            for (name,) in connection.query("select name from sqlite_schema where type = 'trigger'"):
                connection.run(f'drop trigger "{name}"')
            connection.run("delete from file")
            return
        for statement in self._wreck.statements():
            connection.run(statement)
        if not connection.value("select count(*) from current"):
            connection.run("insert into current values (null)")
        connection.pragma("application_id", APPLICATION_ID)
        connection.pragma("user_version", version)

    # Reading.

    def _fill(self, connection: Connection, title: str) -> None:
        """Every row that can be read, the journal first: it tells which records to look for."""
        for table in ("step", "change"):
            self._take(connection, table, list)
        self._learn(connection)
        for table in (*(kind.value for kind in Kind), *self._lists(), *_BESIDE):
            if connection.value("select 1 from sqlite_schema where name = ?", (table,)):
                self._take(connection, table, self._keys(table))
        if not connection.value("select count(*) from about"):
            self._lost.append("The title page is lost; the dossier is called like its file.")
            values = (1, title, "", None, "")
            connection.run(statements.insert("about", ("id", "title", "subtitle", "marking", "author")), values)

    def _lists(self) -> list[str]:
        kinds = {kind.value for kind in Kind}
        return [table for table in journalled() if table not in kinds]

    def _keys(self, table: str) -> Callable[[], Sequence[Row]]:
        """Where rows of a table may begin, rising."""
        for kind, shape in SHAPES.items():
            if table in {one.name for one in shape.tables} and table != "citation":
                return lambda: [(record,) for record in sorted(self._known.records[kind])]
        if table == "citation":
            return lambda: sorted((kind.value, record) for kind in Kind for record in self._known.records[kind])
        if table == "place":
            return lambda: [(record,) for record in sorted(self._known.records[Kind.ACTOR])]
        return list

    def _take(self, connection: Connection, table: str, known: Callable[[], Sequence[Row]]) -> None:
        """Bring the rows of one table over."""
        losses = self._losses.setdefault(table, Losses())
        plan = self._wreck.plan(table)
        if plan is None:
            losses.stretches += 1
            return
        columns = [str(row[0]) for row in connection.query("select name from pragma_table_info(?)", (table,))]
        shared = [column for column in plan.columns if column in columns]
        places = [plan.columns.index(column) for column in shared]
        names = ", ".join(f'"{column}"' for column in shared)
        marks = ", ".join("?" * len(shared))
        rows = self._wreck.rows(plan, losses, known)
        connection.many(
            f"insert or ignore into {table} ({names}) values ({marks})",  # noqa: S608 - names of the schema
            (tuple(row[place] for place in places) for row in rows),
        )

    def _learn(self, connection: Connection) -> None:
        """Which records there were: from the journal, and from the search and the links beside them."""
        words = {kind.value: kind for kind in Kind}
        query = "select kind, record, deed = 'delete' from change where \"table\" = kind order by number"
        for word, record, gone in connection.query(query):
            if word in words:
                self._known.records[words[str(word)]].add(cast("int", record))
                self._known.living[words[str(word)]].add(cast("int", record))
                if gone:
                    self._known.living[words[str(word)]].discard(cast("int", record))
        for word, record in self._beside():
            if word in words:
                self._known.records[words[str(word)]].add(cast("int", record))
                self._known.living[words[str(word)]].add(cast("int", record))

    def _beside(self) -> Iterator[Row]:
        for table, wanted in (("entry", ("kind", "record")), ("link", ("from_kind", "from_id"))):
            plan: Plan | None = self._wreck.plan(table)
            if plan is not None and set(wanted) <= set(plan.columns):
                places = [plan.columns.index(column) for column in wanted]
                for row in self._wreck.rows(plan, Losses()):
                    yield tuple(row[place] for place in places)

    # Mending.

    def _settle(self, connection: Connection, version: int, who: str, now: datetime) -> None:
        if version < LATEST:
            migrate(connection, since=version)
        else:
            if not connection.value("select count(*) from file"):
                from uuid import uuid4  # noqa: PLC0415 - hardly ever needed

                connection.run("insert into file (id, uuid) values (1, ?)", (str(uuid4()),))
            install_triggers(connection)
        self._tell_records(connection)
        self._mend_journal(connection)
        journal = Journal(connection)
        journal.begin("Repair of a damaged file", who, now, state="kept")
        self._lost += mending.mend(connection)
        journal.end()
        mending.count_ids(connection)
        make_tally(connection)
        mending.derive_anew(connection)

    def _tell_records(self, connection: Connection) -> None:
        """Name the records that are lost, and the parts of which some rows may be."""
        for kind in Kind:
            kept = {row[0] for row in connection.query(f"select id from {kind.value}")}  # noqa: S608 - a word of the list of kinds
            lost = sorted(self._known.living[kind] - kept)
            self._lost += (f"{sentence(named(Ref(kind, record)))} is lost." for record in lost[:_NAMED])
            if len(lost) > _NAMED:
                self._lost.append(f"And {len(lost) - _NAMED} more {plural(kind)} are lost, {len(lost)} in all.")
            if self._losses.get(kind.value) and not lost:
                self._lost.append(
                    f"{sentence(part(kind.value))}: pages cannot be read, but no record is known to be lost."
                )
        for table in (*self._lists(), "blob", "step", "change"):
            if self._losses.get(table):
                self._lost.append(
                    f"{sentence(part(table))}: some may be lost, for pages that held them cannot be read."
                )

    def _mend_journal(self, connection: Connection) -> None:
        """A journal with holes can be read, but not undone."""
        connection.run(
            """insert into step (number, begun, ended, who, label, deed, state)
            select distinct step, 0, 0, '', 'A step whose description is lost', 'edit', 'kept' from change
            where step not in (select number from step)"""
        )
        broken = 'not json_valid(key) or not json_valid(coalesce(old, "{}")) or not json_valid(coalesce(new, "{}"))'
        connection.run(f"delete from change where {broken.replace(chr(34), chr(39))}")  # noqa: S608 - constant
        connection.run("update current set step = null")
        gone = mending.forget_lost_rows(connection)
        if gone or self._losses["change"] or self._losses["step"]:
            connection.run("update step set state = 'kept' where state = 'done'")
            connection.run("update step set state = 'dropped' where state = 'undone'")
            self._lost.append("The journal has gaps: what was done before the repair can be read but not undone.")

    def _check(self, connection: Connection) -> None:
        """The new file passes the full check, or what it finds is told."""
        self._lost += (finding.sentence for finding in verify(connection).found)
