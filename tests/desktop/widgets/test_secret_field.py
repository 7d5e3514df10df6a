import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.button import Button
from desktop.widgets.passphrase_forms import ChooseForm
from desktop.widgets.secret_field import SecretField, caps_from, scripts_of
from desktop.widgets.strength_meter import StrengthMeter


@pytest.mark.parametrize(
    ("text", "shift", "caps"),
    [("A", False, True), ("a", False, False), ("a", True, True), ("Щ", True, False), ("7", False, None)],
)
def test_a_letter_tells_of_caps_lock(text: str, shift: bool, caps: bool | None) -> None:
    assert caps_from(text, shift=shift) is caps


def test_the_scripts_of_what_is_typed_are_named_in_order() -> None:
    assert scripts_of("Bakı 7 щы ბ") == ["Latin", "Cyrillic", "Georgian"]


def said(field: SecretField | StrengthMeter | ChooseForm) -> str:
    """What can be read there."""
    return " ".join(label.text() for label in field.findChildren(QLabel) if not label.isHidden())


def test_caps_lock_and_script_are_said_below_the_field(qtbot: QtBot, theme: Theme) -> None:
    field = SecretField(theme, label="Passphrase")
    qtbot.addWidget(field)
    qtbot.keyClick(field.line, "a")
    assert "Caps Lock" not in said(field)
    qtbot.keyClick(field.line, Qt.Key.Key_CapsLock)
    assert "Caps Lock is on." in said(field)
    assert "Latin" in said(field)


def test_the_eye_shows_and_hides(qtbot: QtBot, theme: Theme) -> None:
    field = SecretField(theme, label="Passphrase")
    qtbot.addWidget(field)
    eye = field.findChild(Button)
    assert eye is not None
    assert field.line.echoMode() is QLineEdit.EchoMode.Password
    eye.click()
    assert field.line.echoMode() is QLineEdit.EchoMode.Normal
    assert eye.accessibleName() == "Hide what is typed"


def test_the_meter_says_in_words_what_it_shows(qtbot: QtBot, theme: Theme) -> None:
    meter = StrengthMeter(theme)
    qtbot.addWidget(meter)
    meter.show_for("qwerty")
    assert "Too easy" in said(meter)
    meter.show_for("copper lantern seven orchards under rainy glass")
    assert meter.accessibleName() == "Strength: Strong."


def test_two_passphrases_that_differ_are_refused(qtbot: QtBot, theme: Theme) -> None:
    form = ChooseForm(theme)
    qtbot.addWidget(form)
    first, second = form.findChildren(QLineEdit)
    first.setText("one")
    second.setText("other")
    assert not form.check()
    assert "differ" in said(form)
    second.setText("one")
    assert form.check()


def test_a_new_passphrase_speaks_of_the_field_in_use_only(qtbot: QtBot, theme: Theme) -> None:
    form = ChooseForm(theme)
    qtbot.addWidget(form)
    first, second = form.fields
    qtbot.keyClicks(first.line, "three")
    qtbot.keyClicks(second.line, "three")
    assert said(form).count("Letters typed: Latin.") == 1
    second.line.setText("три")
    qtbot.keyClicks(second.line, "h")
    assert "Letters typed: Cyrillic, Latin." in said(form)
