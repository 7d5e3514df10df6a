"""The head of a first page as a house would have it, drawn by the same engine as the brief."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefings.errors import BriefingsError
from briefings.publish.setting import Setting
from desktop.raster import rasterise
from desktop.tasks import Progress, Tasks
from desktop.theme import Role, Theme
from desktop.widgets.painting import Artist

_SHARE = 0.32
"""Of the page's height: the head, the title and the first lines."""
_PAD = 12
_SCALE = 1.4
"""Pixels to the point, before the screen's own ratio."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What stands on the page that shows a house."""

    kind: str
    title: str
    header: tuple[tuple[str, str], ...]
    head: str
    sentence: str


class HeadPreview(QWidget):
    """Shows the last house that it was asked for and that can be set."""

    def __init__(self, theme: Theme, tasks: Tasks, *, marking: str) -> None:
        super().__init__()
        self._theme, self._tasks, self._marking = theme, tasks, marking
        self._image = QImage()
        self._busy = False
        self._next: Setting | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The head of the first page as it will be"))
        theme.changed.connect(self.update)

    def show_setting(self, setting: Setting) -> None:
        """Draw the head as this setting has it; the newest wish wins."""
        self._next = setting
        if not self._busy:
            self._start()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(420), self._theme.px(180))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _start(self) -> None:
        if self._next is None:
            return
        setting, self._next, self._busy = self._next, None, True
        words = Words(
            kind=self.tr("Brief for a meeting"),
            title=self.tr("Title of the brief"),
            header=(
                (self.tr("Meeting"), self.tr("Foreign Minister")),
                (self.tr("Date, place"), self.tr("To be agreed")),
            ),
            head=self.tr("Bottom line"),
            sentence=self.tr("What the reader has to know stands here."),
        )
        scale, marking = _SCALE * self.devicePixelRatioF(), self._marking

        def work(_progress: Progress) -> QImage:
            return head_of(setting, words, marking, scale)

        self._tasks.run(self.tr("Drawing the page"), work, self._on_drawn, self._on_failed, quiet=True)

    def _on_drawn(self, image: QImage) -> None:
        self._image, self._busy = image, False
        self.update()
        self._start()

    def _on_failed(self, problem: Exception) -> None:
        self._busy = False
        # What cannot be set is said beside its field; the picture stays as it was.
        if not isinstance(problem, BriefingsError):
            raise problem
        self._start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.fill(art.area, Role.DESK, 6)
            if self._image.isNull():
                return
            room = art.area.adjusted(_PAD, _PAD, -_PAD, 0)
            ratio = room.width() / self._image.width()
            page = QRectF(room.left(), room.top(), room.width(), self._image.height() * ratio)
            art.painter.setClipRect(art.area)
            art.painter.setRenderHint(art.painter.RenderHint.SmoothPixmapTransform)
            art.painter.drawImage(page, self._image)
            if self._theme.is_outlined:
                art.outline(page, Role.CONTROL, 0)


def head_of(setting: Setting, words: Words, marking: str, scale: float) -> QImage:
    """The head of a page with these words, `scale` pixels to the point. Raises BadInputError for a house that cannot
    be set."""
    from briefings.compose.document import (  # noqa: PLC0415 - when first wanted
        Document,
        HeaderField,
        Paragraph,
        Run,
        Section,
    )
    from briefings.publish.pdf.preview import write_preview  # noqa: PLC0415 - heavy

    body = Section(key="text", head=words.head, blocks=(Paragraph(runs=(Run(words.sentence),)),))
    header = tuple(HeaderField(label=label, value=(Run(value),)) for label, value in words.header)
    document = Document(kind=words.kind, title=words.title, header=header, marking=marking, sections=(body,), pages=0)
    (image,) = rasterise(write_preview(document, setting).data, scale).images
    tall = round(image.height() * _SHARE)
    return image.copy(0, 0, image.width(), tall)
