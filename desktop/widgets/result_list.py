"""A list of things found, in groups: each with an icon, its text, a detail, and the letters that were found."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.focus import mark_own_focus
from desktop.widgets.found_text import draw_found
from desktop.widgets.painting import Artist

ROW, HEAD = 40, 36
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Something found. `payload` is handed back when it is chosen; `found` are (start, length) pairs in the text."""

    payload: object
    text: str
    detail: str = ""
    icon: str = ""
    found: Sequence[tuple[int, int]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultGroup:
    """Results under one head; without a title there is no head."""

    rows: Sequence[Result]
    title: str = ""


def found_in(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """Return where the words of a query stand in a text, whatever their case, as (start, length) pairs."""
    folded = text.lower()
    if len(folded) != len(text):
        return ()
    spots = ((folded.find(word), len(word)) for word in query.lower().split())
    return tuple(sorted((start, length) for start, length in spots if start >= 0))


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Result | str] = []

    def show(self, groups: Sequence[ResultGroup]) -> None:
        self.beginResetModel()
        self.rows = []
        for group in groups:
            if group.title:
                self.rows.append(group.title)
            self.rows.extend(group.rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} or not index.isValid():
            return None
        row = self.rows[index.row()]
        if isinstance(row, str):
            return row
        spoken = role == Qt.ItemDataRole.AccessibleTextRole and row.detail
        return f"{row.text}, {row.detail}" if spoken else row.text

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: _Model, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._model, self._view = theme, model, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        head = isinstance(self._model.rows[index.row()], str)
        return QSize(self._theme.px(120), self._theme.px(HEAD if head else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        area = QRectF(option.rect)
        art = Artist(painter, self._theme, area, mirrored=mirrored)
        row = self._model.rows[index.row()]
        if isinstance(row, str):
            self._draw_head(art, row)
        else:
            self._draw_row(art, row, current=index.row() == self._view.currentIndex().row())
        painter.restore()

    def _draw_head(self, art: Artist, title: str) -> None:
        px = self._theme.px
        room = art.place(px(20), art.area.width() - px(40), 4, art.area.height() - 4)
        art.text(room, title, TypeRole.SMALL_STRONG, Role.INK3)

    def _draw_row(self, art: Artist, row: Result, *, current: bool) -> None:
        px, wide = self._theme.px, art.area.width()
        if current:
            art.band(art.area.adjusted(px(8), 0, -px(8), 0), Radius.CONTROL)
        lead = px(20)
        if row.icon:
            art.icon_in(art.place(px(22), px(16)), row.icon, Role.ACCENT if current else Role.INK2)
            lead = px(52)
        detail = min(self._theme.advance(TypeRole.SMALL, row.detail), wide * 0.4)
        at = art.place(wide - px(20) - detail, detail + 1)
        art.text(at, row.detail, TypeRole.SMALL, Role.INK2)
        spans = [(start, start + length) for start, length in row.found]
        draw_found(art, art.place(lead, wide - lead - detail - px(36)), row.text, spans)


class ResultList(QListView):
    """Shows groups of results; a field beside it keeps the keyboard's focus and moves the choice."""

    chosen = Signal(object)
    """The user clicked the result of this payload."""

    def __init__(self, theme: Theme, *, label: str) -> None:
        super().__init__()
        self._model = _Model()
        self._theme = theme
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(theme, self._model, self))
        self.setAccessibleName(label)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        mark_own_focus(self)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme_changed)

    def show_groups(self, groups: Sequence[ResultGroup], *, choose: bool = True) -> None:
        """Replace what is shown and move to the first result; without `choose` none is chosen until the user does."""
        self._model.show(groups)
        if choose:
            self._go(0, 1)

    @property
    def current(self) -> Result | None:
        """The result that Enter would choose."""
        row = self.currentIndex().row()
        found = self._model.rows[row] if 0 <= row < len(self._model.rows) else None
        return found if isinstance(found, Result) else None

    def step(self, by: int) -> None:
        """Move so many results down, or up if negative; heads are passed over and the ends are kept."""
        way = 1 if by > 0 else -1
        for _ in range(abs(by)):
            self._go(self.currentIndex().row() + way, way)

    def wanted_height(self) -> int:
        """Return the height in px in which everything shows without scrolling."""
        heads = sum(isinstance(row, str) for row in self._model.rows)
        return heads * self._theme.px(HEAD) + (len(self._model.rows) - heads) * self._theme.px(ROW)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(QPoint(round(event.position().x()), round(event.position().y())))
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.setCurrentIndex(index)

    def _go(self, row: int, way: int) -> None:
        while 0 <= row < len(self._model.rows):
            if isinstance(self._model.rows[row], Result):
                self.setCurrentIndex(self._model.index(row))
                self.viewport().update()
                return
            row += way

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        if isinstance(row, Result):
            self.chosen.emit(row.payload)

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
