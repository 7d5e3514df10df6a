"""Which steps are shown: by words, person, kind of record and days."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefings.domain.records import Kind
from briefings.session import Past, Step
from desktop.context import Context
from desktop.models.dates import date_reading, read_day
from desktop.models.words import nouns
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.date_field import DateField
from desktop.widgets.flow import FlowLayout
from desktop.widgets.line_field import LineField

_WIDTHS = (200, 160, 160, 200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked for; empty values ask for everything."""

    words: str = ""
    who: str | None = None
    kind: Kind | None = None
    since: datetime | None = None
    until: datetime | None = None

    def __bool__(self) -> bool:
        return self != Asked()

    def reader(self, past: Past) -> Callable[[int, int | None], Sequence[Step]]:
        """Reads the steps that were asked for, so many before a number."""

        def read(limit: int, before: int | None) -> Sequence[Step]:
            kinds = None if self.kind is None else (self.kind,)
            return past.steps(
                limit=limit,
                before=before,
                kinds=kinds,
                who=self.who,
                since=self.since,
                until=self.until,
                words=self.words,
            )

        return read


class Filters(QWidget):
    """The fields over the list of steps."""

    changed = Signal()
    """Something else is asked for; read `asked`."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.words = LineField(theme, label=self.tr("Find a step"), hint=self.tr("Find a step"), icon="search")
        self.words.setClearButtonEnabled(True)
        self._who = ChoiceField(theme, (), label=self.tr("Person"), icon="user-round")
        self._kind = ChoiceField(theme, self._kinds(), label=self.tr("Kind of record"), icon="list-filter")
        self._days = DateField(theme, date_reading, label=self.tr("Days"), hint=self.tr("Any day, month or year"))
        self._people: tuple[str, ...] = ()
        self._fields: tuple[QWidget, ...] = (self.words, self._who, self._kind, self._days)
        flow = FlowLayout(gap=8)
        for field in self._fields:
            flow.addWidget(field)
        self.setLayout(flow)
        self._fit()
        self.words.changed.connect(self._tell)
        self._who.committed.connect(self._tell)
        self._kind.committed.connect(self._tell)
        self._days.committed.connect(self._tell)
        theme.changed.connect(self._fit)

    @property
    def asked(self) -> Asked:
        """What is asked for now."""
        who, kind = self._who.value(), self._kind.value()
        since, until = self._span()
        return Asked(
            words=self.words.value().strip(),
            who=who if isinstance(who, str) else None,
            kind=kind if isinstance(kind, Kind) else None,
            since=since,
            until=until,
        )

    def show_people(self) -> None:
        """Offer everybody who did anything; only worth a choice where they are several."""
        people = self._context.session.past.people()
        if people != self._people:
            held, self._people = self._who.value(), people
            named = [Choice(value=who, text=who or self.tr("Nobody named")) for who in people]
            self._who.set_choices([Choice(value=None, text=self.tr("Everybody")), *named], value=held)

    def clear(self) -> None:
        """Ask for everything again."""
        self.words.clear()
        self._who.set_value(None)
        self._kind.set_value(None)
        self._days.set_value("")
        self.changed.emit()

    def _span(self) -> tuple[datetime | None, datetime | None]:
        text = self._days.value()
        if not text.strip() or not date_reading(text).ok:
            return None, None
        day = read_day(text)
        return _midnight(day.earliest, 0), _midnight(day.latest, 1)

    def _kinds(self) -> list[Choice]:
        return [
            Choice(value=None, text=self.tr("Every kind")),
            *(Choice(value=kind, text=nouns(kind)) for kind in Kind),
        ]

    def _fit(self) -> None:
        for field, width in zip(self._fields, _WIDTHS, strict=True):
            field.setFixedWidth(self._context.theme.px(width))
            # A layout that flows gives the rest of a line to whoever wants more.
            field.setSizePolicy(QSizePolicy.Policy.Fixed, field.sizePolicy().verticalPolicy())

    def _tell(self) -> None:
        self.changed.emit()


def _midnight(ordinal: int | None, after: int) -> datetime | None:
    """When a day begins where we are, or the day after it; nothing for days of which no clock of ours knows."""
    if ordinal is None or not date(1971, 1, 1).toordinal() < ordinal < date(9000, 1, 1).toordinal():
        return None
    return datetime.combine(date.fromordinal(ordinal + after), time()).astimezone()
