import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.button import Button, Kind
from desktop.widgets.rail import Rail, RailEntry, RailGroup
from desktop.widgets.rail_ends import RailFoot, RailHead

GROUPS = (
    RailGroup(entries=(RailEntry(key="overview", text="Overview", icon="house"),)),
    RailGroup(
        title="Records",
        entries=(
            RailEntry(key="actors", text="Actors", icon="users", count="58"),
            RailEntry(key="claims", text="Claims", icon="scale", count="41", attention=True),
        ),
    ),
)


@pytest.fixture
def rail(qtbot: QtBot, theme: Theme) -> Rail:
    rail = Rail(theme)
    qtbot.addWidget(rail)
    rail.set_groups(GROUPS)
    rail.resize(rail.width(), 600)
    rail.show()
    return rail


def _item(rail: Rail, text: str) -> QAbstractButton:
    return next(item for item in rail.findChildren(QAbstractButton) if item.text() == text)


def test_click_on_an_entry_says_its_key(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.waitSignal(rail.chosen, check_params_cb=lambda key: key == "actors"):
        qtbot.mouseClick(_item(rail, "Actors"), Qt.MouseButton.LeftButton)
    assert rail.current == "actors"


def test_entry_is_chosen_with_space(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.waitSignal(rail.chosen, check_params_cb=lambda key: key == "claims"):
        qtbot.keyClick(_item(rail, "Claims"), Qt.Key.Key_Space)


def test_page_shown_by_the_program_is_marked_and_not_said(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.assertNotEmitted(rail.chosen):
        rail.set_current("claims")
    assert rail.current == "claims"


def test_open_points_are_spoken(rail: Rail) -> None:
    assert _item(rail, "Claims").accessibleName() == "Claims, 41, has open points"
    rail.set_count("claims", "40")
    assert _item(rail, "Claims").accessibleName() == "Claims, 40"


def test_folded_rail_is_narrow_and_tells_names_in_tips(rail: Rail) -> None:
    wide = rail.width()
    rail.set_folded(folded=True)
    assert rail.width() == 56 < wide
    assert _item(rail, "Actors").toolTip() == "Actors"


def test_chosen_page_survives_new_counts(rail: Rail) -> None:
    rail.set_current("actors")
    rail.set_groups(GROUPS)
    assert rail.current == "actors"


def test_running_task_takes_the_place_of_the_state(qtbot: QtBot, theme: Theme) -> None:
    foot = RailFoot(theme, [Button(theme, "", "settings", Kind.ICON, label="Settings")])
    qtbot.addWidget(foot)
    foot.set_state("Offline. Backed up 09:00")
    foot.show()
    with qtbot.waitSignal(foot.task.running_changed, check_params_cb=bool):
        foot.task.start("Exporting", steps=4)
    assert foot.task.isVisible()
    foot.task.end()
    assert not foot.task.isVisible()


def test_task_is_cancelled_once(qtbot: QtBot, theme: Theme) -> None:
    foot = RailFoot(theme)
    qtbot.addWidget(foot)
    foot.task.start("Exporting")
    cancel = next(button for button in foot.task.findChildren(Button) if button.text() == "Cancel")
    with qtbot.waitSignal(foot.task.cancelled):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert not cancel.isEnabled()


def test_head_speaks_the_dossier(qtbot: QtBot, theme: Theme) -> None:
    head = RailHead(theme, "South Caucasus", "July 2025")
    qtbot.addWidget(head)
    assert head.accessibleName() == "South Caucasus, July 2025"
    with qtbot.waitSignal(head.clicked):
        qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
