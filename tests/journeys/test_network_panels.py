"""The panels below the picture, in the real window on the sample dossier."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefings.domain.actors import Actor
from briefings.domain.dates import Day
from briefings.domain.records import ActorId, Kind, Ref
from briefings.figures.scene import Role
from desktop.application import Application
from desktop.canvas import SceneCanvas
from desktop.pages.network.choices import Choices
from desktop.pages.network.page import NetworkPage
from desktop.pages.network.panels.cards import Card
from desktop.pages.network.panels.course.chart import Chart
from desktop.widgets.base import PaintedButton
from desktop.widgets.button import Button
from desktop.widgets.line_field import LineField
from desktop.widgets.picker import RecordPicker
from desktop.widgets.table import RecordTable
from tests.desktop.networks import sample_network
from tests.desktop.running import named, typed, visible_texts


@pytest.fixture
def page(application: Application, tmp_path: Path) -> NetworkPage:
    """The network page of the sample, without motion, Azerbaijan selected."""
    page = sample_network(application, tmp_path)
    page.context.selection.select(actor(page, "Azerbaijan"))
    return page


def actor(page: NetworkPage, name: str) -> Ref:
    return next(each.ref for each in page.context.session.all(Actor) if each.label == name)


def press(page: NetworkPage, words: str) -> None:
    """A tab of the panels, or a view within one."""
    buttons = [held for held in page.findChildren(PaintedButton) if held.isVisible()]
    next(held for held in buttons if words in {held.text(), held.accessibleName()}).click()
    QTest.qWait(20)


def said(page: NetworkPage, question: str) -> str:
    cards = [card for card in page.findChildren(Card) if card.isVisible()]
    return next((card.answer.sentence for card in cards if card.answer.question == question), "")


def cells(table: RecordTable, column: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def tables(page: NetworkPage) -> list[RecordTable]:
    return [table for table in page.findChildren(RecordTable) if table.isVisible()]


def pick(parent: QWidget, label: str, text: str) -> None:
    field = next(
        held
        for held in parent.findChildren(RecordPicker)
        if held.isVisible() and (held.focusProxy() or held).accessibleName() == label
    )
    edit = field.focusProxy() or field
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_figures_of_actors_select_them_and_size_the_picture(page: NetworkPage, qtbot: QtBot) -> None:
    press(page, "Measures")
    qtbot.waitUntil(lambda: said(page, "What share is tied?") == "0.18")
    QTest.qWait(20)
    table = named(page, RecordTable, "Actors and their figures")
    names = cells(table, 0)
    assert cells(table, 1) == sorted(cells(table, 1), key=int, reverse=True)
    table.selectRow(names.index("Russia"))
    assert page.context.selection.ref == actor(page, "Russia")
    named(page, Button, "Size the picture by this").click()
    assert page.showing is not None
    assert page.showing.choices.sized_by == "degree_positive"


def test_the_sample_is_two_ties_away_from_two_camps_and_that_is_proved(page: NetworkPage, qtbot: QtBot) -> None:
    press(page, "Balance")
    question = "How many ties contradict two camps?"
    qtbot.waitUntil(lambda: said(page, question) == "2 of 34 pairs")
    table = named(page, RecordTable, "Frustrated ties")
    assert len(cells(table, 0)) == 2
    table.selectRow(0)
    kinds = {ref.kind for ref in page.context.selection.refs}
    assert kinds == {Kind.ACTOR, Kind.RELATION}


def test_splits_into_more_camps_say_whether_they_are_proved(page: NetworkPage, qtbot: QtBot) -> None:
    press(page, "Balance")
    qtbot.waitUntil(lambda: bool(said(page, "Which triangles are there?")))
    press(page, "More camps")
    splits = "Camps by their number"
    qtbot.waitUntil(lambda: any(table.accessibleName() == splits for table in tables(page)))
    model = named(page, RecordTable, splits).model()
    titles = [str(model.headerData(number, Qt.Orientation.Horizontal)) for number in range(1, 4)]
    assert titles == [f"In {number} camps: 2 pairs, proved" for number in (2, 3, 4)]


def test_two_actors_are_joined_by_a_way_that_is_lit(page: NetworkPage) -> None:
    press(page, "Paths")
    assert any(text.startswith("Pick two actors") for text in visible_texts(page))
    pick(page, "To", "Kazakhstan")
    question = "Which is the shortest way by friends?"
    assert said(page, question) == "Azerbaijan → OTS → Kazakhstan"
    next(card for card in page.findChildren(Card) if card.answer.question == question).click()
    lit = page.context.selection.refs
    assert lit[0] == actor(page, "Azerbaijan")
    assert Kind.RELATION in {ref.kind for ref in lit}


def test_a_day_that_is_none_is_marked_and_harms_nothing(page: NetworkPage) -> None:
    press(page, "Paths")
    pick(page, "To", "Kazakhstan")
    typed(named(page, LineField, "Setting out on"), "whenever")
    page.context.selection.set_day(Day(page.day - 1))
    assert said(page, "Which is the shortest way by friends?")


def test_drift_is_a_chart_and_a_table_whose_days_can_be_gone_to(page: NetworkPage, qtbot: QtBot) -> None:
    press(page, "Over time")
    chart = next(held for held in page.findChildren(Chart) if held.accessibleName() == "Drift between two poles")
    qtbot.waitUntil(chart.isVisible)
    assert "Chart of drift, in kappa over time" in chart.accessibleDescription()
    table = named(page, RecordTable, "Drift between two poles, by day")
    titles = [table.model().headerData(column, Qt.Orientation.Horizontal) for column in (2, 3)]
    assert titles == ["With Russia", "With Ukraine"]
    last = table.model().rowCount() - 1
    table.selectRow(last)
    assert page.day < 739400


def test_realignment_ranks_who_changed_most(page: NetworkPage, qtbot: QtBot) -> None:
    press(page, "Over time")
    press(page, "Realignment")
    qtbot.waitUntil(lambda: any("the ties turned over by" in text for text in visible_texts(page)))
    table = named(page, RecordTable, "Realignment of actors")
    assert cells(table, 0)[0] == "Azerbaijan"
    assert set(cells(table, 3)) <= {"Another camp", "Same camp", "Open"}


def test_realignment_says_that_all_of_a_range_counts(page: NetworkPage, qtbot: QtBot) -> None:
    press(page, "Over time")
    press(page, "Realignment")
    page.choose(Choices(last=Day(page.day + 2)))
    qtbot.waitUntil(lambda: any("every tie held until" in text for text in visible_texts(page)))


def test_events_of_a_pair_stand_by_month(page: NetworkPage) -> None:
    press(page, "Over time")
    press(page, "Events by month")
    table = named(page, RecordTable, "Events between two actors, by month")
    assert cells(table, 0)
    table.selectRow(0)
    assert page.context.selection.ref is not None
    assert page.context.selection.ref.kind is Kind.EVENT


def test_a_chart_is_written_to_a_file(page: NetworkPage, tmp_path: Path) -> None:
    from desktop.pages.network.panels.course.panel import CoursePanel  # noqa: PLC0415 - loaded by the tab

    press(page, "Over time")
    press(page, "Events by month")
    panel = page.findChild(CoursePanel)
    assert panel is not None
    panel.exporter.ask = lambda *_asked: (str(tmp_path / "chart.svg"), "")
    named(page, Button, "Save the chart").click()
    assert (tmp_path / "chart.svg").read_bytes().startswith(b"<?xml")


def test_the_panels_can_have_the_whole_page_and_give_it_back(page: NetworkPage) -> None:
    canvas = named(page, SceneCanvas, "Network")
    named(page, Button, "Give the text the whole page").click()
    assert not canvas.isVisible()
    named(page, Button, "Show the picture again").click()
    assert canvas.isVisible()


def test_a_triangle_that_is_chosen_is_shaded_in_the_picture(page: NetworkPage) -> None:
    canvas = named(page, SceneCanvas, "Network")
    names = ("Azerbaijan", "Russia", "Türkiye")
    one, two, three = (ActorId(actor(page, name).id) for name in names)
    page.choose(Choices(shaded=((one, two, three),)))
    assert Role.MISFIT in {shape.role for shape in canvas.scene.shapes}
    page.choose(Choices())
    assert Role.MISFIT not in {shape.role for shape in canvas.scene.shapes}
