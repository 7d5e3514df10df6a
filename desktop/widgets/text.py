"""Text with a true line height, and a title whose figures share its baseline; a QLabel can do neither."""

import math
import re
from itertools import pairwise

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.base import Painted
from desktop.widgets.painting import Artist, direction_of, is_mirrored

_UNBOUND = 100_000.0
_LINE_END = "\u2028"
"""What a layout breaks a line at; it would pass over a line feed and join two words."""
# Scripts drawn by Noto stand taller than Inter; their lines get this many px more.
_TALL_SCRIPT = re.compile("[\u0530-\u08ff\u10a0-\u10ff\u1c90-\u1cbf\u2e80-\u9fff\uac00-\ud7af]")
_TALL_EXTRA = 4


class Prose(QLabel):
    """A label of one or more lines at the line height of its type role; **words** between stars are strong.

    `elide` cuts a single line short where room ends; `middle` centres the lines in a taller widget.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        type_role: TypeRole = TypeRole.BODY,
        role: Role = Role.INK,
        *,
        wrap: bool = True,
        elide: bool = False,
        align: Qt.AlignmentFlag | None = None,
        middle: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self._type, self._role = theme, type_role, role
        self._wrap, self._elide, self._align, self._middle = wrap, elide, align, middle
        self._strong: list[tuple[int, int]] = []
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred,
            QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed,
        )
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(type_role))
        self.set_text(text)
        theme.changed.connect(self._on_theme_changed)

    def set_text(self, text: str) -> None:
        """Show another text; pairs of ** make what is between them strong."""
        parts = text.split("**")
        starts = [0]
        for part in parts:
            starts.append(starts[-1] + len(part))
        self._strong = [(a, b - a) for number, (a, b) in enumerate(pairwise(starts)) if number % 2 and b > a]
        self.setText("".join(parts))
        self.updateGeometry()
        self.update()

    def set_role(self, role: Role) -> None:
        """Take another ink."""
        self._role = role
        self.update()

    def hasHeightForWidth(self) -> bool:
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        return math.ceil(self._lay_out(width)[1])

    def sizeHint(self) -> QSize:
        width = math.ceil(self._lay_out(_UNBOUND)[0].maximumWidth()) + 1
        return QSize(min(width, self._theme.px(240)) if self._wrap else width, self._step())

    def minimumSizeHint(self) -> QSize:
        bound = not (self._wrap or self._elide)
        return QSize(self.sizeHint().width() if bound else 0, self._step())

    def _step(self) -> int:
        return self._theme.leading(self._type) + (_TALL_EXTRA if _TALL_SCRIPT.search(self.text()) else 0)

    def _lay_out(self, width: float) -> tuple[QTextLayout, float]:
        text = self.text()
        if self._elide and not self._wrap and width < _UNBOUND:
            metrics = self._theme.metrics(self._type)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        layout = QTextLayout(text.replace("\n", _LINE_END if self._wrap else " "), self._theme.font(self._type))
        layout.setTextOption(self._option())
        layout.setFormats(self._formats())
        step, height = self._step(), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, round(height + (step - line.height()) / 2)))
            height += step
        layout.endLayout()
        return layout, max(height, step)

    def _option(self) -> QTextOption:
        start = Qt.AlignmentFlag.AlignRight if is_mirrored(self) else Qt.AlignmentFlag.AlignLeft
        direction = direction_of(self.text())
        absolute = Qt.AlignmentFlag.AlignAbsolute
        option = QTextOption((start if self._align is None else self._align) | absolute)
        option.setTextDirection(direction)
        wraps = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        option.setWrapMode(wraps if self._wrap else QTextOption.WrapMode.NoWrap)
        return option

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats = []
        for start, length in self._strong:
            span = QTextLayout.FormatRange()
            span.start, span.length = start, length
            shape = QTextCharFormat()
            shape.setFontWeight(QFont.Weight.DemiBold)
            shape.setForeground(self._theme.colour(Role.INK))
            span.format = shape
            formats.append(span)
        return formats

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(self._type))
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        role = self._role if self.isEnabled() else Role.INK3
        painter.setPen(self._theme.colour(role))
        layout, height = self._lay_out(self.width())
        top = max(0, round((self.height() - height) / 2)) if self._middle else 0
        layout.draw(painter, QPointF(0, top))
        painter.end()


def line_text(
    theme: Theme,
    text: str,
    type_role: TypeRole = TypeRole.BODY,
    role: Role = Role.INK,
    *,
    elide: bool = False,
) -> Prose:
    """Make a label of one line; with `elide` it may be cut short with an ellipsis instead of holding its width."""
    return Prose(theme, text, type_role, role, wrap=False, elide=elide)


class Heading(Painted):
    """A title and its figures on one baseline; two labels in a layout would centre instead."""

    _GAP = 12

    def __init__(self, theme: Theme, title: str, figures: str = "") -> None:
        super().__init__(theme)
        self._title, self._figures = title, figures
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._announce()

    def set_figures(self, figures: str) -> None:
        """Show other figures beside the title."""
        self._figures = figures
        self._announce()

    def sizeHint(self) -> QSize:
        figures = self._theme.advance(TypeRole.BODY, self._figures)
        return QSize(math.ceil(self._title_width() + self._GAP + figures) + 1, self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(32))

    def _title_width(self) -> float:
        return self._theme.advance(TypeRole.TITLE, self._title)

    def _announce(self) -> None:
        self.setAccessibleName(f"{self._title}, {self._figures}" if self._figures else self._title)
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            offset = min(self._title_width(), float(self.width()))
            self._draw(art, self._title, TypeRole.TITLE, Role.INK, 0)
            self._draw(art, self._figures, TypeRole.BODY, Role.INK3, offset + self._GAP)

    def _draw(self, art: Artist, text: str, type_role: TypeRole, role: Role, offset: float) -> None:
        metrics = self._theme.metrics(type_role)
        room = max(0.0, self.width() - offset)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + 1)
        width = metrics.horizontalAdvance(text)
        art.painter.setFont(self._theme.font(type_role))
        art.painter.setPen(self._theme.colour(role))
        art.painter.setLayoutDirection(direction_of(text))
        baseline = self._theme.px(24)
        art.painter.drawText(QPointF(art.place(offset, width).left(), baseline), text)


class Icon(QWidget):
    """A still icon; decoration, unless it is given a name for those who cannot see it."""

    def __init__(self, theme: Theme, name: str, role: Role = Role.INK2, size: int = 16, *, label: str = "") -> None:
        super().__init__()
        self._theme, self._name, self._role, self._size = theme, name, role, size
        self.setAccessibleName(label)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_icon(self, name: str, role: Role) -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self.update()

    def _on_theme_changed(self) -> None:
        self.setFixedSize(self._theme.icon_size(self._size))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.icon_in(art.area, self._name, self._role, self._size)
