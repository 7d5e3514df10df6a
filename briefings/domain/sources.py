"""Sources, and the citations by which every other record rests on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from briefings.domain.dates import UNKNOWN_DATE, UncertainDate
from briefings.domain.gradings import Credibility, Reliability
from briefings.domain.markings import Marking
from briefings.domain.records import ActorId, Identified, Kind, SourceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What a record rests on: a place in a source, the words found there, and how far this item can be believed."""

    source: SourceId
    locator: str = ""
    quote: str = ""
    credibility: Credibility = Credibility.CANNOT_BE_JUDGED


@dataclass(frozen=True, slots=True, kw_only=True)
class Gist:
    """What stands at one place of a source, in a line: "Raid, detentions and survivors' reports". Notes print it."""

    locator: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that belongs to a source: the article as PDF, a scan, a recording. What is in it is found by `digest`, its
    SHA-256 in hexadecimal digits; `size` counts bytes."""

    name: str
    media_type: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Identified):
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
    gists: tuple[Gist, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    marking: Marking | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def label(self) -> str:
        """The short name for lists and notes."""
        return self.short_title or self.title

    def gist(self, locator: str) -> str:
        """What stands at a place, or an empty text. Spaces in the locator make no difference."""
        wanted = "".join(locator.split())
        return next((gist.text for gist in self.gists if "".join(gist.locator.split()) == wanted), "")
