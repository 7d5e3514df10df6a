"""What is refused, with a sentence and a remedy, and that the file stays as it was."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefings.domain.actors import Actor
from briefings.domain.dossier import About
from briefings.domain.events import Event
from briefings.edits import AddAll, Put
from briefings.errors import (
    BadInputError,
    BriefingsError,
    CannotWriteError,
    DossierInUseError,
    DossierTooNewError,
    NotADossierError,
    WrongPassphraseError,
)
from briefings.session import Session
from briefings.store.connection import Connection
from briefings.store.opening import open_file
from briefings.store.store import Store
from tests import builders
from tests.files import Clock

if TYPE_CHECKING:
    from pathlib import Path

ABOUT = About(title="A dossier")


def made(path: Path, passphrase: str | None = None) -> Path:
    with Session.create(path, ABOUT, passphrase=passphrase) as session:
        session.apply(Put(builders.actor("Azerbaijan")))
    return path


def refused(path: Path, error: type[BriefingsError], passphrase: str | None = None) -> BriefingsError:
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(error) as caught:
        Session.open(path, passphrase=passphrase)
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert [found.name for found in path.parent.iterdir() if found.name.endswith(("-wal", "-journal"))] == []
    assert caught.value.remedy.endswith(".")
    return caught.value


def test_a_text_file_is_no_dossier(tmp_path: Path) -> None:
    path = tmp_path / "letter.dossier"
    path.write_text("Dear colleague, " * 1000, encoding="utf-8")
    refused(path, NotADossierError)


@pytest.mark.parametrize("content", [b"", b"\x00" * 4096, b"SQLite format 3\x00", os.urandom(8192)])
def test_other_bytes_are_no_dossier(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.dossier"
    path.write_bytes(content)
    refused(path, NotADossierError)


def test_another_programs_database_is_no_dossier(tmp_path: Path) -> None:
    path = tmp_path / "photos.db"
    other = Connection(path)
    other.run("create table photo (id)")
    other.close()
    refused(path, NotADossierError)


def test_a_file_that_is_not_there_and_a_folder_are_named(tmp_path: Path) -> None:
    assert "none.dossier" in str(refused(tmp_path / "none.dossier", NotADossierError))
    refused(tmp_path, NotADossierError)


@pytest.mark.parametrize("passphrase", [None, "correct horse"])
@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_cut_file_is_refused(tmp_path: Path, passphrase: str | None, share: float) -> None:
    path = made(tmp_path / "cut.dossier", passphrase)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    refused(path, NotADossierError, passphrase)


def test_a_flipped_byte_of_an_encrypted_file_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "hurt.dossier"
    many = AddAll([builders.actor(f"Actor {number}") for number in range(300)], "Many")
    Session.create(path, ABOUT, passphrase="correct horse", contents=many).close()
    held = bytearray(path.read_bytes())
    for page in range(1, len(held) // 4096):
        held[page * 4096 + 100] ^= 1
    path.write_bytes(held)
    with pytest.raises(NotADossierError, match="damaged"):
        Session.open(path, passphrase="correct horse")


def test_a_word_that_no_dossier_holds_is_damage(tmp_path: Path) -> None:
    path = made(tmp_path / "hurt.dossier")
    path.write_bytes(path.read_bytes().replace(b"preferred", b"preferxxx"))
    with Session.open(path) as session, pytest.raises(NotADossierError, match="damaged"):
        session.all(Actor)


def test_a_newer_file_is_refused_kindly(tmp_path: Path) -> None:
    path = made(tmp_path / "new.dossier")
    later = Connection(path)
    later.pragma("user_version", 99)
    later.close()
    assert "later version" in str(refused(path, DossierTooNewError))


def test_a_wrong_or_missing_passphrase_is_told_apart(tmp_path: Path) -> None:
    path = made(tmp_path / "secret.dossier", "correct horse")
    assert "does not open" in str(refused(path, WrongPassphraseError, "wrong horse"))
    assert "is protected" in str(refused(path, WrongPassphraseError))
    with Session.open(path, passphrase="correct horse") as session:
        assert session.encrypted
        assert session.about == ABOUT


def test_no_word_of_an_encrypted_dossier_can_be_read_in_its_files(tmp_path: Path) -> None:
    with Session.create(tmp_path / "secret.dossier", ABOUT, passphrase="correct horse") as session:
        session.apply(Put(builders.actor("Canarybird")))
        held = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert held
    assert not any(word in held for word in (b"Canarybird", b"canarybird", b"A dossier", b"SQLite", b"correct horse"))


def test_a_passphrase_typed_in_decomposed_letters_is_the_same(tmp_path: Path) -> None:
    path = made(tmp_path / "secret.dossier", "Zürich")
    Session.open(path, passphrase="Zu\u0308rich").close()


def test_an_empty_passphrase_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadInputError):
        Session.create(tmp_path / "a.dossier", ABOUT, passphrase="")
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over(tmp_path: Path) -> None:
    path = made(tmp_path / "a.dossier")
    before = path.read_bytes()
    with pytest.raises(CannotWriteError):
        Session.create(path, ABOUT)
    assert path.read_bytes() == before


def test_bad_contents_leave_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadInputError):
        Session.create(tmp_path / "a.dossier", ABOUT, contents=Put(builders.actor("")))
    assert list(tmp_path.iterdir()) == []


def test_a_dossier_cannot_be_made_in_a_folder_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError):
        Session.create(tmp_path / "no" / "a.dossier", ABOUT)


def test_a_second_program_is_refused_at_once(tmp_path: Path) -> None:
    path = made(tmp_path / "a.dossier")
    script = f"from briefings.session import Session; Session.open({str(path)!r})"
    with Session.open(path):
        told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
        with pytest.raises(DossierInUseError):
            Session.open(path)
    assert "DossierInUseError" in told.stderr


def test_a_dossier_opened_for_reading_refuses_edits_and_stays_as_it_was(tmp_path: Path) -> None:
    path = made(tmp_path / "a.dossier")
    before = path.read_bytes()
    with Session.open(path, read_only=True) as session:
        assert session.read_only
        with pytest.raises(CannotWriteError):
            session.apply(Put(builders.actor("Georgia")))
        with pytest.raises(CannotWriteError):
            session.undo()
    assert path.read_bytes() == before


@pytest.mark.parametrize("with_log", [False, True])
def test_a_read_only_medium_is_read_with_its_last_edits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, with_log: bool
) -> None:
    path = made(tmp_path / "a.dossier")
    if with_log:
        path = _copied_while_open(path, tmp_path / "copy.dossier")
    before = {found.name: found.read_bytes() for found in tmp_path.iterdir()}
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with Session.open(path) as session:
        assert session.read_only
        assert len(session.find("georgia").hits) == int(with_log)
    assert {found.name: found.read_bytes() for found in tmp_path.iterdir()} == before


def test_a_full_disk_takes_the_last_edit_back(tmp_path: Path) -> None:
    path = made(tmp_path / "a.dossier")
    file = open_file(path, None, read_only=False)
    file.connection.pragma("max_page_count", 1)  # as full as it is now
    with Session(Store(path, file), author="", now=Clock()) as session:
        with pytest.raises(CannotWriteError, match="full"):
            session.apply(Put(builders.event("Lost", summary="long " * 100_000)))
        assert session.all(Event) == ()
        assert session.undo_label == "New actor Azerbaijan"
    with Session.open(path) as session:
        assert [actor.label for actor in session.all(Actor)] == ["Azerbaijan"]


def _copied_while_open(path: Path, copy: Path) -> Path:
    with Session.open(path) as session:
        session.apply(Put(builders.actor("Georgia")))
        copy.write_bytes(path.read_bytes())
        copy.with_name("copy.dossier-wal").write_bytes(path.with_name("a.dossier-wal").read_bytes())
    return copy
