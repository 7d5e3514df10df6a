"""Undo inside fields: theirs would stop at what was typed since; here it reaches everything.

Where a field asks rather than tells, as one that narrows a list, its own undo comes first.
"""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from shiboken6 import isValid

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


@runtime_checkable
class TakesBack(Protocol):
    """A field with something that no step of the dossier holds, such as an empty line."""

    def take_back(self) -> bool:
        """Take it back; whether there was anything."""
        ...


class SharedUndo(QObject):
    """Makes the field in use, where it stands within `place`, leave the keys of undo and redo to the commands; with
    `own_first` only once it has nothing of its own to take back."""

    def __init__(self, place: QWidget, *, own_first: bool = False) -> None:
        super().__init__(place)
        self._place, self._own_first = place, own_first
        self._field: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_asked(event):
            if self._own_first and _has_own(watched, event):
                return False
            own = (
                event.matches(QKeySequence.StandardKey.Undo) and isinstance(watched, TakesBack) and watched.take_back()
            )
            event.setAccepted(own)
            return True
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = new if new is not None and self._place.isAncestorOf(new) else None
        if self._field is not None:
            self._field.installEventFilter(self)


def _has_own(field: QObject, event: QKeyEvent) -> bool:
    """Whether a field can undo or redo for itself."""
    undoes = event.matches(QKeySequence.StandardKey.Undo)
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if undoes else field.isRedoAvailable()
    if isinstance(field, QTextEdit):
        return field.document().isUndoAvailable() if undoes else field.document().isRedoAvailable()
    return False


def _is_asked(event: QKeyEvent) -> bool:
    return any(event.matches(key) for key in _KEYS)
