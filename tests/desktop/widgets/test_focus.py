from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.focus import FocusRing, mark_own_focus


def _window(qtbot: QtBot) -> tuple[QWidget, QPushButton, QPushButton]:
    window = QWidget()
    qtbot.addWidget(window)
    one, two = QPushButton("One", window), QPushButton("Two", window)
    one.setGeometry(20, 20, 80, 30)
    two.setGeometry(20, 60, 80, 30)
    window.resize(200, 200)
    window.show()
    window.activateWindow()
    one.setFocus()
    qtbot.waitUntil(one.hasFocus)
    return window, one, two


def _rings(window: QWidget) -> list[QWidget]:
    shown = window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [each for each in shown if each.isVisible() and not isinstance(each, (QPushButton, QLineEdit, QScrollArea))]


def test_ring_appears_with_tab_around_what_has_the_focus(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    ring = FocusRing(theme, qapp)
    window, one, two = _window(qtbot)
    assert _rings(window) == []
    qtbot.keyClick(one, Qt.Key.Key_Tab)
    assert two.hasFocus()
    assert _rings(window)[0].geometry() == two.geometry().adjusted(-4, -4, 4, 4)
    ring.end()


def test_ring_follows_and_goes_with_a_click(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    ring = FocusRing(theme, qapp)
    window, one, two = _window(qtbot)
    qtbot.keyClick(one, Qt.Key.Key_Tab)
    two.move(100, 100)
    assert _rings(window)[0].geometry() == two.geometry().adjusted(-4, -4, 4, 4)
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
    assert _rings(window) == []
    ring.end()


def test_widget_that_marks_its_own_focus_gets_no_ring(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    ring = FocusRing(theme, qapp)
    window, one, two = _window(qtbot)
    mark_own_focus(two)
    qtbot.keyClick(one, Qt.Key.Key_Tab)
    assert two.hasFocus()
    assert _rings(window) == []
    ring.end()


def test_ring_is_not_drawn_around_what_is_scrolled_away(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    ring = FocusRing(theme, qapp)
    window, one, _two = _window(qtbot)
    area, inner = QScrollArea(window), QWidget()
    far = QPushButton("Far")
    QVBoxLayout(inner).addWidget(far)
    inner.resize(150, 900)
    area.setWidget(inner)
    area.setGeometry(0, 100, 180, 90)
    area.show()
    qtbot.keyClick(one, Qt.Key.Key_Tab)
    far.setFocus(Qt.FocusReason.TabFocusReason)
    area.verticalScrollBar().setValue(0)
    assert _rings(window) == []
    ring.end()


def test_ring_survives_the_window_it_was_in(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    ring = FocusRing(theme, qapp)
    for _time in range(2):
        window, one, _two = _window(qtbot)
        qtbot.keyClick(one, Qt.Key.Key_Tab)
        assert len(_rings(window)) == 1
        window.close()
        window.deleteLater()
        qtbot.wait(1)
    ring.end()
