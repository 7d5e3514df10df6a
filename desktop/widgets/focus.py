"""The focus ring: one overlay that surrounds whatever has the keyboard's focus, on every widget alike.

It shows only when focus came by the keyboard. A widget that shows its focus itself says so by `mark_own_focus`.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.theme import Radius, Theme
from desktop.widgets.painting import Artist

_OWN_FOCUS = "marksOwnFocus"
_REACH = 4
"""Two px of air and two of ring."""
_KEYS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_F6}
_FOLLOWED = {
    *(QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide),
    *(QEvent.Type.ParentChange, QEvent.Type.ZOrderChange),
}


def mark_own_focus(widget: QWidget) -> None:
    """Tell the ring that a widget shows its focus itself, as a table does in its row."""
    widget.setProperty(_OWN_FOCUS, True)


class _Ring(QWidget):
    """The ring in one window; lets every click through."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._on_theme_changed)

    def surround(self, target: QWidget) -> None:
        window = target.window()
        area = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        seen = area & _seen(target, window)
        if seen.isEmpty():
            self.hide()
            return
        self.setGeometry(area.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        self.setMask(self._mask(seen.adjusted(-_REACH, -_REACH, _REACH, _REACH)))
        self.raise_()
        self.show()

    def _mask(self, seen: QRect) -> QRegion:
        whole = QRegion(seen.translated(-self.pos()))
        inner = self.rect().adjusted(_REACH, _REACH, -_REACH, -_REACH)
        return whole.subtracted(QRegion(inner))

    def _on_theme_changed(self) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.ring(art.area, Radius.CONTROL + 3)


class FocusRing(QObject):
    """Follows the keyboard's focus in every window of the application. Make one, and keep it."""

    def __init__(self, theme: Theme, app: QApplication) -> None:
        # A filter that outlives what it draws with brings the process down, so the ring goes with its theme.
        super().__init__(theme)
        self._theme, self._app = theme, app
        self._ring: _Ring | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._by_keyboard = False
        app.focusChanged.connect(self._on_focus_changed)
        app.installEventFilter(self)

    def end(self) -> None:
        """Stop following; the ring goes."""
        self._app.removeEventFilter(self)
        self._app.focusChanged.disconnect(self._on_focus_changed)
        self._drop()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and self._by_keyboard:
            self._by_keyboard = False
            self._drop()
        elif kind == QEvent.Type.KeyPress:
            self._note_key(event)
        elif kind in _FOLLOWED and watched in self._watched:
            self._place()
        return False

    def _note_key(self, event: QEvent) -> None:
        if isinstance(event, QKeyEvent) and event.key() in _KEYS and not self._by_keyboard:
            self._by_keyboard = True
            self._place()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._target = new
        self._watched = _line_of(new) if new is not None else []
        self._place()

    def _place(self) -> None:
        target = self._target
        # Qt frees a closed window whatever Python still holds of it.
        if target is None or not isValid(target) or not self._is_wanted(target):
            self._drop()
            return
        self._ring_in(target.window()).surround(target)

    def _is_wanted(self, target: QWidget) -> bool:
        return self._by_keyboard and target.isVisible() and not target.property(_OWN_FOCUS)

    def _ring_in(self, window: QWidget) -> _Ring:
        ring = self._ring
        if ring is None or not isValid(ring) or ring.parentWidget() is not window:
            self._drop()
            ring = self._ring = _Ring(self._theme, window)
        return ring

    def _drop(self) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None


def _line_of(widget: QWidget) -> list[QWidget]:
    line = [widget]
    while (parent := line[-1].parentWidget()) is not None and not line[-1].isWindow():
        line.append(parent)
    return line


def _seen(target: QWidget, window: QWidget) -> QRect:
    """Return the part of the window in which the target may be seen: what its parents do not cut off."""
    seen = window.rect()
    for parent in _line_of(target)[1:]:
        if parent is not window:
            seen &= QRect(parent.mapTo(window, QPoint(0, 0)), parent.size())
    return seen
