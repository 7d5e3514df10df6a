"""The day of the picture: play button, a field for the day, and the slider with the dossier's events on it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.errors import BadInputError
from desktop.models.dates import read_day
from desktop.pages.network.marks import days_around, first_stop, stop_after
from desktop.pages.network.stops import Stops
from desktop.theme import Theme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import row
from desktop.widgets.line_field import LineField, quieten
from desktop.widgets.time_axis import Mark
from desktop.widgets.time_slider import TimeSlider

_PACE = 1100
"""Milliseconds for which each stop is shown while playing."""
_RESTS = 600
"""Milliseconds without a move after which the day counts as a stop."""
_LONGEST = "28 September 2025"


class DayBar(QWidget):
    """Holds one day. It moves by slider, by typing, by playing from event to event, and from outside."""

    day_changed = Signal(int)
    """The user moved to this day (ordinal)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._day = Day(date.today().toordinal())  # noqa: DTZ011 - a calendar day, in the zone of whoever looks
        self._marks: tuple[Mark, ...] = ()
        self._stops = Stops()
        self._play = Button(theme, "", "play", Kind.ICON, label=self.tr("Play from event to event"))
        self._field = LineField(theme, day_in_words(self._day), label=self.tr("Day"))
        quieten(self)
        self._slider = TimeSlider(
            theme,
            self._day - 30,
            self._day + 30,
            day=self._day,
            describe=lambda day: day_in_words(Day(day.toordinal())),
        )
        self._pace = QTimer(self, interval=_PACE)
        self._rest = QTimer(self, interval=_RESTS, singleShot=True)
        self._dress()
        line = row(self._play, 8, self._field, 12, self._slider)
        line.setStretchFactor(self._slider, 1)
        self.setLayout(line)
        self._connect()

    @property
    def slider(self) -> TimeSlider:
        """The slider, for the pane's focus."""
        return self._slider

    @property
    def is_dragging(self) -> bool:
        """Whether the handle is held by the pointer."""
        return self._slider.isSliderDown()

    @property
    def since(self) -> Day | None:
        """The day on which the slider rested before."""
        return self._stops.since

    @property
    def is_playing(self) -> bool:
        """Whether the day moves by itself."""
        return self._pace.isActive()

    def show_marks(self, marks: Sequence[Mark], day: Day) -> None:
        """Show the events, and a range that holds the later ones and this day."""
        self._marks = tuple(marks)
        blocked = self._slider.blockSignals(True)
        self._slider.set_days(*days_around(marks, day))
        self._slider.set_marks(marks)
        self._slider.blockSignals(blocked)
        self.show_day(day)

    def show_day(self, day: Day) -> None:
        """Move to a day; says nothing. A day beyond the ends widens the range."""
        self._day = day
        self._stops.move(day)
        self._rest.start()
        blocked = self._slider.blockSignals(True)
        if not self._slider.minimum() <= day <= self._slider.maximum():
            self._slider.set_days(min(self._slider.minimum(), day - 7), max(self._slider.maximum(), day + 7))
        self._slider.set_day(day)
        self._slider.blockSignals(blocked)
        self._slider.setAccessibleDescription(day_in_words(day))
        self._slider.update()
        self._field.set_value(day_in_words(day))
        self._field.set_wrong(wrong=False)

    def play(self) -> None:
        """Go from event to event, from the first one where the last is passed; or stop."""
        if self.is_playing:
            self._stop()
            return
        if stop_after(self._marks, self._day) is None:
            start = first_stop(self._marks, Day(self._slider.minimum()))
            if start is None:
                return
            self._go(start)
        self._pace.start()
        self._play.set_label(self.tr("Stop"), icon="pause")

    def _stop(self) -> None:
        self._pace.stop()
        self._play.set_label(self.tr("Play from event to event"), icon="play")

    def _connect(self) -> None:
        self._play.clicked.connect(self.play)
        self._pace.timeout.connect(self._on_pace)
        self._rest.timeout.connect(self._on_rest)
        self._slider.day_changed.connect(self._on_slider_moved)
        self._slider.sliderPressed.connect(self._stop)
        self._field.committed.connect(self._on_day_typed)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._field.setFont(self._theme.font(TypeRole.STRONG))
        self._field.setFixedWidth(round(self._theme.advance(TypeRole.STRONG, _LONGEST)) + self._theme.px(24))

    def _go(self, day: Day) -> None:
        self.show_day(day)
        self.day_changed.emit(day)

    def hideEvent(self, event: object) -> None:
        self._stop()
        super().hideEvent(event)  # type: ignore[arg-type]  # Qt's own event

    # Slots

    def _on_slider_moved(self, day: int) -> None:
        self._go(Day(day))

    def _on_rest(self) -> None:
        if self.is_dragging:
            self._rest.start()
        else:
            self._stops.rest()

    def _on_pace(self) -> None:
        following = stop_after(self._marks, self._day)
        if following is None:
            self._stop()
        else:
            self._stops.rest()
            self._go(following)

    def _on_day_typed(self, text: str) -> None:
        try:
            said = read_day(text)
        except BadInputError as wrong:
            self._field.set_wrong(wrong=True)
            self._field.setToolTip(str(wrong))
            return
        day = said.latest if said.latest is not None else said.earliest
        self._field.setToolTip("")
        self._field.set_wrong(wrong=day is None)
        if day is not None:
            self._go(day)
