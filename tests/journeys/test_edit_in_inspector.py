from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefings.domain.actors import Actor
from briefings.domain.events import Event
from desktop.actions import Command
from desktop.navigation import PageKey
from desktop.shell.window import DossierWindow
from desktop.widgets.commit import PAUSE
from desktop.widgets.line_field import LineField
from desktop.widgets.text_field import TextField
from tests.desktop.running import command, named, typed, visible_texts
from tests.desktop.worlds import World


def test_a_name_typed_in_the_inspector_is_saved_and_undone(window: DossierWindow, world: World) -> None:
    session = window.context.session
    window.context.navigator.show(world.azerbaijan.ref)
    typed(named(window.inspector, LineField, "Name"), "Republic of Azerbaijan")
    assert session.get(Actor, world.azerbaijan.id).label == "Republic of Azerbaijan"
    command(window, Command.UNDO)
    assert session.get(Actor, world.azerbaijan.id).label == "Azerbaijan"
    assert named(window.inspector, LineField, "Name").text() == "Azerbaijan"


def test_typing_counts_after_a_pause_without_leaving_the_field(
    qtbot: QtBot, window: DossierWindow, world: World
) -> None:
    window.context.navigator.show(world.raid.ref)
    field = named(window.inspector, TextField, "Summary")
    field.setFocus()
    QTest.keyClicks(field, "At night.")
    assert PAUSE <= 1000
    # The machine may be busy: how long the pause is stands above, that it is enough is seen here.
    qtbot.waitUntil(lambda: window.context.session.get(Event, world.raid.id).summary == "At night.")
    assert field.hasFocus()


def test_undo_in_a_field_takes_back_the_last_step_of_the_dossier(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.raid.ref)
    field = named(window.inspector, TextField, "Title")
    typed(field, "Raid at dawn")
    window.activateWindow()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert window.context.session.get(Event, world.raid.id).title == "Raid in Yekaterinburg"


def test_an_empty_title_is_refused_beside_its_field(window: DossierWindow, world: World) -> None:
    window.context.navigator.go(PageKey.EVENTS, world.raid.ref)
    typed(named(window.inspector, TextField, "Title"), " ")
    assert window.context.session.get(Event, world.raid.id).title == "Raid in Yekaterinburg"
    assert any("needs a title" in said for said in visible_texts(window.inspector))
