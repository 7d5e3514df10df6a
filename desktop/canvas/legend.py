"""The legend of a scene as a widget: the same keys as in every export, in the window's type."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefings.figures.legend import HIGH, WIDE
from briefings.figures.legend_rows import moved
from briefings.figures.scene import Key, Point, Role, Scene, Shape, Text
from desktop.canvas.painter import ScenePainter
from desktop.theme import Theme, TypeRole

LINE = 18.0
"""How high a line of keys is, in px at the base text size."""
_SIZE = 12.0
_LINES_BY, _SHAPES_BY = 1.0, 1.3
"""How much larger a sample is than on paper: a line keeps its length, a shape is to be told from others on screen."""
_TO_WORDS, _TO_NEXT = 5.0, 12.0
_LEAST = 240

Rows = Sequence[Sequence[Key]]
"""Keys in their rows, before these wrap."""


class SceneLegend(QWidget):
    """Shows what the lines and shapes of a scene mean, in rows that wrap at its width.

    Keeps room for the fullest legend that it is told of, so that nothing round it moves when a key more is shown.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = ScenePainter(theme)
        self._rows: Rows = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Legend")
        theme.changed.connect(self._measure)

    def set_scene(self, scene: Scene) -> None:
        """Show the legend of this scene."""
        self._rows = _titled(scene.legend)
        self.setAccessibleDescription("; ".join(key.words for row in scene.legend for key in row))
        self._measure()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._laid(self._rows, width)[1])

    def sizeHint(self) -> QSize:
        width = max(self.width(), _LEAST)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._painter.draw(painter, self._laid(self._rows, self.width())[0])
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _laid(self, rows: Rows, width: int) -> tuple[tuple[Shape, ...], float]:
        """The shapes in their places and the height in px; each row on lines of its own, unless that takes more."""
        apart = [line for row in rows for line in self._lines(row, width)]
        through = list(self._lines(tuple(chain.from_iterable(rows)), width))
        lines = through if len(through) < len(apart) else apart
        shapes = [shape for number, line in enumerate(lines) for shape in self._line(line, number)]
        return tuple(shapes), len(lines) * LINE * self._theme.factor

    def _lines(self, row: Sequence[Key], width: int) -> Iterator[list[Key]]:
        """Break a row where its keys reach the width."""
        line: list[Key] = []
        used = 0.0
        for key in row:
            if line and used + self._width(key) > max(width, _LEAST):
                yield line
                line, used = [], 0.0
            line.append(key)
            used += self._width(key) + _TO_NEXT * self._theme.factor
        if line:
            yield line

    def _line(self, line: Sequence[Key], number: int) -> Iterator[Shape]:
        factor = self._theme.factor
        x, middle = 0.0, (number + 0.5) * LINE * factor
        for key in line:
            yield from self._key(key, (x, middle))
            x += self._width(key) + _TO_NEXT * factor

    def _key(self, key: Key, at: Point) -> Iterator[Shape]:
        factor, scale = self._theme.factor, self._scale(key)
        for shape in key.sample:
            yield moved(shape, (at[0], at[1] - HIGH / 2 * scale), scale)
        start = at[0] + key.width * scale + _TO_WORDS * factor, at[1] + 0.34 * _SIZE * factor
        yield Text(at=start, text=key.words, size=_SIZE * factor, role=Role.LABEL_SOFT, halo=False)

    def _width(self, key: Key) -> float:
        words = self._theme.advance(TypeRole.SMALL, key.words)
        return key.width * self._scale(key) + _TO_WORDS * self._theme.factor + words

    def _scale(self, key: Key) -> float:
        return (_SHAPES_BY if key.width < WIDE else _LINES_BY) * self._theme.factor

    def _measure(self) -> None:
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.update()


def _titled(rows: Rows) -> Rows:
    return [[replace(key, words=key.words[:1].upper() + key.words[1:]) for key in row] for row in rows]
