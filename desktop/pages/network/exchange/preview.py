"""A picture as it will stand on paper, seen before it is written: made in the background, pixel for pixel."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefings.errors import BriefingsError
from briefings.figures.scene import Scene
from desktop.pages.export import picture_bytes
from desktop.tasks import CancelledError, Tasks
from desktop.theme import Role, Theme
from desktop.widgets.painting import Artist

_POINTS, _PAD = 72, 8
_LEAST, _MOST = 48, 220
"""Dots an inch of the preview, whatever the size of the picture."""
Finish = Callable[[Scene, str], Scene]
"""Gives a picture what it carries out of the house: title and marking."""


class PicturePreview(QWidget):
    """Shows the last picture it was asked for."""

    drawn = Signal(object)
    """A picture is there: the Scene as it was made, before it was given title and marking."""
    refused = Signal(str)
    """A picture could not be made: the sentence that says why."""

    def __init__(self, theme: Theme, tasks: Tasks, finish: Finish) -> None:
        super().__init__()
        self._theme, self._tasks, self._finish = theme, tasks, finish
        self._image, self._round = QImage(), 0
        self.setAccessibleName(self.tr("The picture as it will be"))
        theme.changed.connect(self.update)

    def draw(self, make: Callable[[], Scene], title: str) -> None:
        """Make a picture and show it under its title; what was asked for before no longer counts."""
        self.stop()
        self._image = QImage()
        self.update()
        self._run(make, partial(self._take_scene, self._round, title))

    def stop(self) -> None:
        """Let what is still being made come to nothing."""
        self._round += 1

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        label = self.tr("Drawing the picture")
        self._tasks.run(label, lambda _progress: work(), done, self._on_failed, quiet=True)

    def _take_scene(self, number: int, title: str, scene: Scene) -> None:
        if number != self._round:
            return
        self.setAccessibleDescription(scene.alt)
        self.drawn.emit(scene)
        try:
            whole = self._finish(scene, title)
        except BriefingsError as problem:
            self.refused.emit(str(problem))
            return
        dpi = round(self.width() * self.devicePixelRatioF() * _POINTS / max(whole.width, 1.0))
        pixels = partial(picture_bytes, whole, ".png", "", dpi=min(max(dpi, _LEAST), _MOST))
        self._run(pixels, partial(self._take_pixels, number))

    def _take_pixels(self, number: int, data: bytes) -> None:
        if number == self._round:
            self._image = QImage.fromData(data)
            self.update()

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, CancelledError):
            return
        if not isinstance(problem, BriefingsError):
            raise problem
        self.refused.emit(str(problem))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.fill(art.area, Role.DESK, 6)
            if self._image.isNull():
                return
            room = art.area.adjusted(_PAD, _PAD, -_PAD, -_PAD)
            size = self._image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            page = QRectF(0, 0, size.width(), size.height())
            page.moveCenter(room.center())
            ratio = self.devicePixelRatioF()
            sharp = self._image.scaled(
                size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            art.painter.drawImage(page, sharp)
