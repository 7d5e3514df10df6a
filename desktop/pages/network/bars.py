"""What stands round the picture: the figures at the head, the blocs, what narrows the view, what lies over it."""

from PySide6.QtCore import QObject

from briefings.domain.records import ActorId, Kind, Ref
from briefings.network.snapshot import snapshot
from desktop.context import Context
from desktop.models.words import counted, name_of
from desktop.pages.network.blocs import organisations
from desktop.pages.network.head import CANVAS, TABLE
from desktop.pages.network.narrowings import narrowings
from desktop.pages.network.showing import Showing
from desktop.pages.network.surface import Surface
from desktop.pages.network.what_if.bench import Bench


class Bars(QObject):
    """Keeps the bars in step with what the page shows."""

    def __init__(self, context: Context, parts: Surface, bench: Bench) -> None:
        super().__init__(parts)
        self._context, self._parts, self._bench = context, parts, bench

    def show_state(self, showing: Showing) -> None:
        """Say what is shown. Of a part of a large dossier the figures are said elsewhere."""
        parts, choices, network = self._parts, showing.choices, showing.view.network
        if showing.is_whole:
            parts.head.show_figures(self._figures(showing))
        view_number = TABLE if parts.is_table else CANVAS
        parts.head.show_state(what_if=choices.is_what_if, comparing=choices.other is not None, view=view_number)
        shown = showing.view.before or network
        narrows = choices.view.narrows
        everyone = snapshot(showing.world, day=showing.day, known=showing.known) if narrows else shown
        parts.blocs.show_blocs(organisations(everyone), choices.outlined)
        parts.blocs.show_narrowings(narrowings(choices.view, self._name))
        parts.strip.show_comparison(choices.other)
        counts = len(self._bench.changes), len(network.skipped)
        parts.strip.overlay.show_overlay(network.what_if, *counts, is_kept=self._bench.what_if is not None)

    def _figures(self, showing: Showing) -> str:
        """How many there are; on which days, the line of time says."""
        network = showing.view.network
        return self.tr("{actors}, {ties}").format(
            actors=counted(Kind.ACTOR, len(network.nodes)), ties=counted(Kind.RELATION, len(network.ties))
        )

    def _name(self, actor: ActorId) -> str:
        ref = Ref(Kind.ACTOR, actor)
        return name_of(self._context.session, ref) if self._context.has(ref) else self.tr("an actor in the trash")
