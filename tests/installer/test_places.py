import os
from collections.abc import Callable
from pathlib import Path

import pytest

from installer import places


def writable_below(*roots: Path) -> Callable[[Path, int], bool]:
    return lambda path, _: any(path.is_relative_to(root) for root in roots)


def test_all_is_kept_beside_the_code_where_that_can_be_written(tmp_path: Path) -> None:
    found = places.find(tmp_path, {})

    assert found.environment == tmp_path / ".venv"
    assert found.output == tmp_path / "build"


def test_a_checkout_that_cannot_be_written_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", writable_below())
    monkeypatch.setattr("sys.platform", "linux")

    found = places.find(tmp_path / "checkout", {"XDG_DATA_HOME": str(tmp_path / "data")})

    assert found.environment == tmp_path / "data/Chancery/environment"
    assert found.output == tmp_path / "data/Chancery/output"


def test_what_an_administrator_has_set_up_serves_everybody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv/requirements.lock.installed").touch()
    monkeypatch.setattr(os, "access", writable_below())

    assert places.find(tmp_path, {}).environment == tmp_path / ".venv"


def test_only_folders_that_exist_are_traces(tmp_path: Path) -> None:
    variables = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_DATA_HOME": str(tmp_path / "data")}
    (tmp_path / "config/Chancery").mkdir(parents=True)

    assert places.traces(variables) == [tmp_path / "config/Chancery"]


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, ".local/share/Chancery"),
        ("darwin", {}, "Library/Application Support/Chancery"),
        ("win32", {}, "AppData/Local/Chancery"),
    ],
)
def test_each_system_has_its_own_folder_for_data(
    platform: str, variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)

    assert places.personal_folder(variables) == Path.home() / expected
