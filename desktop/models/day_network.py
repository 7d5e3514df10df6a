"""The network of the as-of day, made once a day and kept until the dossier changes."""

from briefings.domain.records import ActorId, Kind
from briefings.network.graph import Network
from briefings.network.snapshot import snapshot
from briefings.session import Session
from desktop.models.size import is_long, latest_day
from desktop.selection import Selection


class DayNetwork:
    """Answers for the day that the selection names; until one is set, for the dossier's last event."""

    def __init__(self, session: Session, selection: Selection) -> None:
        self._session, self._selection = session, selection
        self._network: Network | None = None
        self._near: tuple[ActorId, Network] | None = None

    def now(self) -> Network | None:
        """The network of the day; None in a dossier without any date."""
        day = self._selection.day or latest_day(self._session)
        if day is None:
            return None
        if self._network is None or self._network.day != day:
            self._network = snapshot(self._session, day=day)
        return self._network

    def around(self, actor: ActorId) -> Network | None:
        """The network of the day as far as it touches an actor: all of it, unless it is very large."""
        if not is_long(self._session, Kind.ACTOR, Kind.RELATION):
            return self.now()
        day = self._selection.day or latest_day(self._session)
        if day is None:
            return None
        if self._near is None or (self._near[0], self._near[1].day) != (actor, day):
            self._near = actor, snapshot(self._session.ties.around(actor, day), day=day)
        return self._near[1]

    def forget(self) -> None:
        """The dossier has changed: make it anew when it is asked for."""
        self._network = None
        self._near = None
