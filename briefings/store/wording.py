"""What the tables of a file are to its owner: words for the sentences of a check or a repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.errors import BriefingsError
from briefings.store import records
from briefings.store.kinds import SHAPES
from briefings.store.shapes import CITATION_TABLE

if TYPE_CHECKING:
    from briefings.domain.dossier import Record
    from briefings.domain.records import Kind, Ref
    from briefings.store.connection import Connection

UNREADABLE = (BriefingsError, ValueError, TypeError, KeyError, AttributeError)
"""What decoding a row raises where it cannot be what was written."""

_PARTS = {
    CITATION_TABLE: "the citations",
    "blob": "the attached files",
    "tally": "the counts by month",
    "place": "the places in the network picture",
    "about": "the title page",
    "saved_search": "the saved searches",
    "network_view": "the saved views of the network",
    "what_if": "the what-ifs",
    "step": "the journal",
    "change": "the journal",
    "current": "the journal",
    "identity": "the count of records",
    "file": "the identity of the file",
    "link": "the links",
    "entry": "the search",
    "words": "the search",
    "sqlite_schema": "the plan of the file",
}
_OF_SEARCH = ("words", "name", "spelling", "vocabulary", "search")
_PLURALS = {"indicator": "indicators", "scenario_set": "sets of scenarios"}


def plural(kind: Kind) -> str:
    """Many of one kind: "events", "sets of scenarios"."""
    return _PLURALS.get(kind.value, f"{kind.value.replace('_', ' ')}s")


def part(table: str) -> str:
    """What a table holds: "the events", "the posts of the actors", "the search"."""
    if table in _PARTS:
        return _PARTS[table]
    for kind, shape in SHAPES.items():
        if table == kind.value:
            return f"the {plural(kind)}"
        for many in shape.lists:
            if many.table == table:
                return f"the {many.attribute.replace('_', ' ')} of the {plural(kind)}"
    return "the search" if table.startswith(_OF_SEARCH) else f"the table {table}"


def named(ref: Ref) -> str:
    """A record by kind and number, where it cannot be read: "the event 12"."""
    return f"the {ref.kind.value.replace('_', ' ')} {ref.id}"


def called(connection: Connection, ref: Ref) -> str:
    """A record by its title where it can be read: "“Signing of the treaty” (event 12)"."""
    try:
        record = records.load(connection, ref.kind, [ref.id]).get(ref.id)
    except UNREADABLE:
        record = None
    return named(ref) if record is None else titled(record)


def titled(record: Record) -> str:
    """A record by its title, kind and number."""
    label = record.label.strip() or "without a title"
    short = f"{label[:60].rstrip()}…" if len(label) > 60 else label
    return f"“{short}” ({record.kind.value.replace('_', ' ')} {record.id})"


def sentence(text: str) -> str:
    """With a capital at its head."""
    return text[:1].upper() + text[1:]
