"""The command palette: over the window a veil, one raised panel, one field, one list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QRect, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.focus import mark_own_focus
from desktop.widgets.layout import mirrored_margins
from desktop.widgets.painting import Artist, is_mirrored
from desktop.widgets.result_list import ResultGroup, ResultList
from desktop.widgets.text import Prose

_WIDE, _TOP, _FIELD, _FOOT, _EDGE = 640, 112, 56, 40, 24
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_TAKING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_RISE = 4
"""Px by which the panel rises as it appears."""


class _Field(QLineEdit):
    """The palette's field, with its icon; painted on the panel's ground."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFrame(False)
        self.setPlaceholderText(self.tr("Search or run a command"))
        self.setAccessibleName(self.tr("Search or run a command"))
        mark_own_focus(self)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFont(self._theme.font(TypeRole.HEADING))
        self.setTextMargins(mirrored_margins((self._theme.px(50), 0, self._theme.px(20), 0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            art.icon_in(art.place(px(20), px(20)), "search", Role.INK3, 20)
        super().paintEvent(event)


class Palette(QWidget):
    """Covers its window while open. What it finds comes from a callable; what is chosen goes out as a signal."""

    chosen = Signal(object)
    """The user chose the result of this payload (Enter or click). The palette has closed."""
    cited = Signal(object)
    """The user wants the result of this payload cited (Ctrl Enter). The palette has closed."""
    previewed = Signal(object)
    """The user wants to see the result of this payload (Tab). The palette stays open."""
    closed = Signal()
    """The palette is gone, whatever happened."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        search: Callable[[str], Sequence[ResultGroup]],
        *,
        keys: Sequence[tuple[str, str]] | None = None,
        pause: int = 0,
    ) -> None:
        """`search` is called at each key, or after so many milliseconds without one, and must answer within 100 ms;
        `keys` are the hints at the foot.
        """
        super().__init__(window)
        self._theme, self._search = theme, search
        self._keys = tuple(keys) if keys is not None else self._usual_keys()
        self._back: QWidget | None = None
        self._field = _Field(theme)
        self._list = ResultList(theme, label=self.tr("Results"))
        self._nothing = Prose(theme, self.tr("Nothing found"), TypeRole.BODY, Role.INK3)
        for part in (self._field, self._list, self._nothing):
            part.setParent(self)
        self._later = QTimer(self, singleShot=True, interval=pause)
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.hide()
        self._connect(window)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self._field.text()

    def open(self, text: str = "") -> None:
        """Show the palette, with a text in its field, and take the keyboard."""
        window = self.parentWidget()
        if window is None:
            return
        if not self.isVisible():
            self._back = window.focusWidget()
        self.setGeometry(window.rect())
        self._field.setText(text)
        self._find(text)
        self.raise_()
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._motion.setDuration(max(1, self._theme.duration(120)))
        self._motion.start()

    def dismiss(self) -> None:
        """Close it and give the keyboard back to where it was."""
        self._later.stop()
        self.hide()
        if self._back is not None:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
            self._back = None
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and watched is self.parentWidget():
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self.setGeometry(watched.rect())
                self._arrange()
        elif watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel().contains(event.position()):
            self.dismiss()

    # Inside

    def _usual_keys(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Enter"), self.tr("open")),
            (self.tr("Ctrl Enter"), self.tr("cite in brief")),
            (self.tr("Tab"), self.tr("preview")),
            (self.tr("Esc"), self.tr("close")),
        )

    def _connect(self, window: QWidget) -> None:
        window.installEventFilter(self)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._on_text_changed)
        self._later.timeout.connect(self._find_now)
        self._list.chosen.connect(self._on_list_chosen)
        self._motion.valueChanged.connect(self._arrange)
        self._theme.changed.connect(self._arrange)

    def _on_text_changed(self, text: str) -> None:
        if self._later.interval() and self.isVisible():
            self._later.start()
        else:
            self._find(text)

    def _find_now(self) -> None:
        self._later.stop()
        self._find(self._field.text())

    def _find(self, text: str) -> None:
        groups = [group for group in self._search(text) if group.rows]
        self._list.show_groups(groups)
        self._list.setVisible(bool(groups))
        self._nothing.setVisible(not groups)
        self._arrange()

    def _panel(self) -> QRectF:
        px = self._theme.px
        width = min(px(_WIDE), self.width() - 2 * _EDGE)
        top = min(px(_TOP), round(self.height() * 0.12))
        most = self.height() - top - _EDGE
        wanted = px(_FIELD) + max(self._list.wanted_height(), px(40)) + 12 + px(_FOOT)
        share = self._motion.currentValue() if self._motion.state() == self._motion.State.Running else 1.0
        rise = _RISE * (1.0 - float(share or 0.0))
        return QRectF((self.width() - width) / 2, top + rise, width, min(wanted, most))

    def _arrange(self) -> None:
        px = self._theme.px
        panel: QRect = self._panel().toRect()
        middle = panel.adjusted(0, px(_FIELD) + 5, 0, -px(_FOOT) - 5)
        self._field.setGeometry(panel.x(), panel.y(), panel.width(), px(_FIELD))
        self._list.setGeometry(middle)
        self._nothing.setGeometry(middle.adjusted(px(20), px(8), -px(20), 0))
        self.update()

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if self._later.isActive() and (key in _STEPS or key in _TAKING):
            self._find_now()
        current = self._list.current
        if key in _STEPS:
            self._list.step(_STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            if current is not None:
                self.previewed.emit(current.payload)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if current is not None:
                citing = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self._finish(current.payload, citing=citing)
        else:
            return False
        return True

    def _finish(self, payload: object, *, citing: bool) -> None:
        self.dismiss()
        (self.cited if citing else self.chosen).emit(payload)

    def _on_list_chosen(self, payload: object) -> None:
        self._finish(payload, citing=False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.painter.fillRect(art.area, self._theme.veil())
            panel = self._panel()
            art.shadow(panel, Radius.PANEL, 40, 16)
            art.fill(panel, Role.RAISED, Radius.PANEL)
            art.outline(panel, Role.LINE, Radius.PANEL)
            field, foot = self._theme.px(_FIELD), self._theme.px(_FOOT)
            art.hairline(QRectF(panel.left(), panel.top() + field, panel.width(), 1))
            art.hairline(QRectF(panel.left(), panel.bottom() - foot, panel.width(), 1))
            base = QRectF(panel.left(), panel.bottom() - foot, panel.width(), foot)
            self._draw_keys(Artist(art.painter, self._theme, base, mirrored=is_mirrored(self)))

    def _draw_keys(self, art: Artist) -> None:
        offset: float = self._theme.px(20)
        for key, what in self._keys:
            for text, role, gap in ((key, Role.INK2, 6), (what, Role.INK3, 20)):
                width = self._theme.advance(TypeRole.MICRO, text)
                if offset + width > art.area.width():
                    return
                art.text(art.place(offset, width + 1), text, TypeRole.MICRO, role, elide=False)
                offset += width + gap
