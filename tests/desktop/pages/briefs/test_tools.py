"""The menu of a block means the block that is marked, and opening it moves nothing."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.pages.briefs.block_view import BlockView
from desktop.widgets.button import Button
from desktop.widgets.line_field import LineField
from desktop.widgets.outline import ListOutline
from tests.desktop.pages.briefs.conftest import Opened
from tests.desktop.running import named


def _open_menu(opened: Opened, heading: str) -> tuple[Button, QMenu]:
    """Press the tools of a block: the button takes the keyboard, and with the menu the pointer leaves the block."""
    block = next(view for view in opened.page.findChildren(BlockView) if view.block.heading == heading)
    block.tools.setVisible(True)
    block.tools.setFocus()
    block.tools.click()
    QApplication.sendEvent(block, QEvent(QEvent.Type.Leave))
    return block.tools, next(menu for menu in opened.page.findChildren(QMenu) if menu.isVisible())


def test_the_block_of_the_open_menu_is_the_marked_one(briefs: Opened) -> None:
    named(briefs.page, Button, "Options of Timeline").click()
    outline = named(briefs.page, ListOutline, "Outline")
    assert outline.current == "days"
    tools, menu = _open_menu(briefs, "If raised")
    assert tools.isVisible()
    assert outline.current == "raised"
    menu.close()
    assert outline.current == "raised"


def test_deleting_from_the_menu_puts_the_cursor_into_no_other_block(briefs: Opened) -> None:
    _tools, menu = _open_menu(briefs, "If raised")
    next(action for action in menu.actions() if action.text() == "Delete").trigger()
    menu.close()
    assert [block.key for block in briefs.stored().blocks] == ["bottom", "facts", "days"]
    assert not any(view.heading.hasFocus() for view in briefs.page.findChildren(BlockView))


def test_escape_closes_the_options_where_they_were_opened(briefs: Opened) -> None:
    choose = named(briefs.page, Button, "Options of Timeline")
    choose.click()
    QApplication.processEvents()
    remark = named(briefs.page, LineField, "Remark")
    remark.setFocus()
    QTest.keyClick(remark, Qt.Key.Key_Escape)
    assert not remark.isVisible()
    assert choose.hasFocus()
