from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefings.domain.dates_text import read_date
from briefings.domain.events import Event
from briefings.edits import AddAll, Put, Remove
from desktop.actions import Command
from desktop.navigation import PageKey
from desktop.pages.history import HistoryPage
from desktop.past.run_text import RunText
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.date_field import DateField
from desktop.widgets.empty_state import StepRow
from desktop.widgets.line_field import LineField
from tests import builders
from tests.desktop.running import command, named, typed, visible_texts
from tests.desktop.worlds import World


@pytest.fixture
def page(window: DossierWindow, world: World) -> HistoryPage:
    window.context.write(Put(replace(world.raid, date=read_date("26 June 2025"))))
    window.context.write(Remove(world.heart.ref))
    command(window, Command.HISTORY)
    shown = window.pages.current
    assert isinstance(shown, HistoryPage)
    return shown


def _rows(page: HistoryPage) -> list[str]:
    model = page.steps.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_steps_stand_under_their_days_with_the_newest_first(page: HistoryPage) -> None:
    assert _rows(page) == [
        "Today",
        "Remove claim Their hearts failed.",
        "Change event Raid in Yekaterinburg",
        "New dossier",
    ]


def test_a_step_says_what_changed_from_what_to_what(page: HistoryPage, window: DossierWindow) -> None:
    page.steps.setFocus()
    QTest.keyClick(page.steps, Qt.Key.Key_Down)
    QApplication.processEvents()
    said = [text.accessibleName() for text in page.view.findChildren(RunText) if text.isVisible()]
    assert said == ["removed: 27 June 2025, added: 26 June 2025"]
    assert "Change event Raid in Yekaterinburg" in visible_texts(window)


def test_a_version_is_restored_from_its_step_and_that_is_undone(
    page: HistoryPage, window: DossierWindow, world: World
) -> None:
    page.steps.choose(page.steps.model().steps[1].number)  # type: ignore[attr-defined]  # its own model
    QApplication.processEvents()
    named(page.view, Button, "Restore Raid in Yekaterinburg as it was before").click()
    session = window.context.session
    assert session.get(Event, world.raid.id).date.edtf == "2025-06-27"
    command(window, Command.UNDO)
    assert session.get(Event, world.raid.id).date.edtf == "2025-06-26"


def test_what_undo_and_redo_would_do_is_marked(page: HistoryPage, window: DossierWindow) -> None:
    command(window, Command.UNDO)
    model = page.steps.model()
    spoken = [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]
    assert [line.rpartition(", ")[2] for line in spoken[2:4]] == ["Next to redo", "Next to undo"]


def test_days_are_passed_over_by_the_keyboard(page: HistoryPage) -> None:
    page.steps.setFocus()
    QTest.keyClick(page.steps, Qt.Key.Key_Home)
    assert page.steps.step is not None


def test_steps_are_found_by_words_kind_and_days(page: HistoryPage) -> None:
    find = named(page, LineField, "Find a step")
    QTest.keyClicks(find, "yekat")
    assert _rows(page) == ["Today", "Change event Raid in Yekaterinburg"]
    find.clear()
    find.changed.emit("")
    kind = named(page, ChoiceField, "Kind of record")
    kind.setCurrentIndex(kind.findText("Claims"))
    kind.activated.emit(kind.currentIndex())
    assert _rows(page) == ["Today", "Remove claim Their hearts failed.", "New dossier"]
    typed(page.findChildren(DateField)[0].findChildren(LineField)[0], "1999")
    assert _rows(page) == []


def test_where_nothing_is_found_everything_can_be_shown_again(page: HistoryPage) -> None:
    QTest.keyClicks(named(page, LineField, "Find a step"), "nobody did this")
    assert not page.steps.isVisible()
    named(page, StepRow, "Show all steps").click()
    assert page.steps.isVisible()


def test_the_list_goes_on_when_it_is_scrolled_to_its_end(window: DossierWindow, world: World) -> None:
    for number in range(130):
        window.context.session.apply(Put(replace(world.raid, summary=f"Told {number} times.")))
    window.context.navigator.go(PageKey.HISTORY)
    page = window.pages.current
    assert isinstance(page, HistoryPage)
    model = page.steps.model()
    first = model.rowCount()
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert first < model.rowCount() == 132
    assert _rows(page)[-1] == "New dossier"


def test_of_a_large_step_the_first_records_are_shown_and_the_rest_counted(window: DossierWindow) -> None:
    session = window.context.session
    session.apply(AddAll([builders.event(f"Event {number}", "2025-07-01") for number in range(150)], "Import events"))
    command(window, Command.HISTORY)
    QApplication.processEvents()
    assert "and 130 more" in visible_texts(window)
    named(window, Button, "Show more").click()
    assert "and 110 more" in visible_texts(window)


def test_history_leads_to_the_record(page: HistoryPage, window: DossierWindow, world: World) -> None:
    page.steps.choose(page.steps.model().steps[1].number)  # type: ignore[attr-defined]  # its own model
    QApplication.processEvents()
    named(page.view, Button, "Go to Raid in Yekaterinburg").click()
    assert window.pages.current.key is PageKey.EVENTS
    assert window.context.selection.ref == world.raid.ref


def test_a_very_large_step_is_counted_while_nobody_waits(window: DossierWindow, qtbot: QtBot) -> None:
    session = window.context.session
    session.apply(AddAll([builders.event(f"Event {number}", "2025-07-01") for number in range(1100)], "Import events"))
    command(window, Command.HISTORY)
    qtbot.waitUntil(lambda: "and 1,080 more" in visible_texts(window))


def test_who_left_at_the_latest_step_comes_back_to_the_latest(
    page: HistoryPage, window: DossierWindow, world: World
) -> None:
    window.context.navigator.go(PageKey.EVENTS)
    window.context.write(Remove(world.raid.ref))
    command(window, Command.HISTORY)
    assert page.steps.step is not None
    assert page.steps.step.label == "Remove event Raid in Yekaterinburg"
