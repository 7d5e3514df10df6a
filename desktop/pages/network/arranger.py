"""Where actors stand that have no place in the dossier yet: worked out in the background where there are many.

What is worked out is kept while the page lives. It is written to the dossier with the first actor that is moved by
hand, or when everything is arranged anew.
"""

import math
from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QObject, Signal

from briefings.domain.dossier import Place
from briefings.domain.records import ActorId, Kind
from briefings.network.graph import Network
from briefings.network.layout import lay_out
from briefings.network.layout.places import PAGE
from briefings.network.snapshot import whole
from desktop.context import Context
from desktop.models.size import is_long
from desktop.tasks import CancelledError, Progress, Task

_AT_ONCE = 24
"""So many actors are laid out while the user waits."""
Places = dict[ActorId, Place]


class Arranger(QObject):
    """Answers at once where it can; else begins to work, and says when it knows."""

    arranged = Signal()
    """Places that were asked for are known now."""
    started = Signal(object)
    """Work began in the background: a Task."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._made: Places = {}
        self._whole: Network | None = None
        self._task: Task | None = None
        self._wanted: frozenset[ActorId] = frozenset()

    def places(self, network: Network) -> Places | None:
        """Return where everybody stands: as stored, as worked out before, or beside their neighbours.

        None while they are worked out; `arranged` says when to ask again.
        """
        stored = dict(self._context.session.places())
        found = self._made | stored
        union = self._union()
        shown = {*network.actors, *(node.actor for node in network.absent)}
        missing = frozenset(shown.union(union.actors if union is not None else ()) - found.keys())
        if not missing:
            return found
        base = union if union is not None and missing <= {*union.actors} else network
        if len(base.nodes) <= _AT_ONCE:
            self._made |= _beside(base, found)
            return self._made | stored
        if self._task is None or self._wanted != missing:
            self._begin(missing, lambda progress: _beside(base, found, progress.at), self._take)
        return None

    def steady(self, network: Network, *, narrowed: bool) -> Network:
        """Return the network to arrange a picture of another kind by: everybody of every day, so that nobody moves
        from day to day, unless only a part is shown or the network holds somebody who is not among them."""
        union = None if narrowed else self._union()
        return union if union is not None and {*network.actors} <= {*union.actors} else network

    def forget(self) -> None:
        """The dossier has changed: ask it again who there is. Whoever has a place keeps it."""
        self._whole = None

    def unstored(self, places: Mapping[ActorId, Place]) -> Places:
        """Return those of the places that are not in the dossier yet."""
        stored = self._context.session.places()
        return {actor: place for actor, place in places.items() if actor not in stored}

    def anew(self, done: Callable[[Places], object]) -> None:
        """Lay everybody out again, pinned actors apart, then call `done` with the places."""
        session = self._context.session
        union = whole(session)
        pinned = {actor: place for actor, place in session.places().items() if place.pinned}
        if len(union.nodes) <= _AT_ONCE:
            done(lay_out(union, anchor=pinned))
            return
        self._begin(frozenset(), lambda progress: lay_out(union, anchor=pinned, progress=progress.at), done)

    def stop(self) -> None:
        """Give up what goes on."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _union(self) -> Network | None:
        """Everybody of every day, so that the picture stays put while the day slides; None for a long dossier."""
        if is_long(self._context.session, Kind.ACTOR, Kind.RELATION):
            return None
        if self._whole is None:
            self._whole = whole(self._context.session)
        return self._whole

    def _begin(
        self, wanted: frozenset[ActorId], work: Callable[[Progress], Places], done: Callable[[Places], object]
    ) -> None:
        self.stop()
        self._wanted = wanted
        label = self.tr("Arranging the network")
        task = self._context.tasks.run(label, work, lambda made: self._end(task, done, made), self._on_failed)
        self._task = task
        self.started.emit(task)

    def _end(self, task: Task, done: Callable[[Places], object], made: Places) -> None:
        if task is self._task:
            self._task = None
            done(made)

    def _take(self, made: Places) -> None:
        self._made |= made
        self.arranged.emit()

    def _on_failed(self, problem: Exception) -> None:
        """The user stopped it: whoever has no place yet stands in a ring."""
        stopped = self._task is not None and isinstance(problem, CancelledError)
        self._task = None
        if not isinstance(problem, CancelledError):
            self._context.problems.report(problem)
        elif stopped:
            self._take(_ring(self._wanted))


def _beside(network: Network, found: Places, progress: Callable[[float], None] | None = None) -> Places:
    """Places for a network, those known staying where they are."""
    held = {actor: Place(x=place.x, y=place.y, pinned=True) for actor, place in found.items()}
    made = lay_out(network, anchor=held, progress=progress)
    return {actor: place for actor, place in made.items() if actor not in found}


def _ring(actors: Collection[ActorId]) -> Places:
    """Everybody on an ellipse that fills the page."""
    width, height = PAGE
    turns = {actor: 2.0 * math.pi * number / len(actors) for number, actor in enumerate(sorted(actors))}
    return {
        actor: Place(x=width / 2 * (1.0 + math.sin(turn)), y=height / 2 * (1.0 - math.cos(turn)))
        for actor, turn in turns.items()
    }
