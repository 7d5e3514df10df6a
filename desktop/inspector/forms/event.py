"""The fields of an event: title, date, place, who took which part, status and what was counted."""

from dataclasses import replace

from briefings.domain.events import EventStatus, Part, Participant, Quantity
from briefings.domain.records import ActorId, Kind
from briefings.errors import BadInputError
from desktop.inspector.choices import choices_of
from desktop.inspector.form import Form, number_of
from desktop.inspector.items import Row
from desktop.inspector.rows import record_picker
from desktop.theme import Theme
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.layout import column, row
from desktop.widgets.line_field import LineField

_NOBODY = ActorId(0)


class EventForm(Form):
    """What a reader asks first stands first."""

    def build(self) -> None:
        theme = self.context.theme
        self.text(self.tr("Title"), "title", lines=1, needed=self.tr("An event needs a title: type one."))
        self.date(self.tr("Date"), "date")
        self.date(self.tr("Until"), "lasts_to", optional=True, hint=self.tr("If it lasted"))
        self.line(self.tr("Where"), "place", hint=self.tr("Yekaterinburg, Russia"))
        self.choice(self.tr("Status"), "status", choices_of(EventStatus))
        self.items(
            self.tr("Who took part"),
            "participants",
            add=self.tr("Add a participant"),
            blank=lambda: Participant(actor=_NOBODY, part=Part.OTHER),
            row=lambda: ParticipantRow(self),
        )
        self.gap()
        self.text(self.tr("Summary"), "summary", lines=3)
        self.records(self.tr("Question"), "question", Kind.QUESTION, multiple=False, hint=self.tr("What is contested"))
        self.line(self.tr("Code"), "code", hint=self.tr("PLOVER or CAMEO"))
        self.line(self.tr("Mode"), "mode")
        self.items(
            self.tr("Quantities"),
            "quantities",
            add=self.tr("Add a quantity"),
            blank=lambda: Quantity(name=""),
            row=lambda: QuantityRow(theme),
        )


class ParticipantRow(Row):
    """An actor and the part it took. Counts once an actor is picked."""

    def __init__(self, form: Form) -> None:
        super().__init__(form.context.theme)
        self._actor = record_picker(form.context, Kind.ACTOR, self.tr("Actor"))
        self._part = ChoiceField(self.theme, choices_of(Part), label=self.tr("Part"))
        above = row(self._actor.widget, self.remove, gap=4)
        above.setStretch(0, 1)
        self.setLayout(column(above, self._part, gap=4))
        self._actor.picked.connect(self._on_picked)
        self._part.committed.connect(lambda part: self.take(replace(self.value, part=part)))

    def is_complete(self) -> bool:
        return bool(self.value.actor)

    def show_value(self, value: Participant) -> None:
        self._actor.show_id(value.actor or None)
        self._part.set_value(value.part)

    def _on_picked(self, number: ActorId | None) -> None:
        if number is not None:
            self.take(replace(self.value, actor=number))


class QuantityRow(Row):
    """A number with its bounds: what was counted, low, best, high."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._name = LineField(theme, label=self.tr("What is counted"), hint=self.tr("detained"))
        self._numbers = {
            "low": LineField(theme, label=self.tr("Low"), hint=self.tr("low")),
            "best": LineField(theme, label=self.tr("Best"), hint=self.tr("best")),
            "high": LineField(theme, label=self.tr("High"), hint=self.tr("high")),
        }
        self.setLayout(column(row(self._name, self.remove, gap=4), row(*self._numbers.values(), gap=4), gap=4))
        self._name.committed.connect(lambda text: self.take(replace(self.value, name=text.strip())))
        for field, line in self._numbers.items():
            line.committed.connect(lambda text, field=field: self._take_number(field, text))

    def is_complete(self) -> bool:
        return bool(self.value.name)

    def show_value(self, value: Quantity) -> None:
        self._name.set_value(value.name)
        for field, line in self._numbers.items():
            number = getattr(value, field)
            line.set_value("" if number is None else f"{number:g}")

    def _take_number(self, field: str, text: str) -> None:
        line = self._numbers[field]
        try:
            number = number_of(text)
        except BadInputError as wrong:
            line.set_wrong(wrong=True)
            line.setToolTip(str(wrong))
            return
        line.set_wrong(wrong=False)
        line.setToolTip("")
        self.take(replace(self.value, **{field: number}))
