"""The list of what was found: an icon, the title and the date, below them the context and what it is."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from briefings.session import Hit
from desktop.pages.search.hit_model import HitModel, Shown
from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.found_text import draw_found
from desktop.widgets.painting import Artist
from desktop.widgets.row_list import RowList

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


class HitList(RowList):
    """Shows a model of hits; one of them is chosen."""

    hit_chosen = Signal(object)
    """The user moved to this Hit; None where there is none."""
    hit_opened = Signal(object)
    """The user wants to see the record of this Hit on its page."""
    left = Signal()
    """The user wants back to the field."""

    def __init__(self, theme: Theme, model: HitModel) -> None:
        super().__init__(theme, model, label=QCoreApplication.translate("HitList", "Results"))
        self._model = model
        self.setItemDelegate(_Delegate(theme, model, self))
        self.setUniformItemSizes(True)
        self.doubleClicked.connect(self._open)

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

    def is_by_keyboard(self, reason: Qt.FocusReason) -> bool:
        """Down in the field leads here too."""
        return reason != Qt.FocusReason.MouseFocusReason

    def _open(self) -> None:
        if self.hit is not None:
            self.hit_opened.emit(self.hit)
