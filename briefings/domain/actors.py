"""Actors: states, organisations, people, outlets; their names in every script, their codes and posts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from briefings.domain.dates import UNKNOWN_SPAN, Span
from briefings.domain.markings import Marking
from briefings.domain.records import ActorId, Identified, Kind
from briefings.domain.sources import Citation


class ActorKind(StrEnum):
    """What an actor is."""

    STATE = "state"
    ORGANISATION = "intergovernmental organisation"
    GOVERNMENT_BODY = "government body"
    PARTY = "party"
    COMPANY = "company"
    MEDIA = "media outlet"
    ARMED_FORCE = "armed force"
    GROUP = "group"
    PERSON = "person"


class NameUse(StrEnum):
    """What a name is for."""

    PREFERRED = "preferred"  # the label in one language
    NATIVE = "native"  # in the actor's own script
    ROMANISED = "romanised"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name. `language` is a BCP 47 tag; `system` names a romanisation; `holder` says who uses an alias."""

    text: str
    use: NameUse = NameUse.PREFERRED
    language: str = "en"
    system: str = ""
    holder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code in a public list: scheme "iso3166-1-alpha-2", "cow", "gw", "m49"."""

    scheme: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """An office that a person holds or held."""

    title: str
    body: ActorId | None = None
    tenure: Span = UNKNOWN_SPAN


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Identified):
    """Anyone who can act or be acted upon. The fields from `posts` on are for people."""

    kind: ClassVar[Kind] = Kind.ACTOR
    id: ActorId
    actor_kind: ActorKind
    names: tuple[Name, ...]
    codes: tuple[Code, ...] = ()
    part_of: ActorId | None = None
    summary: str = ""
    posts: tuple[Post, ...] = ()
    form_of_address: str = ""
    pronunciation: str = ""
    languages: tuple[str, ...] = ()
    meeting_notes: str = ""
    marking: Marking | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def label(self) -> str:
        """The first preferred name, or the first name of any kind."""
        preferred = (name.text for name in self.names if name.use is NameUse.PREFERRED)
        return next(preferred, self.names[0].text if self.names else "")

    def code(self, scheme: str) -> str:
        """The actor's code in one list, or an empty text."""
        return next((code.value for code in self.codes if code.scheme == scheme), "")
