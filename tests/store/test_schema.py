from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import apsw
import pytest

from briefings.domain.dossier import About
from briefings.errors import NotADossierError
from briefings.session import Session
from briefings.store.connection import Connection
from briefings.store.kinds import SHAPES
from briefings.store.migrations import APPLICATION_ID, LATEST
from briefings.store.migrations.triggers import journalled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.dossier"
    Session.create(made, About(title="A")).close()
    return made


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    opened = Connection(path)
    yield opened
    opened.close()


def test_the_tables_hold_exactly_the_columns_of_the_shapes(connection: Connection) -> None:
    for shape in SHAPES.values():
        for table in shape.tables:
            held = {name for (name,) in connection.query("select name from pragma_table_info(?)", (table.name,))}
            extra = {"removed"} if table.name == shape.kind.value else set()
            assert held == {*table.key, *table.columns, *extra}, table.name


@pytest.mark.parametrize("table", sorted(journalled()))
def test_no_row_can_change_past_the_journal(connection: Connection, table: str) -> None:
    named = "select name from sqlite_schema where type = 'trigger' and name glob 'journal_*' and tbl_name = ?"
    triggers = connection.query(named, (table,))
    assert len(triggers) == 3
    if table == "about":
        with pytest.raises(apsw.ConstraintError):
            connection.run("update about set title = 'B'")


def test_the_file_says_what_it_is(connection: Connection) -> None:
    assert connection.pragma("application_id") == APPLICATION_ID
    assert connection.pragma("user_version") == LATEST
    assert connection.pragma("journal_mode") == "wal"
    assert connection.pragma("integrity_check") == "ok"


def test_opening_loads_neither_sqlite_utils_nor_numpy(path: Path) -> None:
    script = (
        "import sys; from briefings.session import Session; Session.open(sys.argv[1]).snapshot();"
        "print([name for name in ('sqlite_utils', 'numpy', 'networkx', 'sqlite3', 'tempfile') if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "change",
    [
        "alter table source rename column gists to remarks",
        "alter table brief add column colour text not null default ''",
        "drop table place",
        "alter table step drop column merge",
    ],
)
def test_a_file_whose_tables_are_others_is_refused_and_left_alone(path: Path, change: str) -> None:
    connection = Connection(path)
    connection.run(change)
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotADossierError, match="another version"):
        Session.open(path)
    assert path.read_bytes() == before
