"""The import: the engine's own bulk path against `executemany` of the very same rows into the very same tables.

For the peer every row is made beforehand, nothing is checked, no trigger runs; journal rows are inserted ready-made.
Both write one transaction into an encrypted file, synchronous FULL. What making the records takes is not counted.
"""

from __future__ import annotations

import time
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from benchmarks.store.first_screen import PASSPHRASE
from benchmarks.store.synthetic import Size, Synthetic
from briefings.domain.dossier import About
from briefings.edits import AddAll
from briefings.session import Session
from briefings.store.connection import Connection
from briefings.store.kinds import SHAPES
from briefings.store.links import targets
from briefings.store.migrations import migrate
from briefings.store.search.rows import index_rows
from briefings.store.statements import insert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from benchmarks.store.figures import Figures
    from briefings.domain.dossier import Record

_BLOCK = 20_000


class _Timed:
    """Records as they are made, with the seconds that making them took."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = iter(records)
        self.seconds = 0.0

    def __iter__(self) -> Iterator[Record]:
        while True:
            begun = time.perf_counter()
            some = list(islice(self._records, _BLOCK))
            self.seconds += time.perf_counter() - begun
            if not some:
                return
            yield from some


def measure(path: Path, size: Size, figures: Figures) -> None:
    """Make the dossier at `path`, and the same rows beside it with nothing but `executemany`."""
    ours, count = _ours(path, size)
    other = path.with_suffix(".bare")
    bare = _bare(other, size)
    ratio = bare / ours
    figures.add(
        f"bulk import of {count:,} records",
        f"{ours:.1f} s against {bare:.1f} s bare: {ratio:.2f} of its speed",
        "at least 0.5 of bare executemany",
    )
    figures.add("size", f"{path.stat().st_size / 1e6:.0f} MB, bare {other.stat().st_size / 1e6:.0f} MB", "")
    other.unlink()


def _ours(path: Path, size: Size) -> tuple[float, int]:
    records = _Timed(Synthetic(size).records())
    with Session.create(path, About(title="Synthetic"), passphrase=PASSPHRASE, device=7) as session:
        begun = time.perf_counter()
        session.apply(AddAll(records, "Import"))
        seconds = time.perf_counter() - begun - records.seconds
        return seconds, sum(session.counts().values())


def _bare(path: Path, size: Size) -> float:
    connection = Connection(path, passphrase=PASSPHRASE)
    with connection.transaction():
        migrate(connection, since=0)
    connection.pragma("journal_mode", "wal")
    for (name,) in connection.query("select name from sqlite_schema where type = 'trigger'"):
        connection.run(f'drop trigger "{name}"')
    seconds, entry, known = 0.0, 1, set[str]()
    records = Synthetic(size).records()
    with connection.transaction():
        connection.run(
            "insert into step (begun, ended, who, label, deed, state) values (0, 0, '', 'Import', 'edit', 'done')"
        )
        while some := list(islice(records, _BLOCK)):
            rows = _rows(some, entry, known)
            entry += len(some)
            begun = time.perf_counter()
            for statement, values in rows.items():
                connection.many(statement, values)
            seconds += time.perf_counter() - begun
        begun = time.perf_counter()
    connection.close()
    return seconds + time.perf_counter() - begun


def _rows(records: list[Record], entry: int, known: set[str]) -> dict[str, list[tuple[object, ...]]]:
    """By statement, every row that the records are in the file."""
    rows: dict[str, list[tuple[object, ...]]] = defaultdict(list)
    change = insert("change", ("step", '"table"', "deed", "kind", "record", "key"))
    link = insert("link", ("from_kind", "from_id", "to_kind", "to_id"))
    for record in records:
        shape = SHAPES[record.kind]
        tables = {table.name: table for table in shape.tables}
        for name, found in shape.rows(record).items():
            table = tables[name]
            into = rows[insert(name, (*table.key, *table.columns))]
            for key, values in found.items():
                into.append((*key, *values))
                named = "{" + ",".join(f'"{one}":{part}' for one, part in zip(table.key, key, strict=True)) + "}"
                rows[change].append((1, name, "insert", record.kind.value, record.id, named))
        for target in sorted(targets(record)):
            rows[link].append((record.kind.value, record.id, target.kind.value, target.id))
    for statement, found in index_rows(records, entry, known).tables().items():
        rows[statement] = list(found)
    return rows
