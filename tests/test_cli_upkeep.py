"""The verbs that look after the file: backup, restore, verify, repair; and what lies beneath them."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from briefings import upkeep
from briefings.cli import main
from briefings.domain.actors import Actor
from briefings.domain.dossier import About
from briefings.edits import Put
from briefings.errors import CannotWriteError, DossierInUseError, NotADossierError, WrongPassphraseError
from briefings.session import Session
from tests import builders

PAGE = 4096
PASSPHRASE = "a long enough passphrase"
RELEASED = Path(__file__).parent / "store" / "released"


@pytest.fixture(params=[None, PASSPHRASE], ids=["plain", "encrypted"])
def passphrase(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str | None:
    if request.param is not None:
        monkeypatch.setenv("CHANCERY_PASSPHRASE", request.param)
    return request.param if request.param is None else str(request.param)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CHANCERY_BACKUPS", str(tmp_path / "backups"))
    return tmp_path / "backups"


def made(path: Path, passphrase: str | None = None, *names: str) -> Path:
    with Session.create(path, About(title="A dossier"), passphrase=passphrase) as session:
        for name in names or ("Baku",):
            session.apply(Put(builders.actor(name)))
    return path


def actors(path: Path, passphrase: str | None = None) -> list[str]:
    with Session.open(path, passphrase=passphrase) as session:
        assert session.file.verify().found == ()
        return [actor.label for actor in session.all(Actor)]


def add(path: Path, name: str, passphrase: str | None = None) -> None:
    with Session.open(path, passphrase=passphrase) as session:
        session.apply(Put(builders.actor(name)))


def ruin(path: Path, first: int = 0) -> None:
    data = bytearray(path.read_bytes())
    data[first * PAGE + 24 :] = os.urandom(len(data) - first * PAGE - 24)
    path.write_bytes(data)


def test_a_backup_is_made_listed_and_restored_in_place(
    tmp_path: Path, passphrase: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    path = made(tmp_path / "a.dossier", passphrase)
    assert main(["backup", str(path)]) == 0
    add(path, "Tbilisi", passphrase)
    assert main(["backup", str(path), "--list", "--json"]) == 0
    (listed,) = json.loads(capsys.readouterr().out.split("\n", 1)[1])
    assert listed["reason"] == "manual"
    assert main(["restore", str(path), "--from", "latest"]) == 0
    assert actors(path, passphrase) == ["Baku"]
    (kept,) = (tmp_path / "backups").glob("*/*-replaced.dossier")
    assert actors(kept, passphrase) == ["Baku", "Tbilisi"]


def test_a_backup_is_restored_to_a_new_file_and_never_over_one(tmp_path: Path, passphrase: str | None) -> None:
    path = made(tmp_path / "a.dossier", passphrase)
    main(["backup", str(path)])
    (backup,) = (tmp_path / "backups").glob("*/*-manual.dossier")
    assert main(["restore", str(backup), "-o", str(tmp_path / "b.dossier")]) == 0
    assert actors(tmp_path / "b.dossier", passphrase) == ["Baku"]
    assert main(["restore", str(backup), "-o", str(path)]) == 1


def test_a_ruined_dossier_is_restored_and_kept_as_it_was(
    tmp_path: Path, passphrase: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    path = made(tmp_path / "a.dossier", passphrase)
    main(["backup", str(path)])
    ruin(path)
    ruined = path.read_bytes()
    path.with_name("a.dossier-wal").write_bytes(b"a log that belongs to the ruin")
    assert main(["restore", str(path), "--from", "latest"]) == 0
    assert actors(path, passphrase) == ["Baku"]
    (kept,) = (tmp_path / "backups").glob("*/*-replaced.dossier")
    assert kept.read_bytes() == ruined
    assert str(kept) in capsys.readouterr().out


def test_a_dossier_that_has_gone_is_restored_to_its_place(tmp_path: Path) -> None:
    path = made(tmp_path / "a.dossier")
    main(["backup", str(path)])
    path.unlink()
    assert main(["restore", str(path), "--from", "latest"]) == 0
    assert actors(path) == ["Baku"]


def test_a_ruined_backup_replaces_nothing(tmp_path: Path, folder: Path, passphrase: str | None) -> None:
    path = made(tmp_path / "a.dossier", passphrase)
    main(["backup", str(path)])
    (backup,) = folder.glob("*/*-manual.dossier")
    ruin(backup, first=20)
    with pytest.raises(NotADossierError):
        upkeep.restore_over(path, backup, folder=folder, passphrase=passphrase)
    assert actors(path, passphrase) == ["Baku"]


def test_an_open_dossier_is_not_replaced(tmp_path: Path, folder: Path) -> None:
    path = made(tmp_path / "a.dossier")
    main(["backup", str(path)])
    (backup,) = folder.glob("*/*-manual.dossier")
    with Session.open(path) as session:
        session.apply(Put(builders.actor("Tbilisi")))
        with pytest.raises(DossierInUseError):
            upkeep.restore_over(path, backup, folder=folder)
    assert actors(path) == ["Baku", "Tbilisi"]


@pytest.mark.parametrize("call", ["unlink", "replace"])
def test_a_power_cut_while_replacing_leaves_the_dossier_or_the_backup(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path = made(tmp_path / "a.dossier")
    main(["backup", str(path)])
    add(path, "Tbilisi")
    (backup,) = folder.glob("*/*-manual.dossier")
    with monkeypatch.context() as cut:
        cut.setattr(Path, call, _refuse)
        with pytest.raises(CannotWriteError):
            upkeep.restore_over(path, backup, folder=folder)
    assert actors(path) == ["Baku", "Tbilisi"]


def _refuse(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_restore_that_cannot_put_the_dossier_aside_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path / "a.dossier")
    assert main(["backup", str(path), "-o", str(tmp_path / "b.dossier")]) == 0
    (tmp_path / "in the way").write_bytes(b"")
    with pytest.raises(CannotWriteError):
        upkeep.restore_over(path, tmp_path / "b.dossier", folder=tmp_path / "in the way")
    assert actors(path) == ["Baku"]


def test_a_backup_under_an_older_passphrase_needs_that_one(tmp_path: Path, folder: Path) -> None:
    path = made(tmp_path / "a.dossier", PASSPHRASE)
    with Session.open(path, passphrase=PASSPHRASE, backups=folder) as session:
        backup = session.file.back_up()
        session.file.set_passphrase("another passphrase")
    with pytest.raises(WrongPassphraseError):
        upkeep.restore_over(path, backup.path, folder=folder, passphrase="another passphrase")
    upkeep.restore_over(path, backup.path, folder=folder, passphrase=PASSPHRASE)
    assert actors(path, PASSPHRASE) == ["Baku"]


@pytest.mark.parametrize("new", [None, "another passphrase"])
def test_a_copy_may_have_another_passphrase(tmp_path: Path, passphrase: str | None, new: str | None) -> None:
    path = made(tmp_path / "a.dossier", passphrase)
    with Session.open(path, passphrase=passphrase) as session:
        session.file.save_copy(tmp_path / "b.dossier", passphrase=new)
        with pytest.raises(CannotWriteError):
            session.file.save_copy(tmp_path / "b.dossier")
    assert actors(tmp_path / "b.dossier", new) == ["Baku"]
    assert (b"Baku" in (tmp_path / "b.dossier").read_bytes()) == (new is None)


def test_a_copy_has_an_identity_of_its_own(tmp_path: Path, folder: Path) -> None:
    path = made(tmp_path / "a.dossier", PASSPHRASE)
    with Session.open(path, passphrase=PASSPHRASE, backups=folder) as session:
        session.file.back_up()
        session.file.save_copy(tmp_path / "b.dossier")
    assert len(upkeep.backups_of(folder, path, passphrase=PASSPHRASE)) == 1
    assert upkeep.backups_of(folder, tmp_path / "b.dossier", passphrase=PASSPHRASE) == ()


def test_verify_says_that_nothing_is_wrong(
    tmp_path: Path, passphrase: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(made(tmp_path / "a.dossier", passphrase))]) == 0
    assert capsys.readouterr().out == "Nothing is wrong: 1 records were checked.\n"


def test_verify_ends_with_one_where_something_is_wrong(
    tmp_path: Path, passphrase: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    path = made(tmp_path / "a.dossier", passphrase)
    ruin(path, first=20)
    assert main(["verify", str(path), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert not told["sound"]
    assert told["findings"][0]["severity"] == "damage"


def test_repair_salvages_into_a_new_dossier(
    tmp_path: Path, passphrase: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    path = made(tmp_path / "a.dossier", passphrase)
    data = bytearray(path.read_bytes())
    data[100:PAGE] = os.urandom(PAGE - 100)
    path.write_bytes(data)
    assert main(["verify", str(path)]) == 1
    assert main(["repair", str(path), "-o", str(tmp_path / "b.dossier")]) == 0
    assert "Nothing was lost." in capsys.readouterr().out
    assert actors(tmp_path / "b.dossier", passphrase) == ["Baku"]


@pytest.mark.usefixtures("real_keys")
@pytest.mark.parametrize("file", sorted(RELEASED.glob("*1*.dossier")), ids=lambda file: file.stem)
def test_an_older_dossier_is_put_aside_before_it_migrates(tmp_path: Path, folder: Path, file: Path) -> None:
    path = tmp_path / file.name
    shutil.copyfile(file, path)
    word = None if path.read_bytes().startswith(b"SQLite") else "a passphrase of version one"
    with Session.open(path, passphrase=word, backups=folder) as session:
        assert [backup.reason for backup in session.file.backups()] == [upkeep.Reason.MIGRATION]
        assert session.file.backup_problem == ""
        backup = session.file.backups()[0].path
    assert upkeep.verify(backup, passphrase=word).sound
    upkeep.restore_over(path, backup, folder=folder, passphrase=word)
    assert upkeep.verify(path, passphrase=word).sound


def test_an_older_dossier_has_backups_before_it_has_an_identity(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "a.dossier"
    shutil.copyfile(RELEASED / "version-1.dossier", path)
    assert main(["backup", str(path)]) == 0
    before = path.read_bytes()
    assert len(upkeep.backups_of(folder, path)) == 1
    assert path.read_bytes() == before
    Session.open(path, backups=folder).close()
    assert [one.reason.value for one in upkeep.backups_of(folder, path)] == ["migration", "manual"]


@pytest.mark.usefixtures("real_keys")
def test_an_older_dossier_is_repaired_into_a_new_one(tmp_path: Path) -> None:
    for file in sorted(RELEASED.glob("*1*.dossier")):
        word = None if file.read_bytes().startswith(b"SQLite") else "a passphrase of version one"
        salvage = upkeep.repair(file, tmp_path / file.name, passphrase=word)
        assert salvage.lost == ()
        assert upkeep.verify(tmp_path / file.name, passphrase=word).sound


def test_what_to_restore_must_be_said(tmp_path: Path) -> None:
    path = made(tmp_path / "a.dossier")
    assert main(["restore", str(path)]) == 1
    assert main(["restore", str(path), "--from", "latest"]) == 1


def test_undo_on_the_command_line_is_preceded_by_the_backup_of_the_day(tmp_path: Path, folder: Path) -> None:
    path = made(tmp_path / "a.dossier")
    assert main(["undo", str(path)]) == 0
    (backup,) = folder.glob("*/*-daily.dossier")
    assert actors(backup) == ["Baku"]
    assert actors(path) == []
