"""Where the window says what happened: errors in a line over the sheet, what was done at the sheet's foot.

What was done goes by itself with the page, so it lies over the page and moves nothing. What an error says is not to be
missed and may be long: it has a line of its own.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.navigation import Navigator, PageKey
from desktop.problems import Notice
from desktop.theme import Theme
from desktop.widgets.banner import Banner

_EDGE = 16
"""Px that are free around a notice over the page."""


class Notices(QObject):
    """Shows one notice at a time, in `banner`."""

    def __init__(self, theme: Theme, navigator: Navigator, sheet: QWidget) -> None:
        super().__init__(sheet)
        self._navigator, self._sheet = navigator, sheet
        self.banner = Banner(theme)
        self.line = QVBoxLayout()
        self.line.addWidget(self.banner)
        self._notice: Notice | None = None
        self._noticed_on: PageKey | None = None
        self.banner.acted.connect(self._on_acted)
        navigator.moved.connect(self._on_moved)
        theme.changed.connect(self._place)
        sheet.installEventFilter(self)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in the place of the last one."""
        place = self._navigator.place
        self._notice, self._noticed_on = notice, place.page if place else None
        self.banner.set_raised(raised=notice.passing)
        if notice.passing:
            self.line.removeWidget(self.banner)
            self.banner.setParent(self._sheet)
        else:
            self.line.addWidget(self.banner)
        self.banner.show_message(notice.tone, notice.sentence, action=notice.action)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange}:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """In the middle of the sheet's foot, as wide as its words and no wider than the sheet."""
        if self.banner.parent() is not self._sheet:
            return
        room = self._sheet.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        width = min(self.banner.width_of_one_line(), room.width())
        height = self.banner.heightForWidth(width)
        left = room.left() + (room.width() - width) // 2
        self.banner.setGeometry(left, room.bottom() + 1 - height, width, height)
        self.banner.raise_()

    def _on_moved(self) -> None:
        place = self._navigator.place
        if place is not None and self._notice is not None and self._notice.passing and place.page != self._noticed_on:
            self._notice = None
            self.banner.setVisible(False)

    def _on_acted(self) -> None:
        notice, self._notice = self._notice, None
        self.banner.setVisible(False)
        if notice is not None and notice.act is not None:
            notice.act()
