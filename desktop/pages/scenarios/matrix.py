"""The 2 x 2 of a scenario set: two drivers as axes, a future in each corner. A click selects."""

from collections.abc import Mapping

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from briefings.domain.records import Ref
from briefings.domain.scenarios import Scenario
from desktop.pages.scenarios.words import Axes
from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import Painted, PaintedButton
from desktop.widgets.layout import column
from desktop.widgets.painting import CENTRE, Artist
from desktop.widgets.text import Prose, line_text

_POLE = 28
_PAD = 12
_POLES = ("low", "high")


class Corner(PaintedButton):
    """One future in its corner."""

    def __init__(self, theme: Theme, scenario: Scenario) -> None:
        super().__init__(theme, scenario.label)
        self._chosen = False
        name = Prose(theme, f"{scenario.letter}  {scenario.name}", TypeRole.HEADING)
        story = Prose(theme, scenario.narrative, TypeRole.BODY)
        hinge = Prose(theme, scenario.hinge, TypeRole.BODY, Role.INK3)
        for label in (name, story, hinge):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._parts = (name, story, hinge)
        self.setLayout(column(name, 2, story, 2, hinge, None, margins=(_PAD, _PAD, _PAD, _PAD)))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(scenario.narrative)

    def choose(self, *, chosen: bool) -> None:
        """Mark it or not."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(260), self.heightForWidth(self._theme.px(260)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(140), self._theme.px(72))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - 2 * _PAD
        return sum(part.heightForWidth(room) for part in self._parts) + 2 * _PAD + 8

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            area = art.area.adjusted(4, 4, -4, -4)
            if self._chosen:
                art.band(area)
            elif self.underMouse() or self.isDown():
                art.fill(area, Role.HOVER, Radius.CONTROL)


class Pole(Painted):
    """The name of a pole at the side, read from bottom to top."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme)
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        tall = round(self._theme.advance(TypeRole.SMALL_STRONG, self._words)) + self._theme.px(16)
        return QSize(self._theme.px(_POLE), tall)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.painter.translate(0, self.height())
            art.painter.rotate(-90)
            box = QRectF(0, 0, self.height(), self.width())
            art.text(box, self._words, TypeRole.SMALL_STRONG, Role.INK2, CENTRE)


class Matrix(QWidget):
    """Two columns and two rows between their poles; an empty corner says so."""

    chosen = Signal(object)
    """The user pressed a future: its Ref."""

    def __init__(self, theme: Theme, axes: Axes, corners: Mapping[tuple[str, str], Scenario]) -> None:
        super().__init__()
        self._theme = theme
        self._corners: dict[Ref, Corner] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        # The 2 x 2 is a picture: low stands at the left in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for number, pole in enumerate(_POLES):
            words = (axes.up.low_pole, axes.up.high_pole)[number]
            grid.addWidget(Pole(theme, words), 1 - number, 0)
            below = (axes.across.low_pole, axes.across.high_pole)[number]
            label = line_text(theme, below, TypeRole.SMALL_STRONG, Role.INK2, elide=True)
            grid.addWidget(label, 2, 1 + number, Qt.AlignmentFlag.AlignHCenter)
            for up_number, up in enumerate(_POLES):
                grid.addWidget(self._cell(corners.get((pole, up))), 1 - up_number, 1 + number)
        for line in (1, 2):
            grid.setColumnStretch(line, 1)
        self._grid = grid
        self.setAccessibleName(f"{axes.across.name}, {axes.up.name}")
        theme.changed.connect(self.update)

    def choose(self, ref: Ref | None) -> None:
        """Mark the selected future."""
        for known, corner in self._corners.items():
            corner.choose(chosen=known == ref)

    def _cell(self, scenario: Scenario | None) -> QWidget:
        if scenario is None:
            words = self.tr("No future takes this corner yet.")
            return Prose(self._theme, words, TypeRole.BODY, Role.INK3, middle=True, align=CENTRE)
        corner = Corner(self._theme, scenario)
        ref = scenario.ref
        corner.clicked.connect(lambda: self.chosen.emit(ref))
        self._corners[ref] = corner
        return corner

    def _area(self, line: int, number: int) -> QRect:
        """Where a cell of the grid stands."""
        held = self._grid.itemAtPosition(line, number)
        return held.geometry() if held is not None else QRect()

    def paintEvent(self, _event: QPaintEvent) -> None:
        first, last = self._area(0, 1), self._area(1, 2)
        with Artist.on(self, self._theme) as art:
            art.painter.setPen(QPen(self._theme.colour(Role.CONTROL), 1.5))
            x, y = float(last.left()), float(last.top())
            art.painter.drawLine(QLineF(QPointF(x, first.top()), QPointF(x, last.bottom())))
            art.painter.drawLine(QLineF(QPointF(first.left(), y), QPointF(last.right(), y)))
