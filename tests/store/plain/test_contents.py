"""The files hold every table, and the description of the format names every field."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import pytest

from briefings.domain.dossier import RECORD_TYPES, About
from briefings.domain.records import Kind
from briefings.session import Session
from briefings.store.connection import Connection
from briefings.store.kinds import SHAPES
from briefings.store.plain.attachments import digest_in, safe_name
from briefings.store.plain.tables import TABLES
from briefings.store.plain.writing import CONTENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = (Path(__file__).parents[3] / "docs" / "dossier-format.md").read_text(encoding="utf-8").partition("# Plain files")
# `file` goes into the manifest, `blob` into files of its own; the rest is derived, or empty between two steps.
APART = {"file", "blob", "current", "link", "tally"}
SEARCH = re.compile("entry|words|names|name_word|spelling|vocabulary|search_version|sqlite_")


def test_every_table_of_a_dossier_is_in_the_files(tmp_path: Path) -> None:
    Session.create(tmp_path / "a.dossier", About(title="A")).close()
    connection = Connection(tmp_path / "a.dossier", mode="rw")
    held = {str(name) for (name,) in connection.query("select name from sqlite_schema where type = 'table'")}
    connection.close()
    written = {table.name for shape in SHAPES.values() for table in shape.tables} | {rows.table for rows in TABLES}
    assert {name for name in held - written - APART if not SEARCH.match(name)} == set()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_of_such_a_table_is_in_its_file(tmp_path: Path, table: Any) -> None:  # noqa: ANN401
    Session.create(tmp_path / "a.dossier", About(title="A")).close()
    connection = Connection(tmp_path / "a.dossier", mode="rw")
    held = {name for (name,) in connection.query("select name from pragma_table_info(?)", (table.table,))}
    connection.close()
    assert held == {*table.columns, *table.fixed}


@pytest.mark.parametrize("kind", Kind)
def test_the_description_names_every_field_of_a_kind(kind: Kind) -> None:
    row = next(line for line in PAGE[2].splitlines() if line.startswith(f"| `{kind.value}s.jsonl` | `"))
    common = {"id", "marking", "citations"}
    assert [name for name in names(RECORD_TYPES[kind]) if f"`{name}`" not in row and name not in common] == []


def names(made: Any) -> Iterator[str]:  # noqa: ANN401 - a dataclass
    """The fields of a record and of the objects in its lists."""
    hints = get_type_hints(made)
    for field in fields(made):
        yield field.name
        inner = next(iter(get_args(hints[field.name])), None)
        if field.name != "citations" and is_dataclass(inner) and get_args(hints[field.name])[-1] is Ellipsis:
            yield from () if inner.__name__ == "Ref" else names(inner)


@pytest.mark.parametrize("content", CONTENTS, ids=lambda content: content.name)
def test_the_description_names_every_file(content: Any) -> None:  # noqa: ANN401
    assert f"`{content.name}`" in PAGE[2]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("article.pdf", "article.pdf"),
        ("a/b\\c:d*.pdf", "a_b_c_d.pdf"),
        ("Əliyev, məktub.docx", "Əliyev__məktub.docx"),
        ("..", "file"),
        ("x" * 300 + ".pdf", "x" * 76 + ".pdf"),
        ("字" * 100, "字" * 26),
    ],
)
def test_a_name_is_made_safe_for_every_system(name: str, safe: str) -> None:
    assert safe_name(name) == safe
    assert digest_in(f"attachments/{'0' * 64}-{safe}") == "0" * 64
