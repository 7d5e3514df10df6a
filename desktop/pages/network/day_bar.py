"""The day of the picture: buttons that go from event to event, a field for the day, and the slider with the events."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.errors import BadInputError
from desktop.actions import Command
from desktop.context import Context
from desktop.models.dates import read_day
from desktop.pages.network.day_slider import DaySlider
from desktop.pages.network.marks import days_around, told_on
from desktop.pages.network.player import SPEEDS, Player
from desktop.pages.network.reach import Reach
from desktop.pages.network.stops import Stops
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import box, column, row
from desktop.widgets.line_field import LineField, quieten
from desktop.widgets.menu import Menu
from desktop.widgets.text import line_text
from desktop.widgets.time_axis import Mark

_RESTS = 600
"""Milliseconds without a move after which the day counts as a stop."""
_LONGEST = "28 September 2025"
_SPEED = "network speed"


class DayBar(QWidget):
    """Holds one day or a range. It moves by slider, by typing, by playing from event to event, and from outside."""

    day_changed = Signal(int)
    """The user moved to this day (ordinal)."""
    range_changed = Signal(object)
    """The user drew a range from the day to this last one, included, or ended it (None)."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme, key = context.theme, context.actions.key
        self._context, self._theme = context, theme
        self._day = Day(date.today().toordinal())  # noqa: DTZ011 - a calendar day, in the zone of whoever looks
        self._marks: tuple[Mark, ...] = ()
        self._stops, self._player = Stops(), Player(self)
        self._before, self._play, self._next = (
            Button(theme, "", icon, Kind.ICON, label=label, shortcut_text=key(command))
            for icon, label, command in (
                ("chevron-left", self.tr("The event before"), Command.PREVIOUS_EVENT),
                ("play", self.tr("Play from event to event"), Command.PLAY),
                ("chevron-right", self.tr("The next event"), Command.NEXT_EVENT),
            )
        )
        self._speed = Button(theme, _times(1.0), kind=Kind.LINK, label=self.tr("Speed of playing"))
        self._is_far = False
        self._far = Button(theme, self._far_words(), kind=Kind.LINK, label=self.tr("How far the line of time reaches"))
        self._far.setVisible(False)
        self._field = LineField(theme, day_in_words(self._day), label=self.tr("Day"))
        quieten(self)
        self._told = line_text(theme, "", TypeRole.SMALL, Role.INK2, elide=True)
        self._slider = DaySlider(
            theme,
            self._day - 30,
            self._day + 30,
            day=self._day,
            describe=lambda day: day_in_words(Day(day.toordinal())),
        )
        self._rest = QTimer(self, interval=_RESTS, singleShot=True)
        self._set_speed(_number(context.settings.note(_SPEED, "1")))
        self._dress()
        self._lay_out()
        self._connect()

    @property
    def slider(self) -> DaySlider:
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
        return self._player.is_playing

    def show_marks(self, marks: Sequence[Mark], day: Day) -> None:
        """Show the events, and a range that holds the later ones and this day."""
        self._marks = tuple(marks)
        self._player.set_marks(marks)
        blocked = self._slider.blockSignals(True)
        reach = self._reached(days_around(marks, day))
        self._slider.set_days(*reach.shown)
        self._slider.set_marks(marks)
        self._slider.blockSignals(blocked)
        self._far.setVisible(reach.is_wider)
        self._far.setText(self._far_words())
        self.show_day(day, self._slider.last)

    def _reached(self, near: tuple[Day, Day]) -> Reach:
        """The days by the events, unless nothing happened or the user wants those of all ties."""
        return Reach.of(self._context.session, near, is_far=self._is_far or not self._marks)

    def _far_words(self) -> str:
        return self.tr("Lately") if self._is_far else self.tr("All years")

    def show_day(self, day: Day, last: Day | None = None) -> None:
        """Move to a day, or to a range that begins there; says nothing. A day beyond the ends widens the slider."""
        self._day = day
        self._stops.move(day)
        self._player.set_day(day)
        self._rest.start()
        blocked = self._slider.blockSignals(True)
        if not self._slider.minimum() <= day <= self._slider.maximum():
            self._slider.set_days(min(self._slider.minimum(), day - 7), max(self._slider.maximum(), day + 7))
        self._slider.set_day(day)
        self._slider.set_last(last)
        self._slider.blockSignals(blocked)
        self._field.set_value(day_in_words(day))
        self._field.set_wrong(wrong=False)
        self._tell(last)

    def play(self) -> None:
        """Go from event to event, from the first one where the last is passed; or stop."""
        self._player.play(Day(self._slider.minimum()))

    def step(self, way: int) -> None:
        """Go to the next event (1) or to the one before (-1)."""
        self._player.step(way)

    def _tell(self, last: Day | None) -> None:
        words = self._words(last)
        self._told.set_text(words)
        self._told.setToolTip(words)

    def _words(self, last: Day | None) -> str:
        """What stands below the day: the range, or the events for which the day is a stop."""
        if last is not None:
            return self.tr("to {last}, any day between").format(last=day_in_words(last))
        first, *others = told_on(self._marks, self._day) or ("",)
        return self.tr("{event}, and {count} more").format(event=first, count=len(others)) if others else first

    def _set_speed(self, speed: float) -> None:
        self._player.set_speed(speed)
        self._speed.setText(_times(speed))
        self._context.settings.set_note(_SPEED, f"{speed:g}")

    # Building

    def _lay_out(self) -> None:
        """Buttons and field at the height of the line of time, what happened on the day below them."""
        buttons = row(self._before, self._play, self._next, 4, self._speed, 8, self._field, 4, self._far)
        start = box(column(None, buttons, 2, row(self._told, margins=(6, 0, 0, 0))))
        line = row(start, 12, self._slider)
        line.setStretchFactor(self._slider, 1)
        self.setLayout(line)

    def _connect(self) -> None:
        self._before.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self._play.clicked.connect(self.play)
        self._speed.clicked.connect(self._on_speed_clicked)
        self._player.stop_reached.connect(self._on_stop_reached)
        self._player.playing_changed.connect(self._on_playing_changed)
        self._rest.timeout.connect(self._on_rest)
        self._slider.day_changed.connect(lambda day: self._go(Day(day)))
        self._slider.sliderPressed.connect(self._player.stop)
        self._slider.range_changed.connect(self._on_range_changed)
        self._slider.event_wanted.connect(self.step)
        self._slider.play_wanted.connect(self.play)
        self._far.clicked.connect(self._on_far_clicked)
        self._field.committed.connect(self._on_day_typed)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._field.setFont(self._theme.font(TypeRole.STRONG))
        self._field.setFixedWidth(round(self._theme.advance(TypeRole.STRONG, _LONGEST)) + self._theme.px(24))
        self._told.setFixedHeight(self._theme.px(16))

    def _go(self, day: Day) -> None:
        self.show_day(day, self._slider.last)
        self.day_changed.emit(day)

    def hideEvent(self, event: QEvent) -> None:
        self._player.stop()
        super().hideEvent(event)  # type: ignore[arg-type]  # Qt's own event

    # Slots

    def _on_range_changed(self, last: Day | None) -> None:
        self._tell(last)
        self.range_changed.emit(last)

    def _on_stop_reached(self, day: int) -> None:
        self._stops.rest()
        self._slider.set_last(None)
        self._go(Day(day))

    def _on_playing_changed(self, playing: bool) -> None:  # noqa: FBT001 - Qt's signature
        words = self.tr("Pause") if playing else self.tr("Play from event to event")
        self._play.set_label(words, icon="pause" if playing else "play")

    def _on_rest(self) -> None:
        if self.is_dragging:
            self._rest.start()
        else:
            self._stops.rest()

    def _on_speed_clicked(self) -> None:
        menu = Menu(self._theme, self, title=self.tr("Speed of playing"))
        menu.aboutToHide.connect(menu.deleteLater)
        for speed in SPEEDS:
            menu.add(_times(speed), partial(self._set_speed, speed), checked=speed == self._player.speed)
        menu.show_under(self._speed)

    def _on_far_clicked(self) -> None:
        self._is_far = not self._is_far
        self.show_marks(self._marks, self._day)

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
            self._slider.set_last(None)
            self._go(day)


def _times(speed: float) -> str:
    return f"{speed:g}×"


def _number(text: str) -> float:
    """The speed that was chosen last; the usual one where the note says none of them."""
    return next((speed for speed in SPEEDS if f"{speed:g}" == text), 1.0)
