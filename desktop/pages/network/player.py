"""Playing from event to event: the stops, the pace, and when it ends. What is shown meanwhile, others decide."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from briefings.domain.dates import Day
from desktop.pages.network.marks import first_stop, stop_after, stop_before
from desktop.widgets.time_axis import Mark

SPEEDS = (0.5, 1.0, 2.0, 4.0)
_PACE = 1100
"""Milliseconds for which each stop is shown at the usual speed."""


class Player(QObject):
    """Says when to be on which day."""

    stop_reached = Signal(int)
    """Be on this day (ordinal) now."""
    playing_changed = Signal(bool)
    """It began to play, or stopped."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self._day = Day(1)
        self._pace = QTimer(self, interval=_PACE)
        self._pace.timeout.connect(self._on_pace)

    @property
    def is_playing(self) -> bool:
        """Whether the day moves by itself."""
        return self._pace.isActive()

    @property
    def speed(self) -> float:
        """How many times the usual pace."""
        return _PACE / self._pace.interval()

    def set_speed(self, speed: float) -> None:
        """Play at so many times the usual pace."""
        self._pace.setInterval(round(_PACE / speed))

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Stop at the events with these marks."""
        self._marks = tuple(marks)

    def set_day(self, day: Day) -> None:
        """Go on from this day."""
        self._day = day

    def play(self, since: Day) -> None:
        """Play, from the first stop after `since` where the last is passed; or stop playing."""
        if self.is_playing:
            self.stop()
            return
        if stop_after(self._marks, self._day) is None:
            start = first_stop(self._marks, since)
            if start is None:
                return
            self.stop_reached.emit(start)
        self._pace.start()
        self.playing_changed.emit(True)

    def stop(self) -> None:
        """Stay on the day."""
        if self.is_playing:
            self._pace.stop()
            self.playing_changed.emit(False)

    def step(self, way: int) -> None:
        """Go to the next event (1) or to the one before (-1)."""
        self.stop()
        following = stop_after(self._marks, self._day) if way > 0 else stop_before(self._marks, self._day)
        if following is not None:
            self.stop_reached.emit(following)

    def _on_pace(self) -> None:
        following = stop_after(self._marks, self._day)
        if following is None:
            self.stop()
        else:
            self.stop_reached.emit(following)
