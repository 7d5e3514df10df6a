"""The names of a large picture: set once for each size, and set down wherever they are needed."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from briefings.figures.scene import Text
from desktop.canvas.crowd.memory import first_fragment
from desktop.canvas.crowd.places import mapped, near
from desktop.canvas.lettering import Lettering

_LARGEST = 14.0
"""Names grow to so many pixels and no further, so that coming near makes room for more."""
_WIDE = 2048
"""How many pixels wide a sheet of names is, unless one name is wider."""
_MOST = 4000
"""So many names are kept at the most: with more, those in view are set anew."""


class Names:
    """Sets down texts on whole pixels. `clear` it when colours change."""

    def __init__(self, lettering: Lettering, texts: Sequence[Text]) -> None:
        self._lettering = lettering
        self._texts = texts
        self._places = np.array([text.at for text in texts], dtype=np.float64).reshape(-1, 2)
        self._reaches = np.array([text.size * len(text.text) for text in texts], dtype=np.float64)
        self._drawn = (0.0, 0.0)
        self.clear()

    def clear(self) -> None:
        """Set every name anew."""
        self._sheets: list[QPixmap] = []
        self._sheet_of = np.full(len(self._texts), -1)
        # Left, top, width and height on the sheet, then from the place of the name to the left and top of its picture.
        self._cut = np.zeros((len(self._texts), 6))

    def draw(self, painter: QPainter, area: QRectF, scale: float, ratio: float) -> None:
        """Draw the names in an area of the scene; the painter's transform enlarges it by `scale`, and each of its
        pixels is `ratio` pixels of the screen."""
        if self._drawn != (scale, ratio):
            self._drawn = scale, ratio
            self.clear()
        seen = near(self._places, area, self._reaches)
        self._set(seen, scale, ratio)
        world = painter.worldTransform()
        painter.setWorldMatrixEnabled(False)
        for number, sheet in enumerate(self._sheets):
            wanted = seen[self._sheet_of[seen] == number]
            self._set_down(painter, wanted, sheet, world, ratio)
        painter.setWorldMatrixEnabled(True)

    def _set(self, seen: NDArray[np.intp], scale: float, ratio: float) -> None:
        """Set those of the names that have not been set yet on one more sheet."""
        missing = seen[self._sheet_of[seen] < 0]
        if len(missing) and np.count_nonzero(self._sheet_of >= 0) + len(missing) > _MOST:
            self.clear()
            missing = seen
        if not len(missing):
            return
        texts = [self._at_origin(self._texts[number], scale) for number in missing]
        boxes = [_on_pixels(self._lettering.box(text), scale * ratio) for text in texts]
        corners, wide, high = _in_rows(boxes)
        sheet = QPixmap(wide, high)
        sheet.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, text, box, (left, top) in zip(missing, texts, boxes, corners, strict=True):
            enlarged = QTransform(scale * ratio, 0.0, 0.0, scale * ratio, left - box.left(), top - box.top())
            painter.setTransform(enlarged)
            self._lettering.draw(painter, text)
            self._cut[number] = left, top, box.width(), box.height(), box.left(), box.top()
        painter.end()
        self._sheet_of[missing] = len(self._sheets)
        self._sheets.append(sheet)

    def _at_origin(self, text: Text, scale: float) -> Text:
        return replace(text, at=(0.0, 0.0), size=min(text.size, _LARGEST / scale))

    def _set_down(
        self, painter: QPainter, wanted: NDArray[np.intp], sheet: QPixmap, world: QTransform, ratio: float
    ) -> None:
        if not len(wanted):
            return
        cut = self._cut[wanted]
        places = mapped(self._places[wanted], world)
        fragments = np.zeros((len(wanted), 10))
        # On whole pixels of the screen, or the letters would be smoothed anew for each place.
        fragments[:, 0:2] = (np.round(places * ratio) + cut[:, 4:6] + cut[:, 2:4] / 2) / ratio
        fragments[:, 2:6] = cut[:, 0:4]
        fragments[:, 6:10] = 1 / ratio, 1 / ratio, 0.0, 1.0
        painter.drawPixmapFragments(first_fragment(fragments), len(fragments), sheet)


def _on_pixels(box: QRectF, scale: float) -> QRect:
    """The whole pixels that a box in scene units touches."""
    return QTransform.fromScale(scale, scale).mapRect(box).toAlignedRect()


def _in_rows(boxes: Sequence[QRect]) -> tuple[list[tuple[int, int]], int, int]:
    """Where boxes stand when set in rows, and how wide and high all rows are."""
    wide = max(_WIDE, *(box.width() for box in boxes))
    corners: list[tuple[int, int]] = []
    left = top = high = 0
    for box in boxes:
        if left + box.width() > wide:
            left, top, high = 0, top + high, 0
        corners.append((left, top))
        left, high = left + box.width(), max(high, box.height())
    return corners, wide, top + high
