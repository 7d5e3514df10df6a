"""How many answers of each kind a question has: counted a kind at a time, while nobody types."""

from collections import Counter

from PySide6.QtCore import QObject, QTimer, Signal

from briefings.domain.records import Kind
from briefings.session import Filters, Order, Results, Session
from desktop.models.questions import Facet, with_filter

_IDLE = 200
"""Milliseconds without typing before anything is counted."""


class KindCounter(QObject):
    """Counts for one question at a time; another question ends the count of the one before."""

    counted = Signal(object)
    """The numbers by kind, as they are shown; kinds without an answer are missing."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._question = ""
        self._left: list[Kind] = []
        self._found: dict[Kind, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._count_one)

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        self._left = []

    def begin(self, question: str, asked: Filters, first: Results) -> None:
        """Count for a question whose first answers are known: where these are all, they are counted at once."""
        self.stop()
        if not asked.kinds and not first.more and first.total <= len(first.hits):
            kinds = Counter(hit.ref.kind for hit in first.hits)
            self.counted.emit({kind: str(number) for kind, number in kinds.items()})
            return
        self._question, self._found = with_filter(question, Facet.KIND, ()), {}
        held = self._session.counts()
        self._left = [kind for kind in Kind if held.get(kind) and kind not in asked.without]
        self._timer.start(_IDLE)

    def _count_one(self) -> None:
        if not self._left:
            self.counted.emit(self._found)
            return
        kind = self._left.pop(0)
        results = self._session.find(self._question, limit=1, order=Order.NEWEST, kinds=[kind])
        if results.total:
            self._found[kind] = f"{results.total:,}{'+' if results.more else ''}"
        self._timer.start(0)
