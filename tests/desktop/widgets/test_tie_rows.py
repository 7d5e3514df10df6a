"""The ties of one list: where their columns stand."""

from unittest.mock import patch

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


def test_a_row_measures_no_more_in_a_long_list_than_in_a_short_one(theme: Theme, qtbot: QtBot) -> None:
    rows = [TieRow(theme, Sign.HOSTILE, f"Actor {number}", "Rivalry") for number in range(300)]
    align(rows)
    held = box(column(*rows), width=WIDE)
    qtbot.addWidget(held)
    with patch.object(theme, "advance", wraps=theme.advance) as advance:
        rows[0].grab()
    assert 0 < advance.call_count < 20


def test_an_empty_list_is_aligned() -> None:
    align([])


def _right_half(row: TieRow) -> QImage:
    """What stands where the kind does, without the trend."""
    picture = row.grab()
    ratio = picture.devicePixelRatio()
    return picture.copy(*(round(part * ratio) for part in (190, 0, WIDE - 190 - 26, TALL))).toImage()
