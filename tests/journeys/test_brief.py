"""From a new brief to a PDF: a template, words, a citation, another order, undo, export."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from briefings.domain.briefs import Brief
from briefings.domain.markings import Marking
from briefings.edits import ChangeAbout
from desktop.actions import Command
from desktop.navigation import PageKey
from desktop.pages.briefs.new_brief import NewBriefDialog
from desktop.pages.briefs.page import BriefsPage
from desktop.pages.briefs.rich.rich_edit import RichEdit
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.line_field import LineField
from desktop.widgets.outline import ListOutline
from tests.desktop.running import command, named
from tests.desktop.worlds import World


@pytest.fixture
def page(window: DossierWindow) -> BriefsPage:
    """The page with a new ministerial brief."""
    session = window.context.session
    official = Marking(scheme="uk-gscp", level="OFFICIAL")
    window.context.write(ChangeAbout(replace(session.about, marking=official)))
    window.context.navigator.go(PageKey.BRIEFS)
    command(window, Command.NEW_RECORD)
    dialog = next(top for top in QApplication.topLevelWidgets() if isinstance(top, NewBriefDialog) and top.isVisible())
    QTest.keyClicks(named(dialog, LineField, "Title"), "Meeting in Baku")
    named(dialog, Button, "Make the brief").click()
    found = window.pages.current
    assert isinstance(found, BriefsPage)
    return found


def stored(page: BriefsPage) -> Brief:
    """The only brief of the dossier."""
    (brief,) = page.context.session.all(Brief)
    return brief


def test_a_brief_is_written_ordered_undone_and_exported(
    page: BriefsPage, world: World, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = page.window()
    assert isinstance(window, DossierWindow)
    edit = named(page, RichEdit, "Text of Bottom line")
    edit.setFocus()
    QTest.keyClicks(edit, "@azer")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, " has moved.")
    page.flush()
    assert stored(page).blocks[0].text == f"[Azerbaijan]({world.azerbaijan.ref}) has moved."

    outline = named(page, ListOutline, "Outline")
    outline.set_current("bottom-line")
    QTest.keyClick(outline, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [block.key for block in stored(page).blocks[:2]] == ["objectives", "bottom-line"]
    command(window, Command.UNDO)
    assert stored(page).blocks[0].key == "bottom-line"

    file = tmp_path / "Meeting in Baku.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    command(window, Command.EXPORT_PDF)
    qtbot.waitUntil(file.exists)
    assert file.read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(lambda: not window.context.tasks.running)
