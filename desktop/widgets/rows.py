"""Calm lists: rows to press with an icon and two lines, sources with their grade, checks and likelihoods."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.button import Button, Kind
from desktop.widgets.chip import ChipKind, chip_size, draw_chip
from desktop.widgets.layout import row
from desktop.widgets.painting import Artist
from desktop.widgets.text import Icon, Prose


def _two_lines(art: Artist, offset: float, room: float, title: str, detail: str) -> None:
    px = art.theme.px
    art.text(art.place(offset, room, px(5), px(20)), title, TypeRole.STRONG)
    art.text(art.place(offset, room, px(25), px(18)), detail, TypeRole.BODY, Role.INK2)


class ListRow(PaintedButton):
    """One line of a calm list: icon, what, detail, when."""

    def __init__(
        self, theme: Theme, icon: str, what: str, detail: str = "", when: str = "", *, role: Role = Role.INK3
    ) -> None:
        super().__init__(theme, what)
        self._icon_name, self._detail, self._when, self._role = icon, detail, when, role
        self.set_when(when)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_when(self, when: str) -> None:
        """Show other words at the end."""
        self._when = when
        self.setAccessibleName(". ".join(part for part in (self.text(), self._detail, when) if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(52))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            if self.underMouse() or self.isDown():
                art.fill(art.area.adjusted(0, 1, 0, -3), Role.HOVER, Radius.CONTROL)
            art.icon_in(art.place(0, px(16), px(7), px(16)), self._icon_name, self._role)
            when = self._theme.advance(TypeRole.SMALL, self._when)
            room = self.width() - px(32)
            art.text(art.place(px(32), room - when - 16, px(5), px(20)), self.text(), TypeRole.STRONG)
            art.text(art.place(px(32), room, px(25), px(18)), self._detail, TypeRole.BODY, Role.INK2)
            at = art.place(self.width() - when - 1, when + 1, px(5), px(20))
            art.text(at, self._when, TypeRole.SMALL, Role.INK3, elide=False)


class SourceRow(PaintedButton):
    """A source: its grade, its title and one line about it."""

    def __init__(self, theme: Theme, grade: str, title: str, detail: str, *, grade_tip: str = "") -> None:
        super().__init__(theme, title)
        self._grade, self._detail = grade, detail
        self.setToolTip(grade_tip)
        self.setAccessibleName(". ".join(part for part in (title, detail, grade_tip or grade) if part))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            if self.underMouse() or self.isDown():
                art.fill(art.area.adjusted(-4, -2, 4, 2), Role.HOVER, Radius.CONTROL)
            width = 0
            if self._grade:
                size = chip_size(self._theme, ChipKind.GRADE, self._grade)
                width = size.width() + 12
                at = art.place(0, size.width()).left()
                draw_chip(art, QPointF(at, 0), ChipKind.GRADE, self._grade)
            room = self.width() - width
            art.text(art.place(width, room, 0, px(20)), self.text())
            art.text(art.place(width, room, px(20), px(16)), self._detail, TypeRole.SMALL, Role.INK3)


class CheckState(StrEnum):
    """How a check before export came out."""

    MET = "met"
    OPEN = "open"
    BARRED = "barred"


_CHECKS = {
    CheckState.MET: ("circle-check", Role.ACCENT, Role.INK2),
    CheckState.OPEN: ("triangle-alert", Role.CAUTION, Role.INK),
    CheckState.BARRED: ("circle-x", Role.DANGER, Role.INK),
}


class CheckRow(QWidget):
    """A check: icon and words, and at the end the remedy as a link."""

    acted = Signal()
    """The user pressed the remedy."""

    def __init__(self, theme: Theme, state: CheckState, text: str, *, action: str = "") -> None:
        super().__init__()
        icon, role, ink = _CHECKS[state]
        names = {
            CheckState.MET: self.tr("Met"),
            CheckState.OPEN: self.tr("Open"),
            CheckState.BARRED: self.tr("Bars the export"),
        }
        mark = Icon(theme, icon, role, label=names[state])
        line = row(gap=10)
        line.addWidget(mark)
        line.addWidget(Prose(theme, text, TypeRole.BODY, ink, middle=True), 1)
        line.setContentsMargins(0, 1, 0, 1)
        self.setAccessibleName(f"{names[state]}: {text}")
        self.setLayout(line)
        if action:
            remedy = Button(theme, action, kind=Kind.LINK)
            remedy.clicked.connect(self.acted)
            line.addWidget(remedy)


class LikelihoodRow(PaintedButton):
    """A scenario: its word first, then the range in per cent that the word stands for on one common scale."""

    def __init__(self, theme: Theme, name: str, word: str, low: int, high: int, *, detail: str = "") -> None:
        super().__init__(theme, name)
        self._word, self._low, self._high, self._detail = word, low, high, detail
        said = self.tr("{name}: {word}, {low} to {high} per cent")
        self.setAccessibleName(said.format(name=name, word=word, low=low, high=high))
        self.setAccessibleDescription(detail)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(360), self._theme.px(46))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            if self.underMouse() or self.isDown():
                art.fill(art.area, Role.HOVER, Radius.CONTROL)
            scale = min(px(224), self.width() * 0.42)
            _two_lines(art, 0, self.width() - scale - 16, self.text(), self._detail)
            start = self.width() - scale
            per_cent = f"{self._low}–{self._high} %"
            used = self._theme.advance(TypeRole.SMALL, per_cent)
            art.text(art.place(start, scale - used - 8, px(5), px(20)), self._word, TypeRole.STRONG)
            at = art.place(self.width() - used - 1, used + 1, px(5), px(20))
            art.text(at, per_cent, TypeRole.SMALL, Role.INK3, elide=False)
            self._draw_range(art, start, scale)

    def _draw_range(self, art: Artist, start: float, scale: float) -> None:
        top = self._theme.px(31)
        art.fill(art.place(start, scale, top, 4), Role.PRESS, 2)
        if self._theme.is_outlined:
            art.outline(art.place(start, scale, top - 1, 6), Role.CONTROL, 3)
        low, high = self._low / 100 * scale, self._high / 100 * scale
        marked: QRectF = art.place(start + low, high - low, top, 4)
        art.fill(marked, Role.ACCENT, 2)
