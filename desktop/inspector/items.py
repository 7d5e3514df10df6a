"""A list of values in the inspector, each with fields of its own: names, participants, posts. Forms make the rows."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import column, row


class Row(QWidget):
    """The fields of one value. Emits `changed` with the new value and can be told to show another."""

    changed = Signal(object)
    """The user changed the value to this."""
    removed = Signal()
    """The user took the value out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._value: Any = None
        self.remove = Button(theme, "", "x", Kind.ICON, label=self.tr("Remove"))
        self.remove.clicked.connect(self.removed)

    @property
    def value(self) -> Any:  # noqa: ANN401 - what the list holds
        """What stands in the row."""
        return self._value

    def set_value(self, value: Any) -> None:  # noqa: ANN401 - what the list holds
        """Show a value from outside."""
        self._value = value
        self.show_value(value)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - what the list holds
        """Bring the fields to the value."""
        raise NotImplementedError

    def is_complete(self) -> bool:
        """Whether the value can be kept; what is not complete yet stays in the row and is not saved."""
        return True

    def take(self, value: Any) -> None:  # noqa: ANN401 - what the list holds
        """Keep a value that the user made, and say so."""
        if value != self._value:
            self._value = value
            self.changed.emit(value)


class Items(QWidget):
    """Rows of values, one added at a time."""

    changed = Signal(list)
    """The user changed the list to this."""

    def __init__(self, theme: Theme, *, add: str, blank: Callable[[], Any], row: Callable[[], Row]) -> None:
        super().__init__()
        self._blank, self._make = blank, row
        self._rows: list[Row] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._add = Button(theme, add, kind=Kind.LINK)
        self._add.clicked.connect(self._on_add_clicked)
        self.setLayout(column(self._list, 4, _line(self._add)))
        self.setFocusProxy(self._add)

    def set_values(self, values: Sequence[Any]) -> None:
        """Show other values; rows that stay the same keep what is being typed in them, unfinished ones stay."""
        if list(values) == self._values():
            return
        for unfinished in [held for held in self._rows if not held.is_complete()]:
            self._drop(unfinished)
        for held, value in zip(self._rows, values, strict=False):
            if held.value != value:
                held.set_value(value)
        for value in values[len(self._rows) :]:
            self._append(value)
        while len(self._rows) > len(values):
            self._drop(self._rows[-1])
        self.updateGeometry()

    def focus_first(self) -> None:
        """Put the cursor into the first field of the first row, or on what adds one."""
        fields = self._rows[0].findChildren(QLineEdit) if self._rows else []
        if fields:
            fields[0].setFocus()
            fields[0].selectAll()
        else:
            self._add.setFocus()

    def _values(self) -> list[Any]:
        return [held.value for held in self._rows if held.is_complete()]

    def _append(self, value: Any) -> Row:  # noqa: ANN401 - what the list holds
        held = self._make()
        held.set_value(value)
        held.changed.connect(self._on_row_changed)
        held.removed.connect(lambda: self._on_row_removed(held))
        self._rows.append(held)
        self._list.addWidget(held)
        return held

    def _drop(self, held: Row) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and held.isAncestorOf(focus):
            # Kept near: left to Qt it would go on to the next field in line, and the column would scroll there.
            self._add.setFocus()
        self._rows.remove(held)
        self._list.removeWidget(held)
        held.hide()
        held.deleteLater()

    def _on_add_clicked(self) -> None:
        added = self._append(self._blank())
        added.setFocus()
        first = added.nextInFocusChain()
        if first is not None and added.isAncestorOf(first):
            first.setFocus()

    def _on_row_changed(self, _value: object) -> None:
        if isinstance(row := self.sender(), Row) and row.is_complete():
            self.changed.emit(self._values())

    def _on_row_removed(self, held: Row) -> None:
        before = self._values()
        self._drop(held)
        if self._values() != before:
            self.changed.emit(self._values())


def _line(button: Button) -> QWidget:
    holder = QWidget()
    holder.setLayout(row(button, None))
    return holder
