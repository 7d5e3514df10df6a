import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.actions import Command
from desktop.navigation import PageKey, Place
from desktop.shell.window import DossierWindow
from tests.desktop.running import command
from tests.desktop.worlds import World

SEARCH = "Search or run a command"


def _search(window: DossierWindow, words: str) -> QLineEdit:
    command(window, Command.PALETTE)
    field = next(held for held in window.findChildren(QLineEdit) if held.accessibleName() == SEARCH)
    field.setText(words)  # QTest types Latin letters only
    return field


def test_the_palette_opens_a_record_where_it_is_at_home(window: DossierWindow, world: World) -> None:
    QTest.keyClick(_search(window, "yekat"), Qt.Key.Key_Return)
    assert window.context.navigator.place == Place(page=PageKey.EVENTS, ref=world.raid.ref)
    assert window.context.selection.ref == world.raid.ref


def test_the_palette_runs_a_command(window: DossierWindow) -> None:
    QTest.keyClick(_search(window, "sources"), Qt.Key.Key_Return)
    assert window.pages.current.key is PageKey.SOURCES


@pytest.mark.parametrize("words", ["turkiye", "RUSSIA", "Руссия"])
def test_whatever_is_typed_the_palette_answers(window: DossierWindow, words: str) -> None:
    field = _search(window, words)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()


def test_back_returns_to_the_record_that_was_selected(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.deaths.ref)
    window.context.navigator.show(world.russia.ref)
    command(window, Command.BACK)
    assert window.pages.current.key is PageKey.EVENTS
    assert window.context.selection.ref == world.deaths.ref
    command(window, Command.FORWARD)
    assert window.context.selection.ref == world.russia.ref


def test_a_link_in_the_inspector_selects_the_other_record(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.heart.ref)
    QApplication.processEvents()
    window.context.selection.select(world.question.ref)
    assert window.inspector.ref == world.question.ref
