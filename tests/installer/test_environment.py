import os
import subprocess
import sysconfig
from pathlib import Path

import pytest

from installer import environment
from installer.environment import Environment, Supply
from installer.refusal import RefusedError

OFFLINE = Supply(offline=True)
UNKNOWN = f"no-such-package==1.0 --hash=sha256:{'0' * 64}\n"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """One real environment without packages, for a program that says which folder it was started in."""
    checkout = tmp_path_factory.mktemp("a checkout")
    (checkout / "desktop").mkdir()
    (checkout / "desktop/__main__.py").write_text("import sys\nprint('started with', *sys.argv[1:])\n", "utf-8")
    (checkout / "run.lock").touch()
    made = Environment(folder=checkout / ".venv", checkout=checkout)
    made.fill([checkout / "run.lock"], OFFLINE)
    return made


def test_a_filled_environment_holds_its_lock(filled: Environment) -> None:
    assert filled.holds(filled.checkout / "run.lock")
    assert filled.is_ours


def test_a_changed_lock_is_not_held(filled: Environment) -> None:
    changed = filled.checkout / "changed.lock"
    changed.write_text("# first\n", "utf-8")
    filled.mark([changed])
    changed.write_text("# second\n", "utf-8")

    assert not filled.holds(changed)


def test_a_checkout_that_was_moved_is_set_up_again(filled: Environment) -> None:
    moved = Environment(folder=filled.folder, checkout=filled.checkout.parent)

    assert not moved.holds(filled.checkout / "run.lock")


def test_its_command_starts_the_program_from_any_folder(filled: Environment, tmp_path: Path) -> None:
    started = subprocess.run(
        [filled.scripts / "chancery", "a b"], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert started.stdout == "started with a b\n"


def test_it_does_not_see_packages_of_another_environment(
    filled: Environment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stray.py").touch()
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    assert filled.ask("import importlib.util as u; print(u.find_spec('stray'))") == "None"


def test_its_pip_does_not_come_from_the_system(filled: Environment) -> None:
    assert filled.ask("import importlib.util as u; print(u.find_spec('pip'))") == "None"


def test_packages_that_cannot_be_had_are_a_refusal_with_a_way_out(tmp_path: Path) -> None:
    lock = tmp_path / "run.lock"
    lock.write_text(UNKNOWN, "utf-8")
    made = Environment(folder=tmp_path / ".venv", checkout=tmp_path)

    with pytest.raises(RefusedError, match="wheelhouse"):
        made.fill([lock], Supply(wheelhouse=tmp_path))

    assert not made.holds(lock)


def test_an_environment_whose_python_is_gone_is_made_anew(tmp_path: Path) -> None:
    lock = tmp_path / "run.lock"
    lock.touch()
    made = Environment(folder=tmp_path / ".venv", checkout=tmp_path)
    made.fill([lock], OFFLINE)
    made.python.unlink()
    assert not made.holds(lock)

    made.fill([lock], OFFLINE)

    assert made.holds(lock)
    assert made.ask("print('well')") == "well"


def test_an_unfinished_environment_of_another_python_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = tmp_path / "run.lock"
    lock.touch()
    made = Environment(folder=tmp_path / ".venv", checkout=tmp_path)
    made.fill([lock], OFFLINE)
    (made.folder / "left-over").touch()
    monkeypatch.setattr(sysconfig, "get_python_version", lambda: "3.99")

    made.fill([lock], OFFLINE)

    assert not (made.folder / "left-over").exists()


def test_an_outdated_environment_of_someone_else_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)

    with pytest.raises(RefusedError, match="Ask whoever set it up"):
        Environment(folder=tmp_path, checkout=tmp_path).fill([tmp_path / "run.lock"], OFFLINE)

    assert list(tmp_path.iterdir()) == []


def test_a_damaged_pip_is_never_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wheel = tmp_path / "pip.whl"
    wheel.write_bytes(b"not pip")
    monkeypatch.setattr(environment, "PIP_WHEEL", wheel)

    with pytest.raises(RefusedError, match="damaged"):
        environment.pip("install")
