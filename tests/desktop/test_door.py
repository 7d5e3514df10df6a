import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefings.cli.parser import SUMMARIES
from desktop.__main__ import main


@pytest.mark.parametrize("asked", ["--help", "-h", "help"])
def test_help_names_both_ways_and_every_verb(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([asked]) == 0
    said = capsys.readouterr().out
    assert "chancery VERB" in said
    assert all(f"  {verb} " in said for verb in SUMMARIES)


def test_help_and_verbs_need_no_qt() -> None:
    code = "import sys; from desktop.__main__ import main; main(['help']); main(['info', 'none']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "PySide6" not in done.stdout
    assert "Traceback" not in done.stderr


def test_without_a_screen_the_window_says_so_and_leaves_with_1() -> None:
    without = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    command = [sys.executable, "-m", "desktop"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=without | {"QT_QPA_PLATFORM": "no such screen"}
    )
    assert done.returncode == 1
    assert done.stderr.startswith("chancery: The window cannot be opened: no screen was found")
    assert "Qt" not in done.stderr


@pytest.mark.parametrize("given", [["--help"], ["-o", "pictures"], []])
def test_the_gallery_takes_no_option_for_a_folder(given: list[str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "desktop.gallery", *given]
    found = os.environ | {"PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, env=found)
    assert "python -m desktop.gallery FOLDER [VARIANT]" in done.stdout + done.stderr
    assert not list(tmp_path.iterdir())


def test_a_fault_in_a_verb_is_said_without_a_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr("briefings.__main__.main", _broken)
    assert main(["info", "a.dossier"]) == 1
    said = capsys.readouterr().err
    assert "fault in the program" in said
    assert "Traceback" not in said


def _broken(_arguments: object) -> int:
    raise RuntimeError


@pytest.mark.parametrize("arguments", [["--wrong"], ["a.dossier", "b.dossier"]])
def test_wrong_usage_is_said_with_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "usage" in capsys.readouterr().err


def test_a_verb_goes_to_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", "no-such.dossier"]) == 1
    assert "no-such.dossier" in capsys.readouterr().err
