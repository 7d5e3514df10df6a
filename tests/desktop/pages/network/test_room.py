"""Head, grip and legend: what they leave to the picture."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.application import Application
from desktop.navigation import PageKey
from desktop.pages.network.head import NetworkHead
from desktop.pages.network.legend_room import LegendRoom
from desktop.pages.network.page import NetworkPage
from desktop.pages.network.panels.area import PanelArea
from desktop.pages.network.split import Split
from desktop.pages.network.stage import Stage
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from tests.desktop.running import opened
from tests.samples import copy_sample


@pytest.fixture
def window(application: Application, tmp_path: Path) -> DossierWindow:
    window = opened(application, copy_sample(tmp_path / "Sample.dossier"))
    window.context.theme.set_motion(wanted=False)
    window.resize(1440, 900)
    window.context.navigator.go(PageKey.NETWORK)
    QTest.qWait(50)
    return window


@pytest.fixture
def page(window: DossierWindow) -> NetworkPage:
    page = window.pages.current
    assert isinstance(page, NetworkPage)
    return page


def test_the_picture_has_most_of_the_page(page: NetworkPage) -> None:
    stage = page.findChild(Stage)
    assert stage.board.height() >= 380


def test_the_head_takes_one_line(page: NetworkPage) -> None:
    head = page.findChild(NetworkHead)
    assert head.height() <= 32


def test_a_narrow_head_sets_its_tools_below_the_title(window: DossierWindow, qtbot: QtBot) -> None:
    held = QWidget()
    qtbot.addWidget(held)
    head = NetworkHead(window.context.theme, window.context.actions, "Network")
    head.setParent(held)
    held.show()
    head.show()
    head.resize(480, 100)
    QTest.qWait(10)
    tools = [button for button in head.findChildren(Button) if button.isVisible()]
    assert all(button.mapTo(head, QPoint(button.width(), 0)).x() <= 480 for button in tools)
    assert min(button.mapTo(head, QPoint(0, 0)).y() for button in tools) >= 28


def test_the_legend_is_seen_whole(page: NetworkPage) -> None:
    assert page.findChild(LegendRoom).verticalScrollBar().maximum() == 0


def test_a_tall_panel_scrolls_inside_itself(page: NetworkPage) -> None:
    area = page.findChild(PanelArea)
    area.open("course")
    QTest.qWait(100)
    assert area.tabs.mapTo(page, QPoint(0, area.tabs.height())).y() < page.height()
    assert page.findChild(Stage).board.height() >= 380


def test_a_saved_split_beyond_the_window_is_brought_back_into_it(page: NetworkPage) -> None:
    split = page.findChild(Split)
    split.setSizes([300, 5_000])
    split.restoreState(split.saveState())
    assert sum(split.sizes()) <= split.height()


def test_keys_move_the_grip_between_picture_and_text(page: NetworkPage) -> None:
    split = page.findChild(Split)
    before = split.sizes()
    QTest.keyClick(split.handle(1), Qt.Key.Key_Up)
    QTest.keyClick(split.handle(1), Qt.Key.Key_Up)
    assert split.sizes()[1] == before[1] + 32
    QTest.keyClick(split.handle(1), Qt.Key.Key_Down)
    assert split.sizes()[1] == before[1] + 16
    QTest.keyClick(split.handle(1), Qt.Key.Key_Right)
    assert split.sizes()[1] == before[1] + 16
