"""The application in a test: folders of its own, windows closed at the end, and what a user would do to them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.actions import Command
from desktop.application import Application
from desktop.paths import Paths
from desktop.settings import Settings
from desktop.shell.window import DossierWindow
from desktop.theme import Scheme

W = TypeVar("W", bound=QWidget)


@contextmanager
def running(app: QApplication, home: Path) -> Iterator[Application]:
    """An application that forgets nothing between two uses of the same home."""
    paths = Paths(config=home / "config", data=home / "data", state=home / "state")
    Settings(paths.settings).scheme = Scheme.LIGHT
    application = Application(app, paths)
    try:
        yield application
    finally:
        application.close()


def opened(application: Application, file: Path, size: tuple[int, int] = (1440, 900)) -> DossierWindow:
    """The window of a dossier, as large as the pictures of the look."""
    window = application.open_file(file)
    assert window is not None
    window.resize(*size)
    QTest.qWaitForWindowExposed(window)
    QApplication.processEvents()
    return window


def command(window: DossierWindow, wanted: Command) -> None:
    """What pressing the command's key does, but only if it can be done."""
    action = window.context.actions[wanted]
    assert action.isEnabled(), wanted
    action.trigger()
    QApplication.processEvents()


def named(parent: QWidget, kind: type[W], name: str) -> W:
    """The visible widget of a kind that says this name to a screen reader."""
    found = [child for child in parent.findChildren(kind) if child.accessibleName() == name and child.isVisible()]
    assert found, f"no visible {kind.__name__} called {name}"
    return found[0]


def typed(field: QWidget, text: str) -> None:
    """Replace what stands in a field and press Enter where that commits."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def visible_texts(parent: QWidget) -> list[str]:
    """What can be read in a part of the window."""
    return [label.text() for label in parent.findChildren(QLabel) if label.isVisible()]
