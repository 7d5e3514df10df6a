"""Looking into dossier files from tests, and writing past the checks of edits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from briefings.domain.dossier import Record
from briefings.domain.sources import Source
from briefings.store.connection import Connection
from briefings.store.migrations.triggers import journalled
from tests.store.strategies import CONTENTS

if TYPE_CHECKING:
    from pathlib import Path

    from briefings.store.store import Store


@dataclass(frozen=True, slots=True)
class Written:
    """An edit that writes a record as it is, however odd."""

    record: Record

    def describe(self, store: Store) -> str:
        """A label."""
        return "Write" if store.holds(self.record.ref) else "Add"

    def write(self, store: Store) -> None:
        """Write it."""
        for attachment in self.record.attachments if isinstance(self.record, Source) else ():
            store.keep(CONTENTS[attachment.digest])
        store.put([self.record])


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = datetime(2025, 7, 8, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The time."""
        return self.now

    def pass_seconds(self, seconds: float) -> None:
        """Move on, or back."""
        self.now += timedelta(seconds=seconds)


def dump(path: Path, passphrase: str | None = None) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of data in a closed dossier, with the types of its values."""
    connection = Connection(path, passphrase=passphrase, mode="rw")
    try:
        tables = sorted(journalled())
        return {
            table: [tuple((type(cell), cell) for cell in row) for row in connection.query(f"select * from {table}")]  # noqa: S608 - names of tables
            for table in tables
        }
    finally:
        connection.close()


def derived(path: Path, passphrase: str | None = None) -> dict[str, list[tuple[object, ...]]]:
    """What follows from the data of a closed dossier: its links, and every word where the search finds it. The numbers
    of the entries do not matter, and words that no record holds any more are not found."""
    connection = Connection(path, passphrase=passphrase, mode="rw")
    try:
        found = {"link": connection.query("select * from link order by 1, 2, 3, 4")}
        for table in ("words", "names"):
            connection.run(f"create virtual table temp.seen_{table} using fts5vocab(main, {table}, instance)")
            found[table] = connection.query(
                f"select kind, record, first, last, term, col, offset from temp.seen_{table} join entry on id = doc "  # noqa: S608 - names of tables
                "order by 1, 2, 6, 7, 5"
            )
        return found
    finally:
        connection.close()
