"""The line in which the other day of a comparison is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.errors import BadInputError
from desktop.models.dates import read_day
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import row
from desktop.widgets.line_field import LineField
from desktop.widgets.text import line_text

_WIDTH = 168


class CompareBar(QWidget):
    """Holds the other day."""

    day_changed = Signal(int)
    """The user typed this day (ordinal)."""
    closed = Signal()
    """The user is done comparing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field = LineField(theme, label=self.tr("Day to compare with"), icon="calendar")
        self.field.setFixedWidth(theme.px(_WIDTH))
        words = line_text(theme, self.tr("Compared with"), TypeRole.BODY, Role.INK2)
        words.setBuddy(self.field)
        self._note = line_text(theme, "", TypeRole.SMALL, Role.DANGER, elide=True)
        close = Button(theme, "", "x", Kind.ICON, label=self.tr("Stop comparing"))
        line = row(words, 8, self.field, 12, self._note, 8, close)
        line.setStretchFactor(self._note, 1)
        self.setLayout(line)
        self.field.committed.connect(self._on_committed)
        close.clicked.connect(self.closed)

    def show_day(self, day: Day) -> None:
        """Show the other day."""
        self.field.set_value(day_in_words(day))
        self._say("")

    def _say(self, sentence: str) -> None:
        self._note.set_text(sentence)
        self.field.set_wrong(wrong=bool(sentence))
        self.field.setAccessibleDescription(sentence)

    def _on_committed(self, text: str) -> None:
        try:
            said = read_day(text)
        except BadInputError as wrong:
            self._say(str(wrong))
            return
        day = said.latest if said.latest is not None else said.earliest
        if day is None:
            self._say(self.tr("Type a day, such as 27 June 2025."))
            return
        self._say("")
        self.day_changed.emit(day)
