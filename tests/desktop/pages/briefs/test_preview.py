from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from briefings.domain.dossier import Dossier
from briefings.edits import Put
from desktop.actions import Command
from desktop.pages.briefs import rendering
from desktop.pages.briefs.desk import Desk
from desktop.pages.briefs.outline import Outline
from desktop.pages.briefs.preview import PagesView
from desktop.pages.briefs.quiet_line import QuietLine
from desktop.pages.briefs.quiet_text import QuietText
from desktop.pages.briefs.rendering import Pages, Rendering
from desktop.raster import Sheets, rasterise
from desktop.tasks import Progress
from desktop.widgets import commit
from desktop.widgets.banner import Banner
from desktop.widgets.button import Button
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.line_field import LineField
from tests.desktop.pages.briefs.conftest import Opened
from tests.desktop.running import command, named, visible_texts


def pages_of(briefs: Opened) -> PagesView:
    view = briefs.page.findChild(PagesView)
    assert isinstance(view, PagesView)
    return view


def test_a_key_is_seen_before_it_is_written(briefs: Opened, qtbot: QtBot) -> None:
    view, edit, before = pages_of(briefs), briefs.text("What happened"), briefs.stored()
    edit.go_to_end()
    with qtbot.waitSignal(view.shown_anew):
        QTest.keyClick(edit, Qt.Key.Key_X)
    picture = view.viewport().grab().toImage()
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: view.viewport().grab().toImage() != picture)
    briefs.page.flush()
    assert briefs.stored() == before


@pytest.fixture
def _typing_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is typed counts when it is left and not before, however long the machine takes for the pages."""
    monkeypatch.setattr(commit, "PAUSE", 3_600_000)


@pytest.mark.usefixtures("_typing_goes_on")
@pytest.mark.parametrize("name", ["Title", "Subtitle", "Heading of What happened", "Heading of Timeline"])
def test_a_key_in_a_line_is_seen_before_it_counts(briefs: Opened, qtbot: QtBot, name: str) -> None:
    view, before = pages_of(briefs), briefs.stored()
    line = named(briefs.page, QuietText if name == "Subtitle" else QuietLine, name)
    line.setFocus()
    with qtbot.waitSignal(view.shown_anew):
        QTest.keyClick(line, Qt.Key.Key_X)
    assert briefs.stored() == before
    line.commit()
    assert briefs.stored() != before
    command(briefs.window, Command.UNDO)
    assert briefs.stored() == before


@pytest.mark.usefixtures("_typing_goes_on")
def test_a_remark_is_seen_before_it_counts_and_escape_takes_it_back(briefs: Opened, qtbot: QtBot) -> None:
    view, before = pages_of(briefs), briefs.stored()
    named(briefs.page, Button, "Options of Timeline").click()
    QApplication.processEvents()  # what comes into a layout is seen a moment later
    remark = named(briefs.page, LineField, "Remark")
    remark.setFocus()
    with qtbot.waitSignal(view.shown_anew):
        QTest.keyClick(remark, Qt.Key.Key_X)
    picture = view.viewport().grab().toImage()
    QTest.keyClick(remark, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: view.viewport().grab().toImage() != picture)
    assert briefs.stored() == before


def test_a_key_is_seen_while_checks_are_made(briefs: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view, edit, begun, done, examine = (
        pages_of(briefs),
        briefs.text("What happened"),
        Event(),
        Event(),
        rendering.examine,
    )

    def slow(pages: Pages, dossier: Dossier, progress: Progress, *, narrowed: bool) -> Rendering:
        begun.set()
        done.wait(60)
        return examine(pages, dossier, progress, narrowed=narrowed)

    monkeypatch.setattr(rendering, "examine", slow)
    edit.go_to_end()
    QTest.keyClick(edit, Qt.Key.Key_X)
    qtbot.waitUntil(begun.is_set)
    with qtbot.waitSignal(view.shown_anew):
        QTest.keyClick(edit, Qt.Key.Key_Y)
    assert not done.is_set()
    done.set()


def test_typing_leaves_place_and_zoom_as_they_are(briefs: Opened, qtbot: QtBot) -> None:
    view, edit = pages_of(briefs), briefs.text("What happened")
    edit.go_to_end()  # which shows the block
    for _ in range(4):
        command(briefs.window, Command.ZOOM_IN)
    qtbot.waitSignal(view.shown_anew).wait()
    view.verticalScrollBar().setValue(180)
    view.horizontalScrollBar().setValue(40)
    with qtbot.waitSignal(view.shown_anew):
        QTest.keyClick(edit, Qt.Key.Key_X)
    assert (view.verticalScrollBar().value(), view.horizontalScrollBar().value()) == (180, 40)


def test_what_is_too_long_is_exported_and_its_longest_block_shown(
    briefs: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brief = briefs.stored()
    long = replace(brief.blocks[1], text="\n\n".join(["They raided homes and offices all day long. " * 12] * 24))
    briefs.window.context.write(Put(replace(brief, pages=1, blocks=(brief.blocks[0], long, *brief.blocks[2:]))))
    file = tmp_path / "long.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    command(briefs.window, Command.EXPORT_PDF)
    banner = briefs.window.findChild(Banner)
    qtbot.waitUntil(lambda: any("instead of 1" in text for text in visible_texts(banner)))
    assert file.exists()
    named(banner, Button, "Go to the longest block").click()
    outline = briefs.page.findChild(Outline)
    assert outline.list.current == "facts"


def test_the_pages_reach_the_edge_of_the_sheet_while_there_are_no_checks(briefs: Opened) -> None:
    view = pages_of(briefs)
    desk = view.window().findChild(Desk)
    assert isinstance(desk, Desk)
    desk.clear()
    QApplication.processEvents()
    assert view.mapTo(desk, view.rect().bottomLeft()).y() == desk.rect().bottom()


@pytest.mark.parametrize("steps", range(1, 5))
def test_pages_are_shown_pixel_for_pixel_at_any_size(
    briefs: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    made: list[Sheets] = []
    monkeypatch.setattr(rendering, "rasterise", lambda *how: made.append(rasterise(*how)) or made[-1])
    view = pages_of(briefs)
    with qtbot.waitSignal(view.shown_anew):
        view.zoom_by(steps)
    view.verticalScrollBar().setValue(0)
    image, shown = made[-1].images[0], view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    part = QRect(0, 0, shown.width() - 16, min(image.height(), shown.height() - 8))
    assert shown.copy(part.translated(16, 8)) == image.copy(part)


def test_the_language_of_a_brief_is_chosen_seen_and_taken_back(briefs: Opened, qtbot: QtBot) -> None:
    named(briefs.page, Button, "Header and readers").click()
    field = named(briefs.page, ChoiceField, "Language of the brief")
    with qtbot.waitSignal(pages_of(briefs).shown_anew):
        field.setCurrentText("Arabic")
        field.activated.emit(field.currentIndex())
    assert briefs.stored().language == "ar"
    command(briefs.window, Command.UNDO)
    assert briefs.stored().language == "en-GB"
    assert field.currentText() == "English"
