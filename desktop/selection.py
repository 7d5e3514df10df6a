"""What is selected in one dossier's window, and the day it is looked at: one object, shared by all pages."""

from PySide6.QtCore import QObject, Signal

from briefings.domain.dates import Day
from briefings.domain.records import Ref


class Selection(QObject):
    """The selected record and the as-of day. Selecting on one page selects on all of them and in the inspector."""

    changed = Signal()
    """Another record is selected, or none; read `ref`."""
    day_changed = Signal()
    """The as-of day moved; read `day`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ref: Ref | None = None
        self._others: tuple[Ref, ...] = ()
        self._day: Day | None = None

    @property
    def ref(self) -> Ref | None:
        """The one record that the inspector shows."""
        return self._ref

    @property
    def refs(self) -> tuple[Ref, ...]:
        """All selected records where a table allows several; `ref` comes first."""
        return () if self._ref is None else (self._ref, *self._others)

    @property
    def day(self) -> Day | None:
        """The day that network, timeline and figures show; None until it is set: then the dossier's last event."""
        return self._day

    def select(self, ref: Ref | None, *others: Ref) -> None:
        """Select one record, or several with the first in the lead, or nothing."""
        rest = tuple(other for other in others if other != ref) if ref is not None else ()
        if (ref, rest) != (self._ref, self._others):
            self._ref, self._others = ref, rest
            self.changed.emit()

    def set_day(self, day: Day | None) -> None:
        """Look at the dossier on another day."""
        if day != self._day:
            self._day = day
            self.day_changed.emit()
