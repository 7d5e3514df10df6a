"""Sources, and the citations by which every other record rests on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from briefings.domain.dates import UNKNOWN_DATE, UncertainDate
from briefings.domain.gradings import Credibility, Reliability
from briefings.domain.markings import Marking
from briefings.domain.records import ActorId, Kind, Ref, SourceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What a record rests on: a place in a source, the words found there, and how far this item can be believed."""

    source: SourceId
    locator: str = ""
    quote: str = ""
    credibility: Credibility = Credibility.CANNOT_BE_JUDGED


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document, a broadcast, a conversation. `origin` names the chain it comes from: ten reprints of one wire story
    share it and count as one source. `short_title` is what notes call it."""

    kind: ClassVar[Kind] = Kind.SOURCE
    id: SourceId
    title: str
    short_title: str = ""
    author: str = ""
    publisher: str = ""
    outlet: ActorId | None = None
    published: UncertainDate = UNKNOWN_DATE
    retrieved: UncertainDate = UNKNOWN_DATE
    language: str = ""
    genre: str = ""
    reliability: Reliability = Reliability.F
    descriptor: str = ""
    origin: str = ""
    text: str = ""
    marking: Marking | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def ref(self) -> Ref:
        """How others point at it."""
        return Ref(self.kind, self.id)

    @property
    def label(self) -> str:
        """The short name for lists and notes."""
        return self.short_title or self.title
