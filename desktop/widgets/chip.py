"""The chip: one shape for a grade, a note, a contested or stale record and the handling marking."""

import math
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import Painted
from desktop.widgets.painting import Artist


class ChipKind(StrEnum):
    """What a chip says. A grade is never coloured by its value."""

    GRADE = "grade"
    NOTE = "note"
    CONTESTED = "contested"
    STALE = "stale"
    MARKING = "marking"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    ink: Role
    ground: Role
    type_role: TypeRole = TypeRole.MICRO
    icon: str = ""
    height: int = 20
    pad: int = 6


_SHAPES = {
    ChipKind.GRADE: _Shape(ink=Role.INK2, ground=Role.PRESS),
    ChipKind.NOTE: _Shape(ink=Role.INK2, ground=Role.HOVER),
    ChipKind.CONTESTED: _Shape(ink=Role.CAUTION, ground=Role.CAUTION_BG, icon="split"),
    ChipKind.STALE: _Shape(ink=Role.CAUTION, ground=Role.CAUTION_BG, icon="clock"),
    ChipKind.MARKING: _Shape(ink=Role.SHEET, ground=Role.INK, type_role=TypeRole.MARK, icon="lock", height=24, pad=10),
}

_QUIET = {ChipKind.GRADE, ChipKind.NOTE}
"""Those whose ground is hardly other than a row's."""


def chip_size(theme: Theme, kind: ChipKind, text: str) -> QSize:
    """Return how large a chip is, for those who paint it themselves."""
    shape = _SHAPES[kind]
    icon = theme.px(16) if shape.icon else 0
    width = math.ceil(theme.advance(shape.type_role, text)) + 2 * theme.px(shape.pad) + icon
    return QSize(width, theme.px(shape.height))


def draw_chip(art: Artist, at: QPointF, kind: ChipKind, text: str, *, on_band: bool = False) -> None:
    """Paint a chip with its top left corner at a point; a table paints chips in its cells with this. `on_band` is
    whether it stands on the ground of a row that is chosen or under the pointer, on which its own would not be seen."""
    shape, theme = _SHAPES[kind], art.theme
    area = QRectF(at, chip_size(theme, kind, text))
    art.fill(area, Role.SHEET if on_band and kind in _QUIET else shape.ground, Radius.CHIP)
    if theme.is_outlined and kind is not ChipKind.MARKING:
        art.outline(area, shape.ink, Radius.CHIP)
    inside = Artist(art.painter, theme, area, mirrored=art.mirrored)
    offset = theme.px(shape.pad)
    if shape.icon:
        inside.icon_in(inside.place(offset - 1, theme.px(12)), shape.icon, shape.ink, 12)
        offset += theme.px(16)
    room = inside.place(offset, area.width() - offset)
    inside.text(room, text, shape.type_role, shape.ink, elide=False)


class Chip(Painted):
    """A chip as a widget; `tip` spells out what it abbreviates, to the eye and to a screen reader."""

    def __init__(self, theme: Theme, kind: ChipKind, text: str, *, tip: str = "") -> None:
        super().__init__(theme)
        self._kind, self._text = kind, text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text, tip=tip)

    def set_text(self, text: str, *, tip: str = "") -> None:
        """Show another text."""
        self._text = text
        self.setToolTip(tip)
        self.setAccessibleName(tip or text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._theme, self._kind, self._text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            draw_chip(art, QPointF(0, 0), self._kind, self._text)
