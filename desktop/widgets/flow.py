"""A layout that fills a line and goes on in the next, as words do."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays widgets out in reading direction, `gap` px apart, each in the middle of its line. The last may ask to take
    what is left of its line."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert_widget(self, number: int, widget: QWidget) -> None:
        """Add a widget before the item of this number."""
        self.addWidget(widget)
        self._items.insert(number, self._items.pop())
        self.invalidate()

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Hold these in this order, and show those that are new; of the others the caller disposes."""
        held = {item.widget(): item for item in self._items}
        self._items = [held[widget] for widget in widgets if widget in held]
        self.setEnabled(False)  # else everything is laid out anew for each widget that is shown
        for widget in widgets:
            if widget not in held:
                self.addWidget(widget)
                if widget.parentWidget() is not None:  # shown without one it would be a window of its own
                    widget.show()
        made = {item.widget(): item for item in self._items}
        self._items = [made[widget] for widget in widgets]
        self.setEnabled(True)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items, or only count; return the height in px that they take."""
        margins: QMargins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        y, below = inner.y(), 0
        for line in self._lines(inner.width()):
            tall = max(item.sizeHint().height() for item, _, _ in line)
            y += below
            for item, x, width in line if move else ():
                high = item.sizeHint().height()
                self._put(item, QRect(inner.x() + x, y + (tall - high) // 2, width, high), inner)
            y, below = y + tall, self._gap
        return y - rect.y() + margins.bottom()

    def _lines(self, room: int) -> Iterator[list[tuple[QLayoutItem, int, int]]]:
        """The items of each line, with where they begin in it and how wide they are, in px."""
        line: list[tuple[QLayoutItem, int, int]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = min(item.sizeHint().width(), room)
            if line and x + width > room:
                yield line
                line, x = [], 0
            if item.expandingDirections() & Qt.Orientation.Horizontal:
                width = room - x
            line.append((item, x, width))
            x += width + self._gap
        if line:
            yield line

    def _put(self, item: QLayoutItem, at: QRect, inner: QRect) -> None:
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            at.moveLeft(inner.left() + inner.right() - at.right())
        item.setGeometry(at)
