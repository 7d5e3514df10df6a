"""A slider over days, painted as a ruler with marks on it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QToolTip

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.focus import mark_own_focus
from desktop.widgets.painting import Artist
from desktop.widgets.tie import Sign
from desktop.widgets.time_axis import MONTHS, Mark, month_starts, stacked, thinned, ticks

_HEIGHT, _TRACK, _EDGE, _HANDLE = 72, 44, 9, 8.5
_LEVEL, _MOST_LEVELS = 7, 5
_ROLES = {Sign.FRIENDLY: Role.FRIENDLY, Sign.HOSTILE: Role.HOSTILE}


class TimeSlider(QSlider):
    """Its value is a day as an ordinal (date.toordinal). Arrows move a day, Page a week, Home and End to the ends.

    Time runs from left to right in every language.
    """

    day_changed = Signal(int)
    """The user, or the program, moved to this day (ordinal)."""

    def __init__(
        self,
        theme: Theme,
        first: int,
        last: int,
        *,
        day: int | None = None,
        today: int | None = None,
        label: str = "",
        describe: Callable[[date], str] | None = None,
    ) -> None:
        """Take the ends as ordinals, both included; `describe` writes a day for tips and screen readers."""
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._today, self._by_keyboard = theme, today, False
        self._describe = describe or self._usual_words
        self._marks: tuple[Mark, ...] = ()
        self._spots: list[tuple[QRectF, str]] = []
        self.setAccessibleName(label or self.tr("As of day"))
        self.setSingleStep(1)
        self.setPageStep(7)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        mark_own_focus(self)
        self.set_days(first, last)
        self.setValue(last if day is None else day)
        self._spell_out(self.value())
        self.valueChanged.connect(self._on_value_changed)
        theme.changed.connect(self._on_theme_changed)

    @property
    def day(self) -> int:
        """The chosen day as an ordinal."""
        return self.value()

    def set_day(self, day: int) -> None:
        """Move to a day; one beyond the ends moves to the nearer end."""
        self.setValue(day)

    def set_days(self, first: int, last: int) -> None:
        """Set the ends as ordinals, both included."""
        self.setRange(first, max(first + 1, last))
        self.update()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks: a diamond for hostile, a dot for others, a bar for what lasts or is uncertain."""
        self._marks = tuple(sorted(marks, key=lambda mark: (mark.first, mark.last)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_PageUp: -self.pageStep(),
            Qt.Key.Key_PageDown: self.pageStep(),
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Down: -1,
        }
        self._by_keyboard = True
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.setValue(self.value() + step)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # whoever scrolls the page does not mean the day

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        super().focusInEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self._day_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setValue(self._day_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self.setSliderDown(False)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event.pos(), event.globalPos())
            return True
        return super().event(event)

    # Places

    @property
    def track(self) -> int:
        """How far below the top the line of time runs, in px."""
        return self._theme.px(_TRACK)

    def x_of(self, day: float) -> float:
        """Return where a day stands, in px from the left."""
        share = (day - self.minimum()) / (self.maximum() - self.minimum())
        return _EDGE + (self.width() - 2 * _EDGE) * share

    def _day_at(self, x: float) -> int:
        share = (x - _EDGE) / max(1, self.width() - 2 * _EDGE)
        return round(self.minimum() + share * (self.maximum() - self.minimum()))

    def _usual_words(self, day: date) -> str:
        return self.locale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")

    def _spell_out(self, day: int) -> None:
        self.setAccessibleDescription(self._describe(date.fromordinal(day)))

    def _show_tip(self, at: QPoint, where: QPoint) -> None:
        near = [tip for area, tip in self._spots if tip and area.contains(QPointF(at))]
        words = near or [
            self._describe(date.fromordinal(min(max(self._day_at(at.x()), self.minimum()), self.maximum())))
        ]
        QToolTip.showText(where, "\n".join(words[:8]), self)

    # Slots

    def _on_value_changed(self, day: int) -> None:
        self._spell_out(day)
        self.update()
        self.day_changed.emit(day)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            track = float(self.track)
            self._draw_axis(art, track)
            self._draw_marks(art, track)
            self._draw_today(art, track)
            self._draw_handle(art, QPointF(self.x_of(self.value()), track))

    def _draw_axis(self, art: Artist, track: float) -> None:
        here = self.x_of(self.value())
        art.painter.setPen(QPen(self._theme.colour(Role.LINE), 2))
        art.painter.drawLine(QPointF(_EDGE, track), QPointF(self.width() - _EDGE, track))
        art.painter.setPen(QPen(self._theme.colour(Role.CONTROL), 2))
        art.painter.drawLine(QPointF(_EDGE, track), QPointF(here, track))
        art.painter.setPen(QPen(self._theme.colour(Role.LINE), 1))
        if self.maximum() - self.minimum() <= MONTHS:
            for day in month_starts(self.minimum(), self.maximum()):
                x = round(self.x_of(day)) + 0.5
                art.painter.drawLine(QPointF(x, track + 3), QPointF(x, track + 9))
        self._draw_labels(art, track + 10)

    def _draw_labels(self, art: Artist, top: float) -> None:
        labels = ticks(self.minimum(), self.maximum(), self.locale())
        widths = [self._theme.advance(TypeRole.MICRO, label.text) for label in labels]
        places = [min(self.x_of(label.day), self.width() - width) for label, width in zip(labels, widths, strict=True)]
        shown = thinned(labels, widths, places)
        for label in shown:
            width = self._theme.advance(TypeRole.MICRO, label.text)
            x = min(self.x_of(label.day), self.width() - width)
            area = QRectF(x, top, width + 1, self._theme.px(16))
            art.text(area, label.text, TypeRole.MICRO, Role.INK3, elide=False)

    def _draw_marks(self, art: Artist, track: float) -> None:
        spans = [(self.x_of(mark.first), max(self.x_of(mark.last), self.x_of(mark.first))) for mark in self._marks]
        levels = stacked(spans, 9)
        self._spots = []
        art.painter.setPen(Qt.PenStyle.NoPen)
        art.painter.setClipRect(QRectF(0, 0, self.width(), self.height()))
        for mark, (start, end), level in zip(self._marks, spans, levels, strict=True):
            if end < 0 or start > self.width():
                continue
            top = track - 10 - _LEVEL * min(level, _MOST_LEVELS - 1)
            past = mark.first <= self.value()
            art.painter.setBrush(self._theme.colour(_ROLES.get(mark.sign, Role.INK3), 255 if past else 120))
            _draw_mark(art, mark.sign, start, end, top)
            self._spots.append((QRectF(start - 5, top - 5, end - start + 10, 10), mark.tip))

    def _draw_today(self, art: Artist, track: float) -> None:
        if self._today is not None and self.minimum() <= self._today <= self.maximum():
            x = round(self.x_of(self._today)) + 0.5
            art.painter.setPen(QPen(self._theme.colour(Role.INK3), 1))
            art.painter.drawLine(QPointF(x, track - 6), QPointF(x, track + 6))

    def _draw_handle(self, art: Artist, at: QPointF) -> None:
        art.painter.setPen(QPen(self._theme.colour(Role.SHEET), 3))
        art.painter.setBrush(self._theme.colour(Role.ACCENT))
        art.painter.drawEllipse(at, _HANDLE, _HANDLE)
        if self._by_keyboard and self.hasFocus():
            art.painter.setPen(QPen(self._theme.colour(Role.ACCENT), 2))
            art.painter.setBrush(Qt.BrushStyle.NoBrush)
            art.painter.drawEllipse(at, _HANDLE + 2.5, _HANDLE + 2.5)


def _draw_mark(art: Artist, sign: Sign, start: float, end: float, top: float) -> None:
    if end - start > 5:
        art.painter.drawRoundedRect(QRectF(start - 2.5, top - 2.5, end - start + 5, 5), 2.5, 2.5)
    elif sign is Sign.HOSTILE:
        corners = ((0.0, -3.5), (3.5, 0.0), (0.0, 3.5), (-3.5, 0.0))
        art.painter.drawPolygon(QPolygonF([QPointF(start + x, top + y) for x, y in corners]))
    else:
        art.painter.drawEllipse(QPointF(start, top), 2.5, 2.5)
