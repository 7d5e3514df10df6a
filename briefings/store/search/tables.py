"""The tables of the search. They are derived from the records, so they belong to no version of the schema: a file whose
tables were made by other rules gets them anew when it is opened for writing."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, cast

from briefings import folding
from briefings.domain.records import Kind
from briefings.store import records
from briefings.store.search.rows import index_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefings.domain.dossier import Record
    from briefings.domain.records import Ref
    from briefings.store.connection import Connection, Row
    from briefings.store.search.rows import IndexRows

_RULES = 3
VERSION = f"{_RULES}.{folding.VERSION}"
"""Changes with every change of what the tables hold: by the rules here, or by the folding."""

_TABLES = ("entry", "words", "names", "vocabulary", "name_word", "spelling", "search_version")
_CHUNK = 2000
_TOKENS = """tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'\""""
_KEPT = "content='', contentless_delete=1"
_DDL = (
    """create table entry (
        id integer primary key, kind text not null, record integer not null, first integer, last integer) strict""",
    "create index entry_kind_record on entry (kind, record)",
    f"""create virtual table words using fts5(
        title, title_also, body, body_also, facets, {_KEPT}, prefix='2 3', {_TOKENS})""",
    f"create virtual table names using fts5(whole, name, also, facets, {_KEPT}, prefix='1 2 3', {_TOKENS})",
    "create table vocabulary (word text primary key) strict, without rowid",
    "create table name_word (word text primary key, key text not null) strict, without rowid",
    """create table spelling (
        variant text not null, word text not null, primary key (variant, word)) strict, without rowid""",
    "create table search_version (version text not null) strict",
)


def ensure(connection: Connection) -> bool:
    """Make the tables anew where they are missing or of other rules; says whether that was so. The caller holds the
    transaction."""
    if is_current(connection):
        return False
    make_tables(connection)
    rebuild(connection)
    return True


def is_current(connection: Connection) -> bool:
    """Whether the tables are there and made by the rules of today."""
    there = connection.value("select 1 from sqlite_schema where name = 'search_version'")
    return there is not None and connection.value("select version from search_version") == VERSION


def make_tables(connection: Connection) -> None:
    """Empty tables, whatever was there before. The caller holds the transaction."""
    for table in _TABLES:
        connection.run(f"drop table if exists {table}")
    for statement in _DDL:
        connection.run(statement)
    connection.run("insert into search_version (version) values (?)", (VERSION,))


def rebuild(connection: Connection, progress: Callable[[int], None] | None = None) -> None:
    """Take in the words of every record, a few thousand at a time, into empty tables. `progress` hears after each
    chunk how many there are so far."""
    done, known = 0, set[str]()
    for kind in Kind:
        ids = records.ids(connection, kind)
        for place in range(0, len(ids), _CHUNK):
            chunk = ids[place : place + _CHUNK]
            found = records.load(connection, kind, chunk).values()
            write(connection, index_rows(found, done + 1, known))
            done += len(found)
            if progress is not None:
                progress(done)


def next_entry(connection: Connection) -> int:
    """The number of the next entry."""
    return 1 + cast("int", connection.value("select coalesce(max(id), 0) from entry"))


def write(connection: Connection, rows: IndexRows) -> None:
    """Add rows to the tables."""
    for statement, values in rows.tables().items():
        if values:
            connection.many(statement, values)


def _entries(connection: Connection, refs: Iterable[Ref]) -> list[Row]:
    """The numbers of the entries of some records, rising."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for ref in refs:
        wanted[ref.kind.value].append(ref.id)
    query = "select id from entry where kind = ? and record in (select value from json_each(?))"
    return sorted(row for kind, ids in wanted.items() for row in connection.query(query, (kind, json.dumps(ids))))


def update_search(
    connection: Connection, refs: Iterable[Ref], current: Iterable[Record], known: set[str] | None = None
) -> None:
    """Forget the words of `refs` and take those of `current`. Spellings stay: what nobody is called is never found.
    `known` is that of `index_rows`, for those who write many records in one transaction."""
    gone = _entries(connection, refs)
    first = next_entry(connection)
    # Row by row and rising: the engine takes many times as long with a subquery, or in another order.
    for table, key in (("words", "rowid"), ("names", "rowid"), ("entry", "id")):
        connection.many(f"delete from {table} where {key} = ?", gone)  # noqa: S608 - constants
    write(connection, index_rows(current, first, known))
