"""The menu of the picture: what cannot be done says why."""

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.pages.network.choices import Choices
from desktop.pages.network.picture_menu import picture_menu
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from tests.desktop.networks import network_page
from tests.desktop.running import named


@pytest.mark.parametrize("can_fold", [True, False])
def test_folding_is_offered_where_there_is_a_pact(qtbot: QtBot, window: DossierWindow, *, can_fold: bool) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    context, chosen = window.context, list[Choices]()
    menu = picture_menu(context.theme, parent, context.actions, Choices(), chosen.append, can_fold=can_fold)
    action = next(action for action in menu.actions() if action.text().startswith("Pacts folded"))
    assert action.isEnabled() is can_fold
    assert (action.toolTip() == "No pact to fold on this day") is not can_fold


def test_what_comes_out_of_the_page_may_go_into_a_brief(window: DossierWindow) -> None:
    button = named(network_page(window), Button, "Export, copy or import")
    button.click()
    menu = next(menu for menu in window.findChildren(QMenu) if menu.isVisible())
    said = [action.text() for action in menu.actions()]
    menu.close()
    assert "Put this figure in a brief …" in said
