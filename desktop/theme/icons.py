"""Draws the bundled line icons in a colour, sharp at a pixel ratio, and remembers what it drew."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

import resources

# These point along the reading direction, so they turn round in a mirrored layout.
DIRECTIONAL = frozenset(
    (
        *("arrow-left", "arrow-right", "chevron-left", "chevron-right", "chevrons-left", "chevrons-right"),
        *("undo-2", "redo-2", "corner-down-left", "external-link", "panel-right", "panel-left"),
        *("list", "list-ordered", "text-align-start"),
    )
)
_FINE, _BOLD = 1.75, 2.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What makes one cached picture different from another; size in px, ratio in device pixels per px."""

    name: str
    colour: str
    size: int
    ratio: float
    mirrored: bool = False


class IconSet:
    """The bundled icons by their lucide name."""

    def __init__(self) -> None:
        self._folder = resources.path("icons", "lucide")
        self._sources: dict[str, str] = {}
        self._drawn: dict[Drawing, QPixmap] = {}

    @cached_property
    def names(self) -> frozenset[str]:
        """Every icon there is."""
        return frozenset(file.stem for file in self._folder.glob("*.svg"))

    def draw(self, drawing: Drawing) -> QPixmap:
        """Return the picture, from memory where it was drawn before. Raises FileNotFoundError for a wrong name."""
        found = self._drawn.get(drawing)
        if found is None:
            found = self._drawn[drawing] = self._render(drawing)
        return found

    def _source(self, name: str) -> str:
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return self._sources[name]

    def _render(self, drawing: Drawing) -> QPixmap:
        stroke = _BOLD if drawing.size <= 13 else _FINE
        text = self._source(drawing.name).replace("currentColor", QColor(drawing.colour).name())
        text = text.replace('stroke-width="2"', f'stroke-width="{stroke}"')
        pixmap = QPixmap(QSize(drawing.size, drawing.size) * drawing.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(pixmap.rect()))
        painter.end()
        if drawing.mirrored and drawing.name in DIRECTIONAL:
            pixmap = pixmap.transformed(QTransform().scale(-1, 1))
        pixmap.setDevicePixelRatio(drawing.ratio)
        return pixmap
