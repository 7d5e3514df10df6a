"""Files that earlier versions wrote: each opens, is brought up to date, and still knows its past.

They lie in `released/`, one plain and one with a passphrase for each version of the schema, as that version wrote them:
the sample, one event changed, one in the trash, one change undone; from version 3 on a view and a what-if are kept.
"""

import shutil
from pathlib import Path

import pytest

from briefings.domain.dossier import About
from briefings.domain.events import Event
from briefings.domain.records import EventId
from briefings.domain.relations import Sign
from briefings.edits import Put
from briefings.session import Session
from briefings.store.connection import Connection
from briefings.store.migrations import LATEST
from briefings.store.search.tables import is_current

pytestmark = pytest.mark.usefixtures("real_keys")
RELEASED = Path(__file__).with_name("released")
FILES = [
    ("version-1.dossier", None),
    ("version-1-locked.dossier", "a passphrase of version one"),
    ("version-2.dossier", None),
    ("version-2-locked.dossier", "a passphrase of version two"),
    ("version-3.dossier", None),
    ("version-3-locked.dossier", "a passphrase of version three"),
]


@pytest.fixture(params=FILES, ids=[name for name, _ in FILES])
def released(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str | None]:
    name, passphrase = request.param
    return shutil.copyfile(RELEASED / name, tmp_path / name), passphrase


def test_it_opens_and_has_the_newest_schema(released: tuple[Path, str | None]) -> None:
    path, passphrase = released
    with Session.open(path, passphrase=passphrase) as session:
        assert session.schema_version == LATEST
        assert session.all(Event)[0].title.endswith("(changed)")
        assert len(session.removed()) == 1


def test_its_steps_can_still_be_undone_and_redone(released: tuple[Path, str | None]) -> None:
    path, passphrase = released
    with Session.open(path, passphrase=passphrase) as session:
        before = session.all(Event)
        while session.undo_label is not None:
            session.undo()
        assert not session.removed()
        assert not session.all(Event)[0].title.endswith("(changed)")
        session.redo()
        session.redo()
        assert session.all(Event) == before


def test_what_was_undone_before_can_be_redone_after(released: tuple[Path, str | None]) -> None:
    path, passphrase = released
    with Session.open(path, passphrase=passphrase) as session:
        assert session.redo() is not None
        assert any(event.summary == "Undone again." for event in session.all(Event))


@pytest.mark.parametrize("version", [1, 2, 3])
def test_its_search_is_made_anew_by_the_rules_of_today(tmp_path: Path, version: int) -> None:
    path = shutil.copyfile(RELEASED / f"version-{version}.dossier", tmp_path / "x.dossier")
    before = Connection(path)
    assert not is_current(before)
    before.close()
    Session.open(path).close()
    assert is_current(Connection(path))


def test_it_is_searched_as_a_new_one(released: tuple[Path, str | None]) -> None:
    path, passphrase = released
    with Session.open(path, passphrase=passphrase) as session:
        assert session.find("Азербайджан").hits


def test_what_version_3_keeps_under_names_is_there(tmp_path: Path) -> None:
    path = shutil.copyfile(RELEASED / "version-3.dossier", tmp_path / "x.dossier")
    with Session.open(path) as session:
        assert [(saved.name, saved.view.signs) for saved in session.saved_views()] == [("Foes", {Sign.HOSTILE})]
        assert [(one.name, len(one.changes)) for one in session.what_ifs()] == [("Rift", 1)]
        assert session.file.verify().found == ()


def test_one_whose_search_is_of_other_rules_is_searched_though_only_read(tmp_path: Path) -> None:
    path = tmp_path / "x.dossier"
    with Session.create(path, About(title="Land"), contents=Put(Event(id=EventId(1), title="Səfərov"))):
        pass
    connection = Connection(path)
    connection.run("update search_version set version = 0")
    connection.run("delete from words")
    connection.close()
    with Session.open(path, read_only=True) as session:
        assert [hit.title for hit in session.find("safarov").hits] == ["Səfərov"]
