"""Asks for the moment at which the dossier is to be shown: a day in any words, and a time if it matters."""

from datetime import date, datetime, time

from PySide6.QtWidgets import QWidget

from briefings.errors import BadInputError
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.models.dates import read_day
from desktop.models.moments import long_moment_words
from desktop.widgets.date_field import DateField, DateReading
from desktop.widgets.facts import labelled
from desktop.widgets.line_field import LineField

_LAST = time(23, 59, 59, 999000)
_YEARS = range(1971, 9000)


class AsKnownDialog(Dialog):
    """Opens the dossier as it stood at the end of a day, or at a time of it."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        words = self.tr(
            "The dossier opens in a second window as it stood then: every later change is left out. It can be read, "
            "printed and exported there, not changed."
        )
        super().__init__(context.theme, self.tr("Show as known on …"), words, parent)
        self._context = context
        theme = context.theme
        self._day = DateField(theme, self._reading, label=self.tr("Day"), hint=self.tr("3 July 2025"))
        self._time = LineField(theme, label=self.tr("Time"), hint=self.tr("The end of the day"), icon="clock")
        self.body.addLayout(labelled(theme, self.tr("Day"), self._day, top=6))
        self.body.addLayout(labelled(theme, self.tr("Time"), self._time, top=6))
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Show"), "calendar-clock"))
        # A note below the field needs room that the dialog has not kept.
        self._day.changed.connect(self._fit)
        self._day.setFocus()

    def accept(self) -> None:
        try:
            moment = moment_of(self._day.value(), self._time.value())
        except BadInputError as wrong:
            self.say_wrong(str(wrong))
            return
        super().accept()
        self._context.show_past(moment)

    def _reading(self, text: str) -> DateReading:
        try:
            moment = moment_of(text, "")
        except BadInputError as wrong:
            return DateReading(ok=False, sentence=str(wrong))
        return DateReading(ok=True, sentence=self.tr("To the end of {day}").format(day=_day_words(moment)))


def moment_of(day: str, clock: str) -> datetime:
    """The moment that is meant, in local time: the last of the day, or of the minute that is named. Raises
    BadInputError."""
    read = read_day(day)
    if not day.strip() or read.latest is None or date.fromordinal(read.latest).year not in _YEARS:
        raise BadInputError("This names no day.", remedy="Write one such as 3 July 2025.")
    return datetime.combine(date.fromordinal(read.latest), _time_of(clock)).astimezone()


def _time_of(clock: str) -> time:
    text = clock.strip().replace(".", ":").replace("h", ":")
    if not text:
        return _LAST
    try:
        return time.fromisoformat(text if ":" in text else f"{int(text):02}:00").replace(second=59, microsecond=999000)
    except ValueError:
        raise BadInputError(f"“{clock}” is no time.", remedy="Write it such as 18:00, or leave it empty.") from None


def _day_words(moment: datetime) -> str:
    return long_moment_words(moment).rpartition(",")[0]
