"""Cut files, flipped bytes and files of other programs: each its own sentence, and never another dossier's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import apsw
import pytest

from briefings.domain.actors import Actor
from briefings.domain.dossier import About
from briefings.edits import AddAll
from briefings.errors import BriefingsError, NotADossierError, WrongPassphraseError
from briefings.session import Key, Session, derive
from briefings.store import foreign
from tests import builders

if TYPE_CHECKING:
    from pathlib import Path

PASSPHRASE = "correct horse"


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, Key]:
    return _made(tmp_path_factory.mktemp("locked") / "a.dossier", PASSPHRASE)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, Key]:
    return _made(tmp_path_factory.mktemp("plain") / "a.dossier", None)


def _made(path: Path, passphrase: str | None) -> tuple[bytes, Key]:
    many = AddAll([builders.actor(f"Actor {number}") for number in range(60)], "Many")
    Session.create(path, About(title="A dossier"), passphrase=passphrase, contents=many).close()
    return path.read_bytes(), derive(path, PASSPHRASE)


def _everything(path: Path, key: Key) -> object:
    with Session.open(path, key=key) as session:
        return session.about, session.all(Actor), session.counts(), session.past.steps(), session.find("actor 7").hits


@pytest.mark.parametrize("kind", ["locked", "plain"])
def test_a_file_cut_at_any_length_is_called_damaged(tmp_path: Path, request: pytest.FixtureRequest, kind: str) -> None:
    whole, key = request.getfixturevalue(kind)
    path = tmp_path / "cut.dossier"
    lengths = {
        *range(24, 200, 25),
        *range(4096, len(whole), 4096 * 3),
        *range(4095, len(whole), 17_001),
        len(whole) - 1,
    }
    for length in sorted(lengths):
        path.write_bytes(whole[:length])
        with pytest.raises(NotADossierError, match="damaged or cut off"):
            Session.open(path, key=key)


def test_what_is_left_of_the_first_bytes_is_no_dossier(tmp_path: Path, locked: tuple[bytes, Key]) -> None:
    path = tmp_path / "cut.dossier"
    for length in range(24):
        path.write_bytes(locked[0][:length])
        with pytest.raises(NotADossierError):
            Session.open(path, passphrase=PASSPHRASE)


def test_one_flipped_byte_is_noticed_or_changes_nothing(tmp_path: Path, locked: tuple[bytes, Key]) -> None:
    whole, key = locked
    path = tmp_path / "hurt.dossier"
    path.write_bytes(whole)
    sound = _everything(path, key)
    noticed = 0
    places = [*range(24), *range(24, len(whole), len(whole) // 60)]
    for place in places:
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        try:
            assert _everything(path, key) == sound
        except BriefingsError:
            noticed += 1
    assert noticed > len(places) / 4


def test_damage_where_the_file_begins_is_hinted_at(tmp_path: Path, locked: tuple[bytes, Key]) -> None:
    whole, _ = locked
    path = tmp_path / "hurt.dossier"
    path.write_bytes(whole[:1000] + bytes([whole[1000] ^ 1]) + whole[1001:])
    with pytest.raises(WrongPassphraseError, match="open a backup"):
        Session.open(path, passphrase=PASSPHRASE)


@pytest.fixture
def sqlcipher(tmp_path: Path) -> Path:
    path = tmp_path / "notes.db"
    engine = apsw.Connection(str(path))
    for name, value in (("cipher", "sqlcipher"), ("legacy", 4), ("key", PASSPHRASE)):
        engine.pragma(name, value)
    engine.execute('create table note (id integer primary key, "a ""text""")')
    engine.execute("insert into note values (1, 'Bakı'), (2, null)")
    engine.close()
    return path


def test_a_database_of_sqlcipher_is_named_as_such(sqlcipher: Path) -> None:
    with pytest.raises(NotADossierError, match="SQLCipher"):
        Session.open(sqlcipher, passphrase=PASSPHRASE)
    with pytest.raises(NotADossierError, match="is not a dossier"):
        Session.open(sqlcipher, passphrase="another")


def test_the_tables_of_a_database_of_sqlcipher_can_be_read(sqlcipher: Path) -> None:
    before = sqlcipher.read_bytes()
    assert foreign.tables(sqlcipher, PASSPHRASE) == (foreign.Table(name="note", columns=("id", 'a "text"'), rows=2),)
    assert list(foreign.rows(sqlcipher, PASSPHRASE, "note")) == [(1, "Bakı"), (2, None)]
    with pytest.raises(WrongPassphraseError):
        foreign.tables(sqlcipher, "another")
    assert sqlcipher.read_bytes() == before
    assert [found.name for found in sqlcipher.parent.iterdir()] == [sqlcipher.name]
