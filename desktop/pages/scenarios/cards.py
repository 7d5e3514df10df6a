"""One future in full: its likelihood, its story, what follows, what can be done, and what it changes in the network."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from briefings.compose.scales import scale_of
from briefings.domain.dossier import Dossier
from briefings.domain.records import Ref
from briefings.domain.scenarios import Scenario, ScenarioSet
from desktop.models.network_changes import change_words
from desktop.pages.scenarios.words import term_for
from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.button import Button, Kind
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.layout import column, row
from desktop.widgets.locking import leads
from desktop.widgets.painting import Artist
from desktop.widgets.text import Prose, line_text

_CHOICE = 176


class Name(PaintedButton):
    """Letter and name of a future, to press."""

    def __init__(self, theme: Theme, scenario: Scenario) -> None:
        super().__init__(theme, f"{scenario.letter}  {scenario.name}".strip())
        self._chosen = False
        self.setAccessibleName(scenario.label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(32))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def choose(self, *, chosen: bool) -> None:
        """Mark it or not."""
        self._chosen = chosen
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            if self._chosen:
                art.band(art.area)
            elif self.underMouse() or self.isDown():
                art.fill(art.area, Role.HOVER, Radius.CONTROL)
            art.text(art.place(8, self.width() - 16), self.text(), TypeRole.HEADING)


class ScenarioCard(QWidget):
    """Says what the user wants done with the future; the page does it."""

    chosen = Signal(object)
    """The user pressed the name: the scenario's Ref."""
    edit_wanted = Signal(object)
    """The user wants to change it: its Ref."""
    removal_wanted = Signal(object)
    """The user wants it deleted: its Ref."""
    network_wanted = Signal(object)
    """The user wants to see it laid over the network: its Ref."""
    likelihood_chosen = Signal(object, str)
    """The user chose a likelihood: the scenario's Ref, and the words of the scale."""

    def __init__(self, theme: Theme, dossier: Dossier, whole: ScenarioSet, scenario: Scenario) -> None:
        super().__init__()
        self._theme, self._scenario = theme, scenario
        self._name = Name(theme, scenario)
        self._name.clicked.connect(partial(self.chosen.emit, scenario.ref))
        body: QVBoxLayout = column(gap=0, margins=(8, 0, 8, 0))
        body.addLayout(self._likelihood(whole))
        for text, role in ((scenario.narrative, Role.INK), (scenario.hinge, Role.INK3)):
            if text:
                body.addSpacing(6)
                body.addWidget(Prose(theme, text, TypeRole.BODY, role))
        self._add_list(body, self.tr("What follows for us"), scenario.implications)
        self._add_list(body, self.tr("What we can do"), scenario.options)
        self._add_list(body, self.tr("First sign"), (scenario.first_sign,) if scenario.first_sign else ())
        changes = tuple(change_words(dossier, change) for change in scenario.changes)
        self._add_list(body, self.tr("In the network"), changes)
        if changes:
            body.addLayout(row(self._network_link(), None))
        head = row(self._name, *self._tools(), gap=4)
        head.setStretch(0, 1)
        self.setLayout(column(head, 4, body, None))
        self.setAccessibleName(scenario.label)

    @property
    def name(self) -> Name:
        """The name, to mark it."""
        return self._name

    @property
    def ref(self) -> Ref:
        """The scenario."""
        return self._scenario.ref

    def _tools(self) -> tuple[Button, Button]:
        label = self._scenario.label
        edit = Button(self._theme, "", "pencil", Kind.ICON, label=self.tr("Edit {name}").format(name=label))
        remove = Button(self._theme, "", "trash-2", Kind.ICON, label=self.tr("Delete {name}").format(name=label))
        edit.clicked.connect(partial(self.edit_wanted.emit, self._scenario.ref))
        remove.clicked.connect(partial(self.removal_wanted.emit, self._scenario.ref))
        return edit, remove

    def _network_link(self) -> Button:
        label = self.tr("Show {name} in the network").format(name=self._scenario.label)
        link = leads(Button(self._theme, self.tr("Show in the network"), kind=Kind.LINK, label=label))
        link.clicked.connect(partial(self.network_wanted.emit, self._scenario.ref))
        return link

    def _likelihood(self, whole: ScenarioSet) -> QBoxLayout:
        """The word first, in a field; its range in percent beside it, and below it why."""
        theme, scenario = self._theme, self._scenario
        scale = scale_of(whole.scale)
        choices = [Choice(value=term.words, text=term.words.capitalize()) for term in (scale.terms if scale else ())]
        label = self.tr("Likelihood of {name}").format(name=scenario.label)
        field = ChoiceField(theme, choices, label=label)
        field.setFixedWidth(theme.px(_CHOICE))
        term = term_for(whole, scenario)
        field.set_value(term.words if term is not None else None)
        field.committed.connect(lambda words: self.likelihood_chosen.emit(scenario.ref, str(words)))
        percent = f"{term.low:g}–{term.high:g} %" if term is not None else self.tr("No likelihood yet")
        line = row(field, line_text(theme, percent, TypeRole.SMALL, Role.INK3), None, gap=10)
        reason = scenario.estimates[-1].reason if scenario.estimates else ""
        if not reason:
            return line
        return column(line, 4, Prose(theme, reason, TypeRole.SMALL, Role.INK3))

    def _add_list(self, body: QVBoxLayout, title: str, lines: Sequence[str]) -> None:
        if not lines:
            return
        body.addSpacing(10)
        body.addWidget(line_text(self._theme, title, TypeRole.SMALL_STRONG, Role.INK2))
        body.addSpacing(2)
        for line in lines:
            body.addWidget(Prose(self._theme, line, TypeRole.BODY))
            body.addSpacing(2)
