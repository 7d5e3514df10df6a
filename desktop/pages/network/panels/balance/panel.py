"""The panel of balance: do friends and foes add up? First what a search finds, then what is proved."""

from dataclasses import replace

from briefings.domain.records import ActorId, Kind, Ref
from briefings.network.graph import Network
from desktop.context import Context
from desktop.pages.network.panels.background import Background, Question
from desktop.pages.network.panels.balance.answers import balance_answers
from desktop.pages.network.panels.balance.figures import Balance
from desktop.pages.network.panels.balance.views import TRIANGLES, BalanceViews
from desktop.pages.network.panels.cards import Cards
from desktop.pages.network.panels.panel import Panel
from desktop.pages.network.showing import Showing
from desktop.tasks import Progress
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.flow import FlowLayout
from desktop.widgets.layout import box, column
from desktop.widgets.segments import Segments
from desktop.widgets.text import Prose

Triangle = tuple[ActorId, ActorId, ActorId]

_MOST_ACTORS = 1_000
_MOST_SHADED = 200


class BalancePanel(Panel):
    """Figures as questions and answers, and below them the ties, triangles and camps that they speak of."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self._showing: Showing | None = None
        self._balance: Balance | None = None
        self._search, self._proof = Background(context.tasks, self), Background(context.tasks, self)
        self._note = Prose(theme, "", TypeRole.BODY, Role.INK3)
        self._cards = Cards(theme)
        names = (self.tr("Ties"), self.tr("Triangles"), self.tr("Camps"), self.tr("More camps"))
        self._which = Segments(theme, names, label=self.tr("What contradicts, and who stands together"))
        self._shade = Button(theme, self.tr("Shade all in the picture"), kind=ButtonKind.TOGGLE)
        self._views = BalanceViews(theme)
        flow = FlowLayout(gap=theme.px(8))
        flow.addWidget(self._which)
        flow.addWidget(self._shade)
        self._tools = box(flow)
        inside = column(self._note, self._cards, 8, self._tools, 4, self._views, None)
        inside.setStretchFactor(self._views, 1_000)
        self.setLayout(inside)
        self._connect()
        self._show_view(0)
        self._show_parts(self.tr("Looking for the best two camps …"))

    def show_state(self, showing: Showing) -> None:
        self._showing = showing
        network = showing.view.network
        if not showing.is_whole or len(network.nodes) > _MOST_ACTORS:
            self._balance = None
            self._search.forget()
            self._proof.forget()
            self._show_parts(self.tr("There is too much here for balance. Choose a part: around an actor, a bloc."))
            return
        label = self.tr("Looking for camps among {count} actors").format(count=len(network.nodes))
        self._search.ask(Question(key=network, label=label, work=lambda _progress: _estimate(network)))
        self._shade.setChecked(bool(showing.choices.shaded))

    def _connect(self) -> None:
        self._search.answered.connect(self._on_estimated)
        self._proof.answered.connect(self._on_balance)
        self._which.chosen.connect(self._show_view)
        self._shade.clicked.connect(self._on_shade_clicked)
        self._views.chosen.connect(self._on_row_chosen)

    def _show_parts(self, note: str = "") -> None:
        """Show the figures, or a note in their place."""
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        for part in (self._cards, self._tools, self._views):
            part.setVisible(not note)

    def _show_view(self, number: int) -> None:
        self._views.setCurrentIndex(number)
        self._shade.setVisible(number == TRIANGLES)

    # Slots

    def _on_estimated(self, found: Balance) -> None:
        self._on_balance(found)
        label = self.tr("Proving the camps of {count} actors").format(count=len(found.network.nodes))
        self._proof.ask(Question(key=found.network, label=label, work=lambda progress: _prove(found, progress)))

    def _on_balance(self, found: Balance) -> None:
        self._balance = found
        self._show_parts()
        self._cards.show_answers(balance_answers(found))
        self._views.show_balance(found)

    def _on_row_chosen(self, refs: tuple[Ref, ...]) -> None:
        actors = tuple(ref.id for ref in refs if ref.kind is Kind.ACTOR)
        unbalanced = self._balance.unbalanced if self._balance is not None else ()
        self._shade_only(tuple(triangle for triangle in unbalanced if triangle == actors))
        self.chosen.emit(refs)

    def _on_shade_clicked(self) -> None:
        wanted = self._balance.unbalanced if self._balance is not None and self._shade.isChecked() else ()
        self._shade_only(wanted[:_MOST_SHADED])

    def _shade_only(self, triangles: tuple[Triangle, ...]) -> None:
        if self._showing is not None and self._showing.choices.shaded != triangles:
            self.choices_wanted.emit(replace(self._showing.choices, shaded=triangles))


def _estimate(network: Network) -> Balance:
    # In the background, where loading scipy holds nobody up.
    from desktop.pages.network.panels.balance.reckoning import estimated  # noqa: PLC0415

    return estimated(network)


def _prove(found: Balance, progress: Progress) -> Balance:
    from desktop.pages.network.panels.balance.reckoning import proved  # noqa: PLC0415

    return proved(found, progress.at)
