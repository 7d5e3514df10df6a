import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.navigation import PageKey
from desktop.shell.window import DossierWindow


class Windows(QObject):
    """Notes the name of every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("key", PageKey)
def test_a_page_opens_within_the_window_and_leaves_it_active(window: DossierWindow, key: PageKey) -> None:
    seen = Windows()
    QApplication.instance().installEventFilter(seen)
    window.context.navigator.go(key)
    QTest.qWait(20)
    QApplication.instance().removeEventFilter(seen)
    assert seen.shown == []
    assert window.isActiveWindow()
