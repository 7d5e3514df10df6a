"""Reads what the network of some days is made from a little at a time, where it is too much to be read while the window
waits. What was read, the session keeps; the page then asks it as ever."""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QObject, QTimer, Signal

from briefings.domain.actors import Actor
from briefings.domain.dates import Day
from briefings.domain.records import Kind
from briefings.domain.relations import Relation
from briefings.session import Session
from desktop.models.size import is_long

_AT_ONCE = 500
"""How many records are read while the window waits: some 25 milliseconds."""
Period = tuple[Day, Day]
"""The first day, and the one before which it ends."""


class Reader(QObject):
    """Reads for one page; of several askings only the last counts."""

    ready = Signal()
    """All that was asked for is read."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted: frozenset[int] = frozenset()
        self._relations: list[int] = []
        self._actors: list[int] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_time)

    def has(self, periods: Sequence[Period]) -> bool:
        """Whether the network of these periods can be shown at once. Else it is being read, and `ready` says when it
        can be."""
        self._timer.stop()
        if not is_long(self._session, Kind.RELATION):
            return True
        days = self._session.ties.days()
        self._wanted = frozenset(chain.from_iterable(days.within(*period).tolist() for period in periods))
        self._relations, self._actors = sorted(self._session.unread(Relation, self._wanted)), None
        if len(self._relations) <= _AT_ONCE:
            return True
        self._timer.start()
        return False

    def _on_time(self) -> None:
        """The relations first, then who is in them."""
        session = self._session
        if self._relations:
            part, self._relations = self._relations[:_AT_ONCE], self._relations[_AT_ONCE:]
            session.some(Relation, part)
        elif self._actors is None:
            held = session.some(Relation, self._wanted)
            self._actors = sorted(session.unread(Actor, {party.actor for one in held for party in one.parties}))
        elif self._actors:
            part, self._actors = self._actors[:_AT_ONCE], self._actors[_AT_ONCE:]
            session.some(Actor, part)
        else:
            self._timer.stop()
            self.ready.emit()
