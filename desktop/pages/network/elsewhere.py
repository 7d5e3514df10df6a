"""Where actors stand in pictures of another kind: on the map, in a circle, in layers. Nothing of it is kept."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from briefings.domain.dossier import Dossier, Place
from briefings.domain.records import ActorId
from briefings.figures.scene import Point
from briefings.network.arrangements import Arrangement, arranged, ground
from briefings.network.graph import Network
from desktop.context import Context
from desktop.tasks import CancelledError

_AT_ONCE = 80
"""So many actors are arranged while the user waits."""
Places = dict[ActorId, Place]


class Elsewhere(QObject):
    """Answers at once where it can; else begins to work, and says when it knows. Keeps the last answer."""

    arranged = Signal()
    """Places that were asked for are known now."""
    started = Signal(object)
    """Work began in the background: a Task."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._known: tuple[Arrangement, Network] | None = None
        self._places: Places = {}
        self._asked: tuple[Arrangement, Network] | None = None

    def places(self, kind: Arrangement, network: Network, dossier: Dossier) -> Places | None:
        """Return where everybody of a network stands; None while it is worked out."""
        asked = (kind, network)
        if asked == self._known:
            return self._places
        if kind is Arrangement.MAP or len(network.nodes) <= _AT_ONCE:
            self._known, self._places = asked, arranged(kind, dossier, network)
            return self._places
        if asked != self._asked:
            self._asked = asked
            task = self._context.tasks.run(
                self.tr("Arranging the network"),
                lambda _progress: arranged(kind, dossier, network),  # reads nothing of the dossier: the map alone does
                lambda made: self._take(asked, made),
                self._on_failed,
            )
            self.started.emit(task)
        return None

    def ground(self, network: Network, dossier: Dossier) -> Sequence[Sequence[Point]]:
        """Return the coasts under the map."""
        return ground(dossier, network)

    def _take(self, asked: tuple[Arrangement, Network], made: Places) -> None:
        if asked == self._asked:
            self._asked, self._known, self._places = None, asked, made
            self.arranged.emit()

    def _on_failed(self, problem: Exception) -> None:
        self._asked = None
        if not isinstance(problem, CancelledError):
            self._context.problems.report(problem)
