"""The laws of a dossier that the engine does not keep: each function yields what breaks one. It only reads."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, cast

from briefings.domain.records import Kind, Ref
from briefings.store import blobs, links, records, tally
from briefings.store.fields import reference
from briefings.store.findings import Finding, Severity
from briefings.store.identities import COUNTER_BITS
from briefings.store.kinds import SHAPES
from briefings.store.named import SHELVES, WHAT_IFS
from briefings.store.scenarios import CHANGE
from briefings.store.shapes import CITATION_TABLE
from briefings.store.wording import UNREADABLE, called, named, part, sentence, titled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.domain.dossier import Record
    from briefings.domain.what_ifs import WhatIf
    from briefings.store.connection import Connection, SqlValue
    from briefings.store.shapes import Table

NAMED = 20
"""How many cases of one kind are told one by one."""
_DERIVED = Severity.DERIVED
_KINDS = frozenset(kind.value for kind in Kind)
_LAST_DAY = 3_652_059  # 31 December 9999


def _fault(text: str, ref: Ref | None = None, severity: Severity = Severity.FAULT) -> Finding:
    return Finding(severity=severity, sentence=sentence(text), ref=ref)


def tables() -> Iterator[tuple[Kind, Table]]:
    """Every table that describes records of one kind."""
    for kind, shape in SHAPES.items():
        for table in shape.tables:
            if table.name != CITATION_TABLE:
                yield kind, table


def whole(connection: Connection) -> Iterator[Finding]:
    """One title page, no step left open, a journal that can be read."""
    if connection.value("select count(*) from about") != 1:
        yield _fault("The title page of the dossier is missing.", severity=Severity.DAMAGE)
    if connection.value("select step from current") is not None:
        yield _fault("A step was left open.")
    query = """select count(*) from change where not json_valid(key) or not json_valid(coalesce(old, '{}'))
        or not json_valid(coalesce(new, '{}'))"""
    if broken := connection.value(query):
        yield _fault(f"{broken} entries of the journal cannot be read.", severity=Severity.DAMAGE)
    if astray := connection.value("select count(*) from change where step not in (select number from step)"):
        yield _fault(f"{astray} entries of the journal belong to no step.")


def counts(connection: Connection) -> Iterator[Finding]:
    """The counts that are kept agree with what there is."""
    held = tally.counts(connection)
    for kind in Kind:
        there = connection.value(f"select count(*) from {kind.value} where removed = 0")  # noqa: S608 - a word of the list of kinds
        if held.get(kind, 0) != there:
            yield _fault(
                f"The count of {part(kind.value)} says {held.get(kind, 0)}; there are {there}.", None, _DERIVED
            )


def references(connection: Connection) -> Iterator[Finding]:
    """Every row belongs to a record, and points at records that are there."""
    for kind, table in tables():
        query = 'select "from", "table" from pragma_foreign_key_list(?)'
        for column, target in connection.query(query, (table.name,)):
            if target in _KINDS:
                yield from _astray(connection, table, kind, str(column), Kind(str(target)))
        for other in Kind if {"kind", "record"} <= set(table.columns) else ():
            yield from _astray(connection, table, kind, "record", other, condition=f"and kind = '{other.value}'")
    yield from _citations(connection)


def _citations(connection: Connection) -> Iterator[Finding]:
    """Citations belong to records of any kind, so no foreign key holds them."""
    for kind in Kind:
        query = f"""select distinct record_id from citation where record_kind = ?
            and record_id not in (select id from {kind.value}) limit ?"""  # noqa: S608 - a word of the list of kinds
        for (owner,) in connection.query(query, (kind.value, NAMED)):
            yield _fault(f"{part(CITATION_TABLE)} of {named(Ref(kind, cast('int', owner)))} have lost it.")
    query = "select record_kind, record_id, source from citation where source not in (select id from source) limit ?"
    for word, owner, source in connection.query(query, (NAMED,)):
        yield _lost(connection, reference((word, owner)), Ref(Kind.SOURCE, cast("int", source)))


def _astray(
    connection: Connection, table: Table, kind: Kind, column: str, target: Kind, *, condition: str = ""
) -> Iterator[Finding]:
    """Rows whose column points at a record that is not there."""
    query = f"""select distinct {table.key[0]}, {column} from {table.name} where {column} is not null {condition}
        and {column} not in (select id from {target.value}) limit ?"""  # noqa: S608 - names of the schema
    for owner, missing in connection.query(query, (NAMED,)):
        ref = Ref(kind, cast("int", owner))
        if column == table.key[0]:
            yield _fault(f"{part(table.name)}: some have lost {named(ref)}, to which they belong.", ref)
        else:
            yield _lost(connection, ref, Ref(target, cast("int", missing)))


def _lost(connection: Connection, ref: Ref, target: Ref) -> Finding:
    return _fault(f"{called(connection, ref)} points at {named(target)}, which is not in the file.", ref)


def under_names(connection: Connection) -> Iterator[Finding]:
    """What is kept under names can be read, and what-ifs point at what is there."""
    for shelf in SHELVES:
        for number, name, text in shelf.rows(connection):
            if shelf.made(number, name, text) is None:
                what = f"“{name}”, one of {part(shelf.table)}, cannot be read as it was written."
                yield _fault(what, severity=Severity.DAMAGE)
    for what_if, ref in astray(connection):
        yield _fault(f"The what-if “{what_if.name}” points at {named(ref)}, which is not in the file.")


def astray(connection: Connection) -> Iterator[tuple[WhatIf, Ref]]:
    """The what-ifs that point at what is not in the file, and what that is; no word of those that cannot be read."""
    for number, name, text in WHAT_IFS.rows(connection):
        what_if = WHAT_IFS.made(number, name, text)
        if what_if is not None:
            refs = dict.fromkeys(ref for change in what_if.changes for ref in CHANGE.refs(change))
            yield from ((what_if, ref) for ref in refs if not records.among(connection, ref.kind, [ref.id]))


def attachments(connection: Connection) -> Iterator[Finding]:
    """What is attached to a source is in the file, byte for byte."""
    query = "select source, name from source_attachment where digest not in (select digest from blob) limit ?"
    for source, name in connection.query(query, (NAMED,)):
        ref = Ref(Kind.SOURCE, cast("int", source))
        yield _fault(f"The attachment “{name}” of {called(connection, ref)} is lost.", ref, Severity.DAMAGE)
    for digest in blobs.digests(connection):
        if sha256(blobs.content(connection, digest) or b"").hexdigest() == digest:
            continue
        query = "select source, name from source_attachment where digest = ? limit ?"
        for source, name in connection.query(query, (digest, NAMED)):
            ref = Ref(Kind.SOURCE, cast("int", source))
            text = f"The attachment “{name}” of {called(connection, ref)} is not what was attached."
            yield _fault(text, ref, Severity.DAMAGE)


def dates(connection: Connection) -> Iterator[Finding]:
    """No date ends before it begins, or lies outside the years 1 to 9999."""
    for kind, table in tables():
        for column in table.columns:
            if not column.endswith("_earliest"):
                continue
            first, last = column, f"{column.removesuffix('_earliest')}_latest"
            query = f"""select distinct {table.key[0]} from {table.name} where {first} > {last}
                or {first} not between 1 and ? or {last} not between 1 and ? limit ?"""  # noqa: S608 - names of the schema
            for (owner,) in connection.query(query, (_LAST_DAY, _LAST_DAY, NAMED)):
                ref = Ref(kind, cast("int", owner))
                yield _fault(f"{called(connection, ref)} has a date that ends before it begins or is no day.", ref)


def identities(connection: Connection) -> Iterator[Finding]:
    """No id has a number that could be given again."""
    known = {device: last for device, last in connection.query("select device, last from identity")}  # noqa: C416 - typed
    for kind in Kind:
        query = f"select id >> ?, max(id & ?) from {kind.value} where id > 0 group by 1"  # noqa: S608 - a word of the list of kinds
        for device, highest in connection.query(query, (COUNTER_BITS, (1 << COUNTER_BITS) - 1)):
            if device in known and cast("int", highest) > cast("int", known[device]):
                ref = Ref(kind, cast("int", device) << COUNTER_BITS | cast("int", highest))
                yield _fault(f"The number of {named(ref)} could be given again.", ref)
        query = f"select id from {kind.value} where id <= 0 limit ?"  # noqa: S608 - the same
        for (record_id,) in connection.query(query, (NAMED,)):
            yield _fault(f"The number of {named(Ref(kind, cast('int', record_id)))} is none that is ever given.")


# Record by record, some at a time.


def decoded(connection: Connection, kind: Kind, ids: Sequence[int]) -> tuple[dict[int, Record], list[Finding]]:
    """The records with these ids, and what cannot be one."""
    try:
        return records.load(connection, kind, ids), []
    except UNREADABLE:
        if len(ids) > 1:
            half = len(ids) // 2
            first, some = decoded(connection, kind, ids[:half])
            second, others = decoded(connection, kind, ids[half:])
            return first | second, some + others
        ref = Ref(kind, ids[0])
        return {}, [_fault(f"{named(ref)} cannot be read as it was written.", ref, Severity.DAMAGE)]


def derived(connection: Connection, kind: Kind, found: dict[int, Record]) -> Iterator[Finding]:
    """The links and the search say of these records what they hold."""
    ids = json.dumps(list(found))
    query = (
        "select from_id, to_kind, to_id from link where from_kind = ? and from_id in (select value from json_each(?))"
    )
    held: dict[object, set[Ref]] = {}
    for owner, *target in connection.query(query, (kind.value, ids)):
        held.setdefault(owner, set()).add(reference(tuple(target)))
    query = "select record from entry where kind = ? and record in (select value from json_each(?))"
    searched = {row[0] for row in connection.query(query, (kind.value, ids))}
    for record in found.values():
        if held.get(record.id, set()) != {ref for ref in links.targets(record) if ref.id < 1 << 63}:
            text = f"The links of {titled(record)} are not those that stand in it."
            yield _fault(text, record.ref, Severity.DERIVED)
        if record.id not in searched:
            yield _fault(f"{titled(record)} is missing from the search.", record.ref, Severity.DERIVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtOdds:
    """A row of which the journal says something else than stands there. `key` is as the journal has it."""

    table: str
    key: str
    record: int


def journalled(connection: Connection, kind: Kind, ids: Sequence[int]) -> Iterator[Finding]:
    """The newest entry of the journal on each row of these records agrees with the row."""
    for record_id in sorted({row.record for row in at_odds(connection, kind, ids)}):
        ref = Ref(kind, record_id)
        yield _fault(f"The journal does not agree with {called(connection, ref)}.", ref)


def at_odds(connection: Connection, kind: Kind, ids: Sequence[int]) -> Iterator[AtOdds]:
    """The rows of these records on which the newest entry of the journal does not agree with the row."""
    wanted = json.dumps(ids)
    newest: dict[tuple[SqlValue, SqlValue, SqlValue], tuple[SqlValue, SqlValue]] = {}
    query = """select "table", key, deed, new, record from change
        where kind = ? and record in (select value from json_each(?))
        and json_valid(key) and json_valid(coalesce(new, '{}')) order by number"""
    for table, key, deed, new, record in connection.query(query, (kind.value, wanted)):
        newest[table, key, record] = (deed, new)
    rows = _rows(connection, kind, wanted)
    for place, entry in newest.items():
        if _differs(rows, (place[0], *json.loads(str(place[1])).values()), entry):
            yield AtOdds(table=str(place[0]), key=str(place[1]), record=cast("int", place[2]))


def _differs(
    rows: dict[tuple[object, ...], dict[str, SqlValue]], key: tuple[object, ...], entry: tuple[object, object]
) -> bool:
    deed, new = entry
    row = rows.get(key)
    if row is None or deed == "delete":
        return (row is None) != (deed == "delete")
    values: dict[str, SqlValue] = json.loads(str(new)) if new is not None else {}
    return any(row.get(column, value) != value for column, value in values.items())


def _rows(connection: Connection, kind: Kind, wanted: str) -> dict[tuple[object, ...], dict[str, SqlValue]]:
    """Every row of some records as it stands, by table and key."""
    found: dict[tuple[object, ...], dict[str, SqlValue]] = {}
    for table in SHAPES[kind].tables:
        owner = "record_id" if table.name == CITATION_TABLE else table.key[0]
        condition = f"record_kind = '{kind.value}' and" if table.name == CITATION_TABLE else ""
        columns = [*table.key, *table.columns, *(["removed"] if table.name == kind.value else [])]
        query = f"""select {", ".join(columns)} from {table.name} where {condition}
            {owner} in (select value from json_each(?))"""  # noqa: S608 - names of the schema
        for row in connection.query(query, (wanted,)):
            found[table.name, *row[: len(table.key)]] = dict(zip(columns, row, strict=True))
    return found
