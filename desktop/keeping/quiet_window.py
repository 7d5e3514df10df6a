"""A window that shows no dossier: one sheet with a few lines in its middle."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.theme import Radius, Role, Theme
from desktop.widgets.layout import Item, box, column, row
from desktop.widgets.painting import Artist

_WIDTH = 420


class QuietWindow(QWidget):
    """Takes the place of a dossier's window, at the same spot and of the same size."""

    def __init__(self, theme: Theme, like: QWidget | None = None) -> None:
        super().__init__()
        self._theme = theme
        self.setMinimumSize(480, 360)
        self.resize(960, 640)
        if like is not None:
            self.restoreGeometry(like.saveGeometry())
        theme.changed.connect(self.update)

    def fill(self, *items: Item) -> None:
        """Lay out what stands in the middle."""
        held = box(column(None, *items, None))
        held.setMaximumWidth(self._theme.px(_WIDTH))
        middle = row(None, held, None, margins=(32, 24, 32, 24))
        middle.setStretch(1, 100)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(box(middle))
        self.setLayout(column(area, margins=(12, 12, 12, 12)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.painter.fillRect(art.area, self._theme.colour(Role.WINDOW))
            sheet = art.area.adjusted(8, 8, -8, -8)
            art.fill(sheet, Role.SHEET, Radius.SHEET)
            art.outline(sheet, Role.LINE, Radius.SHEET)
