"""The lines above the picture that say what is laid over it: a what-if, the day of a comparison.

They keep the height of one while they are empty, so that the picture below stays put.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.dates import Day
from desktop.actions import Actions
from desktop.pages.network.compare_bar import CompareBar
from desktop.pages.network.what_if.bar import OverlayBar
from desktop.theme import Theme
from desktop.widgets.layout import column, row

_MARGIN = 32
_HEIGHT = 40
"""Room for the line of a what-if, whose sentence takes two lines at most."""


class Strip(QWidget):
    """Shows a what-if, a comparison, both or nothing."""

    day_changed = Signal(int)
    """The user typed this other day (ordinal)."""
    closed = Signal()
    """The user is done comparing."""

    def __init__(self, theme: Theme, actions: Actions) -> None:
        super().__init__()
        self._theme = theme
        self.overlay = OverlayBar(theme, actions)
        self._compare = CompareBar(theme)
        self._compare.setVisible(False)
        banner = row(self.overlay, margins=(20, 0, 20, 0))
        self.setLayout(column(banner, row(self._compare, margins=(_MARGIN, 0, _MARGIN, 0)), None))
        self._compare.day_changed.connect(self.day_changed)
        self._compare.closed.connect(self.closed)
        theme.changed.connect(self._fit)
        self._fit()

    def show_comparison(self, day: Day | None) -> None:
        """Show the day that the network is compared with, if there is one."""
        self._compare.setVisible(day is not None)
        if day is not None:
            self._compare.show_day(day)

    def ask_day(self) -> None:
        """Let the user type another day."""
        self._compare.field.setFocus()
        self._compare.field.selectAll()

    def _fit(self) -> None:
        self.setMinimumHeight(self._theme.px(_HEIGHT))
