"""Where a window stands: page and record, with the way back and forward. Pages ask here to go elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from briefings.domain.records import Kind, Ref


class PageKey(StrEnum):
    """The pages, as settings and the command palette name them."""

    OVERVIEW = "overview"
    ACTORS = "actors"
    EVENTS = "events"
    CLAIMS = "claims"
    SOURCES = "sources"
    NETWORK = "network"
    TIMELINE = "timeline"
    SCENARIOS = "scenarios"
    BRIEFS = "briefs"
    SEARCH = "search"
    HISTORY = "history"
    TRASH = "trash"


HOME_OF = {
    Kind.ACTOR: PageKey.ACTORS,
    Kind.EVENT: PageKey.EVENTS,
    Kind.RELATION: PageKey.NETWORK,
    Kind.SOURCE: PageKey.SOURCES,
    Kind.QUESTION: PageKey.CLAIMS,
    Kind.CLAIM: PageKey.CLAIMS,
    Kind.JUDGEMENT: PageKey.SCENARIOS,
    Kind.LEVER: PageKey.SCENARIOS,
    Kind.SCENARIO_SET: PageKey.SCENARIOS,
    Kind.SCENARIO: PageKey.SCENARIOS,
    Kind.INDICATOR: PageKey.SCENARIOS,
    Kind.BRIEF: PageKey.BRIEFS,
}
"""The page on which a record of each kind is at home."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One stop on the way: a page and what was selected there."""

    page: PageKey
    ref: Ref | None = None


class Navigator(QObject):
    """The way taken through the window. The window follows `moved`; nothing here knows a widget."""

    moved = Signal()
    """`place` is another; read it."""
    way_changed = Signal()
    """What back and forward would do has changed."""
    asked = Signal(object)
    """The page of search, now shown, is to answer this question; None leaves the one that stands there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._way: list[Place] = []
        self._at = -1

    @property
    def place(self) -> Place | None:
        """Where the window stands; None before the first step."""
        return self._way[self._at] if self._way else None

    @property
    def way(self) -> tuple[tuple[Place, ...], int]:
        """Every stop, and which of them is this one."""
        return tuple(self._way), self._at

    def resume(self, way: Sequence[Place], at: int) -> None:
        """Stand at one stop of a way that was taken in another window."""
        if 0 <= at < len(way):
            self._way, self._at = list(way), at
            self._tell()

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier stop."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later stop."""
        return self._at + 1 < len(self._way)

    def go(self, page: PageKey, ref: Ref | None = None) -> None:
        """Show a page, with a record selected if one is given; the way forward is forgotten."""
        step = Place(page=page, ref=ref)
        if step == self.place:
            self.moved.emit()
            return
        self._way = [*self._way[: self._at + 1], step]
        self._at = len(self._way) - 1
        self._tell()

    def show(self, ref: Ref) -> None:
        """Go to the page on which the record is at home and select it."""
        self.go(HOME_OF[ref.kind], ref)

    def search(self, question: str | None = None) -> None:
        """Show the page of search, with another question where one is given."""
        self.go(PageKey.SEARCH)
        self.asked.emit(question)

    def note(self, ref: Ref | None) -> None:
        """Remember what is selected at this stop, so that coming back finds it again."""
        if self._way:
            self._way[self._at] = Place(page=self._way[self._at].page, ref=ref)

    def back(self) -> None:
        """Go to the stop before, if there is one."""
        if self.can_go_back:
            self._at -= 1
            self._tell()

    def forward(self) -> None:
        """Go to the stop after, if there is one."""
        if self.can_go_forward:
            self._at += 1
            self._tell()

    def _tell(self) -> None:
        self.moved.emit()
        self.way_changed.emit()
