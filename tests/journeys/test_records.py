from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefings.domain.events import Event
from briefings.domain.records import Kind
from desktop.actions import Command
from desktop.navigation import PageKey
from desktop.shell.window import DossierWindow
from desktop.widgets.banner import Banner
from desktop.widgets.button import Button
from desktop.widgets.line_field import LineField
from desktop.widgets.table import RecordTable
from desktop.widgets.text_field import TextField
from tests.desktop.running import command, named, typed
from tests.desktop.worlds import World


def test_a_new_event_is_made_and_named(window: DossierWindow) -> None:
    window.context.navigator.go(PageKey.EVENTS)
    command(window, Command.NEW_RECORD)
    typed(named(window.inspector, TextField, "Title"), "Ambassador protests")
    typed(named(window.inspector, LineField, "Date"), "1 July 2025")
    event = next(held for held in window.context.session.all(Event) if held.title == "Ambassador protests")
    assert event.date.edtf == "2025-07-01"
    assert window.context.selection.ref == event.ref


def test_a_deleted_event_comes_back_from_the_banner(window: DossierWindow, world: World) -> None:
    window.context.navigator.go(PageKey.EVENTS, world.raid.ref)
    table = named(window, RecordTable, "Events")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert not window.context.has(world.raid.ref)
    banner = window.findChild(Banner)
    assert banner is not None
    assert banner.isVisible()
    named(banner, Button, "Undo").click()
    assert window.context.has(world.raid.ref)


def test_several_records_are_deleted_in_one_step(window: DossierWindow) -> None:
    window.context.navigator.go(PageKey.EVENTS)
    table = named(window, RecordTable, "Events")
    table.selectAll()
    command(window, Command.DELETE_RECORD)
    assert window.context.session.counts().get(Kind.EVENT, 0) == 0
    command(window, Command.UNDO)
    assert window.context.session.counts()[Kind.EVENT] == 2


def test_find_narrows_the_table_and_says_when_nothing_is_left(window: DossierWindow) -> None:
    window.context.navigator.go(PageKey.EVENTS)
    command(window, Command.FIND)
    field = named(window, LineField, "Find an event")
    QTest.keyClicks(field, "yekat")
    table = window.pages.current.findChild(RecordTable)
    assert table is not None
    assert table.model().rowCount() == 2  # a month and an event
    QTest.keyClicks(field, "xyz")
    assert not table.isVisible()


def test_a_page_elsewhere_learns_what_changed_when_it_is_shown(window: DossierWindow, world: World) -> None:
    window.context.navigator.go(PageKey.EVENTS, world.raid.ref)
    window.context.navigator.go(PageKey.ACTORS, world.russia.ref)
    typed(named(window.inspector, LineField, "Name"), "Russian Federation")
    window.context.navigator.go(PageKey.EVENTS)
    QApplication.processEvents()
    model = named(window, RecordTable, "Events").model()
    cells = [str(model.index(row, 2).data()) for row in range(model.rowCount())]
    assert "Russian Federation" in cells
