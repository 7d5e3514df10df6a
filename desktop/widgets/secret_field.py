"""A field for a secret: hidden until one asks to see it, with what typing blindly needs to know below it."""

import sys
import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import column, row
from desktop.widgets.line_field import LineField
from desktop.widgets.text import Prose

_LAYOUT_KNOWN = sys.platform in {"win32", "darwin"}
"""Whether Qt follows the keyboard's layout; elsewhere it names the system's language, which is something else."""


class _Watched(LineField):
    """Tells of the keys that it gets, so that Caps Lock is noticed."""

    pressed = Signal(str, int, bool)
    """Text and key of a key press, and whether Shift was held."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.pressed.emit(event.text(), event.key(), shift)
        super().keyPressEvent(event)


class SecretField(QWidget):
    """Shows dots, or the letters while the eye is pressed in. Below: Caps Lock, the keyboard, and what is wrong."""

    changed = Signal(str)
    """The user typed."""
    entered = Signal()
    """The user pressed Enter."""
    used = Signal()
    """A key was pressed or something was pasted."""

    def __init__(self, theme: Theme, *, label: str, hint: str = "") -> None:
        super().__init__()
        self._caps: bool | None = None
        self._tells = True
        self.line = _Watched(theme, label=label, hint=hint)
        """The field itself."""
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.eye = Button(theme, "", "eye", Kind.ICON, label=self.tr("Show what is typed"))
        """What shows the letters."""
        self.eye.setCheckable(True)
        self.hint = Prose(theme, "", TypeRole.SMALL, Role.INK3)
        """What is said of the keys that were pressed; it may be laid out elsewhere."""
        self._wrong = Prose(theme, "", TypeRole.BODY, Role.DANGER)
        across = row(self.line, self.eye, gap=4)
        across.setStretch(0, 1)
        self.setLayout(column(across, self.hint, self._wrong, gap=4))
        self.setFocusProxy(self.line)
        self._connect()
        self._show_hint()
        self.say_wrong("")

    def value(self) -> str:
        """Return what stands in the field."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.line.set_value("")
        self.line.clear()
        self._show_hint()

    def say_wrong(self, sentence: str) -> None:
        """Mark the field and say why; an empty sentence takes the mark away."""
        self._wrong.set_text(sentence)
        self._wrong.setVisible(bool(sentence))
        self.line.set_wrong(wrong=bool(sentence))
        self.line.setAccessibleDescription(sentence)

    def tell(self, *, told: bool) -> None:
        """Say of the keys what is to be said, or leave that to another field."""
        self._tells = told
        self._show_hint()

    def choose_all(self) -> None:
        """Put the cursor there so that typing replaces what stands in the field."""
        self.line.setFocus()
        self.line.selectAll()

    def _connect(self) -> None:
        self.line.pressed.connect(self._on_pressed)
        self.line.changed.connect(self._on_changed)
        self.line.returnPressed.connect(self.entered)
        self.eye.toggled.connect(self._on_eye_toggled)
        QGuiApplication.inputMethod().localeChanged.connect(self._show_hint)

    def _on_pressed(self, text: str, key: int, shift: bool) -> None:  # noqa: FBT001 - the signal's signature
        if key == Qt.Key.Key_CapsLock:
            self._caps = None if self._caps is None else not self._caps
        else:
            found = caps_from(text, shift=shift)
            self._caps = self._caps if found is None else found
        self._show_hint()
        self.used.emit()

    def _on_changed(self, text: str) -> None:
        self.say_wrong("")
        self._show_hint()
        self.used.emit()
        self.changed.emit(text)

    def _on_eye_toggled(self, shown: bool) -> None:  # noqa: FBT001 - the signal's signature
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.eye.set_label(self.tr("Hide what is typed") if shown else self.tr("Show what is typed"))
        self.eye.set_label(self.eye.accessibleName(), icon="eye-off" if shown else "eye")

    def _show_hint(self) -> None:
        parts = [self.tr("**Caps Lock is on.**")] if self._caps else []
        if _LAYOUT_KNOWN:
            language = QGuiApplication.inputMethod().locale().nativeLanguageName()
            parts.append(self.tr("Keyboard: {language}.").format(language=language))
        scripts = scripts_of(self.value())
        if scripts:
            parts.append(self.tr("Letters typed: {scripts}.").format(scripts=", ".join(scripts)))
        self.hint.set_text(" ".join(parts))
        self.hint.setVisible(bool(parts) and self._tells)


def caps_from(text: str, *, shift: bool) -> bool | None:
    """Whether Caps Lock must be on for a key to have made this letter; None where it tells nothing."""
    if len(text) != 1 or text.upper() == text.lower():
        return None
    return text.isupper() != shift


def scripts_of(text: Iterable[str]) -> list[str]:
    """The scripts of the letters in a text, in order, as Unicode calls them: "Latin", "Cyrillic"."""
    names = (unicodedata.name(letter, "").split(" ")[0] for letter in text if letter.isalpha())
    return [name.title() for name in dict.fromkeys(names) if name]
