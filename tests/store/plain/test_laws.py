"""Export and import give back every row and every byte, whatever was done to the dossier before."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.domain.dossier import About
from briefings.edits import AddAll
from briefings.errors import BriefingsError
from briefings.session import Session
from briefings.store.connection import Connection
from briefings.store.migrations.triggers import journalled
from briefings.store.plain import export_data, import_data
from tests.edits.deeds import EDITS
from tests.store.strategies import world

if TYPE_CHECKING:
    from briefings.edits import Edit

TABLES = (*journalled(), "step", "change", "identity", "file", "blob", "link", "tally")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plain") / "template.dossier"
    Session.create(path, About(title="World"), device=1, contents=AddAll(world(), "World")).close()
    return path


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of a closed dossier, what the search derives apart."""
    connection = Connection(path, mode="rw")
    try:
        return {name: sorted(connection.query(f"select * from {name}"), key=repr) for name in TABLES}  # noqa: S608 - names of tables
    finally:
        connection.close()


def exported(path: Path, folder: Path) -> dict[str, bytes]:
    """The files of a closed dossier."""
    connection = Connection(path, mode="rw")
    try:
        export_data(connection, folder)
    finally:
        connection.close()
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


@settings(max_examples=20, deadline=None)
@given(edits=st.lists(EDITS, max_size=8), undone=st.integers(0, 4))
def test_an_export_read_back_is_the_dossier(template: Path, edits: list[Edit], undone: int) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        path = shutil.copy(template, folder / "a.dossier")
        with Session.open(path) as session:
            for edit in edits:
                with suppress(BriefingsError):
                    session.apply(edit)
            for _ in range(undone):
                session.undo()
        files = exported(path, folder / "first")
        import_data(folder / "first", folder / "b.dossier")
        assert rows(folder / "b.dossier") == rows(path)
        assert exported(folder / "b.dossier", folder / "second") == files
