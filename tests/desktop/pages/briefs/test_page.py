from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from briefings.domain.briefs import BlockKind, Brief, Clearance, HeaderLine
from briefings.domain.events import Event
from briefings.edits import Put
from briefings.session import Session
from desktop.actions import Command
from desktop.navigation import PageKey
from desktop.pages.briefs.new_brief import NewBriefDialog
from desktop.pages.briefs.quiet_line import QuietLine
from desktop.pages.briefs.quiet_text import QuietText
from desktop.pages.briefs.rich.clipboard import REF_MIME
from desktop.pages.briefs.rich.rich_edit import RichEdit
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.line_field import LineField
from desktop.widgets.outline import ListOutline
from tests import builders
from tests.desktop.pages.briefs.conftest import OFFICIAL, Opened, gauge_says
from tests.desktop.running import command, named, running, typed, visible_texts
from tests.desktop.worlds import World


def headings(opened: Opened) -> list[str]:
    return [block.heading for block in opened.stored().blocks]


def menu_entry(opened: Opened, button: str, words: str) -> QAction:
    """An entry of the menu that a button opens."""
    named(opened.page, Button, button).click()
    menu = next(held for held in opened.page.findChildren(QMenu) if held.isVisible())
    found = next(action for action in menu.actions() if action.text() == words)
    menu.close()
    return found


def outline(opened: Opened) -> ListOutline:
    return named(opened.page, ListOutline, "Outline")


def test_blocks_are_put_in_order_by_keyboard_and_undone(briefs: Opened) -> None:
    held = outline(briefs)
    held.set_current("facts")
    QTest.keyClick(held, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert headings(briefs)[:2] == ["What happened", "Bottom line"]
    command(briefs.window, Command.UNDO)
    assert headings(briefs)[:2] == ["Bottom line", "What happened"]


def test_delete_in_the_outline_takes_a_block_out(briefs: Opened) -> None:
    held = outline(briefs)
    held.set_current("raised")
    QTest.keyClick(held, Qt.Key.Key_Delete)
    assert "If raised" not in headings(briefs)


def test_a_heading_is_changed_in_the_outline(briefs: Opened) -> None:
    held = outline(briefs)
    held.set_current("facts")
    QTest.keyClick(held, Qt.Key.Key_F2)
    line = named(briefs.page, QuietLine, "New heading")
    QTest.keyClicks(line, "The raid")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert headings(briefs)[1] == "The raid"


def test_a_block_is_added_behind_the_current_one(briefs: Opened) -> None:
    held = outline(briefs)
    held.set_current("bottom")
    menu_entry(briefs, "Add a block", "List").trigger()
    assert headings(briefs)[1] == "List"


def test_a_made_block_lists_its_records(briefs: Opened) -> None:
    said = visible_texts(briefs.page)
    assert "from 2 events" in said
    assert "Raid in Yekaterinburg" in said


def test_a_changed_record_is_said_and_looked_through(briefs: Opened, qtbot: QtBot) -> None:
    session = briefs.window.context.session
    session.apply(Put(replace(session.get(Event, briefs.world.raid.id), title="Raid at dawn")))
    qtbot.waitUntil(lambda: "Raid at dawn" in visible_texts(briefs.page))
    review = named(briefs.page, Button, "Review")
    review.click()
    assert any("Change event" in text for text in visible_texts(briefs.page))
    named(briefs.page, Button, "All seen").click()
    assert not review.isVisible()


def test_one_side_only_is_marked_and_the_other_added_by_a_click(briefs: Opened, qtbot: QtBot) -> None:
    session, brief = briefs.window.context.session, briefs.stored()
    told = replace(brief.blocks[1], text=f"Hearts failed.[^{briefs.world.heart.ref}]")
    session.apply(Put(replace(brief, blocks=(brief.blocks[0], told, *brief.blocks[2:]))))
    qtbot.waitUntil(lambda: _has_button(briefs.page, "Add the other side"))
    named(briefs.page, Button, "Add the other side").click()
    added = briefs.stored().blocks[2]
    assert (added.block_kind, added.records) == (BlockKind.CONTESTED, (briefs.world.question.ref,))


def _has_button(page: QWidget, words: str) -> bool:
    return any(button.text() == words and button.isVisible() for button in page.findChildren(Button))


def test_export_writes_the_pages(briefs: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "out.pdf"
    offered: list[str] = []

    def ask(_parent: object, _title: str, start: str, *_: object) -> tuple[str, str]:
        offered.append(Path(start).name)
        return str(file), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    command(briefs.window, Command.EXPORT_PDF)
    qtbot.waitUntil(briefs.window.banner.isVisible)
    assert file.read_bytes().startswith(b"%PDF")
    assert offered == ["After Yekaterinburg.pdf"]
    assert briefs.window.banner.accessibleName() == f"Exported to {file}."


def test_a_brief_without_a_marking_is_not_exported(briefs: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: pytest.fail("asked for a file"))
    briefs.window.context.write(Put(replace(briefs.stored(), marking=None)))
    command(briefs.window, Command.EXPORT_PDF)
    assert "cannot be exported" in briefs.window.banner.accessibleName()


def test_a_record_is_cited_from_another_page(briefs: Opened) -> None:
    briefs.text("What happened").go_to_end()
    window = briefs.window
    window.context.navigator.go(PageKey.EVENTS, briefs.world.deaths.ref)
    command(window, Command.CITE)
    assert briefs.stored().blocks[1].text == f"Homes were raided.[^{briefs.world.raid.ref},{briefs.world.deaths.ref}]"


def test_a_dropped_record_is_cited(briefs: Opened) -> None:
    edit = briefs.text("Bottom line")
    data = QMimeData()
    data.setData(REF_MIME, str(briefs.world.raid.ref).encode())
    edit.go_to_end()
    edit.insertFromMimeData(data)
    assert briefs.stored().blocks[0].text.endswith(f"has moved.[^{briefs.world.raid.ref}]")


def test_a_record_dropped_on_a_made_block_is_shown_by_it(briefs: Opened) -> None:
    held, data = outline(briefs), QMimeData()
    data.setData(REF_MIME, str(briefs.world.raid.ref).encode())
    at = QPointF(held.visualItemRect(held.item(3)).center())
    copy, left, no = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(held.viewport(), QDragEnterEvent(at.toPoint(), copy, data, left, no))
    QApplication.sendEvent(held.viewport(), QDropEvent(at, copy, data, left, no))
    assert briefs.stored().blocks[3].records == (briefs.world.raid.ref,)


def test_the_brief_chosen_elsewhere_is_opened(briefs: Opened, qtbot: QtBot) -> None:
    other = builders.brief("Another meeting", builders.block(text="Words."), marking=OFFICIAL)
    briefs.window.context.write(Put(other))
    briefs.window.context.navigator.show(other.ref)
    assert named(briefs.page, QuietLine, "Title").text() == "Another meeting"
    qtbot.waitUntil(lambda: gauge_says(briefs.page, "of 2 pages"))


def test_a_deleted_brief_leaves_the_empty_state(briefs: Opened) -> None:
    menu_entry(briefs, "Briefs of this dossier", "Delete").trigger()
    assert "No brief yet" in visible_texts(briefs.page)
    command(briefs.window, Command.UNDO)
    assert named(briefs.page, QuietLine, "Title").text() == "After Yekaterinburg"


def test_the_title_is_edited_in_place(briefs: Opened) -> None:
    line = named(briefs.page, QuietLine, "Title")
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "After the raid")
    briefs.page.flush()
    assert briefs.window.context.session.get(Brief, briefs.brief.id).title == "After the raid"


def test_a_long_subtitle_takes_the_lines_that_it_needs(briefs: Opened) -> None:
    line = named(briefs.page, QuietText, "Subtitle")
    before = line.height()
    line.setFocus()
    QTest.keyClicks(line, "Four futures, the signs that tell them apart, and what each of them asks of us " * 3)
    assert line.height() >= 2 * before - 4
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert briefs.stored().subtitle.endswith("asks of us")
    command(briefs.window, Command.UNDO)
    assert line.toPlainText() == ""


def test_a_clearance_that_nobody_filled_reads_as_on_the_page(briefs: Opened) -> None:
    header = (HeaderLine(label="Clearance"),)
    briefs.window.context.write(Put(replace(briefs.stored(), template="ministerial_brief", header=header)))
    named(briefs.page, Button, "Header and readers").click()
    assert named(briefs.page, RichEdit, "Clearance").placeholderText() == "Draft, not yet cleared"
    status = named(briefs.page, ChoiceField, "Status")
    status.set_value(Clearance.CLEARED)
    status.activated.emit(status.currentIndex())
    assert named(briefs.page, RichEdit, "Clearance").placeholderText() == "Cleared"


def test_everything_has_a_name_for_the_screen_reader(briefs: Opened) -> None:
    focusable = [child for child in briefs.page.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [child for child in focusable if child.isVisible() and not child.accessibleName()]
    assert nameless == []


def test_a_dossier_that_can_only_be_read_takes_no_key(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, dossier: tuple[Path, World, Brief]
) -> None:
    path, _world, brief = dossier
    with running(qapp, tmp_path) as application:
        window = application.show_session(Session.open(path, read_only=True))
        window.context.navigator.go(PageKey.BRIEFS)
        qtbot.wait(100)
        edit = named(window, RichEdit, "Text of Bottom line")
        QTest.keyClicks(edit, "- Lost")
        QTest.keyClick(edit, Qt.Key.Key_Return)
        window.flush()
        assert edit.prose_text() == brief.blocks[0].text
        qtbot.wait(100)


def test_pressing_undo_in_the_text_takes_back_the_last_step_of_the_dossier(briefs: Opened) -> None:
    before, edit = briefs.stored(), briefs.text("What happened")
    briefs.window.activateWindow()
    edit.go_to_end()
    QTest.keyClicks(edit, " At night.")
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert briefs.stored() == before


def test_a_brief_that_is_too_long_leads_to_its_longest_block(briefs: Opened, qtbot: QtBot) -> None:
    brief = briefs.stored()
    long = replace(brief.blocks[0], text="\n\n".join(["One paragraph of many, and none of them is needed."] * 90))
    briefs.window.context.write(Put(replace(brief, pages=1, blocks=(long, *brief.blocks[1:]))))
    qtbot.waitUntil(lambda: any("too long" in text for text in visible_texts(briefs.page)))
    assert any("Longest: Bottom line" in text for text in visible_texts(briefs.page))


def test_a_hint_is_seen_before_the_empty_text_is_laid_out(theme: Theme, qtbot: QtBot) -> None:
    line = QuietText(theme, label="Subtitle", hint="Subtitle", face=TypeRole.BODY, ink=Role.INK2)
    qtbot.addWidget(line)
    line.resize(300, 40)
    line.show()
    line.document().firstBlock().layout().clearLayout()
    picture = QImage(line.size(), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    line.viewport().render(picture)
    places = [(x, y) for x in range(20, 60) for y in range(picture.height())]
    assert any(picture.pixelColor(*place).lightness() < 200 for place in places)


def test_a_new_brief_is_shown_beside_one_that_was_open(briefs: Opened, qtbot: QtBot) -> None:
    command(briefs.window, Command.NEW_RECORD)
    dialog = briefs.window.findChildren(NewBriefDialog)[-1]
    typed(named(dialog, LineField, "Title"), "The minister meets his peer")
    named(dialog, Button, "Make the brief").click()
    assert named(briefs.page, QuietLine, "Title").text() == "The minister meets his peer"
    qtbot.waitUntil(lambda: "Laying out…" not in visible_texts(briefs.page))
