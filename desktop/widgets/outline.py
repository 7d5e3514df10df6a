"""A short list that its user puts in order, by dragging or with Alt and the arrows: the outline of a brief."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragLeaveEvent, QDropEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.focus import mark_own_focus
from desktop.widgets.painting import Artist

_ROW, _GAP = 32, 2
_ENTRY = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineEntry:
    """One line: `value` is what the signals carry; `note` stands at the end, in ochre if it wants attention."""

    value: object
    text: str
    icon: str = "text"
    note: str = ""
    attention: bool = False
    level: int = 0


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, outline: "ListOutline") -> None:
        super().__init__(outline)
        self._theme, self._outline = theme, outline

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(_ROW) + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        mirrored = self._outline.layoutDirection() == Qt.LayoutDirection.RightToLeft
        area = QRectF(option.rect).adjusted(0, 0, 0, -_GAP)
        art = Artist(painter, self._theme, area, mirrored=mirrored)
        entry: OutlineEntry = index.data(_ENTRY)
        chosen = index.row() == self._outline.currentRow()
        if chosen:
            art.band(area, Radius.CONTROL)
            if self._outline.shows_focus:
                art.outline(area, Role.ACCENT, Radius.CONTROL, 2)
        elif index.row() == self._outline.hovered_row:
            art.fill(area, Role.HOVER, Radius.CONTROL)
        self._draw(art, entry, chosen=chosen)
        painter.restore()

    def _draw(self, art: Artist, entry: OutlineEntry, *, chosen: bool) -> None:
        px, lead = self._theme.px, self._theme.px(10 + 16 * entry.level)
        art.icon_in(art.place(lead, px(16)), entry.icon, Role.ACCENT if chosen else Role.INK3)
        note = self._theme.advance(TypeRole.MICRO, entry.note)
        width = art.area.width()
        face, ink = (TypeRole.STRONG, Role.INK) if chosen else (TypeRole.BODY, Role.INK2)
        room = width - lead - px(26) - note - px(10) - (8 if entry.note else 0)
        art.text(art.place(lead + px(26), room), entry.text, face, ink)
        at = art.place(width - px(10) - note, note + 1)
        art.text(at, entry.note, TypeRole.MICRO, Role.CAUTION if entry.attention else Role.INK3, elide=False)


class ListOutline(QListWidget):
    """Shows entries in order. A move is shown at once and said; the owner writes it and sets the entries anew."""

    chosen = Signal(object)
    """The user moved to the entry of this value."""
    opened = Signal(object)
    """The user pressed Enter on the entry of this value."""
    moved = Signal(int, int)
    """The user moved the entry at the first place to the second, both counted from 0."""
    removal_requested = Signal(object)
    """The user pressed Delete on the entry of this value."""

    def __init__(self, theme: Theme, *, label: str) -> None:
        super().__init__()
        self._theme, self._setting, self._by_keyboard, self._hovered = theme, False, False, -1
        self.setAccessibleName(label)
        self.setAccessibleDescription(self.tr("Alt and the arrows move an entry"))
        self.setItemDelegate(_Delegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mark_own_focus(self)
        self.currentRowChanged.connect(self._on_row_changed)
        theme.changed.connect(self._on_theme_changed)
        self._target = -1

    def set_entries(self, entries: Sequence[OutlineEntry]) -> None:
        """Show other entries; the current one stays current if it is still there. Says nothing."""
        kept = self.current
        self._setting = True
        self.clear()
        for entry in entries:
            item = QListWidgetItem(entry.text)
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.text} {entry.note}".strip())
            self.addItem(item)
        self._setting = False
        if kept is not None:
            self.set_current(kept)

    @property
    def current(self) -> object:
        """The value of the current entry, None if there is none."""
        return self.currentItem().data(_ENTRY).value if self.currentRow() >= 0 else None

    @property
    def values(self) -> list[object]:
        """The values of all entries in the order shown."""
        return [self.item(row).data(_ENTRY).value for row in range(self.count())]

    def set_current(self, value: object) -> None:
        """Move to the entry of a value; says nothing. An unknown value changes nothing."""
        values = self.values
        if value in values:
            self._setting = True
            self.setCurrentRow(values.index(value))
            self._setting = False
            self.viewport().update()

    @property
    def hovered_row(self) -> int:
        """The row under the pointer, −1 if there is none."""
        return self._hovered

    @property
    def shows_focus(self) -> bool:
        """Whether the current row shows a ring: the list has the focus and the keyboard was used."""
        return self._by_keyboard and self.hasFocus()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(208), self.count() * (self._theme.px(_ROW) + _GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(_ROW))

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard = True
        key, row = event.key(), self.currentRow()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in steps:
            self._move(row, row + steps[Qt.Key(key)])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self.opened.emit(self.current)
        elif key == Qt.Key.Key_Delete and row >= 0:
            self.removal_requested.emit(self.current)
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hovered = self.indexAt(event.position().toPoint()).row()
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = -1
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def dragMoveEvent(self, event: QDropEvent) -> None:
        self._target = self._place_at(event.position())
        event.accept()
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        event.accept()
        self._target = -1
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        target, row = self._place_at(event.position()), self.currentRow()
        self._target = -1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self._move(row, target - 1 if target > row else target)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._target >= 0:
            with Artist.on(self.viewport(), self._theme) as art:
                y = self._target * (self._theme.px(_ROW) + _GAP) - self.verticalOffset() - 1
                art.painter.setPen(QPen(self._theme.colour(Role.ACCENT), 2))
                art.painter.drawLine(QPointF(8, max(1, y)), QPointF(self.viewport().width() - 8, max(1, y)))

    # Inside

    def _place_at(self, point: QPointF) -> int:
        """Return before which entry something dropped here would stand."""
        tall = self._theme.px(_ROW) + _GAP
        place = round((point.y() + self.verticalOffset()) / tall)
        return min(max(place, 0), self.count())

    def _move(self, source: int, target: int) -> None:
        if source == target or not (0 <= source < self.count() and 0 <= target < self.count()):
            return
        self._setting = True
        item = self.takeItem(source)
        self.insertItem(target, item)
        self.setCurrentRow(target)
        self._setting = False
        self.moved.emit(source, target)

    def _on_row_changed(self, row: int) -> None:
        self.viewport().update()
        if not self._setting and row >= 0:
            self.chosen.emit(self.current)

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
