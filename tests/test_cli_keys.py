"""Passphrases and recovery keys on the command line, and databases of SQLCipher."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import apsw
import pytest

from briefings.cli import main
from briefings.domain.dossier import About
from briefings.session import Session

if TYPE_CHECKING:
    from pathlib import Path

FIRST, SECOND = "correct horse", "battery staple"
Said = pytest.CaptureFixture[str]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.dossier"
    Session.create(path, About(title="A dossier")).close()
    return path


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    found = {word: tmp_path / f"{number}.txt" for number, word in enumerate((FIRST, SECOND))}
    for word, file in found.items():
        file.write_text(f"{word}\n", encoding="utf-8")
    return found


def run(said: Said, *words: object) -> tuple[int, str, str]:
    said.readouterr()
    code = main([str(word) for word in words])
    return code, *said.readouterr()


def test_a_passphrase_is_set_changed_and_removed(path: Path, files: dict[str, Path], capsys: Said) -> None:
    old, new = files[FIRST], files[SECOND]
    assert run(capsys, "passphrase", "set", path, "--new-passphrase-file", old)[0] == 0
    code, out, _ = run(capsys, "passphrase", "change", path, "--passphrase-file", old, "--new-passphrase-file", new)
    assert (code, "changed" in out) == (0, True)
    Session.open(path, passphrase=SECOND).close()
    code, _, told = run(capsys, "passphrase", "remove", path, "--passphrase-file", new)
    assert (code, "can now read" in told) == (0, True)
    Session.open(path).close()


def test_the_new_passphrase_may_come_from_the_environment(
    path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, _, told = run(capsys, "passphrase", "set", path)
    assert (code, "CHANCERY_NEW_PASSPHRASE" in told) == (1, True)
    monkeypatch.setenv("CHANCERY_NEW_PASSPHRASE", FIRST)
    assert run(capsys, "passphrase", "set", path)[0] == 0
    Session.open(path, passphrase=FIRST).close()


def test_what_makes_no_sense_is_refused(path: Path, files: dict[str, Path], capsys: Said) -> None:
    assert "no passphrase" in run(capsys, "passphrase", "remove", path)[2]
    assert "no passphrase" in run(capsys, "recovery-key", path)[2]
    run(capsys, "passphrase", "set", path, "--new-passphrase-file", files[FIRST])
    told = run(capsys, "passphrase", "set", path, "--passphrase-file", files[FIRST])[2]
    assert "already" in told


def test_a_recovery_key_opens_what_a_lost_passphrase_closed(
    path: Path, files: dict[str, Path], tmp_path: Path, capsys: Said
) -> None:
    run(capsys, "passphrase", "set", path, "--new-passphrase-file", files[FIRST])
    code, printed, _ = run(capsys, "recovery-key", path, "--passphrase-file", files[FIRST])
    assert (code, printed.count("-")) == (0, 12)
    paper = tmp_path / "paper.txt"
    paper.write_text(printed.lower(), encoding="utf-8")
    assert run(capsys, "info", path, "--recovery-key-file", paper)[0] == 0
    change = ("passphrase", "change", path, "--recovery-key-file", paper, "--new-passphrase-file", files[SECOND])
    assert run(capsys, *change)[0] == 0
    Session.open(path, passphrase=SECOND).close()
    code, _, told = run(capsys, "info", path, "--recovery-key-file", paper)
    assert (code, "does not open" in told, "--passphrase-file" in told) == (1, True, False)


def _sqlcipher(path: Path, source: Path | None) -> Path:
    engine = apsw.Connection(str(path))
    for name, value in (("cipher", "sqlcipher"), ("legacy", 4), ("key", FIRST)):
        engine.pragma(name, value)
    engine.execute("create table note (id integer primary key, text, scan)")
    engine.execute("insert into note values (1, 'Bakı', x'00ff')")
    engine.close()
    if source is not None:
        path.unlink()
        copy = apsw.Connection(source.as_uri(), flags=apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_URI)
        uri = f"{path.absolute().as_uri()}?cipher=sqlcipher&legacy=4&key={FIRST.replace(' ', '%20')}"
        copy.execute("vacuum into ?", (uri,))
        copy.close()
    return path


def test_a_dossier_in_the_format_of_sqlcipher_becomes_one_of_ours(
    path: Path, files: dict[str, Path], tmp_path: Path, capsys: Said
) -> None:
    other, out = _sqlcipher(tmp_path / "other.db", path), tmp_path / "mine.dossier"
    told = run(capsys, "import-data", other, "-o", out, "--passphrase-file", files[FIRST])
    assert told[0] == 0, told
    with Session.open(out, passphrase=FIRST) as session:
        assert session.about.title == "A dossier"


def test_the_tables_of_another_database_are_written_out(files: dict[str, Path], tmp_path: Path, capsys: Said) -> None:
    other, out = _sqlcipher(tmp_path / "other.db", None), tmp_path / "tables"
    code, told, _ = run(capsys, "import-data", other, "-o", out, "--passphrase-file", files[FIRST])
    assert (code, told.split()) == (0, ["1", "note"])
    (line,) = (out / "01 note.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == {"id": 1, "text": "Bakı", "scan": {"base64": "AP8="}}
    assert run(capsys, "import-data", other, "-o", tmp_path / "x.dossier", "--passphrase-file", files[FIRST])[0] == 1
    assert run(capsys, "import-data", other, "-o", tmp_path / "y", "--passphrase-file", files[SECOND])[0] == 1
    assert not (tmp_path / "x.dossier").exists()
