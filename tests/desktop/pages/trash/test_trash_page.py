import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefings.domain.records import Kind
from briefings.edits import Remove
from desktop.actions import Command
from desktop.pages.trash import TrashPage
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.line_field import LineField
from tests.desktop.running import command, named, visible_texts
from tests.desktop.worlds import World


@pytest.fixture
def page(window: DossierWindow, world: World) -> TrashPage:
    for ref in (world.raid.ref, world.heart.ref, world.azerbaijan.ref):
        window.context.write(Remove(ref))
    command(window, Command.TRASH)
    shown = window.pages.current
    assert isinstance(shown, TrashPage)
    return shown


def _names(page: TrashPage) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_trash_says_what_was_deleted_when_and_what_went_with_it(page: TrashPage, window: DossierWindow) -> None:
    model = page.table.model()
    assert _names(page) == ["Azerbaijan", "Their hearts failed.", "Raid in Yekaterinburg"]
    assert str(model.index(0, 2).data()).startswith("Today, ")
    assert model.index(0, 4).data() == "1 tie"
    said = "Hidden as long as it is here, and back with its links: “Azerbaijan – Russia”."
    assert said in visible_texts(window)


def test_a_restored_record_comes_back_with_its_links(page: TrashPage, window: DossierWindow, world: World) -> None:
    named(page, Button, "Restore").click()
    QApplication.processEvents()
    assert window.context.has(world.azerbaijan.ref)
    assert window.context.session.counts()[Kind.RELATION] == 2
    assert _names(page) == ["Their hearts failed.", "Raid in Yekaterinburg"]


def test_several_are_restored_in_one_step(page: TrashPage, window: DossierWindow) -> None:
    page.table.selectAll()
    named(page, Button, "Restore 3 records").click()
    QApplication.processEvents()
    assert window.context.session.removed() == []
    assert "The trash is empty" in visible_texts(window)
    command(window, Command.UNDO)
    assert len(window.context.session.removed()) == 3


def test_the_trash_is_narrowed_by_words_and_kind(page: TrashPage, window: DossierWindow) -> None:
    QTest.keyClicks(named(page, LineField, "Find in the trash"), "yekat")
    assert _names(page) == ["Raid in Yekaterinburg"]
    kind = named(page, ChoiceField, "Kind of record")
    kind.setCurrentIndex(kind.findText("Claims"))
    kind.activated.emit(kind.currentIndex())
    assert "Nothing found" in visible_texts(window)


def test_enter_restores_the_row_in_use(page: TrashPage, window: DossierWindow, world: World) -> None:
    page.table.select_record(world.raid.ref)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert window.context.has(world.raid.ref)


def test_the_foot_of_the_rail_counts_the_trash(page: TrashPage, window: DossierWindow) -> None:
    named(window.side.rail, Button, "Trash, 3")
    named(page, Button, "Restore").click()
    named(window.side.rail, Button, "Trash, 2")
