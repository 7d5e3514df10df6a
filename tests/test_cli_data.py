from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefings.cli import main

if TYPE_CHECKING:
    from pathlib import Path

Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("data") / "sample.dossier"
    assert main(["sample", str(path)]) == 0
    return path


def run(said: Said, *words: object) -> tuple[int, str, str]:
    """The exit code, what was said and what was warned of."""
    said.readouterr()
    code = main([str(word) for word in words])
    out, errors = said.readouterr()
    return code, out, errors


def test_the_sample_goes_out_and_comes_back(sample: Path, tmp_path: Path, capsys: Said) -> None:
    assert run(capsys, "export-data", sample, "-o", tmp_path / "plain")[::2] == (0, "")
    assert run(capsys, "import-data", tmp_path / "plain", "-o", tmp_path / "again.dossier")[::2] == (0, "")
    told = [json.loads(run(capsys, "info", path, "--json")[1]) for path in (sample, tmp_path / "again.dossier")]
    assert told[0] == told[1]
    assert told[0]["counts"]["brief"] == 2


def test_the_export_of_an_encrypted_dossier_is_warned_of(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHANCERY_PASSPHRASE", "seven words of it")
    run(capsys, "new", tmp_path / "a.dossier")
    code, out, errors = run(capsys, "export-data", tmp_path / "a.dossier", "-o", tmp_path / "plain")
    assert (code, bool(out)) == (0, True)
    assert "not encrypted" in errors


def test_an_import_takes_the_passphrase_for_the_new_dossier(
    sample: Path, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(capsys, "export-data", sample, "-o", tmp_path / "plain")
    monkeypatch.setenv("CHANCERY_PASSPHRASE", "seven words of it")
    run(capsys, "import-data", tmp_path / "plain", "-o", tmp_path / "b.dossier")
    assert json.loads(run(capsys, "info", tmp_path / "b.dossier", "--json")[1])["encrypted"]


def test_an_export_never_writes_over_anything(sample: Path, tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "note.txt").write_text("mine")
    code, out, errors = run(capsys, "export-data", sample, "-o", tmp_path)
    assert (code, out) == (1, "")
    assert "is not empty" in errors
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_an_import_from_something_else_is_refused(tmp_path: Path, capsys: Said) -> None:
    code, _, errors = run(capsys, "import-data", tmp_path, "-o", tmp_path / "b.dossier")
    assert code == 1
    assert "no manifest.json" in errors
    assert not (tmp_path / "b.dossier").exists()
