"""A field for a date in the user's own words: "27 June 2025", "late June 2025", "about 30 June"."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.layout import column
from desktop.widgets.line_field import LineField
from desktop.widgets.text import Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class DateReading:
    """What a text was taken for: whether it is a date, and a sentence on what was read or how to write it."""

    ok: bool
    sentence: str = ""


class DateField(QWidget):
    """Any text; what is no date is marked, stays in the field and is not committed. Empty means no date."""

    changed = Signal(str)
    """The user typed."""
    committed = Signal(str)
    """A text that is a date, or no text, counts now."""

    def __init__(
        self, theme: Theme, read: Callable[[str], DateReading], *, text: str = "", label: str = "", hint: str = ""
    ) -> None:
        """`read` judges a text; it is called while the user types and must be quick."""
        super().__init__()
        self._read = read
        self._line = LineField(theme, text, label=label or self.tr("Date"), hint=hint, icon="calendar", patient=True)
        self._note = Prose(theme, "", TypeRole.SMALL, Role.INK3)
        self.setFocusProxy(self._line)
        self.setLayout(column(self._line, self._note, gap=4))
        self._judge(text)
        self._line.changed.connect(self._on_changed)
        self._line.committed.connect(self._on_committed)

    def value(self) -> str:
        """Return what stands in the field."""
        return self._line.value()

    def set_value(self, text: str) -> None:
        """Show a date from outside; what the user is just typing stays."""
        self._line.set_value(text)
        self._judge(self._line.value())

    def set_hint(self, hint: str) -> None:
        """Say what counts while the field is empty."""
        self._line.setPlaceholderText(hint)

    def _judge(self, text: str) -> bool:
        reading = self._read(text) if text.strip() else DateReading(ok=True)
        self._line.set_wrong(wrong=not reading.ok)
        self._note.set_text(reading.sentence)
        self._note.set_role(Role.INK3 if reading.ok else Role.DANGER)
        self._note.setVisible(bool(reading.sentence))
        self._line.setAccessibleDescription(reading.sentence)
        return reading.ok

    def _on_changed(self, text: str) -> None:
        self._judge(text)
        self.changed.emit(text)

    def _on_committed(self, text: str) -> None:
        if self._judge(text):
            self.committed.emit(text)
