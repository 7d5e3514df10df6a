"""Each test of the window has a home of its own and a small dossier in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.application import Application
from desktop.pages.network.panels.course import reckoning
from desktop.shell.window import DossierWindow
from desktop.theme import Scheme, Theme
from desktop.theme.theme import BASE_POINTS
from tests.desktop.patience import PATIENCE, PatientBot
from tests.desktop.running import opened, running
from tests.desktop.worlds import World, fill


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    del qapp  # it must be there
    return PatientBot(request)


@pytest.fixture(autouse=True)
def time_for_proofs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reckoning, "_SECONDS", PATIENCE / 1000)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "South Caucasus.dossier"


@pytest.fixture
def world(file: Path) -> World:
    return fill(file)


@pytest.fixture
def application(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    with running(qapp, tmp_path) as application:
        yield application


@pytest.fixture
def window(application: Application, file: Path, world: World) -> DossierWindow:
    del world
    return opened(application, file)


@pytest.fixture(scope="session")
def _worn(qapp: QApplication) -> Theme:
    qapp.setCursorFlashTime(0)  # pictures are compared, and a caret that blinks is in some of them
    theme = Theme(motion=False)
    theme.apply(qapp)
    return theme


@pytest.fixture
def theme(_worn: Theme) -> Iterator[Theme]:
    """One for all tests that need no window: the application wears it once."""
    yield _worn
    _worn.set_scheme(Scheme.LIGHT)
    _worn.set_text_points(BASE_POINTS)
    _worn.set_motion(wanted=False)
