"""What stands in words below the picture: its readings, or what changed since another day.

Both have the same height, whatever they say, so that the picture above stays put; what is longer scrolls.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget

from briefings.network.readings import Reading
from desktop.pages.network.changes import Changes
from desktop.pages.network.picture import View
from desktop.pages.network.readings import Readings
from desktop.theme import Theme
from desktop.widgets.layout import box, column

_HEIGHT = 108


class Words(QStackedWidget):
    """Shows one of the two."""

    chosen = Signal(object)
    """The user pressed a reading or a tie: its records (a tuple of Ref)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._readings, self._changes = Readings(theme), Changes(theme)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(box(column(self._readings, None)))
        self.addWidget(self._area)
        self.addWidget(self._changes)
        self._readings.chosen.connect(self.chosen)
        self._changes.chosen.connect(self.chosen)
        theme.changed.connect(self._fit)
        self._fit()

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """Show what the picture means."""
        self._readings.show_readings(readings)
        self._area.verticalScrollBar().setValue(0)
        self.setCurrentWidget(self._area)

    def show_changes(self, view: View, since: str) -> None:
        """Show what differs from the other day, which is named in words."""
        self._changes.show_view(view, since)
        self.setCurrentWidget(self._changes)

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(_HEIGHT))
