"""The picture behind all that moves: the old one is shown where the new one is yet to come."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.canvas.backing import Backing
from desktop.canvas.buffer import Buffer, Step
from desktop.canvas.view import View

OLD, NEW = QColor("#804020"), QColor("#204080")


def filled(area: QRectF, colour: QColor) -> Iterator[Step]:
    yield lambda painter: painter.fillRect(area, colour)


class Pictures:
    """A backing of 40 by 40 px that paints first in one colour, then in another."""

    def __init__(self) -> None:
        self.colours = [OLD, NEW]
        self.parent = QObject()
        self.backing = Backing(self.begin, self.parent)

    def begin(self, buffer: Buffer) -> None:
        colour = self.colours.pop(0)
        ground = QColor(Qt.GlobalColor.white)
        buffer.begin(QSize(40, 40), 1.0, View(), ground, lambda area: filled(area, colour), in_parts=True)

    def shown(self, across: float) -> QImage:
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        self.backing.show(painter, View(x=across))
        painter.end()
        return image


def test_margins_yet_to_come_show_the_picture_before(qtbot: QtBot) -> None:
    pictures = Pictures()
    pictures.shown(0)
    qtbot.waitUntil(lambda: pictures.backing.is_complete)
    seen: list[QImage] = []
    pictures.backing.painted.connect(lambda: seen.append(pictures.shown(10)))
    pictures.backing.follow_later()
    qtbot.waitUntil(lambda: bool(seen))
    assert (seen[0].pixelColor(5, 20), seen[0].pixelColor(15, 20)) == (OLD, NEW)
    qtbot.waitUntil(lambda: pictures.backing.is_complete)
    assert pictures.shown(10).pixelColor(5, 20) == NEW


def test_margins_come_in_later_turns(qtbot: QtBot) -> None:
    pictures = Pictures()
    pictures.shown(0)
    assert (pictures.backing.fills_widget, pictures.backing.is_complete) == (True, False)
    qtbot.waitUntil(lambda: pictures.backing.is_complete)
    for way in (-299, 299):
        assert pictures.shown(way).pixelColor(20, 20) == OLD
