"""What one file holds, line by line out and in, and the files of records. The files of other tables are in `tables.py`.

Lines stand in the order of their first field, which rises; so none stands twice. Links, words for the search and
whatever else is derived is not in the files and is made anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, cast

from briefings.domain.dossier import RECORD_TYPES
from briefings.domain.records import Kind
from briefings.store import links, records, search
from briefings.store.codec import FLAG, MismatchError, codec_of, read_within

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from briefings.domain.dossier import Record
    from briefings.store.codec import Codec
    from briefings.store.connection import Connection, SqlValue

AT_ONCE = 1000
"""Lines that are held in memory together."""


class Content(Protocol):
    """What one file holds. `key` is the field by which its lines rise."""

    @property
    def name(self) -> str:
        """The name of the file."""
        ...

    @property
    def key(self) -> str:
        """The field by which the lines rise; empty where there is a single line."""
        ...

    def count(self, connection: Connection) -> int:
        """How many lines it has."""
        ...

    def lines(self, connection: Connection) -> Iterator[dict[str, Any]]:
        """The lines, in order."""
        ...

    def read(self, line: object) -> Any:  # noqa: ANN401 - a record, or a row of some table
        """What `take` takes. Raises MismatchError."""
        ...

    def take(self, connection: Connection, items: Sequence[Any]) -> None:
        """Write what was read into an empty file, without the journal."""
        ...


@dataclass(frozen=True, slots=True)
class Records:
    """The records of one kind, those in the trash too."""

    kind: Kind
    key: ClassVar[str] = "id"

    @property
    def name(self) -> str:
        """Such as "actors.jsonl"."""
        return f"{self.kind.value}s.jsonl"

    @property
    def _codec(self) -> Codec:
        return codec_of(cast("Hashable", RECORD_TYPES[self.kind]))

    def count(self, connection: Connection) -> int:
        """The trash included."""
        return cast("int", connection.value(f"select count(*) from {self.kind.value}"))  # noqa: S608 - a word of the list of kinds

    def lines(self, connection: Connection) -> Iterator[dict[str, Any]]:
        """Every field of the record, then whether it is in the trash."""
        write = self._codec.write
        query = f"select id, removed from {self.kind.value} where id > ? order by id limit {AT_ONCE}"  # noqa: S608 - a word of the list of kinds
        last: SqlValue = 0
        while rows := connection.query(query, (last,)):
            last = rows[-1][0]
            removed = {cast("int", number): bool(gone) for number, gone in rows}
            for number, record in records.load(connection, self.kind, removed).items():
                yield write(record) | {"removed": removed[number]}

    def read(self, line: object) -> tuple[Record, bool]:
        """The record, and whether it is in the trash."""
        if not isinstance(line, dict):
            raise MismatchError("an object in braces")
        if "removed" not in line:
            raise MismatchError("there; it is missing", ("removed",))
        removed = bool(read_within("removed", FLAG, line.pop("removed")))
        record: Record = self._codec.read(line)
        if record.id < 1:
            raise MismatchError("a number from 1", ("id",))
        return record, removed

    def take(self, connection: Connection, items: Sequence[tuple[Record, bool]]) -> None:
        """The records with everything that is derived from them."""
        found = [record for record, _ in items]
        records.write(connection, ((None, record) for record in found))
        for record, removed in items:
            if removed:
                records.set_removed(connection, self.kind, record.id, removed=True)
        links.update_links(connection, (), found)
        search.update_search(connection, (), found)
