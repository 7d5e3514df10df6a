from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from briefings.domain.events import Event
from briefings.domain.gradings import Credibility
from desktop.actions import Command
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.line_field import LineField
from desktop.widgets.rows import SourceRow
from tests.desktop.running import command, named, typed
from tests.desktop.worlds import World


def _event(window: DossierWindow, world: World) -> Event:
    return window.context.session.get(Event, world.raid.id)


def _open_first(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.raid.ref)
    QApplication.processEvents()
    window.inspector.findChildren(SourceRow)[0].click()
    QApplication.processEvents()


def test_a_citation_gets_its_place(window: DossierWindow, world: World) -> None:
    _open_first(window, world)
    typed(named(window.inspector, LineField, "Place"), "¶ 4")
    assert [held.locator for held in _event(window, world).citations] == ["¶ 4"]


def test_a_source_is_cited_by_typing_its_title(window: DossierWindow, world: World) -> None:
    window.context.navigator.show(world.raid.ref)
    QApplication.processEvents()
    field = named(window.inspector, QLineEdit, "Cite a source")
    field.setFocus()
    QTest.keyClicks(field, "article")
    QTest.keyClick(field, Qt.Key.Key_Return)
    citations = _event(window, world).citations
    assert [held.source for held in citations] == [world.article.id, world.article.id]
    assert citations[1].credibility is Credibility.CANNOT_BE_JUDGED


def test_a_removed_citation_comes_back_with_undo(window: DossierWindow, world: World) -> None:
    _open_first(window, world)
    named(window.inspector, Button, "Remove the citation").click()
    assert _event(window, world).citations == ()
    command(window, Command.UNDO)
    assert _event(window, world).citations == world.raid.citations
