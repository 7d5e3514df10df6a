from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefings.domain.records import ActorId, Kind
from briefings.domain.relations import Relation, Sign
from desktop.actions import Command
from desktop.canvas import SceneCanvas
from desktop.navigation import PageKey
from desktop.pages.network.page import NetworkPage
from desktop.pages.network.tie_dialog import TieDialog
from desktop.shell.window import DossierWindow
from desktop.widgets.banner import Banner
from desktop.widgets.button import Button
from desktop.widgets.line_field import LineField
from desktop.widgets.picker import RecordPicker
from desktop.widgets.table import RecordTable
from tests.desktop.running import command, named, typed, visible_texts
from tests.desktop.worlds import World


@pytest.fixture
def page(window: DossierWindow) -> NetworkPage:
    window.context.theme.set_motion(wanted=False)
    window.context.navigator.go(PageKey.NETWORK)
    QTest.qWait(20)
    page = window.pages.current
    assert isinstance(page, NetworkPage)
    return page


def test_a_click_on_an_actor_selects_it_everywhere(window: DossierWindow, page: NetworkPage, world: World) -> None:
    canvas = named(page, SceneCanvas, "Network")
    at = canvas.area_of(world.russia.ref).center()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert window.context.selection.ref == world.russia.ref
    assert "Russia" in visible_texts(window.inspector)


def test_an_actor_that_is_dragged_stays_there_until_undo(
    window: DossierWindow, page: NetworkPage, world: World
) -> None:
    canvas = named(page, SceneCanvas, "Network")
    at = canvas.area_of(world.russia.ref).center()
    middle = canvas.rect().center()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=at)
    for share in (3, 2, 1):
        QTest.mouseMove(canvas, at + (middle - at) / share)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle)
    place = window.context.session.places()[ActorId(world.russia.id)]
    assert place.pinned
    command(window, Command.UNDO)
    assert ActorId(world.russia.id) not in window.context.session.places()


def test_a_typed_day_is_the_day_of_every_page(window: DossierWindow, page: NetworkPage) -> None:
    typed(named(page, LineField, "Day"), "1 July 2025")
    assert window.context.selection.day == 739433
    typed(named(page, LineField, "Day"), "some day")
    assert window.context.selection.day == 739433


def test_a_new_tie_is_made_and_undone(window: DossierWindow, page: NetworkPage, world: World) -> None:
    window.context.selection.select(world.azerbaijan.ref)
    named(page, Button, "New tie").click()
    dialog = next(held for held in window.findChildren(TieDialog) if held.isVisible())
    parties = named(dialog, RecordPicker, "Parties") if dialog.findChildren(RecordPicker) else None
    assert parties is not None
    named(dialog, Button, "Add the tie").click()
    assert dialog.isVisible(), "one party is too few"
    field = parties.focusProxy() or parties
    QTest.keyClicks(field, "Sputnik")
    QTest.keyClick(field, Qt.Key.Key_Return)
    before = len(window.context.session.all(Relation))
    named(dialog, Button, "Add the tie").click()
    assert len(window.context.session.all(Relation)) == before + 1
    command(window, Command.UNDO)
    assert len(window.context.session.all(Relation)) == before


def test_the_table_says_what_the_picture_shows_and_deletes(window: DossierWindow, page: NetworkPage) -> None:
    command(window, Command.AS_TABLE)
    table = named(page, RecordTable, "Actors and their ties")
    model = table.model()
    cells = {str(model.index(row, 2).data()) for row in range(model.rowCount())}
    assert {"Friendly", "Hostile"} <= cells
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert window.context.session.counts()[Kind.RELATION] == 1
    banner = window.findChild(Banner)
    assert banner is not None
    command(window, Command.UNDO)
    assert window.context.session.counts()[Kind.RELATION] == 2


def test_comparing_lists_what_changed_and_can_be_ended(window: DossierWindow, page: NetworkPage) -> None:
    tie = next(held for held in window.context.session.all(Relation) if held.sign is Sign.HOSTILE)
    command(window, Command.COMPARE)
    assert any(text.startswith("New since") for text in visible_texts(page))
    command(window, Command.COMPARE)
    assert not any(text.startswith("New since") for text in visible_texts(page))
    assert window.context.has(tie.ref)


@pytest.mark.parametrize(("ending", "start"), [(".svg", b"<?xml"), (".pdf", b"%PDF")])
def test_the_picture_is_exported(page: NetworkPage, tmp_path: Path, ending: str, start: bytes) -> None:
    file = tmp_path / f"network{ending}"
    page.exporter.ask = lambda *_asked: (str(file), "")
    page.export(ending)
    assert file.read_bytes().startswith(start)


def test_a_picture_that_cannot_be_written_is_a_sentence_and_no_file(
    window: DossierWindow, page: NetworkPage, tmp_path: Path
) -> None:
    page.exporter.ask = lambda *_asked: (str(tmp_path / "nowhere" / "network.svg"), "")
    command(window, Command.EXPORT_SVG)
    assert any("could not be written" in text for text in visible_texts(window))
    assert not (tmp_path / "nowhere").exists()


def test_the_keyboard_walks_from_actor_to_actor(window: DossierWindow, page: NetworkPage) -> None:
    canvas = named(page, SceneCanvas, "Network")
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    first = window.context.selection.ref
    assert first is not None
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    assert window.context.selection.ref not in {None, first}
    assert canvas.record_at(QPoint(-50, -50).toPointF()) is None
    QApplication.processEvents()
