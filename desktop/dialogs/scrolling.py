"""A dialog whose questions scroll where the screen has no room for them, while its buttons stay in sight."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QScrollArea, QWidget

from desktop.dialogs.dialog import Dialog
from desktop.theme import Theme
from desktop.widgets.layout import box, mirrored_margins

_LEAST = 140
_SHARE = 0.9
"""How much of the screen's height the dialog takes at most."""
_GUTTER = 16
"""What the scroll bar and the air beside it take of the dialog's margin."""


class ScrollingDialog(Dialog):
    """Call `hold` once with everything that is asked; what follows in `body` stays below it."""

    def __init__(self, theme: Theme, title: str, text: str, parent: QWidget | None, *, width: int) -> None:
        super().__init__(theme, title, text, parent, width=width, gutter=_GUTTER)
        self._parts: QBoxLayout
        self._area: QScrollArea

    def hold(self, parts: QBoxLayout, name: str) -> QScrollArea:
        """The area in which these parts scroll; `name` is what a screen reader calls it."""
        self._parts = parts
        self._area = self.scroller(box(parts))
        self._area.setAccessibleName(name)
        self.body.addWidget(self._area)
        return self._area

    def _fit(self) -> None:
        """As high as what is asked, up to a share of the screen; from there on it scrolls, and the buttons stay."""
        # Rows that came or went are counted only once each layout inside has heard of it.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        least, inside = self._theme.px(_LEAST), self._parts
        inside.setContentsMargins(mirrored_margins((0, 0, _GUTTER, 4)))
        self._area.setFixedHeight(least)
        self._whole.activate()
        around = self._whole.totalHeightForWidth(max(self.width(), self.minimumWidth())) - least
        wanted = inside.totalHeightForWidth(self._area.width())
        most = min(self._room(), int(self.screen().availableSize().height() * _SHARE)) - around
        bar = self._area.verticalScrollBar().sizeHint().width() if wanted > most else 0
        inside.setContentsMargins(mirrored_margins((0, 0, _GUTTER - bar, 4)))
        self._area.setFixedHeight(max(least, min(wanted, most)))
        super()._fit()
