"""The real pages on the desk: white in every look, sharp at the screen's ratio, clicked to find their text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from briefings.publish.pdf.result import Place
from desktop.context import Context
from desktop.pages.briefs.rendering import Wanted
from desktop.raster import Sheets
from desktop.theme import Role
from desktop.widgets.focus import mark_own_focus
from desktop.widgets.painting import Artist

if TYPE_CHECKING:
    from briefings.publish.pdf.preview import Preview

_SIDE, _GAP, _TOP = 16, 20, 8
_LEAST, _MOST, _STEP = 0.4, 4.0, 1.15
_SETTLE = 120
"""Milliseconds to wait after a change of size before the pages are drawn anew; until then they are scaled."""
_PAPER = QColor(255, 255, 255)  # paper is white, whatever the look
_A4 = QSizeF(595.28, 841.89)  # points
_REACH, _DROP = 12, 3


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The picture of one page, its size in points, and the scale at which it was painted."""

    size: QSizeF
    image: QImage
    scale: float


class PagesView(QAbstractScrollArea):
    """Keeps page and place when the pages are made anew."""

    place_chosen = Signal(str)
    """The user clicked what the block of this key says."""

    shown_anew = Signal()
    """Some page looks otherwise now."""
    redraw_wanted = Signal()
    """The pages are looked at otherwise, and must be painted anew to be sharp."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._theme = context.theme
        self._preview: Preview | None = None
        self._held: dict[int, _Sheet] = {}
        self._sheets: list[_Sheet] = []
        self._zoom = 1.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE)
        self._timer.timeout.connect(self.redraw_wanted)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The page is a picture of paper: it does not turn round with the window.
        self.viewport().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalScrollBar().valueChanged.connect(self._announce)
        mark_own_focus(self)
        self._theme.changed.connect(self.viewport().update)
        self._announce()

    # What is shown

    def show_pages(self, preview: "Preview", sheets: Sheets | None) -> None:
        """Show the pages of this brief: those that were painted, and the others as they are held."""
        self._preview = preview
        if sheets is not None:
            painted = zip(preview.painted, sheets.sizes, sheets.images, strict=True)
            self._held |= {preview.prints[at]: _Sheet(size, image, sheets.scale) for at, size, image in painted}
        shown = [self._held[each] for each in preview.prints if each in self._held]
        if len(shown) < preview.pages:
            return  # nobody looked when they were made
        before, self._sheets = self._sizes(), shown
        self._held = dict(zip(preview.prints, shown, strict=True))
        if self._sizes() != before:
            self._arrange()
        self._announce()
        self.viewport().update()
        if sheets is not None:
            self.shown_anew.emit()
        if self._wants_redraw():
            self._timer.start()

    def clear(self) -> None:
        """Show no page."""
        self._preview, self._sheets, self._held = None, [], {}
        self._arrange()

    def wanted(self) -> Wanted:
        """What is to be painted now: what is not held as sharp as it is shown."""
        if not self.isVisible():
            return Wanted()
        scale = self._wanted_scale()
        return Wanted(scale=scale, known=frozenset(key for key, held in self._held.items() if held.scale == scale))

    def go_to(self, key: str) -> None:
        """Bring the block of this key into view."""
        place = self._places().get(key)
        if place is None or place.page >= len(self._sheets):
            return
        area = self._page(place.page)
        top = area.top() + place.top * self._per_point() + self.verticalScrollBar().value()
        wanted = round(top) - 48
        seen = self.verticalScrollBar().value()
        if not seen <= wanted + 48 <= seen + self.viewport().height() - 96:
            self.verticalScrollBar().setValue(wanted)

    def zoom_by(self, steps: int) -> None:
        """Enlarge by so many steps, or shrink."""
        self._set_zoom(self._zoom * _STEP**steps)

    def zoom_to_fit(self) -> None:
        """Make the page as wide as the desk."""
        self._set_zoom(1.0)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._sheets)

    def _wanted_scale(self) -> float:
        return self._per_point() * self.devicePixelRatioF()

    def _wants_redraw(self) -> bool:
        return self.isVisible() and any(sheet.scale != self._wanted_scale() for sheet in self._sheets)

    # Measures

    def _sizes(self) -> Sequence[QSizeF]:
        return [sheet.size for sheet in self._sheets]

    def _places(self) -> Mapping[str, Place]:
        return self._preview.places if self._preview is not None else {}

    def _per_point(self) -> float:
        """Px to a point of the page."""
        widest = max((size.width() for size in self._sizes()), default=_A4.width())
        # Room for the bar is kept always: a page that it makes so narrow that it is not needed would flicker for ever.
        room = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()
        return max(80.0, room - 2 * _SIDE) / widest * self._zoom

    def _page(self, number: int) -> QRectF:
        """Where a page stands in the viewport."""
        scale, top = self._per_point(), float(_TOP - self.verticalScrollBar().value())
        sizes = self._sizes()
        for size in sizes[:number]:
            top += size.height() * scale + _GAP
        width = sizes[number].width() * scale
        left = max(float(_SIDE), (self.viewport().width() - width) / 2) - self.horizontalScrollBar().value()
        return QRectF(round(left), round(top), round(width), round(sizes[number].height() * scale))

    def _arrange(self) -> None:
        scale, sizes = self._per_point(), self._sizes()
        tall = sum(size.height() * scale + _GAP for size in sizes) + _TOP
        wide = max((size.width() * scale for size in sizes), default=0) + 2 * _SIDE
        view = self.viewport()
        for bar, whole, seen in (
            (self.verticalScrollBar(), tall, view.height()),
            (self.horizontalScrollBar(), wide, view.width()),
        ):
            bar.setRange(0, max(0, round(whole - seen)))
            bar.setPageStep(seen)
            bar.setSingleStep(32)
        view.update()

    def _set_zoom(self, zoom: float) -> None:
        zoom = min(max(zoom, _LEAST), _MOST)
        bar = self.verticalScrollBar()
        share = (bar.value() + self.viewport().height() / 2) / max(1, bar.maximum() + self.viewport().height())
        self._zoom = zoom
        self._arrange()
        bar.setValue(round(share * (bar.maximum() + self.viewport().height()) - self.viewport().height() / 2))
        self._timer.start()

    def _announce(self) -> None:
        count = self.page_count
        middle = self.viewport().height() / 2
        page = next((n for n in range(count) if self._page(n).bottom() >= middle), max(count - 1, 0))
        said = self.tr("Page {page} of {count}, preview").format(page=page + 1, count=count)
        self.setAccessibleName(said if count else self.tr("No page yet"))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._arrange()
        bar.setValue(round(share * bar.maximum()))
        self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._preview is not None and (not self._sheets or self._wants_redraw()):
            self.redraw_wanted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Space: 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: bar.maximum()}
        if key in steps:
            bar.setValue(bar.value() + steps[Qt.Key(key)] * bar.singleStep())
        elif key in pages:
            bar.setValue(bar.value() + pages[Qt.Key(key)] * bar.pageStep())
        elif key in ends:
            bar.setValue(ends[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            key = self._key_at(event.position())
            if key:
                self.place_chosen.emit(key)

    def _key_at(self, point: QPointF) -> str:
        """The block that stands at a point: the last that starts above it."""
        for number in range(self.page_count):
            area = self._page(number)
            if area.contains(point):
                top = (point.y() - area.top()) / self._per_point()
                above = [(place.page, place.top, key) for key, place in self._places().items()
                         if (place.page, place.top) <= (number, top)]  # fmt: skip
                return max(above)[2] if above else ""
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        with Artist.on(self.viewport(), self._theme) as art:
            art.painter.fillRect(event.rect(), self._theme.colour(Role.DESK))
            if not self.page_count:
                self._paint_sheet(art, self._first_page())
            for number in range(self.page_count):
                area = self._page(number)
                if area.adjusted(-_REACH, -_REACH, _REACH, _REACH + _DROP).intersects(QRectF(event.rect())):
                    self._paint_page(art, number, area)
            if self.hasFocus():
                art.outline(art.area, Role.ACCENT, 2, 2)

    def _on_pixels(self, corner: QPointF, image: QImage) -> QRectF:
        """Where each pixel of a picture is one of the screen: it was rounded up, and would be blurred if stretched."""
        ratio = self.devicePixelRatioF()
        left, top = round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio
        return QRectF(QPointF(left, top), QSizeF(image.size()) / ratio)

    def _first_page(self) -> QRectF:
        """Where the first page will stand once it is made."""
        scale = self._per_point()
        return QRectF(_SIDE, _TOP, _A4.width() * scale, _A4.height() * scale)

    def _paint_sheet(self, art: Artist, area: QRectF) -> None:
        art.shadow(area, 2, _REACH, _DROP)
        art.painter.fillRect(area, _PAPER)
        if self._theme.is_outlined:
            art.outline(area.adjusted(-1, -1, 1, 1), Role.CONTROL, 0)

    def _paint_page(self, art: Artist, number: int, area: QRectF) -> None:
        image = self._sheets[number].image
        if self._sheets[number].scale == self._wanted_scale():
            area = self._on_pixels(area.topLeft(), image)
        self._paint_sheet(art, area)
        art.painter.setRenderHint(art.painter.RenderHint.SmoothPixmapTransform)
        art.painter.drawImage(area, image, QRectF(image.rect()))
