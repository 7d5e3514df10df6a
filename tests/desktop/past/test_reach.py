"""Everything of the past can be reached by keys and says its name."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from briefings.edits import Remove
from desktop.actions import Command
from desktop.shell.window import DossierWindow
from tests.desktop.running import command
from tests.desktop.worlds import World


def _controls(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    return [held for kind in kinds for held in window.findChildren(kind) if held.isVisible()]


@pytest.mark.parametrize("page", [Command.HISTORY, Command.TRASH])
def test_every_control_says_its_name(window: DossierWindow, world: World, page: Command) -> None:
    window.context.write(Remove(world.raid.ref))
    command(window, page)
    names = {held: QAccessible.queryAccessibleInterface(held).text(QAccessible.Text.Name) for held in _controls(window)}
    assert [repr(held) for held, name in names.items() if not name] == []


@pytest.mark.parametrize("page", [Command.HISTORY, Command.TRASH])
def test_f6_goes_into_the_page_and_tab_on_through_it(window: DossierWindow, world: World, page: Command) -> None:
    window.context.write(Remove(world.raid.ref))
    command(window, page)
    window.side.rail.setFocus()
    reached = set()
    for _ in range(6):
        command(window, Command.NEXT_PANE)
        reached.add(QApplication.focusWidget())
    panes = window.pages.current.panes()
    assert all(any(pane is one or pane.isAncestorOf(one) for one in reached if one) for pane in panes)


def test_the_way_back_leads_out_of_the_history(window: DossierWindow) -> None:
    before = window.pages.current
    command(window, Command.HISTORY)
    command(window, Command.BACK)
    assert window.pages.current is before
