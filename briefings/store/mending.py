"""What follows from lost rows in a dossier that was salvaged: records that make no sense without them are put aside,
links to what is lost are dropped, what is derived is made anew. Each change is journalled, in the step of the repair.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from briefings.domain.records import Kind, Ref
from briefings.store import laws, links, records
from briefings.store.identities import COUNTER_BITS
from briefings.store.kinds import SHAPES
from briefings.store.named import SHELVES, WHAT_IFS
from briefings.store.scenarios import CHANGE
from briefings.store.search.tables import make_tables, rebuild
from briefings.store.shapes import CITATION_TABLE
from briefings.store.trash import shown
from briefings.store.wording import named, part, sentence, titled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.domain.dossier import Record
    from briefings.domain.what_ifs import WhatIf
    from briefings.store.connection import Connection

AT_ONCE = 500


def mend(connection: Connection) -> list[str]:
    """Bring the records back to one whole. Returns what was dropped, as sentences. The caller holds an open step."""
    told = [*_without_owner(connection), *_without_content(connection)]
    while True:
        there = {kind: set(records.ids(connection, kind)) for kind in Kind}
        dropped = 0
        for kind in Kind:
            for ids in batches(sorted(there[kind])):
                some, count = _mend_some(connection, kind, ids, there)
                told += some
                dropped += count
        if not dropped:
            return [*told, *_under_names(connection)]


def derive_anew(connection: Connection) -> None:
    """Make the links and the search from the records."""
    links.rebuild(connection)
    make_tables(connection)
    rebuild(connection)


def batches(ids: list[int]) -> Iterator[list[int]]:
    """Some at a time."""
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))


def forget_lost_rows(connection: Connection) -> int:
    """Take out of the journal what it says of rows that are lost, or stand otherwise than it says. Returns how much."""
    before = connection.value("select count(*) from change")
    for kind in Kind:
        query = "select distinct record from change where kind = ? order by record"
        ids = [cast("int", row[0]) for row in connection.query(query, (kind.value,))]
        for some in batches(ids):
            rows = [(kind.value, row.record, row.table, row.key) for row in laws.at_odds(connection, kind, some)]
            connection.many('delete from change where kind = ? and record = ? and "table" = ? and key = ?', rows)
    return cast("int", before) - cast("int", connection.value("select count(*) from change"))


def _without_owner(connection: Connection) -> Iterator[str]:
    """Rows of lists whose record is lost."""
    for kind, shape in SHAPES.items():
        for table in shape.tables[1:]:
            owner = "record_id" if table.name == CITATION_TABLE else table.key[0]
            whose = f"record_kind = '{kind.value}' and" if table.name == CITATION_TABLE else ""
            where = f"{whose} {owner} not in (select id from {kind.value})"  # noqa: S608 - names of the schema
            if count := connection.value(f"select count(*) from {table.name} where {where}"):  # noqa: S608 - the same
                connection.run(f"delete from {table.name} where {where}")  # noqa: S608 - the same
                yield sentence(f"{part(table.name)}: {count} belonged to records that are lost.")
    connection.run("delete from place where actor not in (select id from actor)")


def _without_content(connection: Connection) -> Iterator[str]:
    """Attachments whose bytes are lost."""
    for finding in laws.attachments(connection):
        yield finding.sentence
    connection.run("delete from source_attachment where digest not in (select digest from blob)")


def _under_names(connection: Connection) -> Iterator[str]:
    """What is kept under names and cannot be read, and what-ifs that change what is lost."""
    for shelf in SHELVES:
        for number, name, text in shelf.rows(connection):
            if shelf.made(number, name, text) is None:
                shelf.drop(connection, number)
                yield f"“{name}”, one of {part(shelf.table)}, cannot be read as it was written, and was left out."
    lost: dict[WhatIf, set[Ref]] = defaultdict(set)
    for what_if, ref in laws.astray(connection):
        lost[what_if].add(ref)
        yield f"The what-if “{what_if.name}” no longer changes {named(ref)}, which is lost."
    for what_if, refs in lost.items():
        changes = tuple(change for change in what_if.changes if refs.isdisjoint(CHANGE.refs(change)))
        WHAT_IFS.write(connection, replace(what_if, changes=changes))


def _mend_some(
    connection: Connection, kind: Kind, ids: list[int], there: dict[Kind, set[int]]
) -> tuple[list[str], int]:
    """Some records of one kind: what is told of them, and how many were put aside."""
    found, broken = laws.decoded(connection, kind, ids)
    told: list[str] = []
    aside = [finding.ref for finding in broken if finding.ref is not None]
    told += (f"{sentence(named(ref))} cannot be read as it was written, and was left out." for ref in aside)
    mended: list[tuple[Record, Record]] = []
    for record in found.values():
        lost = {ref for ref in SHAPES[kind].refs(record) if ref.id not in there[ref.kind]}
        if not lost:
            continue
        pointed = ", ".join(named(ref) for ref in sorted(lost)[:3])
        rest = shown(SHAPES[kind], record, lost)
        if rest is None:
            aside.append(record.ref)
            told.append(f"{titled(record)} was left out: it makes no sense without {pointed}, which is lost.")
        else:
            mended.append((record, rest))
            told.append(f"{titled(record)} no longer points at {pointed}, which is lost.")
    records.write(connection, mended)
    for ref in aside:
        _take_out(connection, ref)
    return told, len(aside)


def _take_out(connection: Connection, ref: Ref) -> None:
    """Every row of a record that cannot stay."""
    for table in reversed(SHAPES[ref.kind].tables):
        if table.name == CITATION_TABLE:
            query = "delete from citation where record_kind = ? and record_id = ?"
            connection.run(query, (ref.kind.value, ref.id))
        else:
            connection.run(f"delete from {table.name} where {table.key[0]} = ?", (ref.id,))  # noqa: S608 - names of the schema
    if ref.kind is Kind.ACTOR:
        connection.run("delete from place where actor = ?", (ref.id,))


def count_ids(connection: Connection) -> None:
    """See to it that no number is given twice, where the count itself was lost with the rest.

    A device that the file has forgotten is not counted on: new records get another's numbers.
    """
    counters = (1 << COUNTER_BITS) - 1
    for named_table in (*(kind.value for kind in Kind), *(shelf.table for shelf in SHELVES)):
        for table, column, whose in ((named_table, "id", ""), ("change", "record", f"and kind = '{named_table}'")):
            highest = f"select max({column} & ?) from {table} where {column} >> ? = device {whose}"  # noqa: S608 - names of the schema
            connection.run(
                f"update identity set last = max(last, coalesce(({highest}), 0))",  # noqa: S608 - the same
                (counters, COUNTER_BITS),
            )
