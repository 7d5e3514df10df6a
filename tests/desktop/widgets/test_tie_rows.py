"""The ties of one list: where their columns stand."""

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.layout import box, column
from desktop.widgets.tie import Sign, TieRow, align

WIDE, TALL = 290, 28


def test_the_kinds_of_one_list_begin_in_one_line(theme: Theme, qtbot: QtBot) -> None:
    rows = [
        TieRow(theme, Sign.FRIENDLY, "Azerbaijanis in Yekaterinburg", "Membership"),
        TieRow(theme, Sign.FRIENDLY, "OTS", "Membership", "up"),
    ]
    align(rows)
    held = box(column(*rows), width=WIDE)
    qtbot.addWidget(held)
    held.resize(WIDE, 2 * TALL)
    held.show()
    kinds = [_right_half(row) for row in rows]
    assert kinds[0] == kinds[1]


def _right_half(row: TieRow) -> QImage:
    """What stands where the kind does, without the trend."""
    picture = row.grab()
    ratio = picture.devicePixelRatio()
    return picture.copy(*(round(part * ratio) for part in (190, 0, WIDE - 190 - 26, TALL))).toImage()
