from pathlib import Path

from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication, QImage
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


def test_the_sheet_is_saved_where_the_user_wants_it(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    parent, asked = QWidget(), []

    def ask(*words: object) -> tuple[str, str]:
        asked.append(words[2])
        return str(tmp_path / "sheet.pdf"), ""

    qtbot.addWidget(parent)
    dialog = RecoveryKeyDialog(theme, KEY, "july.dossier", parent, ask)
    dialog.show()
    named(dialog, Button, "Save the sheet …").click()
    assert asked == ["july recovery key.pdf"]
    assert "july.dossier" in PdfReader(tmp_path / "sheet.pdf").pages[0].extract_text()
    assert "then delete the file" in " ".join(visible_texts(dialog))


def test_a_sheet_that_cannot_be_saved_is_said(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = RecoveryKeyDialog(theme, KEY, "july.dossier", parent, lambda *_: (str(tmp_path / "no" / "x.pdf"), ""))
    dialog.show()
    named(dialog, Button, "Save the sheet …").click()
    assert "cannot be saved" in " ".join(visible_texts(dialog))


def test_a_device_that_takes_nothing_is_said(theme: Theme) -> None:
    del theme
    assert not draw(QImage(), KEY, "july.dossier")
