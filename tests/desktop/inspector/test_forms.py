import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from briefings.domain.dates import LimitStatus
from briefings.domain.events import Event, Part
from briefings.domain.records import Kind, Ref
from briefings.domain.relations import Relation
from desktop.actions import Command
from desktop.models.words import records_of
from desktop.navigation import PageKey
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.line_field import LineField
from desktop.widgets.text_field import TextField
from tests.desktop.running import command, named, typed, visible_texts
from tests.desktop.worlds import World


@pytest.mark.parametrize("kind", [Kind.ACTOR, Kind.EVENT, Kind.RELATION, Kind.SOURCE, Kind.QUESTION, Kind.CLAIM])
def test_opening_a_form_writes_nothing(window: DossierWindow, world: World, kind: Kind) -> None:
    del world
    session = window.context.session
    ref = next(ref for ref in (Ref(kind, n) for n in _ids(window, kind)))
    window.context.selection.select(ref)
    window.flush()
    window.context.selection.select(None)
    assert session.undo_label is None


def _ids(window: DossierWindow, kind: Kind) -> list[int]:
    return [record.id for record in records_of(window.context.session, kind)]


def test_a_date_in_words_is_read_and_what_was_read_is_shown(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.raid.ref)
    typed(named(window.inspector, LineField, "Date"), "late June 2025")
    date = window.context.session.get(Event, world.raid.id).date
    assert date.text == "late June 2025"
    assert any("Within a range" in said for said in visible_texts(window.inspector))


def test_what_is_no_date_stays_in_the_field_and_is_not_saved(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.raid.ref)
    typed(named(window.inspector, LineField, "Date"), "when the cows come home")
    assert window.context.session.get(Event, world.raid.id).date == world.raid.date
    assert any("cannot be read as a date" in said for said in visible_texts(window.inspector))


def test_a_participant_is_added_once_an_actor_is_picked(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.deaths.ref)
    named(window.inspector, Button, "Add a participant").click()
    QApplication.processEvents()
    assert window.context.session.undo_label is None
    field = named(window.inspector, QLineEdit, "Actor")
    field.setFocus()
    QTest.keyClicks(field, "russ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    people = window.context.session.get(Event, world.deaths.id).participants
    assert [(held.actor, held.part) for held in people] == [(world.russia.id, Part.OTHER)]


def test_a_name_that_nobody_has_makes_an_actor(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.deaths.ref)
    named(window.inspector, Button, "Add a participant").click()
    QApplication.processEvents()
    field = named(window.inspector, QLineEdit, "Actor")
    field.setFocus()
    QTest.keyClicks(field, "Prison guard")
    QTest.keyClick(field, Qt.Key.Key_Return)
    people = window.context.session.get(Event, world.deaths.id).participants
    assert [window.context.session.record(Ref(Kind.ACTOR, held.actor)).label for held in people] == ["Prison guard"]


def test_typing_on_in_one_field_is_one_step(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.raid.ref)
    field = named(window.inspector, TextField, "Title")
    for title in ("Raid at", "Raid at dawn"):
        typed(field, title)
    window.context.session.undo()
    assert window.context.session.get(Event, world.raid.id).title == "Raid in Yekaterinburg"


def test_an_end_left_empty_is_unknown_and_an_open_one_goes_on(window: DossierWindow, world: World) -> None:
    tie = next(held for held in window.context.session.all(Relation) if held.parties[0].actor == world.azerbaijan.id)
    window.context.navigator.go(PageKey.ACTORS, tie.ref)
    typed(named(window.inspector, LineField, "Until"), "about 1 July 2025")
    assert window.context.session.get(Relation, tie.id).span.end.status is LimitStatus.APPROXIMATE
    typed(named(window.inspector, LineField, "Until"), "open")
    assert window.context.session.get(Relation, tie.id).span.end.status is LimitStatus.OPEN


def test_a_choice_counts_at_once(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.raid.ref)
    field = named(window.inspector, ChoiceField, "Status")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    field.activated.emit(field.currentIndex())
    assert window.context.session.get(Event, world.raid.id).status.value == "claimed"


def test_our_wording_is_edited_beside_the_sides(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.heart.ref)
    QApplication.processEvents()
    assert {"Their hearts failed.", "They were beaten."} <= set(visible_texts(window.inspector))
    typed(named(window.inspector, TextField, "Our wording"), "Nobody knows yet.")
    record = window.context.session.record(world.question.ref)
    assert getattr(record, "wording", "") == "Nobody knows yet."


def test_f2_puts_the_cursor_into_the_name(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.azerbaijan.ref)
    command(window, Command.EDIT_RECORD)
    focus = QApplication.focusWidget()
    assert isinstance(focus, LineField)
    assert focus.selectedText() == "Azerbaijan"


def test_an_actor_says_how_it_stands_on_the_day(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.russia.ref)
    QApplication.processEvents()
    assert "1 friendly tie, 1 hostile" in visible_texts(window.inspector)


def test_what_is_removed_leaves_the_focus_near(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.azerbaijan.ref)
    named(window.inspector, Button, "Add a name").click()
    QApplication.processEvents()
    typed(QApplication.focusWidget() or window, "Land of fire")
    command(window, Command.UNDO)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Add a name"
