"""Where a day has more actors than a picture can tell apart: one of them is picked, and the network around it shown."""

import math

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.domain.dossier import Dossier, Place
from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import Sign
from briefings.network.graph import Network
from desktop.context import Context
from desktop.models.size import is_long
from desktop.models.suggest import suggestions, token
from desktop.models.words import counted, name_of
from desktop.theme import Role, TypeRole
from desktop.widgets.layout import row
from desktop.widgets.picker import RecordPicker
from desktop.widgets.text import line_text

MOST_ACTORS, MOST_TIES = 10_000, 60_000
"""With more of either on a day the whole is not drawn."""
_MOST_TIES = 40
_PICKER = 280
_RINGS, _WIDER = (2.0, 3.0), 1.9
"""The radius of the rings in layout units, and how much wider than high they are."""


def _on_ring(number: int, of: int) -> Place:
    """A place on one of two rings in turn, so that names have room; friends begin at the top, to the right."""
    turn = 2.0 * math.pi * (number + 0.5) / of
    reach = _RINGS[number % 2]
    return Place(x=reach * _WIDER * math.sin(turn), y=-reach * math.cos(turn))


class Neighbourhood(QWidget):
    """The bar over the picture in which the actor is picked."""

    changed = Signal()
    """Another actor was picked."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor: ActorId | None = None
        session = context.session
        self._picker = RecordPicker(
            context.theme,
            lambda text: suggestions(session, Kind.ACTOR, text),
            label=self.tr("The network around"),
            hint=self.tr("Type an actor's name"),
            multiple=False,
        )
        self._picker.setFixedWidth(context.theme.px(_PICKER))
        label = line_text(context.theme, self.tr("Around"), TypeRole.BODY, Role.INK2)
        self.setLayout(row(label, 8, self._picker, None, margins=(0, 0, 0, 8)))
        self._picker.committed.connect(self._on_picked)
        context.theme.changed.connect(lambda: self._picker.setFixedWidth(context.theme.px(_PICKER)))
        self.hide()

    def is_needed(self, day: Day) -> bool:
        """Whether the network of a day is too large to be drawn: told by counts alone, at any size of dossier."""
        session = self._context.session
        ties = sum(session.ties.days().signs_on(day)) if is_long(session, Kind.RELATION) else 0
        return ties > MOST_TIES or min(session.counts()[Kind.ACTOR], ties or MOST_ACTORS) > MOST_ACTORS

    def follow(self, ref: Ref | None) -> bool:
        """Take an actor that is selected where none is picked yet; says whether it did."""
        if self._actor is not None or ref is None or ref.kind is not Kind.ACTOR:
            return False
        self._take(ActorId(ref.id))
        return True

    def world(self, day: Day, other: Day | None) -> Dossier | None:
        """What is around the actor on a day, and on the day to compare with; None before one is picked."""
        if self._actor is None or not self._context.has(Ref(Kind.ACTOR, self._actor)):
            return None
        days = (day,) if other is None else (day, other)
        return self._context.session.ties.around(self._actor, *days, most=_MOST_TIES)

    def places(self, network: Network, world: Dossier) -> dict[ActorId, Place]:
        """Where everybody stands: the actor in the middle, the others around it by the sign of their tie, at once.
        Whoever was placed by hand stays there."""
        signs = {tie.other(self._actor): tie.sign for tie in network.ties if self._actor in tie.pair}
        others = [node.actor for node in network.nodes if node.actor != self._actor]
        others.sort(key=lambda actor: (-signs.get(actor, Sign.NEUTRAL), actor))
        ring = {actor: _on_ring(number, len(others)) for number, actor in enumerate(others)}
        if self._actor is not None:
            ring[self._actor] = Place(x=0.0, y=0.0)
        return ring | dict(world.places())

    def figures(self, day: Day) -> str:
        """The figures beside the title of the page."""
        if self._actor is None:
            friendly, neutral, hostile = self._context.session.ties.days().signs_on(day)
            words = self.tr("{ties} on {day}: {friendly} friendly, {hostile} hostile")
            ties = counted(Kind.RELATION, friendly + neutral + hostile)
            return words.format(ties=ties, day=day_in_words(day), friendly=f"{friendly:,}", hostile=f"{hostile:,}")
        name = name_of(self._context.session, Ref(Kind.ACTOR, self._actor))
        count = sum(self._context.session.ties.counts_on(day, [self._actor])[self._actor])
        words = self.tr("{name}, {ties} on {day}")
        if count > _MOST_TIES:
            words = self.tr("{name}, the latest {most} of {ties} on {day}")
        return words.format(name=name, most=_MOST_TIES, ties=counted(Kind.RELATION, count), day=day_in_words(day))

    def ask(self) -> None:
        """Let the user type a name."""
        self._picker.setFocus()

    def _take(self, actor: ActorId) -> None:
        self._actor = actor
        session = self._context.session
        self._picker.set_tokens([token(session, session.record(Ref(Kind.ACTOR, actor)))])

    def _on_picked(self, values: list[ActorId]) -> None:
        self._actor = values[0] if values else None
        self.changed.emit()
