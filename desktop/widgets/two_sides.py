"""Rival claims side by side, equal in width, size and weight."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.base import Painted
from desktop.widgets.chip import Chip, ChipKind
from desktop.widgets.layout import column, row
from desktop.widgets.painting import Artist
from desktop.widgets.text import Prose, line_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One claim: who says it, what, how it is graded and by how many sources it is borne."""

    holder: str
    text: str
    grade: str = ""
    grade_tip: str = ""
    sources: str = ""


class TwoSides(Painted):
    """Two claims stand in equal columns with one hairline between; three or more are stacked."""

    _GAP = 32

    def __init__(self, theme: Theme, sides: Sequence[Side]) -> None:
        super().__init__(theme)
        self._beside = len(sides) == 2
        self.setAccessibleName(self.tr("Contested: {count} claims").format(count=len(sides)))
        if self._beside:
            self.setLayout(self._columns(sides))
        else:
            self.setLayout(column(*[self._stacked(side) for side in sides], gap=12))

    def _columns(self, sides: Sequence[Side]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._GAP)
        grid.setVerticalSpacing(4)
        for number, side in enumerate(sides):
            holder = Prose(self._theme, side.holder, TypeRole.SMALL_STRONG, Role.INK3)
            grid.addWidget(holder, 0, number, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Prose(self._theme, side.text), 1, number, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(self._foot(side), 2, number)
            grid.setColumnStretch(number, 1)
        return grid

    def _stacked(self, side: Side) -> QVBoxLayout:
        holder = Prose(self._theme, side.holder, TypeRole.SMALL_STRONG, Role.INK3)
        return column(holder, 2, Prose(self._theme, side.text), 2, self._foot(side))

    def _foot(self, side: Side) -> QHBoxLayout:
        sources = line_text(self._theme, side.sources, TypeRole.SMALL, Role.INK3, elide=True)
        grades = [Chip(self._theme, ChipKind.GRADE, side.grade, tip=side.grade_tip)] if side.grade else []
        line = row(*grades, sources, gap=8, margins=(0, 4, 0, 0))
        line.setStretch(len(grades), 1)
        return line

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._beside:
            with Artist.on(self, self._theme) as art:
                art.hairline(QRectF(self.width() // 2, 2, 1, self.height() - 4))
