from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefings.domain.records import Kind
from briefings.edits import Remove
from desktop.actions import Command
from desktop.navigation import PageKey
from desktop.pages.search import SearchPage
from desktop.pages.search.hit_model import PAGE
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.empty_state import StepRow
from tests.desktop.pages.search.conftest import PEOPLE
from tests.desktop.running import command, named, visible_texts

ODD = [
    "",
    " ",
    '"',
    "“",
    "((((",
    "))",
    "NOT",
    "-",
    "kind:",
    "after:x",
    "NULL",
    "'; drop table words; --",
    "\0",
    "\ud800",
]


def titles(page: SearchPage) -> list[str]:
    return [hit.title for hit in page.model.hits]


def links(page: SearchPage) -> list[str]:
    return [button.text() for button in page.notes.findChildren(Button) if button.isVisible()]


def steps(page: SearchPage) -> Sequence[StepRow]:
    return [step for step in page.findChildren(StepRow) if step.isVisible()]


def test_the_key_opens_the_page_with_the_cursor_in_its_field(window: DossierWindow) -> None:
    command(window, Command.SEARCH)
    assert window.pages.current.key is PageKey.SEARCH
    assert window.focusWidget() is window.pages.current.panes()[0]


def test_answers_come_while_one_types_and_the_field_keeps_the_keyboard(page: SearchPage, qtbot: QtBot) -> None:
    QTest.keyClicks(page.field, "yekat")
    qtbot.waitUntil(lambda: titles(page) == ["Arrests in Yekaterinburg"])
    assert page.field.hasFocus()


@pytest.mark.parametrize(("latin", "own"), PEOPLE.items())
def test_a_name_is_found_in_its_own_script_and_in_latin_letters(page: SearchPage, latin: str, own: str) -> None:
    for asked in (latin, own):
        page.ask(asked)
        assert titles(page)[0] == latin


@pytest.mark.parametrize("text", [*ODD, "a" * 10_000, "raid " * 2_000, '"raid' * 500])
def test_nothing_that_is_typed_is_refused(page: SearchPage, text: str) -> None:
    page.field.setText(text)
    page.flush()
    page.hits.grab()
    assert page.isVisible()


def test_a_toggle_writes_the_question_and_the_question_moves_the_toggle(page: SearchPage) -> None:
    page.ask("yekaterinburg")
    named(page, Button, "Events 1").click()
    assert page.field.text() == "kind:event yekaterinburg"
    page.field.setText("yekaterinburg")
    page.flush()
    assert not named(page, Button, "Events 1").isChecked()


def test_a_date_is_written_in_figures(page: SearchPage) -> None:
    page.ask("raid")
    page.filters._after.committed.emit("20 July 2025")  # noqa: SLF001 - what leaving the field says
    assert page.field.text() == "after:2025-07-20 raid"
    assert 0 < page.model.first.total < 100


def test_only_markings_that_occur_are_offered(page: SearchPage) -> None:
    levels = [choice.text for choice in page.filters._marking._choices]  # noqa: SLF001 - what the field offers
    assert levels == ["Any marking", "RESTRICTED", "TLP:RED"]


def test_what_was_deleted_is_found_where_it_is_asked_for(page: SearchPage) -> None:
    page.ask("deleted")
    assert not page.model.hits
    named(page, Button, "In the trash").click()
    assert titles(page) == ["A raid that was deleted"]


def test_kinds_are_counted_where_not_all_answers_are_read(page: SearchPage, qtbot: QtBot) -> None:
    page.ask("after:2025-06")
    qtbot.waitUntil(lambda: any(button.text() == "Events 101" for button in page.filters.findChildren(Button)))


def test_more_answers_come_while_one_scrolls(page: SearchPage) -> None:
    page.ask("raid")
    assert len(page.model.hits) == PAGE
    page.hits.scrollToBottom()
    QApplication.processEvents()
    page.hits.scrollToBottom()
    QApplication.processEvents()
    assert len({hit.ref for hit in page.model.hits}) == 100


def test_a_near_name_is_offered_as_a_link(page: SearchPage) -> None:
    page.ask("Papadopuolos")
    assert links(page) == ["Papadopoulos"]
    assert page.model.shown(0).match


def test_another_keyboard_layout_is_offered_where_nothing_is_found(page: SearchPage) -> None:
    page.ask("fkbtd")
    step = next(step for step in steps(page) if step.text() == "Typed in another keyboard layout?")
    step.click()
    assert page.field.text().casefold() == "алиев"
    assert titles(page) == ["Aliyev"]


def test_examples_before_anything_is_typed_all_find_something(page: SearchPage) -> None:
    page.ask("")
    for number in range(len(steps(page))):
        steps(page)[number].click()
        assert page.model.hits
        page.ask("")
    assert len(steps(page)) == 3


def test_down_goes_to_the_answers_enter_opens_and_back_comes_back(page: SearchPage, window: DossierWindow) -> None:
    page.ask("Yekaterinburg")
    QTest.keyClick(page.field, Qt.Key.Key_Down)
    assert window.context.selection.ref == page.model.hits[0].ref
    QTest.keyClick(page.hits, Qt.Key.Key_Return)
    assert window.pages.current.key is PageKey.EVENTS
    command(window, Command.BACK)
    assert window.pages.current is page
    assert titles(page) == ["Arrests in Yekaterinburg"]


def test_escape_goes_from_the_answers_to_the_field_and_from_there_back(page: SearchPage, window: DossierWindow) -> None:
    page.ask("raid")
    QTest.keyClick(page.field, Qt.Key.Key_Down)
    QTest.keyClick(page.hits, Qt.Key.Key_Escape)
    assert page.field.hasFocus()
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert window.pages.current is not page


def test_orders_differ(page: SearchPage) -> None:
    page.ask("raid")
    page._order.set_current(2)  # noqa: SLF001 - the segment is painted, not labelled
    page.flush()
    page.ask("raid")
    assert page.model.shown(0).date == "28 July 2025"


def test_the_inspector_keeps_what_is_selected_while_answers_change(page: SearchPage, window: DossierWindow) -> None:
    page.ask("raid")
    QTest.keyClick(page.field, Qt.Key.Key_Down)
    chosen = window.context.selection.ref
    page.ask("Yekaterinburg")
    assert window.context.selection.ref == chosen


def test_how_to_ask_is_said_in_six_lines(page: SearchPage) -> None:
    named(page, Button, "How to ask").click()
    popover = next(one for one in page.children() if type(one).__name__ == "HelpPopover")
    assert len(visible_texts(popover)) == 12  # type: ignore[arg-type]  # a child of the page is a widget


def test_a_hit_says_all_that_its_row_shows(page: SearchPage) -> None:
    page.ask("Yekaterinburg")
    spoken = page.model.data(page.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken).startswith("Arrests in Yekaterinburg, Event, 27 June 2025")


def test_a_deleted_record_leaves_the_answers_and_undo_brings_it_back(page: SearchPage, window: DossierWindow) -> None:
    page.ask("Yekaterinburg")
    window.context.write(Remove(page.model.hits[0].ref))
    assert not page.model.hits
    command(window, Command.UNDO)
    assert titles(page) == ["Arrests in Yekaterinburg"]


def test_an_edit_leaves_the_list_where_it_stands(page: SearchPage, window: DossierWindow) -> None:
    page.ask("raid")
    page.model.fetchMore(page.model.index(-1))
    page.hits.choose(60)
    height = page.hits.verticalScrollBar().value()
    window.context.write(Remove(page.model.hits[0].ref))
    assert page.hits.verticalScrollBar().value() == height > 0
    assert page.hits.currentIndex().row() == 59


def test_every_control_has_a_name(page: SearchPage) -> None:
    page.ask("Papadopuolos")
    controls = [
        child
        for child in page.findChildren(QWidget)
        if child.isVisible() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    heard = [QAccessible.queryAccessibleInterface(control) for control in controls]
    assert all(one.text(QAccessible.Text.Name) for one in heard)


def test_the_chosen_hit_can_be_cited(page: SearchPage, window: DossierWindow) -> None:
    page.ask("Yekaterinburg")
    QTest.keyClick(page.field, Qt.Key.Key_Down)
    assert window.context.actions[Command.CITE].isEnabled()
    assert window.context.selection.ref == page.model.hits[0].ref


def test_kinds_that_the_dossier_lacks_are_not_offered(page: SearchPage) -> None:
    page.ask("raid")
    offered = [button.text().split()[0] for button in page.filters._kinds.values() if button.isVisible()]  # noqa: SLF001
    assert offered == ["Actors", "Events", "Sources"]
    assert Kind.BRIEF in page.filters._kinds  # noqa: SLF001 - asked for by typing it still shows
