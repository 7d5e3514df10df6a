"""How the table of records looks: its cells, its head, and the field in which a cell is edited."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.chip import ChipKind, chip_size, draw_chip
from desktop.widgets.focus import mark_own_focus
from desktop.widgets.painting import Artist
from desktop.widgets.table_model import CellRole, Column

if TYPE_CHECKING:
    from desktop.widgets.table import RecordTable

ROW, HEADER, INSET = 40, 32, 12
_CHIP_GAP = 6
_Index = QModelIndex | QPersistentModelIndex


class RecordDelegate(QStyledItemDelegate):
    """Paints a row cell by cell: one band across the columns, one centre line, chips in place."""

    def __init__(self, theme: Theme, table: "RecordTable") -> None:
        super().__init__(table)
        self._theme, self._table = theme, table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        mirrored = self._table.layoutDirection() == Qt.LayoutDirection.RightToLeft
        art = Artist(painter, self._theme, QRectF(option.rect), mirrored=mirrored)
        title = index.data(CellRole.GROUP)
        if title:
            room = art.place(INSET, art.area.width() - 2 * INSET, 8, art.area.height() - 8)
            art.text(room, str(title), TypeRole.SMALL_STRONG, Role.INK3)
        else:
            self._draw_ground(art, index)
            self._draw_cell(art, index)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self._theme.px(48), self._theme.px(ROW))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        return CellEditor(self._theme, parent, label=self._title(index))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index) -> None:
        area: QRect = option.rect
        editor.setGeometry(area.adjusted(2, 4, -2, -4))

    def _title(self, index: _Index) -> str:
        return str(index.model().headerData(index.column(), Qt.Orientation.Horizontal) or "")

    def _draw_ground(self, art: Artist, index: _Index) -> None:
        chosen = self._is_chosen(index)
        current = index.row() == self._table.currentIndex().row()
        if not chosen and index.row() != self._table.hovered_row:
            return
        first, last = self._ends(index.column())
        if art.mirrored:
            first, last = last, first
        # The band is drawn over its neighbours' cells and cut at this one's, so that only its ends are round.
        art.painter.save()
        art.painter.setClipRect(art.area)
        band = art.area.adjusted(0 if first else -INSET, 1, 0 if last else INSET, -1)
        if chosen:
            art.band(band, Radius.CONTROL)
            if current and self._table.shows_focus:
                art.outline(band, Role.ACCENT, Radius.CONTROL, 2)
        else:
            art.fill(band, Role.HOVER, Radius.CONTROL)
        art.painter.restore()

    def _is_chosen(self, index: _Index) -> bool:
        return self._table.selectionModel().isRowSelected(index.row(), QModelIndex())

    def _ends(self, column: int) -> tuple[bool, bool]:
        header = self._table.horizontalHeader()
        shown = [number for number in range(header.count()) if not header.isSectionHidden(number)]
        return column == shown[0], column == shown[-1]

    def _draw_cell(self, art: Artist, index: _Index) -> None:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        chips: Sequence[tuple[ChipKind, str]] = index.data(CellRole.CHIPS) or ()
        face = TypeRole.STRONG if index.data(CellRole.STRONG) else TypeRole.BODY
        ink = Role.INK if face is TypeRole.STRONG else Role(index.data(CellRole.INK) or Role.INK2)
        lead: float = INSET
        icon = index.data(CellRole.ICON)
        if icon:
            art.icon_in(art.place(lead, self._theme.px(16)), icon[0], icon[1])
            lead += self._theme.px(16) + 8
        room = art.area.width() - lead - INSET
        trailing = index.data(Qt.ItemDataRole.TextAlignmentRole) == Qt.AlignmentFlag.AlignTrailing
        beside = sum(chip_size(self._theme, kind, name).width() + _CHIP_GAP for kind, name in chips)
        if trailing:
            self._draw_trailing(art, text, face, ink, beside)
            self._draw_chips(art, art.area.width() - INSET - beside + _CHIP_GAP, chips, index)
            return
        used = art.text(art.place(lead, max(0, room - beside - 2)), text, face, ink)
        self._draw_chips(art, lead + (used + 8 if text else 0), chips, index)

    def _draw_trailing(self, art: Artist, text: str, face: TypeRole, ink: Role, beside: float) -> None:
        end = art.area.width() - INSET - beside
        art.text(art.place(INSET, end - INSET), text, face, ink, art.end)

    def _draw_chips(self, art: Artist, offset: float, chips: Sequence[tuple[ChipKind, str]], index: _Index) -> None:
        on_band = index.row() == self._table.hovered_row or self._is_chosen(index)
        for kind, name in chips:
            size = chip_size(self._theme, kind, name)
            at = art.place(offset, size.width())
            draw_chip(
                art, QPointF(round(at.left()), round(at.center().y() - size.height() / 2)), kind, name, on_band=on_band
            )
            offset += size.width() + _CHIP_GAP


class CellEditor(QLineEdit):
    """A cell while it is edited: on the sheet, with the ring. Enter keeps, Escape leaves as it was."""

    def __init__(self, theme: Theme, parent: QWidget, *, label: str) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFont(theme.font(TypeRole.BODY))
        self.setFrame(False)
        self.setTextMargins(8, 0, 8, 0)
        self.setAccessibleName(label)
        mark_own_focus(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.fill(art.area, Role.SHEET, Radius.CONTROL)
            art.outline(art.area, Role.ACCENT, Radius.CONTROL, 2)
        super().paintEvent(event)


class RecordHeader(QHeaderView):
    """Column names on the grid of the cells, a hairline below; a press sorts, a third press takes the order back."""

    sort_asked = Signal(int, bool)
    """The user wants this column's order, descending or not; column −1 is the order as given."""

    def __init__(
        self, theme: Theme, columns: Sequence[Column], can_sort: Callable[[int], bool], *, lines: int = 1
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._can_sort, self._lines = can_sort, lines
        self._theme, self._columns = theme, tuple(columns)
        self._sorted, self._descending = -1, False
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.sectionClicked.connect(self._on_section_clicked)

    @property
    def wanted_height(self) -> int:
        """How high it is, with room for as many lines as titles may take."""
        return self._theme.px(HEADER) + (self._lines - 1) * self._theme.leading(TypeRole.SMALL)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        painter.save()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        art = Artist(painter, self._theme, QRectF(rect), mirrored=mirrored)
        self._draw_title(art, logicalIndex)
        self._draw_line(art, logicalIndex)
        painter.restore()

    def _draw_title(self, art: Artist, number: int) -> None:
        column = self._columns[number]
        on = number == self._sorted
        arrow = self._theme.px(12) + 4 if on else 0
        room = art.place(INSET, art.area.width() - 2 * INSET - arrow)
        if column.numbers:
            room = art.place(INSET + arrow, art.area.width() - 2 * INSET - arrow)
        ink = Role.INK if on else Role.INK3
        used = self._draw_words(art, room, column, ink)
        if on:
            name = "arrow-down" if self._descending else "arrow-up"
            offset = art.area.width() - INSET - used - arrow if column.numbers else INSET + used + 4
            art.icon_in(art.place(offset, self._theme.px(12)), name, Role.INK2, 12)

    def _draw_words(self, art: Artist, room: QRectF, column: Column, ink: Role) -> float:
        """Draw the title in the middle of the room and return its width."""
        step, role = self._theme.leading(TypeRole.SMALL), TypeRole.SMALL
        lines = _wrapped(column.title, self._lines, lambda text: self._theme.advance(role, text), room.width())
        top, used = room.center().y() - step * len(lines) / 2, 0.0
        for number, line in enumerate(lines):
            place = QRectF(room.left(), top + number * step, room.width(), step)
            used = max(used, art.text(place, line, role, ink, art.end if column.numbers else art.start))
        return used

    def _draw_line(self, art: Artist, number: int) -> None:
        shown = [each for each in range(self.count()) if not self.isSectionHidden(each)]
        lead = INSET if number == shown[0] else 0
        trail = INSET if number == shown[-1] else 0
        line = art.place(lead, art.area.width() - lead - trail, art.area.height() - 1, 1)
        art.hairline(line)

    def _on_section_clicked(self, number: int) -> None:
        if not self._can_sort(number):
            return
        if number != self._sorted:
            self._sorted, self._descending = number, False
        elif not self._descending:
            self._descending = True
        else:
            self._sorted, self._descending = -1, False
        self.sort_asked.emit(self._sorted, self._descending)
        self.viewport().update()


def _wrapped(title: str, most: int, width_of: Callable[[str], float], room: float) -> list[str]:
    """Break a title between words into up to `most` lines; the last one takes what is left."""
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(lines) < most and width_of(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
