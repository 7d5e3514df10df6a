from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTextEdit, QWidget

from briefings.edits import Put
from desktop.actions import COMMANDS, Command
from desktop.navigation import PageKey
from desktop.shell.window import DossierWindow
from desktop.widgets.line_field import LineField
from tests.desktop.running import command
from tests.desktop.worlds import World

RECORD_PAGES = (PageKey.OVERVIEW, PageKey.ACTORS, PageKey.EVENTS, PageKey.CLAIMS, PageKey.SOURCES)


def _unnamed(window: QWidget) -> list[str]:
    controls = [*window.findChildren(QAbstractButton), *window.findChildren(QLineEdit), *window.findChildren(QTextEdit)]
    seen = [control for control in controls if control.isVisible()]
    return [repr(held) for held in seen if not QAccessible.queryAccessibleInterface(held).text(QAccessible.Text.Name)]


@pytest.mark.parametrize("page", RECORD_PAGES)
def test_every_control_says_its_name(window: DossierWindow, world: World, page: PageKey) -> None:
    refs = {
        PageKey.ACTORS: world.azerbaijan.ref,
        PageKey.EVENTS: world.deaths.ref,
        PageKey.CLAIMS: world.heart.ref,
        PageKey.SOURCES: world.article.ref,
    }
    window.context.navigator.go(page, refs.get(page))
    QApplication.processEvents()
    assert _unnamed(window) == []


def test_only_the_page_shown_first_is_built(window: DossierWindow) -> None:
    assert window.pages.built == (PageKey.OVERVIEW,)


@pytest.mark.parametrize("page", RECORD_PAGES)
def test_each_page_has_its_key(window: DossierWindow, page: PageKey) -> None:
    command(window, Command(f"go.{page}"))
    assert window.pages.current.key is page


def test_f6_goes_round_the_panes_and_back(window: DossierWindow, world: World) -> None:
    window.context.navigator.go(PageKey.EVENTS, world.raid.ref)
    window.side.rail.setFocus()
    homes = []
    for _ in range(8):
        command(window, Command.NEXT_PANE)
        focus = QApplication.focusWidget()
        assert focus is not None
        homes.append(focus)
    assert homes[0] in homes[1:]
    assert len(set(homes)) >= 4


def test_undo_names_the_step_it_would_take_back(window: DossierWindow, world: World) -> None:
    window.context.navigator.go(PageKey.EVENTS, world.raid.ref)
    command(window, Command.DELETE_RECORD)
    assert window.context.actions[Command.UNDO].text() == "Undo remove event Raid in Yekaterinburg"
    command(window, Command.UNDO)
    assert not window.context.actions[Command.UNDO].isEnabled()
    assert window.context.actions[Command.REDO].text() == "Redo remove event Raid in Yekaterinburg"


def test_a_find_field_undoes_what_was_typed_and_then_what_was_done(window: DossierWindow, world: World) -> None:
    window.context.navigator.go(PageKey.EVENTS, world.raid.ref)
    command(window, Command.DELETE_RECORD)
    find = next(held for held in window.pages.current.findChildren(LineField) if held.isVisible())
    find.setFocus()
    QTest.keyClicks(find, "raid")
    QTest.keyClick(find, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert find.text() == ""
    assert not window.context.has(world.raid.ref)
    QTest.keyClick(find, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.context.has(world.raid.ref)


def test_a_narrow_window_keeps_the_inspector_away_until_it_is_asked_for(window: DossierWindow, world: World) -> None:
    window.context.navigator.go(PageKey.EVENTS, world.raid.ref)
    window.resize(1100, 800)
    QApplication.processEvents()
    assert not window.inspector.isVisible()
    command(window, Command.EDIT_RECORD)
    assert window.inspector.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.inspector.isVisible()


def test_the_window_says_what_it_holds_and_where(window: DossierWindow) -> None:
    assert window.windowTitle() == "South Caucasus – Chancery"
    assert window.windowFilePath().endswith("South Caucasus.dossier")


def test_a_refused_edit_is_said_with_its_remedy(window: DossierWindow, world: World) -> None:
    assert not window.context.write(Put(replace(world.raid, title="")))
    assert window.banner.isVisible()
    assert "title" in window.banner.accessibleName()


def test_no_two_commands_share_a_key() -> None:
    keys = [key for spec in COMMANDS for key in spec.keys]
    assert len(keys) == len(set(keys))
    assert {spec.command for spec in COMMANDS} == set(Command)


def test_text_size_grows_with_its_command(window: DossierWindow) -> None:
    before = window.context.theme.factor
    command(window, Command.LARGER)
    assert window.context.theme.factor > before
    command(window, Command.NORMAL_SIZE)
    assert window.context.theme.factor == before


def test_what_was_done_goes_with_the_page_and_how_things_are_stays(window: DossierWindow) -> None:
    window.context.navigator.go(PageKey.ACTORS)
    window.problems.note("Two actors are in the trash.", action="Undo")
    assert window.banner.isVisible()
    window.context.navigator.go(PageKey.EVENTS)
    assert not window.banner.isVisible()
    window.problems.state("This dossier can only be read.")
    window.context.navigator.go(PageKey.ACTORS)
    assert window.banner.isVisible()


def test_what_was_done_moves_nothing_and_an_error_has_a_line_of_its_own(window: DossierWindow, world: World) -> None:
    before = window.sheet.geometry()
    window.problems.note("Exported to a file.", action="Open folder")
    QApplication.processEvents()
    assert window.sheet.geometry() == before
    assert window.sheet.rect().contains(window.banner.geometry())
    window.context.write(Put(replace(world.raid, title="")))
    QApplication.processEvents()
    assert window.sheet.geometry().top() >= before.top() + window.banner.height()
    assert not window.banner.geometry().intersects(window.sheet.geometry())


def test_what_was_done_stays_on_the_sheet_of_a_smaller_window(window: DossierWindow) -> None:
    window.problems.note("Exported to a folder with a very long name, " * 9, action="Open folder")
    window.resize(900, 600)
    QApplication.processEvents()
    assert window.sheet.rect().contains(window.banner.geometry())
