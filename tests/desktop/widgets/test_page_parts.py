from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.banner import Banner, Tone
from desktop.widgets.button import Button
from desktop.widgets.empty_state import EmptyState, NextStep, StepRow
from desktop.widgets.facts import fact, section
from desktop.widgets.layout import box, column
from desktop.widgets.menu import Menu
from desktop.widgets.progress import PageGauge
from desktop.widgets.rows import CheckRow, CheckState, LikelihoodRow, ListRow, SourceRow
from desktop.widgets.text import Prose
from desktop.widgets.tie import Sign, TieRow
from desktop.widgets.two_sides import Side, TwoSides

LEFT = Qt.MouseButton.LeftButton


def _button(widget: QWidget, name: str) -> Button:
    return next(each for each in widget.findChildren(Button) if each.accessibleName() == name)


def _texts(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(Prose)]


def test_banner_is_hidden_until_something_is_shown_and_put_away_again(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    assert not banner.isVisible()
    banner.show_message(Tone.ERROR, "Not saved. The disk is full.")
    assert banner.isVisible()
    assert banner.accessibleName() == "Not saved. The disk is full."
    with qtbot.waitSignal(banner.dismissed):
        qtbot.mouseClick(_button(banner, "Dismiss"), LEFT)
    assert not banner.isVisible()


def test_banner_offers_one_action(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    banner.show_message(Tone.CAUTION, "Open elsewhere.", action="Try again", dismissable=False)
    with qtbot.waitSignal(banner.acted):
        qtbot.mouseClick(_button(banner, "Try again"), LEFT)
    assert not _button(banner, "Dismiss").isVisible()


def test_long_banner_grows(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    banner.show_message(Tone.NOTE, "A sentence that goes on. " * 20)
    assert banner.heightForWidth(600) > banner.heightForWidth(6000) == 40


def _start(theme: Theme) -> EmptyState:
    steps = (
        NextStep(key="sample", icon="book-marked", title="Open the sample", detail="July 2025"),
        NextStep(key="new", icon="file-plus-2", title="New dossier", detail="An empty file"),
    )
    return EmptyState(theme, "Start with a dossier", "One file.", steps, first_run=True)


def test_next_step_is_chosen_with_enter_and_by_click(qtbot: QtBot, theme: Theme) -> None:
    start = _start(theme)
    qtbot.addWidget(start)
    start.show()
    first, second = start.findChildren(StepRow)
    with qtbot.waitSignal(start.chosen, check_params_cb=lambda key: key == "sample"):
        qtbot.keyClick(first, Qt.Key.Key_Return)
    with qtbot.waitSignal(start.chosen, check_params_cb=lambda key: key == "new"):
        qtbot.mouseClick(second, LEFT)


def test_first_step_takes_the_focus_and_arrows_go_on(qtbot: QtBot, theme: Theme) -> None:
    start = _start(theme)
    qtbot.addWidget(start)
    start.show()
    QTest.qWaitForWindowExposed(start)
    start.activateWindow()
    start.focus_first()
    first, second = start.findChildren(StepRow)
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()


def test_fact_and_section_show_their_words(qtbot: QtBot, theme: Theme) -> None:
    held = box(column(section(theme, "Where", fact(theme, "Place", "Yekaterinburg"))))
    qtbot.addWidget(held)
    assert _texts(held) == ["Where", "Place", "Yekaterinburg"]


def test_two_sides_are_equally_wide_and_three_are_stacked(qtbot: QtBot, theme: Theme) -> None:
    sides = [
        Side(holder="Moscow says", text="Heart failure.", grade="D4", sources="1 source"),
        Side(holder="Baku says", text="Blunt-force trauma and broken ribs, in several places.", grade="B2"),
    ]
    two, three = TwoSides(theme, sides), TwoSides(theme, [*sides, sides[0]])
    for widget in (two, three):
        qtbot.addWidget(widget)
        widget.resize(400, 300)
        widget.show()
    one, other = (each for each in two.findChildren(Prose) if each.text().endswith("says"))
    assert abs(one.width() - other.width()) <= 1
    assert one.y() == other.y()
    assert len({each.x() for each in three.findChildren(Prose) if each.text().endswith("says")}) == 1


def test_check_offers_its_remedy_and_speaks_its_state(qtbot: QtBot, theme: Theme) -> None:
    check = CheckRow(theme, CheckState.OPEN, "Told from one side", action="Show")
    qtbot.addWidget(check)
    assert check.accessibleName() == "Open: Told from one side"
    with qtbot.waitSignal(check.acted):
        qtbot.mouseClick(_button(check, "Show"), LEFT)


def test_rows_are_pressed_and_speak_all_they_show(qtbot: QtBot, theme: Theme) -> None:
    rows = {
        "A second side. Findings added. 11:20": ListRow(theme, "scale", "A second side", "Findings added", "11:20"),
        "Autopsy. 1 July. B2: usually reliable": SourceRow(
            theme, "B2", "Autopsy", "1 July", grade_tip="B2: usually reliable"
        ),
        "Quiet repair: Unlikely, 25 to 35 per cent": LikelihoodRow(theme, "Quiet repair", "Unlikely", 25, 35),
        "Russia, hostile dispute, strengthening": TieRow(
            theme, Sign.HOSTILE, "Russia", "Dispute", "up", label="Russia, hostile dispute, strengthening"
        ),
    }
    for spoken, row in rows.items():
        qtbot.addWidget(row)
        assert row.accessibleName() == spoken
        with qtbot.waitSignal(row.clicked):
            qtbot.keyClick(row, Qt.Key.Key_Space)


def test_gauge_says_the_length_in_words(qtbot: QtBot, theme: Theme) -> None:
    gauge = PageGauge(theme)
    qtbot.addWidget(gauge)
    said = []
    for pages, limit in ((1.8, 2), (0.6, 1), (3.0, 0)):
        gauge.set_length(pages, limit)
        said += _texts(gauge)
    assert said == ["1.8 of 2 pages", "0.6 of 1 page", "3.0 pages"]


def test_menu_runs_what_is_chosen(qtbot: QtBot, theme: Theme) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    ran: list[str] = []
    menu = Menu(theme, owner)
    action = menu.add("Delete", lambda: ran.append("deleted"), icon="trash-2", shortcut="Del")
    action.trigger()
    assert ran == ["deleted"]
    assert menu.actions() == [action]
