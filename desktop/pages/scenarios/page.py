"""The scenarios page itself: one set from its question to its signs, then judgements and levers."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefings.domain.records import ActorId, Kind, Ref, ScenarioSetId
from briefings.domain.scenarios import Indicator, Scenario, ScenarioSet, SetKind
from briefings.edits import Changes
from desktop.actions import Command, Handler
from desktop.context import Context
from desktop.models.words import counted, name_of
from desktop.navigation import PageKey
from desktop.pages.page import Page
from desktop.pages.scenarios.cards import ScenarioCard
from desktop.pages.scenarios.deeds import Deeds
from desktop.pages.scenarios.dialog import ScenarioDialog
from desktop.pages.scenarios.matrix import Matrix
from desktop.pages.scenarios.sections import assumptions, drivers, judgements, levers, nothing
from desktop.pages.scenarios.set_dialog import SetDialog
from desktop.pages.scenarios.signs import SignTable, level_legend
from desktop.pages.scenarios.words import axes_of, by_corner, sum_problem, term_for
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.empty_state import EmptyState, NextStep
from desktop.widgets.layout import Item, box, clear, column, row
from desktop.widgets.menu import Menu
from desktop.widgets.rows import CheckRow, CheckState, LikelihoodRow
from desktop.widgets.text import Heading, Prose, line_text

_MARGIN, _GAP = 32, 32
_INSET = 8
"""How far a row's ground reaches beyond its words, which stand flush with the titles."""
_EDGE = _MARGIN - _INSET
_TWO_COLUMNS_FROM, _ONE_LINE_FROM = 640, 700
"""From which width in px the futures stand in two columns, and a sign in one line."""
_KINDS = {
    SetKind.EXCLUSIVE: "Exclusive: one of these futures comes",
    SetKind.EXPLORATORY: "Exploratory: no likelihoods",
}
_SHOWN_KINDS = frozenset(
    {
        *(Kind.SCENARIO_SET, Kind.SCENARIO, Kind.INDICATOR, Kind.JUDGEMENT, Kind.LEVER),
        *(Kind.ACTOR, Kind.RELATION),
    }
)
_REMOVABLE = frozenset({Kind.SCENARIO_SET, Kind.SCENARIO, Kind.INDICATOR, Kind.JUDGEMENT, Kind.LEVER})


class ScenariosPage(Page):
    """One set of scenarios at a time."""

    key = PageKey.SCENARIOS

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self._set: ScenarioSetId | None = None
        self._deeds = Deeds(context, self)
        self._heading = Heading(theme, self.title)
        self._sets = ChoiceField(theme, [], label=self.tr("Question"))
        self._new = Button(theme, self.tr("New scenario"), "plus", ButtonKind.PRIMARY)
        self._more = Button(theme, "", "ellipsis", ButtonKind.ICON, label=self.tr("More"))
        self._above, self._below = QVBoxLayout(), QVBoxLayout()
        self._signs = SignTable(context)
        self._cards: list[ScenarioCard] = []
        self._matrix: Matrix | None = None
        self._columns = 0
        self._laid = (0, False)
        self._build()
        self._connect()

    # What the window asks

    def shown(self) -> None:
        self._show()

    def refresh(self, changes: Changes) -> None:
        if changes.kinds & _SHOWN_KINDS:
            self._show()

    def reveal(self, ref: Ref) -> None:
        whole = self._set_of(ref)
        if whole is not None and whole != self._set:
            self._set = whole
            self._show()
        self._show_selection()
        for card in self._cards:
            if card.name.accessibleName() == self._label(ref):
                self._area.ensureWidgetVisible(card.name, 0, self.context.theme.px(80))

    def handlers(self) -> Mapping[Command, Handler]:
        return {Command.NEW_RECORD: self._on_new_wanted, Command.DELETE_RECORD: self._on_delete_wanted}

    def panes(self) -> Sequence[QWidget]:
        return (self._area,)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = (self._wanted_columns(), self._is_narrow())
        if self._columns and wanted != self._laid:
            self._show()

    # Building

    def _build(self) -> None:
        self._sets.setMaximumWidth(self.context.theme.px(280))
        sides = (_MARGIN, 0, _MARGIN, 0)
        head = row(self._heading, None, self._sets, 8, self._new, 4, self._more, margins=sides)
        head.setStretchFactor(self._heading, 100)
        for part in (self._above, self._below):
            part.setSpacing(0)
        self._signs_box = self._signs_section()
        inside = column(self._above, self._signs_box, 40, self._below, None, margins=(_EDGE, 8, _EDGE, 32))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(self.title)
        self._area.setWidget(box(inside))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._area)
        self._stack.addWidget(self._nothing_yet())
        whole: QVBoxLayout = column(20, head, 12, self._stack)
        whole.setStretchFactor(self._stack, 1)
        self.setLayout(whole)

    def _signs_section(self) -> QWidget:
        theme = self.context.theme
        add = Button(theme, self.tr("New sign"), "plus", ButtonKind.QUIET)
        add.clicked.connect(lambda: self._with_set(self._deeds.new_sign))
        legend = box(row(level_legend(theme), margins=(_INSET, 10, _INSET, 0)))
        return self._section(self.tr("Signs to watch"), [self._signs, legend], aside=add, flush=True)

    def _nothing_yet(self) -> EmptyState:
        step = NextStep(
            key="set",
            icon="plus",
            title=self.tr("New question"),
            detail=self.tr("Where will things stand, and by when?"),
            shortcut_text=self.context.actions.key(Command.NEW_RECORD),
        )
        text = self.tr("A question about the future, the futures that answer it, and the signs that tell them apart.")
        state = EmptyState(self.context.theme, self.tr("No scenarios yet"), text, [step], icon=self.icon)
        state.chosen.connect(self._deeds.new_set)
        return state

    def _connect(self) -> None:
        self._new.clicked.connect(self._on_new_wanted)
        self._more.clicked.connect(self._on_more_clicked)
        self._sets.committed.connect(self._on_set_chosen)
        self._signs.sign_chosen.connect(self.context.selection.select)
        self._signs.removal_wanted.connect(lambda ref: self._deeds.remove([ref]))
        self.context.selection.changed.connect(self._on_selection_changed)

    # Showing

    def _show(self) -> None:
        session = self.context.session
        sets = session.all(ScenarioSet)
        if sets and self._set not in {whole.id for whole in sets}:
            self._set = sets[0].id
        whole = next((one for one in sets if one.id == self._set), None)
        self._stack.setCurrentIndex(0 if whole is not None else 1)
        self._new.setVisible(whole is not None)
        self._sets.set_choices([Choice(value=one.id, text=one.question) for one in sets], value=self._set)
        self._sets.setVisible(len(sets) > 1)
        if whole is None:
            self._heading.set_figures("")
            return
        scenarios = self._scenarios(whole)
        signs = [sign for sign in session.all(Indicator) if sign.set_id == whole.id]
        figures = (counted(Kind.SCENARIO, len(scenarios)), counted(Kind.INDICATOR, len(signs)))
        self._heading.set_figures(", ".join(figures))
        self._keeping_focus(partial(self._fill, whole, scenarios))
        self._signs.show_signs(signs, scenarios, compact=self._is_narrow())
        self._show_selection()

    def _fill(self, whole: ScenarioSet, scenarios: Sequence[Scenario]) -> None:
        """Make everything anew but the signs, in which somebody may be typing."""
        clear(self._above)
        clear(self._below)
        self._columns = self._wanted_columns()
        self._laid = (self._columns, self._is_narrow())
        for part in self._parts_above(whole, scenarios):
            self._above.addWidget(part)
            self._above.addSpacing(_GAP)
        for part in self._parts_below(whole):
            self._below.addWidget(part)
            self._below.addSpacing(_GAP)

    def _parts_above(self, whole: ScenarioSet, scenarios: Sequence[Scenario]) -> list[QWidget]:
        parts = [self._question(whole, scenarios)]
        axes = axes_of(whole)
        self._matrix = None
        if axes is not None:
            self._matrix = Matrix(self.context.theme, axes, by_corner(scenarios))
            self._matrix.chosen.connect(self.context.selection.select)
            parts.append(self._section(self.tr("Two drivers, four corners"), [self._matrix]))
        if scenarios and whole.set_kind is SetKind.EXCLUSIVE:
            parts.append(self._section(self.tr("How likely"), self._ladder(whole, scenarios), gap=4))
        parts.append(self._section(self.tr("The futures"), [self._futures(whole, scenarios)], flush=bool(scenarios)))
        return parts

    def _parts_below(self, whole: ScenarioSet) -> list[QWidget]:
        theme, session, select = self.context.theme, self.context.session, self.context.selection.select
        parts: list[QWidget] = []
        if held := drivers(theme, whole):
            parts.append(self._section(self.tr("What drives it"), held))
        if held := assumptions(theme, whole):
            parts.append(self._section(self.tr("What we assume"), held))
        add = Button(theme, self.tr("New judgement"), "plus")
        add.clicked.connect(partial(self._deeds.new_judgement, whole.scale))
        judged = judgements(theme, session, select)
        held = judged or [nothing(theme, self.tr("No judgement yet."))]
        parts.append(self._section(self.tr("What we judge"), held, gap=0, aside=add, flush=bool(judged)))
        for owner, title, rows in levers(theme, session, select):
            another = Button(theme, self.tr("New lever"), "plus")
            another.clicked.connect(partial(self._deeds.new_lever, owner))
            parts.append(self._section(title, rows, gap=0, aside=another, flush=True))
        return parts

    def _question(self, whole: ScenarioSet, scenarios: Sequence[Scenario]) -> QWidget:
        theme = self.context.theme
        said = ". ".join(part for part in (whole.horizon, _KINDS[whole.set_kind]) if part)
        edit = Button(theme, "", "pencil", ButtonKind.ICON, label=self.tr("Edit the question"))
        edit.clicked.connect(partial(self._edit, whole.ref))
        line = row(Prose(theme, whole.question, TypeRole.TITLE), edit, gap=8)
        line.setStretch(0, 1)
        items: list[Item] = [line, 4, Prose(theme, said, TypeRole.BODY, Role.INK2)]
        if problem := sum_problem(whole, scenarios):
            items += [8, CheckRow(theme, CheckState.OPEN, problem)]
        return box(column(*items, margins=(_INSET, 0, _INSET, 0)))

    def _ladder(self, whole: ScenarioSet, scenarios: Sequence[Scenario]) -> list[QWidget]:
        """The futures by likelihood, on one common scale of percent."""
        placed = [(term_for(whole, scenario), scenario) for scenario in scenarios]
        known = [(term, scenario) for term, scenario in placed if term is not None]
        rows: list[QWidget] = []
        for term, scenario in sorted(known, key=lambda pair: -pair[0].middle):
            low, high = round(term.low), round(term.high)
            words = term.words.capitalize()
            made = LikelihoodRow(self.context.theme, scenario.label, words, low, high, detail=scenario.first_sign)
            made.clicked.connect(partial(self.context.selection.select, scenario.ref))
            rows.append(made)
        return rows or [nothing(self.context.theme, self.tr("No likelihood yet: choose one below."))]

    def _futures(self, whole: ScenarioSet, scenarios: Sequence[Scenario]) -> QWidget:
        theme = self.context.theme
        if not scenarios:
            self._cards = []
            return nothing(theme, self.tr("No future yet. Add at least three, so that none is the obvious one."))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(24)
        self._cards = [self._card(whole, scenario) for scenario in scenarios]
        for number, card in enumerate(self._cards):
            grid.addWidget(card, number // self._columns, number % self._columns, Qt.AlignmentFlag.AlignTop)
        for number in range(self._columns):
            grid.setColumnStretch(number, 1)
        return box(grid)

    def _card(self, whole: ScenarioSet, scenario: Scenario) -> ScenarioCard:
        card = ScenarioCard(self.context.theme, self.context.session, whole, scenario)
        card.chosen.connect(self.context.selection.select)
        card.edit_wanted.connect(self._edit)
        card.removal_wanted.connect(lambda ref: self._deeds.remove([ref]))
        card.network_wanted.connect(partial(self.context.navigator.go, PageKey.NETWORK))
        card.likelihood_chosen.connect(self._deeds.set_likelihood)
        return card

    def _section(
        self,
        title: str,
        rows: Sequence[QWidget],
        *,
        gap: int = 8,
        aside: QWidget | None = None,
        flush: bool = False,
    ) -> QWidget:
        """A title and rows below. `flush` rows bring room of their own, so that their words stand below the title's."""
        ends = [aside] if aside is not None else []
        inset = 0 if flush else _INSET
        head = row(line_text(self.context.theme, title, TypeRole.SUBHEAD), None, *ends, margins=(_INSET, 0, _INSET, 0))
        return box(column(head, column(*rows, gap=gap, margins=(inset, 0, inset, 0)), gap=8))

    def _is_narrow(self) -> bool:
        return self.width() - 2 * _MARGIN < self.context.theme.px(_ONE_LINE_FROM)

    def _wanted_columns(self) -> int:
        return 2 if self.width() - 2 * _MARGIN >= self.context.theme.px(_TWO_COLUMNS_FROM) else 1

    def _show_selection(self) -> None:
        ref = self.context.selection.ref
        self._signs.choose(ref)
        if self._matrix is not None:
            self._matrix.choose(ref)
        for card in self._cards:
            card.name.choose(chosen=card.name.accessibleName() == self._label(ref))

    def _keeping_focus(self, fill: Callable[[], object]) -> None:
        """Make the page anew and give the focus to what has the name of what had it."""
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus) and not self._signs.isAncestorOf(focus)
        name, kind = (focus.accessibleName(), type(focus)) if focus is not None and inside else ("", QWidget)
        fill()
        for widget in self.findChildren(kind) if name else ():
            if widget.accessibleName() == name and widget is not focus:
                widget.setFocus()
                return

    # What is meant

    def _scenarios(self, whole: ScenarioSet) -> list[Scenario]:
        members = [one for one in self.context.session.all(Scenario) if one.set_id == whole.id]
        return sorted(members, key=lambda one: (one.letter, one.id))

    def _label(self, ref: Ref | None) -> str | None:
        if ref is None or ref.kind is not Kind.SCENARIO or not self.context.has(ref):
            return None
        return self.context.session.get(Scenario, ref.id).label

    def _set_of(self, ref: Ref) -> ScenarioSetId | None:
        record = self.context.session.record(ref)
        if isinstance(record, ScenarioSet):
            return record.id
        return record.set_id if isinstance(record, Scenario | Indicator) else None

    def _with_set(self, deed: Callable[[ScenarioSet], object]) -> None:
        if self._set is not None:
            deed(self.context.session.get(ScenarioSet, self._set))

    def _edit(self, ref: Ref) -> None:
        if ref.kind is Kind.SCENARIO:
            ScenarioDialog(self.context, self.window(), self.context.session.get(Scenario, ref.id)).open()
        elif ref.kind is Kind.SCENARIO_SET:
            SetDialog(self.context, self.window(), self.context.session.get(ScenarioSet, ref.id)).open()
        else:
            self.context.selection.select(ref)
            self.context.actions[Command.EDIT_RECORD].trigger()

    # Slots

    def _on_new_wanted(self) -> None:
        if self._set is None:
            self._deeds.new_set()
        else:
            self._with_set(self._deeds.new_scenario)

    def _on_delete_wanted(self) -> None:
        ref = self.context.selection.ref
        if ref is not None and ref.kind in _REMOVABLE:
            self._deeds.remove([ref])

    def _on_more_clicked(self) -> None:
        menu = Menu(self.context.theme, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("New question"), self._deeds.new_set, icon="plus")
        if self._set is not None:
            menu.add(self.tr("New sign"), lambda: self._with_set(self._deeds.new_sign), icon="target")
        ref = self.context.selection.ref
        if ref is not None and ref.kind is Kind.ACTOR:
            words = self.tr("New lever of {actor}").format(actor=name_of(self.context.session, ref))
            menu.add(words, partial(self._deeds.new_lever, ActorId(ref.id)), icon="zap")
        if self._set is not None:
            menu.addSeparator()
            whole = Ref(Kind.SCENARIO_SET, self._set)
            words = self.tr("Delete this question with its futures and signs")
            menu.add(words, lambda: self._deeds.remove([whole]), icon="trash-2", role=Role.DANGER)
        menu.show_under(self._more)

    def _on_set_chosen(self, value: object) -> None:
        if isinstance(value, int):
            self._set = ScenarioSetId(value)
            self._show()

    def _on_selection_changed(self) -> None:
        if self.isVisible():
            self._show_selection()
