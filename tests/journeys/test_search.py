"""Somebody looks for a person whose name they know in another script, and keeps the search for another day."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from briefings.domain.searches import SavedSearch
from briefings.edits import Put, SaveSearch
from desktop.actions import Command
from desktop.application import Application
from desktop.navigation import PageKey
from desktop.pages.search import SearchPage
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.rail import RailItem
from desktop.widgets.result_list import ResultList
from tests import builders
from tests.desktop.running import command, named, opened
from tests.desktop.worlds import World

PALETTE = "Search or run a command"


def _page(window: DossierWindow) -> SearchPage:
    found = window.pages.current
    assert isinstance(found, SearchPage)
    return found


def _searched(window: DossierWindow, words: str) -> SearchPage:
    command(window, Command.SEARCH)
    page = _page(window)
    page.field.setText(words)  # QTest types Latin letters only
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    return page


def _saved(window: DossierWindow, name: str) -> None:
    named(window, Button, "Save search").click()
    dialog = next(one for one in window.findChildren(QDialog) if one.isVisible())
    field = named(dialog, QLineEdit, "Name")
    field.setText(name)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def _palette(window: DossierWindow, words: str) -> QLineEdit:
    command(window, Command.PALETTE)
    field = next(held for held in window.findChildren(QLineEdit) if held.accessibleName() == PALETTE)
    field.setText(words)
    return field


def test_a_search_in_another_script_is_saved_and_run_after_a_restart(
    application: Application, window: DossierWindow, world: World
) -> None:
    page = _searched(window, "Азербайджан")
    QTest.keyClick(page.hits, Qt.Key.Key_Return)
    assert window.context.navigator.place is not None
    assert window.context.navigator.place.ref == world.azerbaijan.ref
    _searched(window, "Азербайджан")
    _saved(window, "The north")
    file = window.context.session.path
    window.close()

    again = opened(application, file)
    QTest.keyClick(_palette(again, "the nor"), Qt.Key.Key_Return)
    assert _page(again).field.text() == "Азербайджан"
    assert _page(again).model.hits[0].ref == world.azerbaijan.ref


def test_a_saved_search_stands_in_the_rail_until_it_is_deleted_and_undo_brings_it_back(window: DossierWindow) -> None:
    page = _searched(window, "russia")
    _saved(window, "Moscow")
    page.ask("raid")
    named(window, RailItem, "Moscow").click()
    assert page.field.text() == "russia"
    page.saved._drop(page.saved._searches[0])  # noqa: SLF001 - what the menu does
    assert not [item for item in window.findChildren(RailItem) if item.text() == "Moscow" and item.isVisible()]
    command(window, Command.UNDO)
    assert named(window, RailItem, "Moscow")


def test_two_searches_cannot_have_one_name(window: DossierWindow) -> None:
    _searched(window, "russia")
    _saved(window, "Moscow")
    _searched(window, "raid")
    _saved(window, "moscow")
    dialog = next(one for one in window.findChildren(QDialog) if one.isVisible())
    assert len(window.context.session.saved_searches()) == 1
    dialog.reject()


def test_the_palette_leads_to_all_results(window: DossierWindow) -> None:
    QTest.keyClick(_palette(window, "qqqzzz"), Qt.Key.Key_Return)
    assert _page(window).field.text() == "qqqzzz"


def test_a_command_that_begins_with_the_word_comes_before_a_name_that_sounds_alike(
    window: DossierWindow,
) -> None:
    person = builders.actor("Lettie Safarov")
    window.context.write(Put(person))
    field = _palette(window, "letter")
    results = next(held for held in window.findChildren(ResultList) if held.isVisible())
    assert results.current is not None
    assert results.current.payload is Command.HOUSE
    field.setText("lett")
    assert results.current.payload == person.ref


def test_a_command_typed_in_another_layout_is_found(window: DossierWindow) -> None:
    QTest.keyClick(_palette(window, "ыщгксуы"), Qt.Key.Key_Return)
    assert window.pages.current.key is PageKey.SOURCES


def test_a_command_typed_with_a_wrong_letter_is_found(window: DossierWindow) -> None:
    QTest.keyClick(_palette(window, "timelime"), Qt.Key.Key_Return)
    assert window.pages.current.key is PageKey.TIMELINE


def test_what_is_in_the_trash_can_be_asked_for_in_the_palette(window: DossierWindow, world: World) -> None:
    command(window, Command.EVENTS)
    window.context.navigator.show(world.raid.ref)
    command(window, Command.DELETE_RECORD)
    QTest.keyClick(_palette(window, "in:trash raid"), Qt.Key.Key_Return)
    assert window.pages.current.key is PageKey.TRASH


def test_many_saved_searches_leave_room_for_the_answers(window: DossierWindow) -> None:
    session = window.context.session
    for number in range(30):
        query = f"russia OR <img src={number}>"
        session.apply(SaveSearch(SavedSearch(id=session.new_id(), name=f"Search {number:02}", query=query)))
    page = _searched(window, "russia OR <img src=29>")
    shown = [button for button in page.saved.findChildren(Button) if button.isVisible() and button.isCheckable()]
    assert [button.text() for button in shown] == [*(f"Search {number:02}" for number in range(8)), "Search 29"]
    assert "&lt;img" in shown[0].toolTip()
    assert page.hits.height() > 300
