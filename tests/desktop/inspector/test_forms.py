from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from briefings.domain.claims import Claim, Question
from briefings.domain.dates import LimitStatus
from briefings.domain.events import Event, Part
from briefings.domain.judgements import Judgement
from briefings.domain.likelihoods import Confidence
from briefings.domain.markings import Marking
from briefings.domain.records import Kind, Ref
from briefings.domain.relations import Relation
from briefings.domain.sources import Gist, Source
from briefings.edits import AddAll, Put
from desktop.actions import Command
from desktop.models.words import records_of
from desktop.navigation import PageKey
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.line_field import LineField
from desktop.widgets.text_field import TextField
from tests import builders
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
    assert "Friendly with 1, hostile with 1 on 28 June 2025" in visible_texts(window.inspector)


def test_what_is_removed_leaves_the_focus_near(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.azerbaijan.ref)
    named(window.inspector, Button, "Add a name").click()
    QApplication.processEvents()
    typed(QApplication.focusWidget() or window, "Land of fire")
    command(window, Command.UNDO)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Add a name"


def _choose(field: ChoiceField, text: str) -> None:
    number = field.findText(text)
    assert number >= 0, [field.itemText(at) for at in range(field.count())]
    field.setCurrentIndex(number)
    field.activated.emit(number)
    QApplication.processEvents()


def _pasted(field: TextField, text: str) -> None:
    """What keys of a test cannot type: lines and signs."""
    field.setFocus()
    field.selectAll()
    field.insertPlainText(text)
    field.commit()
    QApplication.processEvents()


@pytest.mark.parametrize("kind", [Kind.ACTOR, Kind.EVENT, Kind.RELATION, Kind.SOURCE, Kind.QUESTION, Kind.CLAIM])
def test_every_record_may_have_a_marking_of_its_own(window: DossierWindow, world: World, kind: Kind) -> None:
    del world
    session = window.context.session
    ref = Ref(kind, _ids(window, kind)[0])
    window.context.navigator.go(PageKey.ACTORS, ref)
    QApplication.processEvents()
    field = named(window.inspector, ChoiceField, "Marking")
    assert field.value() is None
    _choose(field, "CONFIDENTIAL")
    assert session.record(ref).marking == Marking(scheme="ministry", level="CONFIDENTIAL")
    session.undo()
    assert session.record(ref).marking is None


def test_what_stands_where_is_read_line_by_line(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.article.ref)
    _pasted(named(window.inspector, TextField, "What stands where"), "¶ 2: Raid, detentions \n03:15: Statement")
    gists = window.context.session.get(Source, world.article.id).gists
    assert gists == (Gist(locator="¶ 2", text="Raid, detentions"), Gist(locator="03:15", text="Statement"))


@pytest.mark.parametrize("wrong", ["no place", "¶ 2:", ": words", "¶ 2: a\n¶2: b"])
def test_a_line_without_place_or_words_is_refused(window: DossierWindow, world: World, wrong: str) -> None:
    window.context.navigator.show(world.article.ref)
    field = named(window.inspector, TextField, "What stands where")
    _pasted(field, wrong)
    assert window.context.session.get(Source, world.article.id).gists == ()
    assert field.value() == wrong
    assert any("Write the place" in said or "Put both" in said for said in visible_texts(window.inspector))


def test_a_likelihood_is_a_term_of_the_scale(window: DossierWindow) -> None:
    judgement = builders.judgement("Ties will cool.")
    session = window.context.session
    session.apply(AddAll((judgement,), "Judgement"))
    window.context.navigator.go(PageKey.ACTORS, judgement.ref)
    QApplication.processEvents()
    _choose(named(window.inspector, ChoiceField, "Scale"), "PHIA probability yardstick")
    _choose(named(window.inspector, ChoiceField, "Likelihood"), "Highly likely  80–90 %")
    _choose(named(window.inspector, ChoiceField, "Confidence"), "High")
    changed = session.get(Judgement, judgement.id)
    assert (changed.scale, changed.likelihood, changed.confidence) == ("phia", "highly likely", Confidence.HIGH)


def test_a_word_that_is_no_term_stays_until_another_is_chosen(window: DossierWindow) -> None:
    judgement = builders.judgement("Ties will cool.", likelihood="perhaps")
    window.context.session.apply(AddAll((judgement,), "Judgement"))
    window.context.navigator.go(PageKey.ACTORS, judgement.ref)
    QApplication.processEvents()
    field = named(window.inspector, ChoiceField, "Likelihood")
    assert field.value() == "perhaps"
    assert "no term" in field.toolTip()


def test_a_pause_after_a_space_does_not_move_the_cursor(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.raid.ref)
    field = named(window.inspector, TextField, "Title")
    typed(field, "Raid at ")
    QTest.keyClicks(field, "dawn")
    assert field.value() == "Raid at dawn"


def test_a_question_that_is_not_there_yet_is_made_from_a_claim(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.heart.ref)
    session = window.context.session
    session.apply(Put(replace(world.heart, question=None)))
    QApplication.processEvents()
    field = named(window.inspector, QLineEdit, "Question")
    field.setFocus()
    QTest.keyClicks(field, "Who gave the order")
    QTest.keyClick(field, Qt.Key.Key_Return)
    asked = session.get(Claim, world.heart.id).question
    assert asked is not None
    assert session.get(Question, asked).text == "Who gave the order"
