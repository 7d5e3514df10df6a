"""The parts of the scenarios page from top to bottom, made from the records anew whenever one of them changes."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from briefings.domain.records import Ref
from briefings.domain.scenarios import Scenario, ScenarioSet, SetKind
from desktop.context import Context
from desktop.navigation import PageKey
from desktop.pages.scenarios.cards import ScenarioCard
from desktop.pages.scenarios.deeds import Deeds
from desktop.pages.scenarios.matrix import Matrix
from desktop.pages.scenarios.sections import assumptions, drivers, judgements, levers, nothing
from desktop.pages.scenarios.words import axes_of, by_corner, sum_problem, term_for
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.layout import Item, box, column, row
from desktop.widgets.rows import CheckRow, CheckState, LikelihoodRow
from desktop.widgets.text import Prose, line_text

INSET = 8
"""How far a row's ground reaches beyond its words, which stand flush with the titles."""
_GAP = 32
_SCALE = "icd203-a"
"""The scale of a judgement where no set names one."""
_KINDS = {
    SetKind.EXCLUSIVE: "Exclusive: one of these futures comes",
    SetKind.EXPLORATORY: "Exploratory: no likelihoods",
}


class Parts(QObject):
    """Makes the parts, and marks in them what is selected."""

    def __init__(self, context: Context, deeds: Deeds, edit: Callable[[Ref], object], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._deeds, self._edit = context, deeds, edit
        self._cards: list[ScenarioCard] = []
        self._matrix: Matrix | None = None

    def mark(self, ref: Ref | None) -> None:
        """Mark the selected future."""
        if self._matrix is not None:
            self._matrix.choose(ref)
        for card in self._cards:
            card.name.choose(chosen=card.ref == ref)

    def place_of(self, ref: Ref) -> QWidget | None:
        """Where a future stands in full."""
        return next((card.name for card in self._cards if card.ref == ref), None)

    def above(self, whole: ScenarioSet, scenarios: Sequence[Scenario], columns: int) -> list[QWidget]:
        """The question, the 2 x 2, the likelihoods, and every future in so many columns."""
        self._cards, self._matrix = [], None
        parts = [self._question(whole, scenarios)]
        axes = axes_of(whole)
        if axes is not None:
            self._matrix = Matrix(self._context.theme, axes, by_corner(scenarios))
            self._matrix.chosen.connect(self._context.selection.select)
            parts.append(self.section(self.tr("Two drivers, four corners"), [self._matrix]))
        if scenarios and whole.set_kind is SetKind.EXCLUSIVE:
            parts.append(self.section(self.tr("How likely"), self._ladder(whole, scenarios), gap=4))
        parts.append(
            self.section(self.tr("The futures"), [self._futures(whole, scenarios, columns)], flush=bool(scenarios))
        )
        return parts

    def below(self, whole: ScenarioSet | None) -> list[QWidget]:
        """Drivers and assumptions of the set; then the judgements and levers of the dossier."""
        theme, session, select = self._context.theme, self._context.session, self._context.selection.select
        parts: list[QWidget] = []
        if whole is not None and (held := drivers(theme, whole)):
            parts.append(self.section(self.tr("What drives it"), held))
        if whole is not None and (held := assumptions(theme, whole)):
            parts.append(self.section(self.tr("What we assume"), held))
        add = Button(theme, self.tr("New judgement"), "plus")
        add.clicked.connect(partial(self._deeds.new_judgement, whole.scale if whole is not None else _SCALE))
        judged = judgements(theme, session, select)
        held = judged or [nothing(theme, self.tr("No judgement yet."))]
        parts.append(self.section(self.tr("What we judge"), held, gap=0, aside=add, flush=bool(judged)))
        for owner, title, rows in levers(theme, session, select):
            another = Button(theme, self.tr("New lever"), "plus")
            another.clicked.connect(partial(self._deeds.new_lever, owner))
            parts.append(self.section(title, rows, gap=0, aside=another, flush=True))
        return parts

    def _question(self, whole: ScenarioSet, scenarios: Sequence[Scenario]) -> QWidget:
        theme = self._context.theme
        said = ". ".join(part for part in (whole.horizon, _KINDS[whole.set_kind]) if part)
        edit = Button(theme, "", "pencil", ButtonKind.ICON, label=self.tr("Edit the question"))
        edit.clicked.connect(partial(self._edit, whole.ref))
        line = row(Prose(theme, whole.question, TypeRole.TITLE), edit, gap=8)
        line.setStretch(0, 1)
        items: list[Item] = [line, 4, Prose(theme, said, TypeRole.BODY, Role.INK2)]
        if problem := sum_problem(whole, scenarios):
            items += [8, CheckRow(theme, CheckState.OPEN, problem)]
        return box(column(*items, margins=(INSET, 0, INSET, 0)))

    def _ladder(self, whole: ScenarioSet, scenarios: Sequence[Scenario]) -> list[QWidget]:
        """The futures by likelihood, on one common scale of percent."""
        placed = [(term_for(whole, scenario), scenario) for scenario in scenarios]
        known = [(term, scenario) for term, scenario in placed if term is not None]
        rows: list[QWidget] = []
        for term, scenario in sorted(known, key=lambda pair: -pair[0].middle):
            low, high = round(term.low), round(term.high)
            words = term.words.capitalize()
            made = LikelihoodRow(self._context.theme, scenario.label, words, low, high, detail=scenario.first_sign)
            made.clicked.connect(partial(self._context.selection.select, scenario.ref))
            rows.append(made)
        return rows or [nothing(self._context.theme, self.tr("No likelihood yet: choose one below."))]

    def _futures(self, whole: ScenarioSet, scenarios: Sequence[Scenario], columns: int) -> QWidget:
        theme = self._context.theme
        if not scenarios:
            return nothing(theme, self.tr("No future yet. Add at least three, so that none is the obvious one."))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(24)
        self._cards = [self._card(whole, scenario) for scenario in scenarios]
        for number, card in enumerate(self._cards):
            grid.addWidget(card, number // columns, number % columns, Qt.AlignmentFlag.AlignTop)
        for number in range(columns):
            grid.setColumnStretch(number, 1)
        return box(grid)

    def _card(self, whole: ScenarioSet, scenario: Scenario) -> ScenarioCard:
        card = ScenarioCard(self._context.theme, self._context.session, whole, scenario)
        card.chosen.connect(self._context.selection.select)
        card.edit_wanted.connect(self._edit)
        card.removal_wanted.connect(lambda ref: self._deeds.remove([ref]))
        card.network_wanted.connect(partial(self._context.navigator.go, PageKey.NETWORK))
        card.likelihood_chosen.connect(self._deeds.set_likelihood)
        return card

    def section(
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
        inset = 0 if flush else INSET
        head = row(line_text(self._context.theme, title, TypeRole.SUBHEAD), None, *ends, margins=(INSET, 0, INSET, 0))
        return box(column(head, column(*rows, gap=gap, margins=(inset, 0, inset, 0)), gap=8))
