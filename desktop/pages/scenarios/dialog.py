"""The form of one scenario: everything about it that is not a likelihood, with what it changes in the network."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from briefings.domain.scenarios import Scenario, ScenarioSet
from briefings.edits import Put
from briefings.errors import BriefingsError
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.pages.scenarios.change_list import ChangeList
from desktop.pages.scenarios.words import axes_of
from desktop.theme import TypeRole
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import Item, box, column, row
from desktop.widgets.line_field import LineField
from desktop.widgets.text import line_text
from desktop.widgets.text_field import TextField

_WIDTH, _HEIGHT = 560, 460


class ScenarioDialog(Dialog):
    """Writes the scenario in one step when it is accepted."""

    def __init__(self, context: Context, parent: QWidget, scenario: Scenario) -> None:
        super().__init__(context.theme, "Edit the scenario", "", parent, width=_WIDTH)
        self._context, self._scenario = context, scenario
        theme = context.theme
        self._letter = LineField(theme, scenario.letter, label=self.tr("Letter"))
        self._letter.setFixedWidth(theme.px(48))
        self._name = LineField(theme, scenario.name, label=self.tr("Name"))
        self._narrative = self._text(self.tr("Narrative"), scenario.narrative, 4)
        self._hinge = LineField(theme, scenario.hinge, label=self.tr("Hinge"), hint=self.tr("Turns on …"))
        self._first_sign = LineField(theme, scenario.first_sign, label=self.tr("First sign"))
        self._reason = LineField(theme, self._last_reason(), label=self.tr("Why so likely"))
        self._reason.setEnabled(bool(scenario.estimates))
        self._implications = self._text(self.tr("What follows for us, a line each"), _lines(scenario.implications), 3)
        self._options = self._text(self.tr("What we can do, a line each"), _lines(scenario.options), 3)
        self._corner = ChoiceField(theme, self._corners(), value=scenario.corner, label=self.tr("Corner"))
        self._corner.setEnabled(len(self._corners()) > 1)
        self._changes = ChangeList(context, scenario.changes)
        self._lay_out()
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Keep the changes")))
        self._name.setFocus()

    def accept(self) -> None:
        if not self._name.value().strip():
            self.say_wrong(self.tr("A scenario needs a name: type one."))
            return
        try:
            self._context.session.apply(Put(self._made()))
        except BriefingsError as wrong:
            self.say_wrong(str(wrong))
            return
        self._context.selection.select(self._scenario.ref)
        super().accept()

    # Building

    def _lay_out(self) -> None:
        theme = self._context.theme
        named = box(row(self._letter, self._name, gap=8))
        items: list[Item] = [
            labelled(theme, self.tr("Name"), named, top=6),
            labelled(theme, self.tr("Corner"), self._corner, top=6),
        ]
        items += [
            self._below(self.tr("Narrative"), self._narrative),
            labelled(theme, self.tr("Hinge"), self._hinge, top=6),
            labelled(theme, self.tr("First sign"), self._first_sign, top=6),
            labelled(theme, self.tr("Why so likely"), self._reason, top=6),
            self._below(self.tr("What follows for us, a line each"), self._implications),
            self._below(self.tr("What we can do, a line each"), self._options),
            self._below(self.tr("In the network: a what-if, never a fact"), self._changes),
        ]
        inside = box(column(*items, None, gap=10, margins=(3, 3, 12, 3)))
        self.body.addWidget(self.scroller(inside, height=_HEIGHT))

    def _below(self, title: str, field: QWidget) -> Item:
        return column(line_text(self._context.theme, title, TypeRole.SMALL_STRONG), 4, field)

    def _text(self, label: str, text: str, lines: int) -> TextField:
        field = TextField(self._context.theme, label=label, lines=lines)
        field.set_value(text)
        return field

    def _corners(self) -> list[Choice]:
        whole = self._context.session.get(ScenarioSet, self._scenario.set_id)
        axes = axes_of(whole)
        if axes is None:
            return [Choice(value="", text=self.tr("None: no two drivers span a 2 × 2"))]
        none = Choice(value="", text=self.tr("No corner"))
        across = (("low", axes.across.low_pole), ("high", axes.across.high_pole))
        up = (("low", axes.up.low_pole), ("high", axes.up.high_pole))
        corners = [(f"{x} {y}", f"{x_words}, {y_words}") for x, x_words in across for y, y_words in up]
        return [none, *(Choice(value=value, text=text) for value, text in corners)]

    # Taking

    def _last_reason(self) -> str:
        return self._scenario.estimates[-1].reason if self._scenario.estimates else ""

    def _made(self) -> Scenario:
        estimates = self._scenario.estimates
        if estimates:
            estimates = (*estimates[:-1], replace(estimates[-1], reason=self._reason.value().strip()))
        return replace(
            self._scenario,
            letter=self._letter.value().strip(),
            name=self._name.value().strip(),
            narrative=self._narrative.value().strip(),
            hinge=self._hinge.value().strip(),
            first_sign=self._first_sign.value().strip(),
            corner=str(self._corner.value() or "") if self._corner.isEnabled() else self._scenario.corner,
            implications=_split(self._implications.value()),
            options=_split(self._options.value()),
            changes=self._changes.value(),
            estimates=estimates,
        )


def _lines(parts: tuple[str, ...]) -> str:
    return "\n".join(parts)


def _split(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
