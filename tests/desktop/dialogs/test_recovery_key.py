from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage, QPdfWriter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.dialogs.recovery_key import RecoveryKeyDialog, draw, lines_of
from desktop.theme import Theme
from desktop.widgets.button import Button
from tests.desktop.running import named, visible_texts

KEY = "-".join(f"{number:05}" for number in range(13))


def test_the_groups_stand_in_rows_of_four() -> None:
    assert [line.split() for line in lines_of(KEY)][3] == ["00012"]
    assert " ".join(lines_of(KEY)).split() == KEY.split("-")


def test_the_key_is_shown_and_copied(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = RecoveryKeyDialog(theme, KEY, "july.dossier", parent)
    dialog.show()
    assert "00007" in " ".join(visible_texts(dialog))
    named(dialog, Button, "Copy").click()
    assert QGuiApplication.clipboard().text() == KEY
    QGuiApplication.clipboard().clear()


def test_the_sheet_is_drawn_on_what_prints(theme: Theme, tmp_path: Path) -> None:
    del theme
    writer = QPdfWriter(str(tmp_path / "key.pdf"))
    assert draw(writer, KEY, "july.dossier")
    del writer
    assert (tmp_path / "key.pdf").stat().st_size > 1000


def test_a_device_that_takes_nothing_is_said(theme: Theme) -> None:
    del theme
    assert not draw(QImage(), KEY, "july.dossier")
