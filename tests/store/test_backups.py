"""Backups of an open dossier: whole, checked, under its key; and what happens where they cannot be made."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefings.domain.actors import Actor
from briefings.domain.dossier import About
from briefings.edits import AddAll, Put
from briefings.errors import CannotWriteError
from briefings.session import Session
from briefings.store.backups import Backups, folder_of
from briefings.store.connection import Connection
from briefings.store.copying import Copying, contents_of
from briefings.store.rotation import Reason
from tests import builders

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
PASSPHRASE = "a long enough passphrase"


@pytest.fixture(params=[None, PASSPHRASE], ids=["plain", "encrypted"])
def passphrase(request: pytest.FixtureRequest) -> str | None:
    return None if request.param is None else str(request.param)


def made(path: Path, passphrase: str | None, actors: int = 300) -> Path:
    with Session.create(path, About(title="A dossier"), passphrase=passphrase) as session:
        session.apply(AddAll(tuple(builders.actor(f"Actor {number}") for number in range(actors)), label="Add actors"))
    return path


def opened(path: Path, passphrase: str | None) -> Connection:
    return Connection(path, passphrase=passphrase, mode="rw")


def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "backups", "a")


def files(folder: Path) -> list[str]:
    """What lies in a folder of backups, the mark of the dossier's place apart."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith(".of-"))


def test_a_backup_opens_with_the_same_passphrase_and_holds_everything(tmp_path: Path, passphrase: str | None) -> None:
    connection = opened(made(tmp_path / "a.dossier", passphrase), passphrase)
    backup = backups(tmp_path).make(connection, Reason.MANUAL, NOW)
    assert backup.path.name == "2026-11-22T101500-manual.dossier"
    assert contents_of(connection) == contents_of(Connection(backup.path, passphrase=passphrase, mode="immutable"))
    with Session.open(backup.path, passphrase=passphrase) as copy:
        assert len(copy.all(Actor)) == 300


def test_an_encrypted_dossier_has_encrypted_backups_and_no_leftovers(tmp_path: Path) -> None:
    connection = opened(made(tmp_path / "a.dossier", PASSPHRASE), PASSPHRASE)
    work = backups(tmp_path).begin(connection, Reason.DAILY, NOW)
    while work.step(7) < 1:
        for file in (tmp_path / "backups" / "a").iterdir():
            assert b"Actor 1" not in file.read_bytes()
    backup = work.finish()
    assert b"Actor 1" not in backup.path.read_bytes()
    assert files(backup.path.parent) == [backup.path.name]


def test_what_is_written_between_two_slices_is_in_the_backup(tmp_path: Path, passphrase: str | None) -> None:
    path = made(tmp_path / "a.dossier", passphrase)
    with Session.open(path, passphrase=passphrase, backups=tmp_path / "backups") as session:
        work = session.file.begin_backup()
        slices = 0
        while work.step(5) < 1:
            slices += 1
            if slices < 200:
                session.apply(Put(builders.actor(f"Late {slices}")))
        backup = work.finish()
        wanted = len(session.all(Actor))
    assert slices > 20
    with Session.open(backup.path, passphrase=passphrase) as copy:
        assert len(copy.all(Actor)) == wanted


def test_an_unfinished_backup_is_no_backup(tmp_path: Path) -> None:
    connection = opened(made(tmp_path / "a.dossier", None), None)
    kept = backups(tmp_path)
    kept.begin(connection, Reason.DAILY, NOW).step(3)
    assert kept.listed() == ()
    kept.make(connection, Reason.DAILY, NOW)
    assert files(kept.folder) == ["2026-11-22T101500-daily.dossier"]


def test_two_backups_of_one_second_stand_beside_each_other(tmp_path: Path) -> None:
    connection = opened(made(tmp_path / "a.dossier", None), None)
    kept = backups(tmp_path)
    names = [kept.make(connection, Reason.MANUAL, NOW).path.name for _ in range(2)]
    assert names == ["2026-11-22T101500-manual.dossier", "2026-11-22T101500-manual-2.dossier"]
    assert [one.path.name for one in kept.listed()] == names[::-1]


def test_a_daily_backup_is_due_once_a_day_and_only_after_an_edit(tmp_path: Path) -> None:
    path = made(tmp_path / "a.dossier", None)
    kept = backups(tmp_path)
    connection = opened(path, None)
    assert kept.due(connection, NOW)
    kept.make(connection, Reason.DAILY, NOW)
    tomorrow = NOW + timedelta(days=1)
    assert not kept.due(connection, tomorrow)
    connection.close()
    with Session.open(path) as session:
        session.apply(Put(builders.actor("New")))
    connection = opened(path, None)
    assert not kept.due(connection, NOW)
    assert kept.due(connection, tomorrow)


def test_a_backup_from_ahead_of_the_clock_does_not_stop_todays(tmp_path: Path) -> None:
    connection = opened(made(tmp_path / "a.dossier", None), None)
    kept = backups(tmp_path)
    kept.make(connection, Reason.DAILY, NOW + timedelta(days=900))
    assert kept.due(connection, NOW)


def test_files_of_other_names_are_left_alone(tmp_path: Path) -> None:
    connection = opened(made(tmp_path / "a.dossier", None, 1), None)
    kept = backups(tmp_path)
    kept.folder.mkdir(parents=True)
    other = kept.folder / "my own copy.dossier"
    other.write_bytes(b"mine")
    for days in range(40):
        kept.make(connection, Reason.DAILY, NOW + timedelta(days=days))
    assert other.read_bytes() == b"mine"
    assert other.name not in {one.path.name for one in kept.listed()}


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_disk_that_refuses_leaves_no_half_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    connection = opened(made(tmp_path / "a.dossier", None), None)
    kept = backups(tmp_path)
    kept.make(connection, Reason.DAILY, NOW)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((os, "fsync") if call == "fsync" else (Path, "replace")), full)
    with pytest.raises(CannotWriteError, match="No space left"):
        kept.make(connection, Reason.MANUAL, NOW)
    assert len(files(kept.folder)) == 1
    assert "No space left" in kept.last_problem


def test_after_a_failure_the_daily_backup_waits_an_hour(tmp_path: Path) -> None:
    connection = opened(made(tmp_path / "a.dossier", None), None)
    kept = backups(tmp_path)
    kept.folder.parent.write_bytes(b"a file where the folder should be")
    assert kept.attempt(connection, Reason.DAILY, NOW) is None
    assert kept.last_problem
    kept.folder.parent.unlink()
    assert not kept.due(connection, NOW + timedelta(minutes=5))
    assert kept.due(connection, NOW + timedelta(minutes=61))
    kept.make(connection, Reason.DAILY, NOW)
    assert kept.last_problem == ""


def test_a_copy_that_differs_does_not_count(tmp_path: Path, passphrase: str | None) -> None:
    connection = opened(made(tmp_path / "a.dossier", passphrase), passphrase)
    kept = backups(tmp_path)
    work = kept.begin(connection, Reason.DAILY, NOW)
    while work.step() < 1:
        pass
    (unfinished,) = kept.folder.glob(".*.part")
    data = bytearray(unfinished.read_bytes())
    data[20 * 4096 : 21 * 4096] = os.urandom(4096)
    unfinished.write_bytes(data)
    with pytest.raises(CannotWriteError):
        work.finish()
    assert files(kept.folder) == []


def test_backups_made_before_an_identity_are_taken_over(tmp_path: Path) -> None:
    path = made(tmp_path / "a.dossier", None)
    connection = opened(path, None)
    kept = Backups(tmp_path / "backups", folder_of(path))
    kept.before_migration(connection, NOW)
    early = kept.folder
    kept.belong_to("an identity")
    assert [one.path.parent.name for one in kept.listed()] == ["an identity"]
    assert not early.exists()


def test_a_copy_is_made_of_one_key_only(tmp_path: Path) -> None:
    connection = opened(made(tmp_path / "a.dossier", PASSPHRASE), PASSPHRASE)
    copying = Copying(connection, tmp_path / "b.dossier")
    while copying.step() < 1:
        pass
    copying.check()
    assert (tmp_path / "b.dossier").read_bytes()[:16] == (tmp_path / "a.dossier").read_bytes()[:16]
