"""The scenarios page itself: one set from its question to its signs, then judgements and levers."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefings.domain.judgements import Judgement, Lever
from briefings.domain.records import ActorId, Kind, Ref, ScenarioSetId
from briefings.domain.scenarios import Indicator, Scenario, ScenarioSet
from briefings.edits import Changes
from desktop.actions import Command, Handler
from desktop.context import Context
from desktop.models.words import counted, name_of
from desktop.navigation import PageKey
from desktop.pages.page import Page
from desktop.pages.scenarios.deeds import Deeds
from desktop.pages.scenarios.dialog import ScenarioDialog
from desktop.pages.scenarios.levels import level_legend
from desktop.pages.scenarios.parts import INSET, Parts
from desktop.pages.scenarios.set_dialog import SetDialog
from desktop.pages.scenarios.signs import SignTable
from desktop.theme import Role
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.empty_state import EmptyState, NextStep
from desktop.widgets.layout import box, clear, column, row
from desktop.widgets.menu import Menu
from desktop.widgets.text import Heading

_MARGIN, _GAP = 32, 32
_EDGE = _MARGIN - INSET
_TWO_COLUMNS_FROM, _ONE_LINE_FROM = 640, 700
"""From which width in px the futures stand in two columns, and a sign in one line."""
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
        self._parts = Parts(context, self._deeds, self._edit, self)
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
        place = self._parts.place_of(ref)
        if place is not None:
            self._area.ensureWidgetVisible(place, 0, self.context.theme.px(80))

    def handlers(self) -> Mapping[Command, Handler]:
        return {Command.NEW_RECORD: self._on_new_wanted, Command.DELETE_RECORD: self._on_delete_wanted}

    def panes(self) -> Sequence[QWidget]:
        return (self._area,)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = (self._wanted_columns(), self._is_narrow())
        if self._laid[0] and wanted != self._laid:
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
        legend = box(row(level_legend(theme), margins=(INSET, 10, INSET, 0)))
        return self._parts.section(self.tr("Signs to watch"), [self._signs, legend], aside=add, flush=True)

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
        elif not sets:
            self._set = None
        whole = next((one for one in sets if one.id == self._set), None)
        others = bool(session.all(Judgement) or session.all(Lever))
        self._stack.setCurrentIndex(0 if whole is not None or others else 1)
        self._signs_box.setVisible(whole is not None)
        self._new.set_label(self.tr("New scenario") if whole is not None else self.tr("New question"))
        self._new.setVisible(whole is not None or others)
        self._sets.set_choices([Choice(value=one.id, text=one.question) for one in sets], value=self._set)
        self._sets.setVisible(len(sets) > 1)
        scenarios = self._scenarios(self._set)
        signs = [sign for sign in session.all(Indicator) if sign.set_id == self._set]
        figures = (counted(Kind.SCENARIO, len(scenarios)), counted(Kind.INDICATOR, len(signs)))
        self._heading.set_figures(", ".join(figures) if whole is not None else "")
        self._keeping_focus(partial(self._fill, whole, scenarios))
        self._signs.show_signs(signs, scenarios, compact=self._is_narrow())
        self.context.lock(self._area, self._new, self._more)
        self._show_selection()

    def _fill(self, whole: ScenarioSet | None, scenarios: Sequence[Scenario]) -> None:
        """Make everything anew but the signs, in which somebody may be typing."""
        clear(self._above)
        clear(self._below)
        self._laid = (self._wanted_columns(), self._is_narrow())
        for part in self._parts.above(whole, scenarios, self._laid[0]) if whole is not None else ():
            self._above.addWidget(part)
            self._above.addSpacing(_GAP)
        for part in self._parts.below(whole):
            self._below.addWidget(part)
            self._below.addSpacing(_GAP)

    def _is_narrow(self) -> bool:
        return self.width() - 2 * _MARGIN < self.context.theme.px(_ONE_LINE_FROM)

    def _wanted_columns(self) -> int:
        return 2 if self.width() - 2 * _MARGIN >= self.context.theme.px(_TWO_COLUMNS_FROM) else 1

    def _show_selection(self) -> None:
        ref = self.context.selection.ref
        self._signs.choose(ref)
        self._parts.mark(ref)

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

    def _scenarios(self, whole: ScenarioSetId | None) -> list[Scenario]:
        members = [one for one in self.context.session.all(Scenario) if one.set_id == whole]
        return sorted(members, key=lambda one: (one.letter, one.id))

    def _set_of(self, ref: Ref) -> ScenarioSetId | None:
        record = self.context.session.record(ref)
        if isinstance(record, ScenarioSet):
            return record.id
        return record.set_id if isinstance(record, Scenario | Indicator) else None

    def _with_set(self, deed: Callable[[ScenarioSet], object]) -> None:
        if self._set is not None:
            deed(self.context.session.get(ScenarioSet, self._set))

    def _edit(self, ref: Ref) -> None:
        if self.context.session.read_only:
            self.context.selection.select(ref)
        elif ref.kind is Kind.SCENARIO:
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
