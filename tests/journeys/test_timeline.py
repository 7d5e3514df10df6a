from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.actions import Command
from desktop.canvas import SceneCanvas
from desktop.navigation import PageKey
from desktop.pages.timeline.page import TimelinePage
from desktop.shell.window import DossierWindow
from tests.desktop.running import command, named
from tests.desktop.worlds import World


@pytest.fixture
def page(window: DossierWindow) -> TimelinePage:
    window.context.navigator.go(PageKey.TIMELINE)
    QTest.qWait(20)
    page = window.pages.current
    assert isinstance(page, TimelinePage)
    return page


def test_a_click_on_an_event_selects_it_everywhere(window: DossierWindow, page: TimelinePage, world: World) -> None:
    canvas = named(page, SceneCanvas, "Timeline")
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.area_of(world.raid.ref).center())
    assert window.context.selection.ref == world.raid.ref


def test_fewer_days_are_shown_by_key_and_all_again(window: DossierWindow, page: TimelinePage) -> None:
    command(window, Command.ZOOM_OUT)
    wide = page.shown_days
    command(window, Command.ZOOM_FIT)
    fitted = page.shown_days
    assert wide is not None
    assert fitted is not None
    assert wide.span > fitted.span


def test_the_timeline_is_exported(page: TimelinePage, tmp_path: Path) -> None:
    file = tmp_path / "timeline.svg"
    page.exporter.ask = lambda *_asked: (str(file), "")
    page.export(".svg")
    assert "Raid in Yekaterinburg" in file.read_text(encoding="utf-8")
