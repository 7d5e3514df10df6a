from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QColorDialog, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.actions import Command
from desktop.dialogs.house import HouseDialog
from desktop.letterhead.head_preview import HeadPreview
from desktop.letterhead.house import usual
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.line_field import LineField
from tests.desktop.running import command, named, typed, visible_texts


@pytest.fixture
def dialog(window: DossierWindow) -> HouseDialog:
    command(window, Command.HOUSE)
    return window.findChildren(HouseDialog)[-1]


def test_what_is_typed_counts_for_the_next_brief(dialog: HouseDialog, window: DossierWindow) -> None:
    typed(named(dialog, LineField, "Ministry"), "Ministry of Foreign Affairs")
    typed(named(dialog, LineField, "Colour"), "#7A1F3D")
    style = named(dialog, ChoiceField, "Style")
    style.set_value("sans")
    style.activated.emit(style.currentIndex())
    dialog.reject()
    known = usual(window.context.settings)
    assert (known.house.ministry, known.house.accent, known.style) == ("Ministry of Foreign Affairs", "#7A1F3D", "sans")


def test_a_colour_that_cannot_be_read_is_refused_and_said(dialog: HouseDialog, window: DossierWindow) -> None:
    typed(named(dialog, LineField, "Colour"), "#F0E0A0")
    assert any("too light" in text for text in visible_texts(dialog))
    dialog.reject()
    assert not usual(window.context.settings).house.accent


def test_a_colour_is_pressed_by_whoever_knows_no_code(dialog: HouseDialog, window: DossierWindow) -> None:
    named(dialog, QAbstractButton, "Burgundy").click()
    assert named(dialog, LineField, "Colour").text() == "#7A1F3D"
    assert usual(window.context.settings).house.accent == "#7A1F3D"
    assert named(dialog, QAbstractButton, "Burgundy").isChecked()
    assert not named(dialog, QAbstractButton, "Navy").isChecked()


def test_any_other_colour_is_chosen_as_the_system_shows_them(
    dialog: HouseDialog, window: DossierWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor("#204060"))
    named(dialog, Button, "Another …").click()
    assert usual(window.context.settings).house.accent == "#204060"


def test_the_name_of_a_colour_is_no_code(dialog: HouseDialog) -> None:
    typed(named(dialog, LineField, "Colour"), "red")
    assert any("“red” is no code of a colour" in text for text in visible_texts(dialog))


def test_a_copy_of_the_seal_is_kept(
    dialog: HouseDialog, window: DossierWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "seal.png"
    Image.new("RGB", (64, 64), "navy").save(file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    named(dialog, Button, "Choose a picture …").click()
    data = file.read_bytes()
    file.unlink()
    assert usual(window.context.settings).house.seal == data
    named(dialog, Button, "No seal").click()
    assert not usual(window.context.settings).house.seal


def test_a_seal_that_is_no_picture_is_refused(
    dialog: HouseDialog, window: DossierWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "seal.png"
    file.write_bytes(b"no picture")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    named(dialog, Button, "Choose a picture …").click()
    assert any("seal.png: The seal is no picture" in text for text in visible_texts(dialog))
    assert not usual(window.context.settings).house.seal
    named(dialog, QAbstractButton, "Burgundy").click()
    assert not any("no picture" in text for text in visible_texts(dialog))


def test_the_head_of_the_page_is_shown(dialog: HouseDialog, window: DossierWindow, qtbot: QtBot) -> None:
    preview = named(dialog, HeadPreview, "The head of the first page as it will be")
    before = preview.grab().toImage()
    typed(named(dialog, LineField, "Ministry"), "Ministry of Foreign Affairs")
    qtbot.waitUntil(lambda: not window.context.tasks.running)
    assert preview.grab().toImage() != before
