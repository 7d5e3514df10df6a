"""The window on a dossier that is too large to go through: the limit is lowered, so that a small one will do."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefings.domain.dossier import About
from briefings.domain.events import Event
from briefings.domain.records import Kind
from briefings.domain.relations import Sign
from briefings.edits import AddAll
from briefings.session import Session
from desktop.actions import Command
from desktop.application import Application
from desktop.models import size
from desktop.navigation import PageKey
from desktop.pages import record_page
from desktop.pages.network import neighbourhood
from desktop.pages.network.neighbourhood import Neighbourhood
from desktop.pages.network.page import NetworkPage
from desktop.shell.window import DossierWindow
from desktop.widgets.line_field import LineField
from desktop.widgets.table import RecordTable
from desktop.widgets.table_model import CellRole
from tests import builders
from tests.desktop.running import command, named, opened

DAYS = [f"2025-0{month}-{day:02}" for month in (3, 4) for day in range(1, 29)]


@pytest.fixture
def window(application: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DossierWindow:
    for module in (size, record_page):
        monkeypatch.setattr(module, "LONG", 10)
    monkeypatch.setattr(neighbourhood, "MOST_ACTORS", 5)
    actors = [builders.actor(f"Land {number}") for number in range(12)]
    events = [builders.event(f"Event {number}", day, actors[number % 12]) for number, day in enumerate(DAYS)]
    ties = [builders.relation(actors[0], actor, Sign.FRIENDLY) for actor in actors[1:]]
    path = tmp_path / "Large.dossier"
    Session.create(path, About(title="Large"), contents=AddAll([*actors, *events, *ties], "All")).close()
    return opened(application, path)


def records(table: RecordTable) -> list[object]:
    model = table.model()
    return [model.index(row, 0).data(CellRole.RECORD) for row in range(model.rowCount())]


def test_events_stand_latest_first_without_heads_and_one_is_deleted_and_brought_back(window: DossierWindow) -> None:
    window.context.navigator.go(PageKey.EVENTS)
    table = named(window, RecordTable, "Events")
    latest = window.context.session.listing(Event, by="day", descending=True).ids(0, 99)
    assert [ref.id for ref in records(table)] == latest
    table.select_record(records(table)[3])
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert len(records(table)) == len(DAYS) - 1
    command(window, Command.UNDO)
    assert [ref.id for ref in records(table)] == latest


def test_find_asks_the_search_and_an_event_can_be_revealed(window: DossierWindow, qtbot: QtBot) -> None:
    window.context.navigator.go(PageKey.EVENTS)
    find, table = named(window, LineField, "Find an event"), named(window, RecordTable, "Events")
    find.setFocus()
    QTest.keyClicks(find, '"Event 17"')
    qtbot.waitUntil(lambda: [window.context.session.record(ref).label for ref in records(table)] == ["Event 17"])
    first = window.context.session.listing(Event, by="day").page(0, 1)[0]
    window.context.navigator.show(first.ref)
    assert table.current_record == first.ref


def test_the_network_is_shown_around_one_actor(window: DossierWindow) -> None:
    window.context.navigator.go(PageKey.NETWORK)
    bar = window.findChildren(Neighbourhood)[0]
    assert bar.isVisible()
    actor = next(ref for ref in window.context.session.found("Land", limit=20, kinds=[Kind.ACTOR]))
    window.context.selection.select(actor)
    QApplication.processEvents()
    page = window.pages.current
    assert isinstance(page, NetworkPage)
    assert page.showing is not None
    assert not page.showing.is_whole
    assert actor.id in page.showing.view.network.actors
    assert bar.figures(page.day).startswith(f"{window.context.session.record(actor).label}, ")


def test_the_timeline_counts_by_month_and_shows_events_where_they_are_few(window: DossierWindow) -> None:
    window.context.navigator.go(PageKey.TIMELINE)
    page = window.pages.current
    assert page._months  # type: ignore[attr-defined]  # noqa: SLF001 - what it shows has no other face
    for key in (PageKey.ACTORS, PageKey.SOURCES, PageKey.CLAIMS, PageKey.OVERVIEW, PageKey.BRIEFS):
        window.context.navigator.go(key)
        QApplication.processEvents()
