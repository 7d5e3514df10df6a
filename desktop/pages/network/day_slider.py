"""The slider of the network page: steps by day, month and event, and a range where Shift is held."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QPen

from briefings.domain.dates import Day
from desktop.pages.network.marks import month_step
from desktop.theme import Role
from desktop.widgets.painting import Artist
from desktop.widgets.time_slider import TimeSlider

_BAND, _END = 5.0, 6.0
_FORWARD = {Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1}
_MONTHS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class DaySlider(TimeSlider):
    """Arrows move a day, Page a month, Ctrl and an arrow an event; with Shift they move the end of a range."""

    range_changed = Signal(object)
    """The user drew a range (its last day, included), or ended it (None). It begins on the slider's day."""
    event_wanted = Signal(int)
    """The user wants the next event (1) or the one before (-1)."""
    play_wanted = Signal()
    """The user pressed Space."""

    _last: Day | None = None
    _anchor: Day | None = None

    @property
    def last(self) -> Day | None:
        """The last day of the range, included; None where there is no range."""
        return self._last

    def set_last(self, last: Day | None) -> None:
        """Show a range to this day, or none; says nothing."""
        self._last = last
        self._say_range()
        self.update()

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.button() == Qt.MouseButton.LeftButton and shifted:
            self._anchor = self._within(self._day_at(event.position().x()))
            self.sliderPressed.emit()
            self._stretch(self._anchor, self._anchor)
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self._end_range()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._anchor is not None:
            self._stretch(self._anchor, self._within(self._day_at(event.position().x())))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._anchor = None
        super().mouseReleaseEvent(event)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if key is Qt.Key.Key_Space:
            self.play_wanted.emit()
        elif key is Qt.Key.Key_Escape and self._last is not None:
            self._end_range()
        elif key in _FORWARD and held & Qt.KeyboardModifier.ControlModifier:
            self.event_wanted.emit(_FORWARD[key])
        elif (key in _FORWARD or key in _MONTHS) and held & Qt.KeyboardModifier.ShiftModifier:
            end = self._last if self._last is not None else Day(self.value())
            self._stretch(Day(self.value()), max(self._stepped(end, key), Day(self.value())))
        elif key in _MONTHS:
            self._by_keyboard = True
            self.setValue(self._stepped(Day(self.value()), key))
        else:
            super().keyPressEvent(event)

    def _stepped(self, day: Day, key: Qt.Key) -> Day:
        return self._within(month_step(day, _MONTHS[key]) if key in _MONTHS else day + _FORWARD[key])

    # The range

    def _stretch(self, one: Day, other: Day) -> None:
        first, last = min(one, other), max(one, other)
        self._last = last if last > first else None
        self.setValue(first)
        self._say_range()
        self.update()
        self.range_changed.emit(self._last)

    def _end_range(self) -> None:
        if self._last is not None:
            self.set_last(None)
            self.range_changed.emit(None)

    def _within(self, day: int) -> Day:
        return Day(min(max(day, self.minimum()), self.maximum()))

    def _say_range(self) -> None:
        first = self._describe(date.fromordinal(self.value()))
        if self._last is None:
            self.setAccessibleDescription(first)
            return
        words = self.tr("From {first} to {last}")
        self.setAccessibleDescription(words.format(first=first, last=self._describe(date.fromordinal(self._last))))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._last is None:
            return
        start, end, track = self.x_of(self.value()), self.x_of(self._last), float(self.track)
        with Artist.on(self, self._theme) as art:
            art.fill(QRectF(start, track - _BAND / 2, end - start, _BAND), Role.ACCENT, _BAND / 2, 140)
            art.painter.setPen(QPen(self._theme.colour(Role.ACCENT), 2))
            art.painter.setBrush(self._theme.colour(Role.SHEET))
            art.painter.drawEllipse(QPointF(end, track), _END, _END)
