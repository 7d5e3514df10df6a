"""What changed in one record, field by field: the names of the fields in one column, old and new in the other."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.session import FieldChange
from desktop.past.run_text import RunText
from desktop.past.words import runs_of
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.facts import labelled
from desktop.widgets.layout import clear
from desktop.widgets.text import Prose


class FieldChanges(QWidget):
    """The changes of one record."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        self.setLayout(self._lines)

    def show_changes(self, changes: Sequence[FieldChange], *, fresh: bool = False, nothing: str = "") -> None:
        """Show other changes; `fresh` where the whole record is new. `nothing` is said where there are none."""
        clear(self._lines)
        before = ""
        for change in changes:
            name = change.label if change.label != before else ""
            before = change.label
            self._lines.addLayout(labelled(self._theme, name, RunText(self._theme, runs_of(change, fresh=fresh))))
        if not changes and nothing:
            self._lines.addWidget(Prose(self._theme, nothing, TypeRole.BODY, Role.INK2))
