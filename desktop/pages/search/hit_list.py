"""The list of what was found: an icon, the title and the date, below them the context and what it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from briefings.session import Hit
from desktop.pages.search.hit_model import HitModel, Shown
from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.focus import mark_own_focus
from desktop.widgets.found_text import draw_found
from desktop.widgets.painting import Artist

ROW, LINE, TOP, INSET = 60, 22, 8, 12
_TALL = 4
"""Letters of other scripts stand taller; each row has room for them."""
_Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: HitModel, view: "HitList") -> None:
        super().__init__(view)
        self._theme, self._model, self._view = theme, model, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(ROW) + _TALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        art = Artist(painter, self._theme, QRectF(option.rect), mirrored=mirrored)
        self._draw_ground(art, index)
        self._draw_hit(art, self._model.shown(index.row()))
        painter.restore()

    def _draw_ground(self, art: Artist, index: _Index) -> None:
        band = art.area.adjusted(0, 1, 0, -1)
        if index.row() == self._view.currentIndex().row():
            art.band(band, Radius.CONTROL)
            if self._view.shows_focus:
                art.outline(band, Role.ACCENT, Radius.CONTROL, 2)
        elif index.row() == self._view.hovered_row:
            art.fill(band, Role.HOVER, Radius.CONTROL)

    def _draw_hit(self, art: Artist, shown: Shown) -> None:
        px = self._theme.px
        lead = INSET + px(16) + 12
        art.icon_in(art.place(INSET, px(16), px(TOP), px(LINE)), shown.icon, Role.INK2)
        title = self._beside(art, shown.date, lead, px(TOP))
        draw_found(art, title, shown.title, shown.title_spans, face=TypeRole.STRONG)
        what = ", ".join(part for part in (shown.match, shown.kind) if part)
        below = self._beside(art, what, lead, px(TOP + LINE) + _TALL)
        draw_found(art, below, shown.context, shown.context_spans, role=Role.INK2)

    def _beside(self, art: Artist, end: str, lead: float, top: float) -> QRectF:
        """Draw a few words at the end of a line; give the room before them."""
        wide, tall = art.area.width(), self._theme.px(LINE)
        used = min(self._theme.advance(TypeRole.SMALL, end), wide * 0.4)
        art.text(art.place(wide - INSET - used, used + 1, top, tall), end, TypeRole.SMALL, Role.INK3)
        return art.place(lead, max(0.0, wide - lead - 2 * INSET - used), top, tall)


class HitList(QListView):
    """Shows a model of hits; one of them is chosen."""

    hit_chosen = Signal(object)
    """The user moved to this Hit; None where there is none."""
    hit_opened = Signal(object)
    """The user wants to see the record of this Hit on its page."""
    left = Signal()
    """The user wants back to the field."""

    def __init__(self, theme: Theme, model: HitModel) -> None:
        super().__init__()
        self._theme, self._model = theme, model
        self._hovered, self._by_keyboard = -1, False
        self.setModel(model)
        self.setItemDelegate(_Delegate(theme, model, self))
        self.setAccessibleName(self.tr("Results"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        mark_own_focus(self)
        self.entered.connect(self._on_entered)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self._on_theme_changed)

    @property
    def hovered_row(self) -> int:
        """The row under the pointer, −1 if there is none."""
        return self._hovered

    @property
    def shows_focus(self) -> bool:
        """Whether the chosen row shows a ring: it was come to by the keyboard."""
        return self._by_keyboard and self.hasFocus()

    @property
    def hit(self) -> Hit | None:
        """The hit that is chosen."""
        row = self.currentIndex().row()
        return self._model.hits[row] if 0 <= row < len(self._model.hits) else None

    def choose(self, row: int) -> None:
        """Move to a row; −1 leaves none chosen."""
        self.setCurrentIndex(self._model.index(row) if 0 <= row < len(self._model.hits) else QModelIndex())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(ROW) + _TALL)

    # Qt's own

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.hit_chosen.emit(self.hit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and self.currentIndex().row() <= 0):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _open(self) -> None:
        if self.hit is not None:
            self.hit_opened.emit(self.hit)

    def _on_entered(self, index: QModelIndex) -> None:
        self._hovered = index.row()
        self.viewport().update()

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
