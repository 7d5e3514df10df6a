from __future__ import annotations

from dataclasses import fields, is_dataclass
from itertools import count
from typing import TYPE_CHECKING

import pytest

from briefings.domain.dossier import About
from briefings.edits import AddAll
from briefings.session import Session
from briefings.store.connection import Connection
from briefings.store.search.facets import days, facets
from briefings.store.search.rows import index_rows
from briefings.store.search.tables import is_current, next_entry, rebuild, write
from tests import builders
from tests.store.filled import filled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EVENTS = [builders.event("Arrests in Baku", "2025-06-27"), builders.event("Talks in Moscow")]


def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "a.dossier"
    Session.create(path, About(title="A"), contents=AddAll(EVENTS, "Sample")).close()
    return path


def test_tables_of_other_rules_are_made_anew(tmp_path: Path) -> None:
    path = dossier(tmp_path)
    connection = Connection(path)
    connection.run("update search_version set version = 'old'")
    connection.run("delete from words")
    connection.close()
    with Session.open(path) as session:
        assert [hit.title for hit in session.find("arrests").hits] == ["Arrests in Baku"]
    assert is_current(Connection(path))


def test_a_rebuild_takes_every_record_and_tells_how_far_it_is(tmp_path: Path) -> None:
    connection = Connection(dossier(tmp_path))
    heard: list[int] = []
    connection.run("delete from words")
    connection.run("delete from entry")
    rebuild(connection, heard.append)
    assert heard == [2]
    assert connection.value("select count(*) from entry") == 2
    connection.close()


def test_rows_for_a_bulk_import_are_those_of_single_edits(tmp_path: Path) -> None:
    connection = Connection(dossier(tmp_path))
    rows = index_rows(EVENTS, 1)
    assert rows.entry == connection.query("select id, kind, record, first, last from entry order by id")
    assert rows.vocabulary == connection.query("select word from vocabulary order by word")
    connection.close()


# Names of files, scales, languages and measures, and dates for machines: nobody looks a record up by them.
NO_WORDS = {"language", "system", "scheme", "edtf", "media_type", "key", "sized_by"}


def test_a_word_in_any_field_of_any_kind_is_found(tmp_path: Path) -> None:
    numbers = count()
    records = filled((f"canary{next(numbers)}end" for _ in iter(int, 1)), 9_000)
    connection = Connection(dossier(tmp_path))
    write(connection, index_rows(records, next_entry(connection)))
    for record in records:
        for canary in canaries(record):
            query = "select record from entry where id in (select rowid from words where words match ?)"
            assert connection.query(query, (canary,)) == [(record.id,)], (record.kind, canary)
    connection.close()


def canaries(value: object) -> Iterator[str]:
    """The words that stand anywhere in a record."""
    if isinstance(value, tuple):
        for item in value:
            yield from canaries(item)
    elif is_dataclass(value):
        for one in fields(value):
            yield from canaries(getattr(value, one.name)) if one.name not in NO_WORDS else ()
    elif str(value).startswith("canary"):
        yield str(value)


@pytest.mark.parametrize(("on", "signs"), [("2025-06-27", 4), (None, 2)])
def test_a_dated_record_has_signs_for_year_and_month(on: str | None, signs: int) -> None:
    assert len(facets(builders.event(on=on)).split()) == signs


def test_a_tie_belongs_to_all_its_days_but_the_last() -> None:
    tie = builders.relation(builders.actor(), builders.actor(), span=builders.span("2020-01-01", "2020-02-01"))
    first, last = days(tie) or (0, 0)
    assert last - first == 30
