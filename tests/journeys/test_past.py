from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from briefings.domain.dates_text import read_date
from briefings.domain.events import Event
from briefings.domain.records import Kind
from briefings.edits import Put, Remove
from briefings.session import Session
from desktop.actions import Command
from desktop.application import Application
from desktop.navigation import PageKey
from desktop.pages.history import HistoryPage
from desktop.past.windows import PastWindows
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.line_field import LineField
from tests.desktop.running import command, named, opened, typed, visible_texts
from tests.desktop.worlds import World, fill


def _past(window: DossierWindow) -> tuple[DossierWindow, ...]:
    held = window.findChild(PastWindows)
    assert held is not None
    return held.windows


def test_a_date_is_changed_found_in_history_restored_and_brought_again(window: DossierWindow, world: World) -> None:
    session = window.context.session
    window.context.navigator.go(PageKey.EVENTS, world.raid.ref)
    typed(named(window.inspector, LineField, "Date"), "26 June 2025")
    assert session.get(Event, world.raid.id).date.edtf == "2025-06-26"
    command(window, Command.HISTORY)
    page = window.pages.current
    assert isinstance(page, HistoryPage)
    named(page.view, Button, "Restore Raid in Yekaterinburg as it was before").click()
    assert session.get(Event, world.raid.id).date.edtf == "2025-06-27"
    assert "“Raid in Yekaterinburg” is again as it was then." in visible_texts(window)
    named(window.banner, Button, "Undo").click()
    assert session.get(Event, world.raid.id).date.edtf == "2025-06-26"


def test_the_network_of_then_is_shown_in_a_window_of_its_own(window: DossierWindow, world: World) -> None:
    moment = datetime.now(UTC)
    QTest.qWait(5)
    window.context.write(Remove(world.azerbaijan.ref))
    window.context.show_past(moment)
    (past,) = _past(window)
    past.go_to_first_place(PageKey.NETWORK)
    QApplication.processEvents()
    assert past.context.session.counts()[Kind.RELATION] == 2
    assert window.context.session.counts()[Kind.RELATION] == 1
    assert past.windowTitle().startswith("South Caucasus, as known on ")
    assert any(text.endswith("Nothing can be changed here.") for text in visible_texts(past))


def test_nothing_can_be_changed_in_the_past(window: DossierWindow, world: World) -> None:
    window.context.show_past(datetime.now(UTC))
    (past,) = _past(window)
    past.go_to_first_place(PageKey.EVENTS, world.raid.ref)
    QApplication.processEvents()
    barred = (Command.NEW_RECORD, Command.DELETE_RECORD, Command.UNDO, Command.EDIT_RECORD, Command.AS_KNOWN)
    assert not any(past.context.actions[one].isEnabled() for one in barred)
    assert not named(past.pages.current, Button, "New event").isEnabled()
    date = named(past.inspector, LineField, "Date")
    QTest.keyClicks(date, "26 June 2025")
    assert date.text() == "27 June 2025"
    assert all(field.isReadOnly() for field in past.inspector.findChildren(QLineEdit) if field.isEnabled())
    assert not past.banner.isVisible()


def test_the_windows_of_the_past_close_with_the_dossier(application: Application, window: DossierWindow) -> None:
    window.context.show_past(datetime.now(UTC))
    held = window.findChild(PastWindows)
    assert held is not None
    closed: list[bool] = []
    held.windows[0].closed.connect(lambda: closed.append(True))
    window.close()
    assert closed == [True]
    assert application.windows == ()


def test_locking_the_past_locks_the_dossier_and_leaves_no_window_of_either(
    application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "Secret.dossier"
    fill(file, "a passphrase for the past")
    window = application.show_session(Session.open(file, passphrase="a passphrase for the past"))
    window.context.show_past(datetime.now(UTC))
    (past,) = _past(window)
    gone: list[bool] = []
    past.closed.connect(lambda: gone.append(True))
    command(past, Command.LOCK)
    qtbot.waitUntil(lambda: bool(gone))
    assert application.windows == ()
    assert len(application.keeper.locks) == 1


def test_a_large_dossier_goes_back_in_time_while_its_window_waits(
    application: Application, window: DossierWindow, world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.past.windows.LARGE", 3)
    moment = datetime.now(UTC)
    QTest.qWait(5)
    window.context.write(Remove(world.raid.ref))
    window.context.show_past(moment)
    qtbot.waitUntil(lambda: bool(application.windows) and bool(_past(application.windows[0])))
    (past,) = _past(application.windows[0])
    assert past.context.has(world.raid.ref)
    assert not application.windows[0].context.has(world.raid.ref)


def test_a_dossier_that_can_only_be_read_says_why_as_long_as_it_is_open(
    application: Application, tmp_path: Path
) -> None:
    file = tmp_path / "Archive.dossier"
    world = fill(file)
    window = application.show_session(Session.open(file, read_only=True))
    QTest.qWaitForWindowExposed(window)
    window.context.navigator.go(PageKey.EVENTS, world.raid.ref)
    assert any(text.startswith("This dossier can only be read.") for text in visible_texts(window))
    assert not window.context.actions[Command.NEW_RECORD].isEnabled()
    table = window.pages.current.panes()[0]
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert window.context.has(world.raid.ref)


def test_undo_says_on_another_page_what_it_undid_and_leads_there(window: DossierWindow, world: World) -> None:
    window.context.write(Put(replace(world.raid, date=read_date("26 June 2025"))))
    window.context.navigator.go(PageKey.SOURCES)
    command(window, Command.UNDO)
    assert "Undone: change event Raid in Yekaterinburg." in visible_texts(window)
    named(window.banner, Button, "Show").click()
    assert window.context.selection.ref == world.raid.ref
    command(window, Command.REDO)
    assert window.context.session.get(Event, world.raid.id).date.edtf == "2025-06-26"


def test_a_past_day_is_shown_from_history(application: Application, file: Path, world: World) -> None:
    window = opened(application, file)
    window.context.write(Remove(world.raid.ref))
    command(window, Command.HISTORY)
    page = window.pages.current
    assert isinstance(page, HistoryPage)
    QTest.keyClick(page.steps, Qt.Key.Key_End)
    named(page.view, Button, "Show the dossier as of then").click()
    (past,) = _past(window)
    assert past.context.has(world.raid.ref)
