"""What part of the network is shown, and as what picture: through the window."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from briefings.domain.records import ActorId
from briefings.domain.relations import Sign
from briefings.edits import PlaceActors
from briefings.network.arrangements import Arrangement
from desktop.actions import Command
from desktop.navigation import PageKey
from desktop.pages.network import arranger
from desktop.pages.network.choices import Choices
from desktop.pages.network.filter_menu import around, hidden
from desktop.pages.network.page import NetworkPage
from desktop.pages.network.staying_menu import StayingMenu
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.line_field import LineField
from tests.desktop.running import command, named, visible_texts
from tests.desktop.worlds import World


@pytest.fixture
def page(window: DossierWindow) -> Iterator[NetworkPage]:
    window.context.theme.set_motion(wanted=False)
    window.context.navigator.go(PageKey.NETWORK)
    QTest.qWait(20)
    page = window.pages.current
    assert isinstance(page, NetworkPage)
    yield page
    for menu in page.findChildren(StayingMenu):
        menu.close()


def shown(page: NetworkPage) -> set[ActorId]:
    assert page.showing is not None
    return {*page.showing.view.network.actors}


def test_a_sign_is_left_out_while_the_menu_stays_open_and_brought_back(
    window: DossierWindow, page: NetworkPage
) -> None:
    command(window, Command.NARROW)
    menu = next(held for held in page.findChildren(StayingMenu) if held.isVisible())
    menu.setActiveAction(next(action for action in menu.actions() if action.text() == "Hostile ties"))
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert page.showing is not None
    assert Sign.HOSTILE not in {tie.sign for tie in page.showing.view.network.ties}
    menu.close()
    chip = "Only friendly and neutral ties: show everything again"
    named(page, Button, chip).click()
    assert Sign.HOSTILE in {tie.sign for tie in page.showing.view.network.ties}


def test_an_actor_is_hidden_and_only_its_neighbours_are_shown(page: NetworkPage, world: World) -> None:
    russia = ActorId(world.russia.id)
    page.change_view(hidden(russia))
    assert russia not in shown(page)
    page.change_view(lambda view: replace(view, hidden=frozenset()))
    page.change_view(around(russia, 1))
    assert russia in shown(page)


def test_a_view_is_saved_under_a_name_and_undo_takes_it_back(window: DossierWindow, page: NetworkPage) -> None:
    page.change_view(lambda view: replace(view, signs=frozenset({Sign.FRIENDLY})))
    command(window, Command.SAVE_VIEW)
    dialog = next(held for held in window.findChildren(QDialog) if held.isVisible())
    named(dialog, LineField, "Name").set_value("Friends alone")
    named(dialog, Button, "Save").click()
    (saved,) = window.context.session.saved_views()
    assert (saved.name, saved.view.signs) == ("Friends alone", frozenset({Sign.FRIENDLY}))
    command(window, Command.UNDO)
    assert window.context.session.saved_views() == ()


@pytest.mark.parametrize("kind", list(Arrangement))
def test_every_arrangement_has_everybody(page: NetworkPage, kind: Arrangement) -> None:
    page.choose(Choices(arrangement=kind))
    QTest.qWait(20)
    assert shown(page) <= {ref.id for ref in page.places}


def test_nobody_is_moved_on_the_map(window: DossierWindow, page: NetworkPage, world: World) -> None:
    page.choose(Choices(arrangement=Arrangement.MAP))
    page.place_actor(world.russia.ref, replace(page.places[world.russia.ref], x=1.0))
    assert not window.context.session.places()
    assert any("fixed place" in text for text in visible_texts(window))


def test_many_actors_are_laid_out_in_the_background_and_kept_with_the_first_move(
    window: DossierWindow, page: NetworkPage, world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arranger, "_AT_ONCE", 0)
    fresh = arranger.Arranger(window.context, page)
    assert page.showing is not None
    network = page.showing.view.network
    assert fresh.places(network) is None
    qtbot.waitUntil(lambda: fresh.places(network) is not None)
    places = fresh.places(network)
    assert places is not None
    page.place_actor(world.russia.ref, replace(places[ActorId(world.russia.id)], x=3.0))
    assert window.context.session.places().keys() >= places.keys()


def test_whoever_has_a_place_keeps_it_when_others_are_laid_out(
    window: DossierWindow, page: NetworkPage, world: World
) -> None:
    assert page.showing is not None
    russia = ActorId(world.russia.id)
    fresh = arranger.Arranger(window.context, page)
    first = fresh.places(page.showing.view.network)
    assert first is not None
    window.context.session.apply(PlaceActors({russia: replace(first[russia], x=7.0)}))
    again = fresh.places(page.showing.view.network)
    assert again == first | {russia: replace(first[russia], x=7.0)}
