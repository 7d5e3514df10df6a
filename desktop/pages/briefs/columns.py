"""Outline, paper and desk side by side; where there is no room for three, two of them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.context import Context
from desktop.widgets.layout import box, column, row
from desktop.widgets.segments import Segments

_OUTLINE, _PAPER, _DESK = 232, 360, 432
_LEAST_OUTLINE, _LEAST_DESK = 160, 300
_NARROW = 1040
"""Less room than this in px shows two of the three columns: that is a window of less than 1280."""
_STATE = "briefs split"


class Columns(QWidget):
    """Remembers how wide its user made the columns."""

    def __init__(self, context: Context, outline: QWidget, paper: QWidget, desk: QWidget) -> None:
        super().__init__()
        self._context, self._outline, self._paper, self._desk = context, outline, paper, desk
        self._narrow: bool | None = None
        names = [self.tr("Outline"), self.tr("Pages")]
        self._views = Segments(context.theme, names, current=1, label=self.tr("Beside the text"))
        self._choice = box(row(None, self._views, margins=(0, 12, 16, 0)))
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._build()
        self._size()
        self._views.chosen.connect(lambda _number: self._arrange())
        self._split.splitterMoved.connect(self._on_moved)
        context.theme.changed.connect(self._size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._context.theme.px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()

    def _build(self) -> None:
        middle = column(self._choice, self._paper)
        middle.setStretch(1, 1)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        for part in (self._outline, box(middle), self._desk):
            self._split.addWidget(part)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._split.setStretchFactor(2, 0)
        self.setLayout(column(self._split))
        state = self._context.settings.state(_STATE)
        if state.isEmpty() or not self._split.restoreState(state):
            px = self._context.theme.px
            self._split.setSizes([px(_OUTLINE), px(10_000), px(_DESK)])

    def _size(self) -> None:
        px = self._context.theme.px
        self._outline.setMinimumWidth(px(_LEAST_OUTLINE))
        self._paper.setMinimumWidth(px(_PAPER))
        self._desk.setMinimumWidth(px(_LEAST_DESK))

    def _arrange(self) -> None:
        narrow, pages = bool(self._narrow), self._views.current == 1
        self._choice.setVisible(narrow)
        self._outline.setVisible(not narrow or not pages)
        self._desk.setVisible(not narrow or pages)

    def _on_moved(self) -> None:
        self._context.settings.set_state(_STATE, self._split.saveState())
