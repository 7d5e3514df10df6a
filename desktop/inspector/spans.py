"""From when until when, in the user's own words: each end a date, "open", or left empty where nobody knows."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.dates import OPEN_LIMIT, UNKNOWN_LIMIT, Limit, LimitStatus, Span
from desktop.models.dates import date_reading, read_day
from desktop.theme import Theme
from desktop.widgets.date_field import DateField, DateReading
from desktop.widgets.facts import labelled
from desktop.widgets.layout import column

_OPEN = "open"


class SpanField(QWidget):
    """Two dates. An end that is open has not come; an end that is empty has come, but nobody says when."""

    changed = Signal(object)
    """The user changed the Span to this."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._span = Span()
        self._start = DateField(theme, _reading, label=self.tr("From"), hint=self.tr("Not known"))
        self._end = DateField(theme, _reading, label=self.tr("Until"), hint=self.tr("Not known"))
        lines = [labelled(theme, name, field, top=6) for name, field in self._named()]
        self.setLayout(column(*lines, gap=8))
        self._start.committed.connect(lambda text: self._take(replace(self._span, start=_limit(text))))
        self._end.committed.connect(lambda text: self._take(replace(self._span, end=_limit(text))))

    def set_span(self, span: Span) -> None:
        """Show a span from outside."""
        self._span = span
        self._start.set_value(_words(span.start))
        self._end.set_value(_words(span.end))

    def _named(self) -> tuple[tuple[str, DateField], ...]:
        return (self.tr("From"), self._start), (self.tr("Until"), self._end)

    def _take(self, span: Span) -> None:
        if span != self._span:
            self._span = span
            self.changed.emit(span)


def _words(limit: Limit) -> str:
    if limit.status is LimitStatus.OPEN:
        return _OPEN
    return limit.date.text if limit.date is not None else ""


def _limit(text: str) -> Limit:
    plain = text.strip().casefold()
    if plain == _OPEN:
        return OPEN_LIMIT
    day = read_day(text)
    if not day.is_known:
        return UNKNOWN_LIMIT
    return Limit(status=LimitStatus.APPROXIMATE if day.approximate else LimitStatus.KNOWN, date=day)


def _reading(text: str) -> DateReading:
    if text.strip().casefold() == _OPEN:
        return DateReading(ok=True, sentence="No limit")
    return date_reading(text)
