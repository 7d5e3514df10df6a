"""The list of steps as it is seen: what was done, by whom and when; what was taken back is struck through."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from briefings.session import Step
from desktop.models.words import KIND_ICONS
from desktop.past.step_model import StepModel
from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.chip import ChipKind, chip_size, draw_chip
from desktop.widgets.painting import Artist
from desktop.widgets.row_list import RowList

ROW, HEAD, INSET = 52, 36, 12
_Index = QModelIndex | QPersistentModelIndex
_DEEDS = {"undo": "undo-2", "redo": "redo-2"}


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: StepModel, view: "StepList") -> None:
        super().__init__(view)
        self._theme, self._model, self._view = theme, model, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        head = isinstance(self._model.rows[index.row()], str)
        return QSize(self._theme.px(160), self._theme.px(HEAD if head else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        art = Artist(painter, self._theme, QRectF(option.rect), mirrored=mirrored)
        row = self._model.rows[index.row()]
        if isinstance(row, str):
            room = art.place(INSET, art.area.width() - 2 * INSET, 8, art.area.height() - 8)
            art.text(room, row, TypeRole.SMALL_STRONG, Role.INK3)
        else:
            self._draw_ground(art, index)
            self._draw_step(art, row, on_band=self._is_on_band(index))
        painter.restore()

    def _draw_ground(self, art: Artist, index: _Index) -> None:
        band = art.area.adjusted(0, 1, 0, -1)
        current = index.row() == self._view.currentIndex().row()
        if self._view.selectionModel().isSelected(index):
            art.band(band, Radius.CONTROL)
        if current and self._view.shows_focus:
            art.outline(band, Role.ACCENT, Radius.CONTROL, 2)
        elif index.row() == self._view.hovered_row and not self._view.selectionModel().isSelected(index):
            art.fill(band, Role.HOVER, Radius.CONTROL)

    def _is_on_band(self, index: _Index) -> bool:
        return index.row() == self._view.hovered_row or self._view.selectionModel().isSelected(index)

    def _draw_step(self, art: Artist, step: Step, *, on_band: bool) -> None:
        px, wide = self._theme.px, art.area.width()
        lead = INSET + px(16) + 12
        mark, detail = self._model.mark(step), self._model.detail(step)
        top = px(6) if mark or detail else (art.area.height() - px(20)) / 2
        art.icon_in(
            art.place(INSET, px(16), top, px(20)),
            self._view.icon or _icon(step),
            Role.INK3 if step.undone else Role.INK2,
        )
        time = f"{step.when.astimezone():%H:%M}"
        used = self._theme.advance(TypeRole.SMALL, time)
        at = art.place(wide - INSET - used, used + 1, top, px(20))
        art.text(at, time, TypeRole.SMALL, Role.INK3, elide=False)
        self._draw_label(art, step, art.place(lead, wide - lead - 2 * INSET - used, top, px(20)))
        room = wide - lead - INSET
        if mark:
            size = chip_size(self._theme, ChipKind.GRADE, mark)
            at = art.place(wide - INSET - size.width(), size.width(), px(27), size.height())
            draw_chip(art, QPointF(round(at.left()), round(at.top())), ChipKind.GRADE, mark, on_band=on_band)
            room -= size.width() + 8
        art.text(art.place(lead, room, px(26), px(20)), detail, TypeRole.SMALL, Role.INK3)

    def _draw_label(self, art: Artist, step: Step, room: QRectF) -> None:
        if not step.undone:
            art.text(room, self._model.words(step), TypeRole.STRONG)
            return
        used = art.text(room, self._model.words(step), TypeRole.BODY, Role.INK3)
        left = room.right() - used if art.mirrored else room.left()
        line = QRectF(left, round(room.center().y()) + 1, used, 1)
        art.painter.fillRect(line, self._theme.colour(Role.INK3))


class StepList(RowList):
    """Shows a model of steps; one of them is chosen."""

    step_chosen = Signal(object)
    """The user moved to this Step; None where there is none."""

    def __init__(self, theme: Theme, model: StepModel, *, icon: str = "") -> None:
        """`icon` stands in every row; without it, that of the kind which a step touched."""
        super().__init__(theme, model, label=QCoreApplication.translate("StepList", "Steps"))
        self._model = model
        self.icon = icon
        self.setItemDelegate(_Delegate(theme, model, self))

    @property
    def step(self) -> Step | None:
        """The step that is chosen."""
        row = self.currentIndex().row()
        held = self._model.rows[row] if 0 <= row < len(self._model.rows) else None
        return None if isinstance(held, str) else held

    def choose(self, number: int | None) -> None:
        """Move to a step, or to the first where it is not there."""
        row = self._model.row_of(number) if number is not None else -1
        if row < 0:
            row = next((place for place, held in enumerate(self._model.rows) if not isinstance(held, str)), -1)
        self.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())

    # Qt's own

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.step_chosen.emit(self.step)


def _icon(step: Step) -> str:
    if step.deed in _DEEDS:
        return _DEEDS[step.deed]
    kinds = {ref.kind for ref in step.refs}
    return KIND_ICONS[next(iter(kinds))] if len(kinds) == 1 else "layers" if kinds else "pencil"
