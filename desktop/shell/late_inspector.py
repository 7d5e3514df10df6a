"""Holds the inspector's place until a record is selected: its forms and pickers are not needed for the first paint.
While a page hides it, it reads nothing: on a page without it, typing would wait for what nobody sees.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.records import Ref
from briefings.edits import Changes
from desktop.context import Context
from desktop.theme import Role, TypeRole
from desktop.widgets.layout import box, column, row
from desktop.widgets.text import Icon, Prose

if TYPE_CHECKING:
    from desktop.inspector import Inspector


class LateInspector(QWidget):
    """Answers for the inspector; until there is one, with what an empty one would say."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._inspector: Inspector | None = None
        self._missed: Changes | None = None
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._hint = self._make_hint()
        self._place.addWidget(self._hint)
        self.setAccessibleName(self.tr("Inspector"))
        context.selection.changed.connect(self._on_selection_changed)

    @property
    def ref(self) -> Ref | None:
        """The record that is shown."""
        return self._inspector.ref if self._inspector is not None else None

    def edit(self) -> None:
        """Put the cursor into the first field of what is shown."""
        if self._inspector is not None:
            self._inspector.edit()

    def flush(self) -> None:
        """Let what is being typed count now."""
        if self._inspector is not None:
            self._inspector.flush()

    def refresh(self, changes: Changes) -> None:
        """Something changed: show what is true of the record now, or once somebody looks."""
        if self._inspector is None:
            return
        if self.isVisibleTo(self.window()):
            self._inspector.refresh(changes)
        elif changes:
            self._missed = changes

    def _make_hint(self) -> QWidget:
        theme = self._context.theme
        words = Prose(theme, self.tr("Select a record to read and edit it here."), TypeRole.BODY, Role.INK3)
        icon = row(Icon(theme, "mouse-pointer-2", Role.INK3), None)
        return box(column(28, icon, 8, words, None, margins=(24, 0, 24, 0)))

    def _on_selection_changed(self) -> None:
        ref = self._context.selection.ref
        if ref is not None and self._inspector is None:
            self._inspector = import_module("desktop.inspector").Inspector(self._context)
            self._place.addWidget(self._inspector)
        if self._inspector is not None:
            self._inspector.setVisible(ref is not None)
            self._hint.setVisible(ref is None)
            self._inspector.show_selection()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        missed, self._missed = self._missed, None
        if missed is not None:
            self.refresh(missed)
