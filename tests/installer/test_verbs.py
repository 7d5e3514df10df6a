import subprocess
import sys
from pathlib import Path

import pytest

from installer import libraries, verbs
from installer.places import Places
from installer.refusal import RefusedError
from installer.verbs import Order

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="stands in for Python with a shell script")

# Notes how it is called; `render` makes a file, and a code can be set for what it gives back.
STAND_IN = """#!/bin/sh
echo "$*" >> calls
[ "$2 $3" = "briefings render" ] && printf brief > "$7"
[ "$1" = -c ] && [ -f "$3" ] && echo 2
exit $(cat code 2>/dev/null || echo 0)
"""


@pytest.fixture
def ready(tmp_path: Path) -> Places:
    """A checkout whose environment is complete, with a stand-in for its Python."""
    places = Places(checkout=tmp_path, environment=tmp_path / ".venv", output=tmp_path / "build")
    locks = [tmp_path / verbs.RUN_LOCK, tmp_path / verbs.TEST_LOCK]
    for lock in locks:
        lock.touch()
    environment = Order(verb="run", places=places).environment
    environment.scripts.mkdir(parents=True)
    environment.python.write_text(STAND_IN, "ascii")
    environment.python.chmod(0o755)
    (environment.folder / "pyvenv.cfg").write_text("prompt = 'chancery'\n", "ascii")
    environment.mark(locks)
    return places


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Linux without a screen, with every library, outside CI."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(libraries, "missing", lambda _: ())
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "CI"):
        monkeypatch.delenv(name, raising=False)


def calls(places: Places) -> list[str]:
    return (places.checkout / "calls").read_text("utf-8").splitlines()


def test_run_with_a_screen_opens_the_window_on_the_sample(ready: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")

    assert verbs.do(Order(verb="run", places=ready)) == 0
    assert calls(ready) == ["-m desktop --sample"]


def test_run_without_a_screen_exports_the_brief(ready: Places, capsys: pytest.CaptureFixture[str]) -> None:
    assert verbs.do(Order(verb="run", places=ready)) == 0

    made, rendered, _ = calls(ready)
    dossier = made.removeprefix("-m briefings sample ")
    brief = ready.output / "sample-brief.pdf"
    assert rendered == f"-m briefings render {dossier} 1 -o {brief}"
    assert f"{brief}\n2 pages, SHA-256 29a8825b" in capsys.readouterr().out


def test_the_sample_dossier_is_not_left_behind(ready: Places) -> None:
    verbs.do(Order(verb="sample", places=ready))

    assert not Path(calls(ready)[0].removeprefix("-m briefings sample ")).exists()


def test_a_failed_export_gives_its_code_and_claims_nothing(ready: Places, capsys: pytest.CaptureFixture[str]) -> None:
    (ready.checkout / "code").write_text("1", "ascii")

    assert verbs.do(Order(verb="sample", places=ready)) == 1
    assert "SHA-256" not in capsys.readouterr().out
    assert len(calls(ready)) == 1


def test_a_screen_without_libraries_is_refused(ready: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(libraries, "missing", lambda _: libraries.X11[:1])

    with pytest.raises(RefusedError, match="Qt needs libraries"):
        verbs.do(Order(verb="run", places=ready, may_install=False))


def test_the_engine_is_tested_where_the_window_cannot_be(
    ready: Places, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(libraries, "missing", lambda _: libraries.DRAWING[:1])

    assert verbs.do(Order(verb="test", places=ready, may_install=False)) == 0
    assert calls(ready)[0].startswith("-m pytest")
    assert "The window will not be tested" in capsys.readouterr().out


def test_the_code_of_the_tests_is_passed_on(ready: Places) -> None:
    (ready.checkout / "code").write_text("5", "ascii")

    assert verbs.do(Order(verb="test", places=ready)) == 5


def test_options_after_the_verb_reach_pytest(ready: Places) -> None:
    verbs.do(Order(verb="test", places=ready, rest=("-k", "undo")))

    assert calls(ready) == ["-m pytest -k undo"]


@pytest.mark.parametrize("in_ci", [True, False])
def test_ci_checks_style_types_and_layers_too(in_ci: bool, ready: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    if in_ci:
        monkeypatch.setenv("CI", "true")

    verbs.do(Order(verb="test", places=ready))

    assert ("-m mypy" in calls(ready)) is in_ci
    assert ("--randomly-seed" in calls(ready)[0]) is in_ci


def test_every_check_is_made_and_those_that_failed_are_named_last(
    ready: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    stand_in = ready.environment / "bin" / "python"
    stand_in.write_text('#!/bin/sh\necho "$*" >> calls\ncase "$*" in *pytest*|*mypy*) exit 4;; esac\n', "ascii")

    assert verbs.do(Order(verb="test", places=ready, everything=True)) == 4
    assert len(calls(ready)) == 1 + len(verbs.CHECKS)
    assert capsys.readouterr().out.splitlines()[-1] == "Failed: tests, types"


def test_all_that_passed_is_named_last(ready: Places, capsys: pytest.CaptureFixture[str]) -> None:
    verbs.do(Order(verb="test", places=ready, everything=True))

    assert capsys.readouterr().out.splitlines()[-1] == "Passed: tests, style, layout, types, layers, spelling"


def test_wheels_for_another_system_are_asked_for_by_its_tags(
    ready: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []

    def start(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        started.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", start)
    order = Order(verb="wheelhouse", places=ready, folder=tmp_path / "wheels", platforms=("win_amd64",))

    assert verbs.do(order) == 0
    assert "--platform win_amd64" in " ".join(started[0])
    assert "--require-hashes" in started[0]


def test_uninstall_removes_the_environment_and_names_what_stays(
    ready: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verbs.do(Order(verb="uninstall", places=ready, sure=True)) == 0
    assert not ready.environment.exists()
    assert str(ready.checkout) in capsys.readouterr().out


def test_uninstall_leaves_an_environment_that_someone_else_made(ready: Places) -> None:
    (ready.environment / "pyvenv.cfg").write_text("prompt = 'mine'\n", "ascii")

    verbs.do(Order(verb="uninstall", places=ready, sure=True))

    assert ready.environment.exists()


def test_uninstall_does_nothing_without_a_yes(ready: Places) -> None:
    assert verbs.do(Order(verb="uninstall", places=ready)) == 1
    assert ready.environment.exists()


def test_doctor_changes_nothing_and_says_what_is_installed(ready: Places, capsys: pytest.CaptureFixture[str]) -> None:
    assert verbs.do(Order(verb="doctor", places=ready)) == 0

    shown = capsys.readouterr().out
    assert "requirements.lock: installed" in shown
    assert "No screen" in shown
