"""A dossier in a folder that a cloud keeps in step: worked on here, brought back there, and nothing lost without it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefings.domain.actors import Actor
from briefings.session import Session
from desktop.application import Application
from desktop.dialogs.telling import TellDialog
from desktop.shell.window import DossierWindow
from desktop.widgets.line_field import LineField
from tests.desktop.running import named, typed, visible_texts
from tests.desktop.worlds import World, fill


@pytest.fixture
def cloud(tmp_path: Path) -> Path:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    return folder


@pytest.fixture
def world(cloud: Path) -> World:
    made = fill(cloud.parent / "here.dossier")
    (cloud.parent / "here.dossier").rename(cloud / "there.dossier")
    return made


def come(application: Application, cloud: Path, qtbot: QtBot) -> DossierWindow:
    """Open the dossier in the cloud folder and wait for its window."""
    assert application.open_file(cloud / "there.dossier") is None
    qtbot.waitUntil(lambda: bool(application.windows))
    (window,) = application.windows
    window.resize(1440, 900)
    QApplication.processEvents()
    return window


def rename(window: DossierWindow, actor: Actor, name: str) -> None:
    """Give an actor another name in the inspector."""
    window.context.navigator.show(actor.ref)
    typed(named(window.inspector, LineField, "Name"), name)


def go(application: Application, window: DossierWindow, qtbot: QtBot) -> None:
    """Close the window and wait until its file is free."""
    window.close()
    qtbot.waitUntil(lambda: not application.keeper.waits)


def test_work_comes_back_to_the_folder(application: Application, cloud: Path, world: World, qtbot: QtBot) -> None:
    window = come(application, cloud, qtbot)
    assert window.context.session.file.medium
    rename(window, world.russia, "Renamed here")
    assert "not yet on the cloud folder" in window.daily.words()
    go(application, window, qtbot)
    with Session.open(cloud / "there.dossier") as session:
        assert session.get(Actor, world.russia.id).label == "Renamed here"


def test_the_rail_says_when_it_was_written_back(
    application: Application, cloud: Path, world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.keeping.daily._QUIET", 0)
    window = come(application, cloud, qtbot)
    rename(window, world.russia, "Renamed here")
    window.daily.look()
    told = "also on the cloud folder at"
    qtbot.waitUntil(lambda: any(said.startswith(told) for said in visible_texts(window.side.rail)))


def test_work_outlives_the_folder(application: Application, cloud: Path, world: World, qtbot: QtBot) -> None:
    window = come(application, cloud, qtbot)
    rename(window, world.russia, "Renamed without it")
    cloud.rename(cloud.parent / "pulled out")
    go(application, window, qtbot)
    (told,) = [held for held in QApplication.topLevelWidgets() if isinstance(held, TellDialog) and held.isVisible()]
    assert any("Everything is safe on this device" in said and "working" in said for said in visible_texts(told))
    told.reject()
    (cloud.parent / "pulled out").rename(cloud)
    window = come(application, cloud, qtbot)
    assert window.context.session.get(Actor, world.russia.id).label == "Renamed without it"
