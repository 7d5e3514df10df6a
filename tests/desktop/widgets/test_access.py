"""Everything that can be used has a name for those who cannot see it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Scheme, Theme
from tests.desktop import boards

BOARDS = (boards.basics, boards.inspector, boards.shell, boards.rows, boards.table, boards.time, boards.form)
USABLE = {
    *(QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton, QAccessible.Role.ComboBox),
    *(QAccessible.Role.EditableText, QAccessible.Role.Slider, QAccessible.Role.Table, QAccessible.Role.List),
    *(QAccessible.Role.ProgressBar, QAccessible.Role.ListItem),
}


def _all(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield from _all(child)


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.__name__)
def test_nothing_usable_is_nameless(qtbot: QtBot, theme: Theme, board: Callable[[Theme], QWidget]) -> None:
    widget = board(theme)
    qtbot.addWidget(widget)
    widget.show()
    found = [each for each in _all(QAccessible.queryAccessibleInterface(widget)) if each.role() in USABLE]
    nameless = [each.object() for each in found if not each.text(QAccessible.Text.Name)]
    assert nameless == []


def settled(qtbot: QtBot, widget: QWidget) -> QImage:
    """What a widget looks like once nothing about it changes any more."""
    seen: list[QImage] = []

    def is_still() -> bool:
        seen.append(widget.grab().toImage())
        return len(seen) > 2 and seen[-1] == seen[-2] == seen[-3]

    qtbot.waitUntil(is_still)
    return seen[-1]


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.__name__)
def test_switched_look_equals_a_fresh_one(qtbot: QtBot, theme: Theme, board: Callable[[Theme], QWidget]) -> None:
    def shown() -> QWidget:
        widget = board(theme)
        qtbot.addWidget(widget)
        widget.resize(700, 600)
        widget.show()
        return widget

    switched = shown()
    settled(qtbot, switched)
    theme.set_scheme(Scheme.DARK)
    picture = settled(qtbot, switched)
    switched.close()
    assert settled(qtbot, shown()) == picture
