"""The inspector's grid: facts with their names in one column, and sections with a head."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.layout import Item, column, row
from desktop.widgets.text import Prose, line_text

NAME_COLUMN = 96


def fact(theme: Theme, name: str, value: str, role: Role = Role.INK) -> QHBoxLayout:
    """Lay out a fact: its name in a fixed column, its value beside it on the same first line."""
    return labelled(theme, name, Prose(theme, value, TypeRole.BODY, role))


def labelled(theme: Theme, name: str, widget: QWidget, *, top: int = 0) -> QHBoxLayout:
    """Lay out a widget with its name in the column of facts; `top` lowers the name by so many px at base size."""
    label = _Name(theme, name)
    label.setBuddy(widget)
    if not widget.accessibleName() and not isinstance(widget, Prose):
        widget.setAccessibleName(name)
    held = column(theme.px(top), label, None) if top else column(label, None)
    line = row(gap=8)
    line.addLayout(held)
    line.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return line


class _Name(Prose):
    """A name in the column of facts, which grows with the text."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name, TypeRole.BODY, Role.INK3)
        self.setFixedWidth(theme.px(NAME_COLUMN))

    def _on_theme_changed(self) -> None:
        self.setFixedWidth(self._theme.px(NAME_COLUMN))
        super()._on_theme_changed()


def section(theme: Theme, title: str, *items: Item, aside: QWidget | None = None, gap: int = 8) -> QVBoxLayout:
    """Lay out a section: a head, something at the head's end, and the items below."""
    ends = [aside] if aside is not None else []
    head = row(line_text(theme, title, TypeRole.SUBHEAD, elide=True), None, *ends)
    return column(head, column(*items, gap=gap), gap=8)
