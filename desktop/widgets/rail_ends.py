"""What stands above and below the pages of the rail: the dossier's name, and the state of things."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.layout import box, column, row
from desktop.widgets.painting import Artist
from desktop.widgets.progress import ProgressLine
from desktop.widgets.text import Icon, line_text


class RailHead(PaintedButton):
    """The dossier's title and its detail; pressed, it offers other dossiers."""

    def __init__(self, theme: Theme, title: str = "", detail: str = "") -> None:
        super().__init__(theme, title)
        self._detail = detail
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_texts(title, detail)

    def set_texts(self, title: str, detail: str) -> None:
        """Show another title and detail."""
        self.setText(title)
        self._detail = detail
        self.setAccessibleName(f"{title}, {detail}" if detail else title)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(56), self._theme.px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            if self.underMouse() or self.isDown():
                role = Role.HOVER if self._theme.is_dark else Role.PRESS
                art.fill(art.area.adjusted(8, 6, -8, -4), role, Radius.CONTROL)
            if self.width() < px(120):
                art.icon_in(art.area, "chevrons-up-down", Role.INK3)
                return
            room = self.width() - 18 - px(48)
            art.text(art.place(18, room, px(8), px(20)), self.text(), TypeRole.SUBHEAD)
            art.text(art.place(18, room, px(28), px(18)), self._detail, TypeRole.SMALL, Role.INK3)
            art.icon_in(art.place(self.width() - 18 - px(16), px(16)), "chevron-down", Role.INK3)


class RailFoot(QWidget):
    """A line on how the dossier is kept, and the last few buttons; a running task takes the line's place."""

    def __init__(self, theme: Theme, buttons: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._state = line_text(theme, "", TypeRole.SMALL, Role.INK3, elide=True)
        self._more = line_text(theme, "", TypeRole.SMALL, Role.INK3, elide=True)
        self.task = ProgressLine(theme)
        """Running work: start, advance and end it here."""
        self._lines = QStackedWidget()
        self._icon = Icon(theme, "shield", Role.INK3, 14)
        calm = row(self._icon, column(self._state, self._more), gap=8, margins=(11, 0, 0, 0))
        calm.setStretch(1, 1)
        self._lines.addWidget(box(calm))
        self._lines.addWidget(self.task)
        self._lines.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = row(*buttons, None, gap=4, margins=(4, 0, 0, 0))
        self.setLayout(column(self._lines, 4, self._row, margins=(8, 4, 8, 0)))
        self.task.running_changed.connect(self._on_running_changed)

    def set_state(self, sentence: str, more: str = "") -> None:
        """Say how the dossier is kept, in a few words, and more of it in a second line."""
        for line, words in ((self._state, sentence), (self._more, more)):
            line.set_text(words)
            line.setToolTip(words)
        self._more.setVisible(bool(more))

    def set_folded(self, *, folded: bool) -> None:
        """Hide what does not fit beside icons, and stack the buttons."""
        self._lines.setVisible(not folded)
        way = self._row.Direction.TopToBottom if folded else self._row.Direction.LeftToRight
        self._row.setDirection(way)

    def _on_running_changed(self, running: bool) -> None:  # noqa: FBT001 - the signal's signature
        self._lines.setCurrentIndex(1 if running else 0)
