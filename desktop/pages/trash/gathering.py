"""Reads what is in the trash a little at a time, so that a large one does not hold up the window."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from briefings.domain.records import Kind, Ref
from briefings.session import Session, Trashed
from desktop.models.words import counted

_AT_ONCE = 15
_SHOWN_AFTER = 20
"""So many readings are shown together: to show a long table anew takes longer than to read on."""
MOST = 2_000
"""So many are listed; of more, the kind has to be named."""


class Gathering(QObject):
    """The records of the trash, newest first. `grown` comes when more of them are read."""

    grown = Signal()
    """More was read, or all of it; read `found`."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._left: list[Ref] = []
        self._found: list[Trashed] = []
        self.total = self._readings = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._read)

    @property
    def found(self) -> Sequence[Trashed]:
        """What was read so far, the latest removal first."""
        return sorted(self._found, key=lambda trashed: trashed.when, reverse=True)

    @property
    def is_whole(self) -> bool:
        """Whether everything that is listed was read."""
        return not self._left

    def begin(self, kind: Kind | None) -> None:
        """Read anew: the records of one kind, or all."""
        refs = [ref for ref in self._session.removed() if kind is None or ref.kind is kind]
        self.total = len(refs)
        self._left, self._found, self._readings = refs[:MOST], [], 0
        self._read()

    def _read(self) -> None:
        some, self._left = self._left[:_AT_ONCE], self._left[_AT_ONCE:]
        gone = set(some) - set(self._session.removed()) if self._timer.isActive() else set()
        self._found += [self._session.past.trashed(ref) for ref in some if ref not in gone]
        if self._left:
            self._timer.start()
        else:
            self._timer.stop()
        if not self._left or self._readings % _SHOWN_AFTER == 0:
            self.grown.emit()
        self._readings += 1


def hidden_words(trashed: Trashed) -> str:
    """How many other records are not shown because of this one: "2 claims, 1 tie"."""
    counts = Counter(ref.kind for ref in trashed.also_hidden)
    return ", ".join(counted(kind, number) for kind, number in counts.items())
