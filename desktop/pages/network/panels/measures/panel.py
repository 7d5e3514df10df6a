"""The panel of measures: the whole network in a few figures, then its actors; any measure can size the picture."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefings.network.graph import Network
from desktop.context import Context
from desktop.pages.network.panels.background import Background, Question
from desktop.pages.network.panels.cards import Answer, Cards
from desktop.pages.network.panels.measures.figure_bar import FigureBar
from desktop.pages.network.panels.measures.figure_column import FigureColumn
from desktop.pages.network.panels.measures.figure_table import FigureTable
from desktop.pages.network.panels.panel import Panel
from desktop.pages.network.showing import Showing
from desktop.theme import Role, TypeRole
from desktop.widgets.layout import column
from desktop.widgets.text import Prose

_FIRST = "degree_positive degree_negative betweenness pn_index"
_CHOSEN = "network measures"
_MOST_ACTORS = 1_000
_CARD = 132


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoned:
    """What is known of one network."""

    network: Network
    columns: Sequence[FigureColumn]
    whole: Sequence[Answer]


class MeasuresPanel(Panel):
    """Figures, reckoned in the background; until they are known, those before stay."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._showing: Showing | None = None
        self._reckoned: Reckoned | None = None
        self._background = Background(context.tasks, self)
        self._note = Prose(context.theme, "", TypeRole.BODY, Role.INK3)
        self._cards = Cards(context.theme, narrowest=_CARD)
        self._bar = FigureBar(context.theme, context.settings.note(_CHOSEN, _FIRST).split())
        self._table = FigureTable(context.theme)
        inside = column(self._note, self._cards, 8, self._bar, 4, self._table, None)
        inside.setStretchFactor(self._table, 1_000)
        self.setLayout(inside)
        self._background.answered.connect(self._on_answered)
        self._bar.columns_changed.connect(self._on_columns_changed)
        self._bar.size_wanted.connect(self._on_size_wanted)
        self._table.figure_chosen.connect(self._bar.show_figure)
        self._table.actor_chosen.connect(lambda ref: self.chosen.emit((ref,)))
        self._show_parts(self.tr("Reckoning the figures …"))

    def show_state(self, showing: Showing) -> None:
        self._showing = showing
        network = showing.view.network
        if not showing.is_whole or len(network.nodes) > _MOST_ACTORS:
            self._reckoned = None
            self._background.forget()
            self._show_parts(self.tr("There is too much here for figures. Choose a part: around an actor, a bloc."))
            return
        words = self.tr("Reckoning the figures of {count} actors").format(count=len(network.nodes))
        self._background.ask(Question(key=network, label=words, work=lambda _progress: _reckon(network)))
        if self._reckoned is not None:
            self._show_figures(self._reckoned)

    def _show_parts(self, note: str = "") -> None:
        """Show the figures, or a note in their place."""
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        for part in (self._cards, self._bar, self._table):
            part.setVisible(not note)

    def _show_figures(self, reckoned: Reckoned) -> None:
        sized_by = "" if self._showing is None else self._showing.choices.sized_by
        self._show_parts()
        self._cards.show_answers(reckoned.whole)
        self._bar.show_figures(reckoned.columns, sized_by)
        self._show_selection()

    def _show_selection(self) -> None:
        self._table.select(None if self._showing is None else self._showing.main)

    # Slots

    def _on_answered(self, reckoned: Reckoned) -> None:
        self._reckoned = reckoned
        self._show_figures(reckoned)
        self._table.show_figures(reckoned.network, self._bar.chosen)
        self._show_selection()

    def _on_columns_changed(self) -> None:
        self.context.settings.set_note(_CHOSEN, " ".join(self._bar.keys))
        if self._reckoned is not None:
            self._table.show_figures(self._reckoned.network, self._bar.chosen)
            self._show_selection()

    def _on_size_wanted(self, key: str) -> None:
        if self._showing is not None:
            self.choices_wanted.emit(replace(self._showing.choices, sized_by=key))


def _reckon(network: Network) -> Reckoned:
    # In the background, where loading numpy and scipy holds nobody up.
    from briefings.network.measures.figures import all_figures  # noqa: PLC0415
    from desktop.pages.network.panels.measures.columns import columns_of  # noqa: PLC0415
    from desktop.pages.network.panels.measures.whole import whole_answers  # noqa: PLC0415

    figures = all_figures(network)
    return Reckoned(network=network, columns=columns_of(figures), whole=whole_answers(figures.whole))
