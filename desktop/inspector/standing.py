"""How an actor stands on the as-of day: how many it is friendly and hostile with, and the organisations it is in."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.actors import Actor
from briefings.domain.dates_words import day_in_words
from briefings.domain.dossier import Record
from briefings.domain.relations import RelationKind
from briefings.network.graph import Network
from briefings.network.measures import Degree, degrees
from desktop.context import Context
from desktop.models.day_network import DayNetwork
from desktop.widgets.facts import fact
from desktop.widgets.layout import clear


class Standing(QWidget):
    """Shown for actors that have ties; counts as the readings of the network page do, and follows the day."""

    def __init__(self, context: Context, network: DayNetwork) -> None:
        super().__init__()
        self._context, self._network = context, network
        self._actor: Actor | None = None
        self._facts = QVBoxLayout()
        self._facts.setSpacing(8)
        self._facts.setContentsMargins(0, 0, 0, 20)
        self.setLayout(self._facts)
        context.selection.day_changed.connect(self._show)

    def show_record(self, record: Record) -> None:
        """Show how a record stands, if it is an actor."""
        self._actor = record if isinstance(record, Actor) else None
        self._show()

    def _show(self) -> None:
        clear(self._facts)
        network = self._network.around(self._actor.id) if self._actor is not None else None
        said = self._said(network, self._actor) if network is not None and self._actor is not None else []
        for name, value in said:
            self._facts.addLayout(fact(self._context.theme, name, value))
        self.setVisible(bool(said))

    def _said(self, network: Network, actor: Actor) -> list[tuple[str, str]]:
        degree = degrees(network).get(actor.id, Degree())
        member = [tie for tie in network.ties if tie.kind is RelationKind.MEMBERSHIP and tie.pair[0] == actor.id]
        blocs = dict.fromkeys(network.label(tie.pair[1]) for tie in member)
        said = []
        if degree.positive or degree.negative:
            # With its day: a page may show a range beside it, whose numbers are others.
            words = self.tr("Friendly with {friends}{control}, hostile with {foes} on {day}")
            control = self.tr(", control with {number}").format(number=degree.control) if degree.control else ""
            day = day_in_words(network.day)
            count = words.format(friends=degree.friendly, control=control, foes=degree.negative, day=day)
            said.append((self.tr("Standing"), count))
        if blocs:
            said.append((self.tr("Blocs"), ", ".join(blocs)))
        return said
