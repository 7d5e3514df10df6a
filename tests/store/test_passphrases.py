"""Setting, changing and taking away a passphrase; recovery keys; the key as the engine itself would make it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import apsw
import pytest

from briefings.domain.actors import Actor
from briefings.domain.dossier import About
from briefings.edits import Put
from briefings.errors import (
    BadInputError,
    CannotWriteError,
    NotADossierError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)
from briefings.session import Session, derive
from briefings.store import durable, keys
from tests import builders

if TYPE_CHECKING:
    from pathlib import Path

ABOUT = About(title="A dossier")
FIRST, SECOND = "correct horse", "battery staple"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.dossier"


def made(path: Path, passphrase: str | None = None) -> Path:
    with Session.create(path, ABOUT, passphrase=passphrase) as session:
        session.apply(Put(builders.actor("Azerbaijan")))
    return path


def names(session: Session) -> list[str]:
    return [actor.label for actor in session.all(Actor)]


@pytest.mark.parametrize(("old", "new"), [(None, FIRST), (FIRST, SECOND), (FIRST, None)])
def test_a_passphrase_is_set_changed_and_taken_away(path: Path, old: str | None, new: str | None) -> None:
    with Session.open(made(path, old), passphrase=old) as session:
        session.apply(Put(builders.actor("Georgia")))
        session.file.set_passphrase(new)
        assert session.encrypted == (new is not None)
        session.apply(Put(builders.actor("Armenia")))
        assert session.find("azerb").hits
    with Session.open(path, passphrase=new) as session:
        assert names(session) == ["Azerbaijan", "Georgia", "Armenia"]
        assert session.undo_label == "New actor Armenia"
        session.undo()
        session.undo()
        assert names(session) == ["Azerbaijan"]
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_an_old_passphrase_opens_nothing_any_more(path: Path) -> None:
    with Session.open(made(path, FIRST), passphrase=FIRST) as session:
        printed = session.file.recovery_key()
        session.file.set_passphrase(SECOND)
    with pytest.raises(WrongPassphraseError):
        Session.open(path, passphrase=FIRST)
    with pytest.raises(WrongRecoveryKeyError):
        Session.open(path, recovery_key=printed)


def test_what_was_plain_is_nowhere_in_the_file_afterwards(path: Path) -> None:
    with Session.open(made(path)) as session:
        session.apply(Put(builders.actor("Canarybird")))
        session.file.set_passphrase(FIRST)
        held = b"".join(found.read_bytes() for found in path.parent.iterdir())
    assert b"anarybird" not in held
    assert b"SQLite" not in held


def test_an_empty_passphrase_changes_nothing(path: Path) -> None:
    with Session.open(made(path, FIRST), passphrase=FIRST) as session, pytest.raises(BadInputError):
        session.file.set_passphrase("")
    Session.open(path, passphrase=FIRST).close()


def test_a_dossier_that_is_read_only_keeps_its_passphrase(path: Path) -> None:
    with Session.open(made(path), read_only=True) as session, pytest.raises(CannotWriteError):
        session.file.set_passphrase(FIRST)


def test_a_failure_before_the_move_leaves_the_old_file_in_use(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(durable, "put_in_place", fail)
    with Session.open(made(path, FIRST), passphrase=FIRST) as session:
        with pytest.raises(CannotWriteError, match="stays as it was"):
            session.file.set_passphrase(SECOND)
        session.apply(Put(builders.actor("Georgia")))
    monkeypatch.undo()
    with Session.open(path, passphrase=FIRST) as session:
        assert names(session) == ["Azerbaijan", "Georgia"]
    assert [found.name for found in path.parent.iterdir()] == [path.name]


@pytest.mark.skipif(os.name == "nt", reason="rights are kept otherwise there")
def test_the_rights_of_the_file_stay(path: Path) -> None:
    made(path).chmod(0o640)
    with Session.open(path) as session:
        session.file.set_passphrase(FIRST)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_to_a_dossier_stays_a_link(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.dossier"
    link.symlink_to(made(path))
    with Session.open(link) as session:
        session.file.set_passphrase(FIRST)
    assert link.is_symlink()
    Session.open(path, passphrase=FIRST).close()


def test_nobody_else_can_open_the_file_after_a_change(path: Path) -> None:
    with Session.open(made(path)) as session:
        session.file.set_passphrase(FIRST)
        with Session.open(path, passphrase=FIRST, read_only=True) as other:
            assert "another window" in other.file.why_read_only


def test_a_recovery_key_opens_the_file_however_it_is_typed(path: Path) -> None:
    with Session.open(made(path, FIRST), passphrase=FIRST) as session:
        printed = session.file.recovery_key()
    carelessly = printed.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    with Session.open(path, recovery_key=carelessly) as session:
        assert session.file.recovery_key() == printed
        session.file.set_passphrase(SECOND)


def test_a_mistyped_group_of_a_recovery_key_is_named(path: Path) -> None:
    with Session.open(made(path, FIRST), passphrase=FIRST) as session:
        printed = session.file.recovery_key()
    for place in range(13):
        letter = printed[6 * place + 2]
        wrong = printed[: 6 * place + 2] + ("7" if letter != "7" else "8") + printed[6 * place + 3 :]
        with pytest.raises(BadInputError, match=f"Group {place + 1} "):
            keys.typed(wrong, path)


@pytest.mark.parametrize("text", ["", "AAAAA", "AAAAA-" * 12 + "AAAA", "?" * 65, "é" * 65, "AAAAA-" * 13])
def test_what_is_no_recovery_key_is_refused(path: Path, text: str) -> None:
    with pytest.raises(BadInputError, match="recovery key"):
        Session.open(made(path, FIRST), recovery_key=text)


def test_the_recovery_key_of_another_file_is_told_apart(path: Path, tmp_path: Path) -> None:
    other = made(tmp_path / "b.dossier", FIRST)
    with Session.open(made(path, FIRST), passphrase=FIRST) as session, pytest.raises(WrongRecoveryKeyError):
        Session.open(other, recovery_key=session.file.recovery_key())


def test_a_plain_dossier_has_no_recovery_key(path: Path) -> None:
    with Session.open(made(path)) as session, pytest.raises(BadInputError, match="no passphrase"):
        session.file.recovery_key()


def test_a_key_derived_before_opens_the_file(path: Path) -> None:
    key = derive(made(path, FIRST), FIRST)
    assert key.raw.hex() not in repr(key)
    Session.open(path, key=key).close()
    with pytest.raises(NotADossierError):
        derive(path.with_name("none.dossier"), FIRST)


@pytest.mark.usefixtures("real_keys")
def test_the_engine_makes_the_same_key_of_a_passphrase(path: Path) -> None:
    engine = apsw.Connection(str(made(path, FIRST)))
    for name, value in (
        ("cipher", "aegis"),
        ("algorithm", "aegis-256"),
        ("tcost", 3),
        ("mcost", 65536),
        ("pcost", 1),
        ("key", FIRST),
    ):
        engine.pragma(name, value)
    assert engine.execute("select title from about").fetchall() == [(ABOUT.title,)]
    engine.close()
