"""Puts the picture of the network into a brief: which brief, which states side by side, what it says.

A brief shows facts and scenarios, for both stay what they are while it is cleared and read; a what-if, which is varied
at will, becomes a scenario in the same step.
"""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.briefs import Brief
from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.domain.records import ScenarioId
from briefings.domain.scenarios import Scenario
from briefings.domain.what_ifs import WhatIf
from briefings.edits import Batch, Edit, MakeScenario, Put
from briefings.errors import BadInputError, BriefingsError
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.models.dates import date_reading, read_day
from desktop.pages.network.showing import Showing
from desktop.pages.network.what_if.figure import States, Wanted, drawn_as, restricting, with_figure
from desktop.pages.network.what_if.set_field import SetField
from desktop.theme import Role, TypeRole
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.date_field import DateField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import box, column
from desktop.widgets.line_field import LineField
from desktop.widgets.text import Prose

_BACK = 30
"""How many days back the earlier state lies until another day is typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """What lies over the network: a what-if, or a scenario, or neither."""

    what_if: WhatIf | None = None
    scenario: Scenario | None = None

    @property
    def name(self) -> str:
        """What it is called."""
        held = self.what_if or self.scenario
        return "" if held is None else held.name


class FigureDialog(Dialog):
    """Writes the brief, and the scenario where one is needed, in one step when it is accepted."""

    placed = Signal(object)
    """The figure stands in a brief now: its Ref."""

    def __init__(self, context: Context, showing: Showing, overlay: Overlay, parent: QWidget) -> None:
        super().__init__(context.theme, "Put this figure in a brief", "", parent)
        self._context, self._showing = context, showing
        self._what_if, self._known = overlay.what_if, overlay.scenario or _same(context, overlay.what_if)
        theme = context.theme
        briefs = sorted(context.session.all(Brief), key=lambda brief: brief.title.casefold())
        choices = [Choice(value=brief.id, text=brief.title) for brief in briefs]
        first = choices[0].value if choices else None
        self._brief = ChoiceField(theme, choices, value=first, label=self.tr("Brief"))
        offered = self._states(overlay.name)
        self._shows = ChoiceField(theme, offered, value=offered[0].value, label=self.tr("What it shows"))
        self._before = DateField(
            theme, date_reading, text=day_in_words(self._earlier()), label=self.tr("The earlier day")
        )
        hint = self.tr("What the reader should see")
        self._statement = LineField(theme, label=self.tr("Statement"), hint=hint)
        self._set = SetField(context)
        self._lay_out(overlay.name)
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Put it there"), "file-plus"))
        self._shows.committed.connect(lambda _value: self._show_fields())
        self._show_fields()
        self._brief.setFocus()

    def accept(self) -> None:
        try:
            brief = self._place()
        except BriefingsError as wrong:
            self.say_wrong(str(wrong))
            return
        super().accept()
        self.placed.emit(brief.ref)

    # Building

    def _states(self, name: str) -> list[Choice]:
        """The answers to what is shown; what the page shows comes first."""
        day = day_in_words(self._showing.day)
        now = [
            Choice(value=States.NOW, text=self.tr("{day}").format(day=day)),
            Choice(value=States.BEFORE_NOW, text=self.tr("An earlier day, and {day}").format(day=day)),
        ]
        if not name:
            return now if self._showing.choices.other is None else now[::-1]
        return [
            Choice(value=States.NOW_SUPPOSED, text=self.tr("As it is, and “{name}”").format(name=name)),
            Choice(
                value=States.BEFORE_NOW_SUPPOSED,
                text=self.tr("An earlier day, as it is, and “{name}”").format(name=name),
            ),
            Choice(value=States.SUPPOSED, text=self.tr("“{name}” alone").format(name=name)),
            *now,
        ]

    def _lay_out(self, name: str) -> None:
        theme = self._context.theme
        words = self.tr("A brief shows scenarios, which stay as they are. “{name}” becomes one in the same step.")
        note = Prose(theme, words.format(name=name), TypeRole.BODY, Role.INK2)
        self._earlier_line = box(labelled(theme, self.tr("Earlier"), self._before, top=6))
        self._scenario_lines = box(column(note, labelled(theme, self.tr("Answers"), self._set, top=6), gap=12))
        self.body.addLayout(labelled(theme, self.tr("Brief"), self._brief, top=6))
        self.body.addLayout(labelled(theme, self.tr("Shows"), self._shows, top=6))
        self.body.addWidget(self._earlier_line)
        self.body.addLayout(labelled(theme, self.tr("Statement"), self._statement, top=6))
        self.body.addWidget(self._scenario_lines)

    def _show_fields(self) -> None:
        self._earlier_line.setVisible(self._chosen().has_before)
        self._scenario_lines.setVisible(self._makes_scenario())
        if self.isVisible():
            self._fit()

    # Taking

    def _chosen(self) -> States:
        return States(str(self._shows.value()))

    def _makes_scenario(self) -> bool:
        return self._what_if is not None and self._known is None and self._chosen().has_supposed

    def _earlier(self) -> Day:
        compared = self._showing.choices.other or self._showing.since
        return compared if compared is not None and compared < self._showing.day else Day(self._showing.day - _BACK)

    def _place(self) -> Brief:
        """Write the figure. Raises BriefingsError for what is missing or refused."""
        session = self._context.session
        chosen = self._brief.value()
        if not isinstance(chosen, int):
            raise BadInputError("There is no brief yet.", remedy="Make one on the page of briefs.")
        held = session.get(Brief, chosen)
        steps, scenario = self._scenario()
        wanted = Wanted(
            states=self._chosen(),
            day=self._showing.day,
            before=self._said_day() if self._chosen().has_before else None,
            scenario=scenario,
            statement=self._statement.value().strip(),
            records=restricting(self._showing),
            drawing=drawn_as(self._showing),
        )
        brief = with_figure(held, wanted, self.tr("The network"))
        session.apply(Batch(self.tr("Put the network in {brief}").format(brief=held.title), [*steps, Put(brief)]))
        return brief

    def _scenario(self) -> tuple[list[Edit], ScenarioId | None]:
        """The scenario that the figure shows, and what writes it where it is not there yet."""
        if self._what_if is None or not self._makes_scenario():
            return [], None if self._known is None else self._known.id
        number = ScenarioId(self._context.session.new_id())
        return [MakeScenario(what_if=self._what_if.id, id=number, into=self._set.into())], number

    def _said_day(self) -> Day:
        said = read_day(self._before.value())
        day = said.latest if said.latest is not None else said.earliest
        if day is None:
            raise BadInputError("The earlier day is not known.", remedy="Type a day, such as 27 June 2025.")
        return day


def _same(context: Context, what_if: WhatIf | None) -> Scenario | None:
    """A scenario that changes just what the what-if does."""
    if what_if is None or not what_if.changes:
        return None
    return next((one for one in context.session.all(Scenario) if one.changes == what_if.changes), None)
