from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefings.domain.dates import Day
from briefings.domain.dossier import Place
from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import Relation, Sign
from briefings.domain.scenarios import Scenario
from briefings.edits import PlaceActors
from briefings.figures.scene import Point
from briefings.network.layout import arrange
from desktop.actions import Command
from desktop.application import Application
from desktop.canvas import SceneCanvas
from desktop.canvas.hits import Hits
from desktop.pages.network.page import NetworkPage
from desktop.pages.network.stage import Stage
from desktop.pages.network.tie_dialog import TieDialog
from desktop.shell.window import DossierWindow
from desktop.widgets.banner import Banner
from desktop.widgets.button import Button
from desktop.widgets.line_field import LineField
from desktop.widgets.menu import Menu
from desktop.widgets.picker import RecordPicker
from desktop.widgets.table import RecordTable
from tests.desktop.networks import network_page, sample_network
from tests.desktop.running import command, named, typed, visible_texts
from tests.desktop.worlds import World


@pytest.fixture
def page(window: DossierWindow) -> NetworkPage:
    return network_page(window)


@pytest.fixture
def sample_page(application: Application, tmp_path: Path) -> NetworkPage:
    """The network page of the sample dossier."""
    return sample_network(application, tmp_path)


def standing(page: NetworkPage) -> tuple[object, dict[Ref, Point]]:
    """Where the picture lies and how large it is, and where every actor stands in it."""
    QTest.qWait(30)
    stage = page.findChild(Stage)
    assert stage is not None
    board = stage.board
    spots = Hits(stage.scene).spots
    place = board.mapTo(page, QPoint(0, 0)), board.size()
    return place, {ref: spot for ref, spot in spots.items() if ref.kind is Kind.ACTOR}


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


def test_brackets_step_through_the_ties_of_the_chosen_actor(page: NetworkPage, world: World) -> None:
    canvas = named(page, SceneCanvas, "Network")
    canvas.setFocus()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.area_of(world.russia.ref).center())
    QTest.keyClicks(canvas, "]")
    tie = canvas.chosen_tie
    assert tie is not None
    assert tie.kind is Kind.RELATION
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert (canvas.chosen_tie, canvas.chosen) == (None, world.russia.ref)


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
    assert any(text.startswith("Since ") for text in visible_texts(page))
    command(window, Command.COMPARE)
    assert not any(text.startswith("Since ") for text in visible_texts(page))
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


def test_nobody_moves_when_a_what_if_is_switched_on_or_off(sample_page: NetworkPage) -> None:
    place, before = standing(sample_page)
    scenarios = sample_page.context.session.all(Scenario)
    assert scenarios
    for scenario in scenarios:
        sample_page.set_scenario(scenario.id)
        now, after = standing(sample_page)
        assert now == place
        assert len(after.keys() & before.keys()) > len(before) / 2
        assert {ref: after[ref] for ref in after.keys() & before.keys()} == {
            ref: before[ref] for ref in after.keys() & before.keys()
        }
        sample_page.set_scenario(None)
        assert standing(sample_page) == (place, before)


def test_nobody_moves_when_another_day_is_compared(sample_page: NetworkPage) -> None:
    place, before = standing(sample_page)
    sample_page.compare_with(Day(sample_page.day - 30))
    now, after = standing(sample_page)
    assert now == place
    assert before.items() <= after.items()
    sample_page.compare_with(None)
    assert standing(sample_page) == (place, before)


def test_a_what_if_speaks_of_no_colour(sample_page: NetworkPage) -> None:
    sample_page.set_scenario(next(iter(sample_page.context.session.all(Scenario))).id)
    said = " ".join(visible_texts(sample_page))
    assert "stands on a tinted ground" in said
    assert "ochre" not in said


def test_arranging_anew_is_one_step_and_keeps_who_is_pinned(
    window: DossierWindow, page: NetworkPage, world: World
) -> None:
    session = window.context.session
    russia, azerbaijan = ActorId(world.russia.id), ActorId(world.azerbaijan.id)
    pinned, loose = Place(x=900.0, y=40.0, pinned=True), Place(x=901.0, y=44.0)
    session.apply(PlaceActors({russia: pinned, azerbaijan: loose}))
    wanted = arrange(session)
    stage = page.findChild(Stage)
    assert stage is not None
    stage.menu_wanted.emit(None, QPoint(0, 0))
    menu = next(held for held in page.findChildren(Menu) if held.isVisible())
    next(action for action in menu.actions() if action.text() == "Arrange anew").trigger()
    menu.close()
    assert session.places() == wanted
    assert session.places()[russia] == pinned
    assert session.places()[azerbaijan] != loose
    command(window, Command.UNDO)
    assert session.places() == {russia: pinned, azerbaijan: loose}
