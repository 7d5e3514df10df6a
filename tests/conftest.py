"""What every test stands on: a home folder of its own, no screen, keys that cost nothing, and no window where Qt cannot
load.

Builders of records live beside the tests that use them.
"""

from __future__ import annotations

import importlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from briefings.store import keys

if TYPE_CHECKING:
    from collections.abc import Iterator

HOME_VARIABLES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
XDG_FOLDERS = ("CONFIG", "DATA", "CACHE", "STATE")
# What a person may have set for the program itself; a test says so when it wants one.
PERSONAL_VARIABLES = ("CHANCERY_PASSPHRASE", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME")
QUICK_COSTS = {"_TIME": 1, "_MEMORY_KIB": 8}
# A search for a proof stops after seconds on the clock and then says something else; a busy machine needs more of them.
PROOFS = ("balance.frustration", "balance.k_camps", "balance.stability", "similarity.realignment", "comparison")
LONG_ENOUGH = 100.0
REAL_COSTS = {name: getattr(keys, name) for name in QUICK_COSTS}

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The same examples on every machine, and none that fails only because the machine is busy. What a test shares among its
# examples it makes anew or leaves as it was. Whoever looks for faults says `--hypothesis-profile searching`.
UNHURRIED = settings(
    database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
settings.register_profile("searching", UNHURRIED)
settings.register_profile("repeatable", UNHURRIED, derandomize=True)
settings.load_profile("repeatable")


def _why_qt_cannot_load() -> str:
    """Give the loader's own words, or nothing where the window's tests can run."""
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as problem:
        return str(problem)
    return ""


QT_PROBLEM = _why_qt_cannot_load()
collect_ignore = ["desktop", "journeys"] if QT_PROBLEM else []


def pytest_addoption(pluginmanager: pytest.PytestPluginManager) -> None:
    """Put pytest-qt aside before it imports Qt, where that import would end the whole run."""
    if QT_PROBLEM:
        pluginmanager.unregister(name="pytest-qt")


def pytest_configure(config: pytest.Config) -> None:
    """Leave the person's own folders alone even in what Qt and libraries remember for a whole process."""
    home = tempfile.TemporaryDirectory(prefix="chancery-tests-", ignore_cleanup_errors=True)
    config.add_cleanup(home.cleanup)
    os.environ.update(_home_environment(Path(home.name)))
    for name in PERSONAL_VARIABLES:
        os.environ.pop(name, None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was left out: a green run must not look like a full one."""
    if QT_PROBLEM:
        terminalreporter.section("window not tested")
        terminalreporter.line(f"The tests of the window were left out, because Qt cannot load: {QT_PROBLEM}")
        terminalreporter.line("`python3 -m installer doctor` names what is missing and the command that installs it.")


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in _home_environment(tmp_path_factory.mktemp("home")).items():
        monkeypatch.setenv(name, value)


@pytest.fixture(autouse=True, scope="session")
def _quick_keys() -> Iterator[None]:
    """Guessing a passphrase is made slow, which takes a quarter of a second for each key and proves nothing here."""
    with pytest.MonkeyPatch.context() as patch:
        for name, least in QUICK_COSTS.items():
            patch.setattr(keys, name, least)
        yield


@pytest.fixture(autouse=True, scope="session")
def _time_for_proofs() -> Iterator[None]:
    """A test that wants no time for a proof says so."""
    modules = [importlib.import_module(f"briefings.network.{name}") for name in PROOFS]
    usual = modules[0].SECONDS
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(modules[0], "SECONDS", LONG_ENOUGH)
        for held in [held for module in modules for held in vars(module).values()]:
            defaults = getattr(held, "__kwdefaults__", None) or {}
            if defaults.get("seconds") == usual:
                patch.setitem(defaults, "seconds", LONG_ENOUGH)
        yield


@pytest.fixture
def real_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys as the program does: for files of a release, and those that another process opens."""
    for name, cost in REAL_COSTS.items():
        monkeypatch.setattr(keys, name, cost)


def _home_environment(home: Path) -> dict[str, str]:
    variables = dict.fromkeys(HOME_VARIABLES, str(home))
    return variables | {f"XDG_{folder}_HOME": str(home / folder.lower()) for folder in XDG_FOLDERS}
