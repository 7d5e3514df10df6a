"""The panel of ways: pick two actors, see how they hang together. A press on an answer lights it in the picture."""

from collections.abc import Sequence

from briefings.domain.records import ActorId, Kind, Ref
from desktop.context import Context
from desktop.models.words import name_of
from desktop.pages.network.panels.cards import Answer, Cards
from desktop.pages.network.panels.panel import Panel
from desktop.pages.network.panels.paths.answers import answers
from desktop.pages.network.panels.paths.ends import Ends
from desktop.pages.network.showing import Showing
from desktop.theme import Role, TypeRole
from desktop.widgets.layout import column
from desktop.widgets.text import Prose

_WIDE = 240


class PathsPanel(Panel):
    """Two actors, and a card for each way and each group that they have in common."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._showing: Showing | None = None
        self._ends = Ends(context)
        self._note = Prose(context.theme, "", TypeRole.BODY, Role.INK3)
        self._cards = Cards(context.theme, narrowest=_WIDE)
        self.setLayout(column(self._ends, 8, self._note, self._cards, None))
        self._ends.changed.connect(self._show)
        self._cards.chosen.connect(self.chosen)

    def show_state(self, showing: Showing) -> None:
        self._showing = showing
        self._ends.show_selected(showing.main)
        self._ends.show_day(showing.day)
        self._show()

    def _show(self) -> None:
        if self._showing is None:
            return
        note, found = self._found(self._showing)
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        self._cards.show_answers(found)

    def _found(self, showing: Showing) -> tuple[str, Sequence[Answer]]:
        """What stands in the way of an answer, or the answers."""
        if not showing.is_whole:
            return self.tr("Only a part of the network is shown, and a way might lead through the rest."), ()
        first, second = self._ends.actors
        if first is None or second is None:
            return self.tr("Pick two actors: which ways lead from one to the other, and whom they have in common."), ()
        if first == second:
            return self.tr("These are one and the same. Pick two actors."), ()
        network = showing.view.network
        for actor in (first, second):
            if actor not in network.actors:
                return self._absent(actor), ()
        since = self._ends.since(showing.day)
        return "", answers(network, showing.world, first, second, since=since)

    def _absent(self, actor: ActorId) -> str:
        words = self.tr("{name} has no ties on this day, or is left out of the picture.")
        return words.format(name=name_of(self.context.session, Ref(Kind.ACTOR, actor)))
