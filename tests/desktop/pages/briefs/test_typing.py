from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefings.domain.actors import Actor
from desktop.actions import Command
from desktop.navigation import PageKey
from desktop.widgets.result_list import ResultList
from tests.desktop.pages.briefs.conftest import Opened
from tests.desktop.running import command, named


def test_typing_is_saved_after_a_pause(briefs: Opened, qtbot: QtBot) -> None:
    edit = briefs.text("What happened")
    edit.go_to_end()
    QTest.keyClicks(edit, " At night.")
    qtbot.waitUntil(lambda: briefs.stored().blocks[1].text.endswith(" At night."))


def test_undo_takes_back_what_was_typed_even_before_the_pause(briefs: Opened) -> None:
    edit, before = briefs.text("What happened"), briefs.stored()
    edit.go_to_end()
    QTest.keyClicks(edit, " At night.")
    command(briefs.window, Command.UNDO)
    assert briefs.stored() == before
    assert "At night" not in edit.toPlainText()


def test_undo_takes_an_empty_item_back_before_anything_else(briefs: Opened) -> None:
    edit = briefs.text("Bottom line")
    edit.go_to_end()
    QTest.keyClicks(edit, " More.")
    edit.go_to_end(first=True)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.document().blockCount() == 2
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edit.document().blockCount() == 1
    assert briefs.text("Bottom line").toPlainText().endswith("More.")
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not briefs.text("Bottom line").toPlainText().endswith("More.")


def test_an_empty_line_goes_once_the_field_is_left(briefs: Opened, qtbot: QtBot) -> None:
    edit = briefs.text("Bottom line")
    edit.go_to_end()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    briefs.text("What happened").go_to_end()
    assert edit.document().blockCount() == 2
    qtbot.waitUntil(lambda: edit.document().blockCount() == 1)


def test_leaving_the_page_keeps_every_key(briefs: Opened) -> None:
    edit = briefs.text("Bottom line")
    edit.go_to_end()
    QTest.keyClicks(edit, " Now.")
    briefs.window.context.navigator.go(PageKey.EVENTS)
    assert briefs.stored().blocks[0].text.endswith(" Now.")


def test_typing_goes_into_one_undo_step(briefs: Opened, qtbot: QtBot) -> None:
    edit, before = briefs.text("What happened"), briefs.stored()
    edit.go_to_end()
    for word in (" At", " night"):
        QTest.keyClicks(edit, word)
        qtbot.waitUntil(lambda word=word: briefs.stored().blocks[1].text.endswith(word))
    command(briefs.window, Command.UNDO)
    assert briefs.stored() == before


def test_at_sign_names_a_record(briefs: Opened) -> None:
    edit = briefs.text("Bottom line")
    edit.go_to_end()
    QTest.keyClicks(edit, " @russ")
    assert named(briefs.window, ResultList, "Records to insert").isVisible()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    briefs.page.flush()
    assert briefs.stored().blocks[0].text.endswith(f"has moved. [Russia]({briefs.world.russia.ref})")


def test_a_name_that_nobody_has_is_said_and_can_be_added(briefs: Opened) -> None:
    edit, session = briefs.text("Bottom line"), briefs.window.context.session
    edit.go_to_end()
    QTest.keyClicks(edit, " @Paki")
    found = named(briefs.window, ResultList, "Records to insert")
    assert found.model().index(0, 0).data() == "Nothing is called “Paki”"
    QTest.keyClick(edit, Qt.Key.Key_Down)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    briefs.page.flush()
    (actor,) = (each for each in session.all(Actor) if each.label == "Paki")
    assert briefs.stored().blocks[0].text.endswith(f"has moved. [Paki]({actor.ref})")


def test_enter_behind_a_name_that_nobody_has_adds_nobody(briefs: Opened) -> None:
    edit, session = briefs.text("Bottom line"), briefs.window.context.session
    before = session.counts()
    edit.go_to_end()
    QTest.keyClicks(edit, " @Paki")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    briefs.page.flush()
    assert session.counts() == before
    assert "@Paki" in briefs.stored().blocks[0].text


def test_bracket_cites_a_source_and_backspace_takes_it_out_whole(briefs: Opened) -> None:
    edit, before = briefs.text("Bottom line"), briefs.stored().blocks[0].text
    edit.go_to_end()
    QTest.keyClicks(edit, "[article ¶ 2")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    briefs.page.flush()
    assert briefs.stored().blocks[0].text == f"{before}[^{briefs.world.article.ref} ¶ 2]"
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    briefs.page.flush()
    assert briefs.stored().blocks[0].text == before


def test_dash_and_blank_begin_a_list(briefs: Opened) -> None:
    edit = briefs.text("What happened")
    edit.go_to_end()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "- One")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "Two")
    briefs.page.flush()
    assert briefs.stored().blocks[1].text.endswith("\n\n- One\n- Two")


def test_bold_goes_into_the_text(briefs: Opened) -> None:
    edit = briefs.text("What happened")
    edit.go_to_end()
    QTest.keyClicks(edit, " It was ")
    QTest.keyClick(edit, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(edit, "night")
    QTest.keyClick(edit, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(edit, ".")
    briefs.page.flush()
    assert briefs.stored().blocks[1].text.endswith(" It was **night**.")


def test_tab_in_the_last_cell_adds_a_row(briefs: Opened) -> None:
    edit = briefs.text("If raised")
    edit.setFocus()
    assert edit.find("Noted")
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    QTest.keyClicks(edit, "Deaths")
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    QTest.keyClicks(edit, "Disputed")
    briefs.page.flush()
    assert briefs.stored().blocks[2].text.endswith("| Raid | Noted |\n| Deaths | Disputed |")


def test_citation_shows_the_number_of_its_note(briefs: Opened) -> None:
    assert "[1]" in briefs.text("What happened").toPlainText()
