"""The form of a question: its horizon and kind, what drives it, and what is assumed."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from briefings.compose.scales import all_scales
from briefings.domain.scenarios import Assumption, Driver, ScenarioSet, SetKind
from briefings.edits import Put
from briefings.errors import BriefingsError
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.inspector.items import Items, Row
from desktop.theme import Theme, TypeRole
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import Item, box, column, row
from desktop.widgets.line_field import LineField
from desktop.widgets.text import line_text
from desktop.widgets.text_field import TextField

_WIDTH, _HEIGHT = 600, 480
_UNCERTAINTIES = ("low", "medium", "high")


class SetDialog(Dialog):
    """Writes the set in one step when it is accepted."""

    def __init__(self, context: Context, parent: QWidget, whole: ScenarioSet) -> None:
        super().__init__(context.theme, "Edit the question", "", parent, width=_WIDTH)
        self._context, self._set = context, whole
        theme = context.theme
        self._question = TextField(theme, label=self.tr("Question"), lines=2)
        self._question.set_value(whole.question)
        self._horizon = LineField(theme, whole.horizon, label=self.tr("Horizon"), hint=self.tr("Autumn 2025"))
        self._kind = ChoiceField(theme, self._kinds(), value=whole.set_kind, label=self.tr("Kind"))
        scales = [Choice(value=scale.name, text=scale.title) for scale in all_scales()]
        self._scale = ChoiceField(theme, scales, value=whole.scale, label=self.tr("Scale"))
        self._drivers = Items(
            theme, add=self.tr("Add a driver"), blank=lambda: Driver(name=""), row=lambda: DriverRow(theme)
        )
        self._assumptions = Items(
            theme, add=self.tr("Add an assumption"), blank=lambda: Assumption(text=""), row=lambda: AssumptionRow(theme)
        )
        self._held: dict[str, list[Any]] = {"drivers": [*whole.drivers], "assumptions": [*whole.assumptions]}
        self._drivers.set_values(whole.drivers)
        self._assumptions.set_values(whole.assumptions)
        self._drivers.changed.connect(lambda values: self._held.update(drivers=values))
        self._assumptions.changed.connect(lambda values: self._held.update(assumptions=values))
        self._lay_out()
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Keep the changes")))
        self._question.setFocus()

    def accept(self) -> None:
        for field in self.findChildren(LineField):
            field.commit()
        if not self._question.value().strip():
            self.say_wrong(self.tr("A set answers a question: type it."))
            return
        axes = [driver.axis for driver in self._held["drivers"] if driver.axis]
        if len(axes) != len(set(axes)):
            self.say_wrong(
                self.tr("Two drivers lie on one axis of the 2 × 2. Give one of them the other axis, or none.")
            )
            return
        try:
            self._context.session.apply(Put(self._made()))
        except BriefingsError as wrong:
            self.say_wrong(str(wrong))
            return
        super().accept()

    def _kinds(self) -> list[Choice]:
        return [
            Choice(value=SetKind.EXCLUSIVE, text=self.tr("Exclusive: one of them comes, with likelihoods")),
            Choice(value=SetKind.EXPLORATORY, text=self.tr("Exploratory: without likelihoods")),
        ]

    def _lay_out(self) -> None:
        theme = self._context.theme
        items: list[Item] = [
            self._question,
            labelled(theme, self.tr("Horizon"), self._horizon, top=6),
            labelled(theme, self.tr("Kind"), self._kind, top=6),
            labelled(theme, self.tr("Scale"), self._scale, top=6),
            column(line_text(theme, self.tr("What drives it"), TypeRole.SMALL_STRONG), 4, self._drivers),
            column(line_text(theme, self.tr("What we assume"), TypeRole.SMALL_STRONG), 4, self._assumptions),
        ]
        inside = box(column(*items, None, gap=10, margins=(3, 3, 12, 3)))
        self.body.addWidget(self.scroller(inside, height=_HEIGHT))

    def _made(self) -> ScenarioSet:
        return replace(
            self._set,
            question=self._question.value().strip(),
            horizon=self._horizon.value().strip(),
            set_kind=self._chosen_kind(),
            scale=str(self._scale.value() or self._set.scale),
            drivers=tuple(self._held["drivers"]),
            assumptions=tuple(self._held["assumptions"]),
        )

    def _chosen_kind(self) -> SetKind:
        kind = self._kind.value()
        return kind if isinstance(kind, SetKind) else self._set.set_kind


class DriverRow(Row):
    """What a driver is, how uncertain, and, on an axis of the 2 x 2, its two poles."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._name = LineField(theme, label=self.tr("Driver"), hint=self.tr("Driver"))
        self._text = LineField(theme, label=self.tr("What moves it"), hint=self.tr("What moves it, in a sentence"))
        choices = [
            Choice(value=words, text=self.tr("Uncertainty {level}").format(level=words)) for words in _UNCERTAINTIES
        ]
        none = Choice(value="", text=self.tr("Uncertainty not said"))
        self._uncertainty = ChoiceField(theme, [none, *choices], label=self.tr("Uncertainty"))
        self._axis = ChoiceField(theme, self._axes(), label=self.tr("Axis"))
        self._low = LineField(theme, label=self.tr("Low pole"), hint=self.tr("Low pole"))
        self._high = LineField(theme, label=self.tr("High pole"), hint=self.tr("High pole"))
        self._poles = box(row(self._low, self._high, gap=4))
        head = row(self._name, self.remove, gap=4)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._text, row(self._uncertainty, self._axis, gap=4), self._poles, gap=4))
        self._connect()

    def is_complete(self) -> bool:
        return bool(self.value.name)

    def show_value(self, value: Driver) -> None:
        self._name.set_value(value.name)
        self._text.set_value(value.text)
        self._text.setCursorPosition(0)
        self._uncertainty.set_value(value.uncertainty)
        self._axis.set_value(value.axis)
        self._low.set_value(value.low_pole)
        self._high.set_value(value.high_pole)
        self._poles.setVisible(bool(value.axis))

    def _axes(self) -> list[Choice]:
        return [
            Choice(value="", text=self.tr("No axis")),
            Choice(value="x", text=self.tr("Across the 2 × 2")),
            Choice(value="y", text=self.tr("Up the 2 × 2")),
        ]

    def _connect(self) -> None:
        fields = {"name": self._name, "text": self._text, "low_pole": self._low, "high_pole": self._high}
        for attribute, field in fields.items():
            field.committed.connect(lambda text, name=attribute: self._take(name, text.strip()))
        self._uncertainty.committed.connect(lambda value: self._take("uncertainty", value))
        self._axis.committed.connect(lambda value: self._take("axis", value))

    def _take(self, attribute: str, value: str) -> None:
        self.take(replace(self.value, **{attribute: value}))
        self._poles.setVisible(bool(self.value.axis))


class AssumptionRow(Row):
    """What is taken as given, and what follows if it is false."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._text = LineField(theme, label=self.tr("Assumption"), hint=self.tr("What we take as given"))
        self._if_false = LineField(theme, label=self.tr("If it is false"), hint=self.tr("What follows if it is false"))
        head = row(self._text, self.remove, gap=4)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._if_false, gap=4))
        self._text.committed.connect(lambda text: self.take(replace(self.value, text=text.strip())))
        self._if_false.committed.connect(lambda text: self.take(replace(self.value, if_false=text.strip())))

    def is_complete(self) -> bool:
        return bool(self.value.text)

    def show_value(self, value: Assumption) -> None:
        for field, text in ((self._text, value.text), (self._if_false, value.if_false)):
            field.set_value(text)
            field.setCursorPosition(0)
