"""A dossier that somebody else has open: who may edit it, and what the others see."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

import pytest

from briefings.domain.actors import Actor
from briefings.domain.dossier import About
from briefings.edits import AddAll, Put
from briefings.errors import CannotWriteError, DossierInUseError
from briefings.session import Session
from tests import builders

if TYPE_CHECKING:
    from pathlib import Path

PASSPHRASES = pytest.mark.parametrize("passphrase", [None, "correct horse"])


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def made(path: Path, passphrase: str | None) -> Path:
    with Session.create(path, About(title="A dossier"), passphrase=passphrase) as session:
        session.apply(Put(builders.actor("Azerbaijan")))
    return path


def names(session: Session) -> list[str]:
    return [actor.label for actor in session.all(Actor)]


@PASSPHRASES
def test_a_second_window_may_read_what_is_saved(tmp_path: Path, temporary: Path, passphrase: str | None) -> None:
    path = made(tmp_path / "a.dossier", passphrase)
    with Session.open(path, passphrase=passphrase) as first:
        first.apply(Put(builders.actor("Canarybird")))
        with pytest.raises(DossierInUseError):
            Session.open(path, passphrase=passphrase)
        with Session.open(path, passphrase=passphrase, read_only=True) as second:
            assert names(second) == ["Azerbaijan", "Canarybird"]
            assert "open in another window" in second.file.why_read_only
            assert second.path == path
            held = b"".join(found.read_bytes() for found in temporary.rglob("*") if found.is_file())
            assert b"anarybird" not in held
            with pytest.raises(CannotWriteError):
                second.apply(Put(builders.actor("Georgia")))
        first.apply(Put(builders.actor("Georgia")))
    assert list(temporary.iterdir()) == []
    with Session.open(path, passphrase=passphrase) as session:
        assert names(session) == ["Azerbaijan", "Canarybird", "Georgia"]


@PASSPHRASES
def test_a_reader_sees_a_long_log_and_what_was_folded_in(tmp_path: Path, passphrase: str | None) -> None:
    path = made(tmp_path / "a.dossier", passphrase)
    with Session.open(path, passphrase=passphrase) as first:
        for hundred in range(8):
            first.apply(AddAll([builders.actor(f"Actor {hundred} {n}") for n in range(100)], "Many"))
            with Session.open(path, passphrase=passphrase, read_only=True) as second:
                assert len(second.all(Actor)) == 101 + 100 * hundred
                assert second.undo_label == "Many"


def test_the_lock_outlives_a_look_at_the_file_by_the_same_program(tmp_path: Path) -> None:
    path = made(tmp_path / "a.dossier", None)
    script = f"from briefings.session import Session; Session.open({str(path)!r})"
    with Session.open(path):
        with pytest.raises(DossierInUseError):
            Session.open(path)
        with Session.open(path, read_only=True):
            pass
        told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "DossierInUseError" in told.stderr
