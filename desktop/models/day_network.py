"""The network of the as-of day, made once a day and kept until the dossier changes."""

from briefings.domain.dossier import last_day
from briefings.network.graph import Network
from briefings.network.snapshot import snapshot
from briefings.session import Session
from desktop.selection import Selection


class DayNetwork:
    """Answers for the day that the selection names; until one is set, for the dossier's last event."""

    def __init__(self, session: Session, selection: Selection) -> None:
        self._session, self._selection = session, selection
        self._network: Network | None = None

    def now(self) -> Network | None:
        """The network of the day; None in a dossier without any date."""
        day = self._selection.day or last_day(self._session)
        if day is None:
            return None
        if self._network is None or self._network.day != day:
            self._network = snapshot(self._session, day=day)
        return self._network

    def forget(self) -> None:
        """The dossier has changed: make it anew when it is asked for."""
        self._network = None
