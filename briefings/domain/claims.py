"""Questions that are contested and the rival claims about them. Nothing here collapses rivals into one value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from briefings.domain.dates import UNKNOWN_DATE, UncertainDate
from briefings.domain.markings import Marking
from briefings.domain.records import ActorId, ClaimId, Identified, Kind, QuestionId, Ref
from briefings.domain.sources import Citation


class ClaimKind(StrEnum):
    """What sort of statement a claim is."""

    FACT = "fact"
    ASSESSMENT = "assessment"
    PREDICTION = "prediction"
    DENIAL = "denial"


class Stance(StrEnum):
    """How our own file stands to a claim; it is never shown as truth."""

    NONE = "no position"
    SHARED = "shared"
    DOUBTED = "doubted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Identified):
    """Something on which holders differ ("cause of death"). `wording` is the sentence that we use ourselves."""

    kind: ClassVar[Kind] = Kind.QUESTION
    id: QuestionId
    text: str
    wording: str = ""
    summary: str = ""
    marking: Marking | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def label(self) -> str:
        """The question."""
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Identified):
    """What somebody says. `holders` are actors in the dossier; `holder_text` names who cannot be one ("Russian side,
    office not named"). A claim with a question has rivals."""

    kind: ClassVar[Kind] = Kind.CLAIM
    id: ClaimId
    text: str
    claim_kind: ClaimKind
    holders: tuple[ActorId, ...] = ()
    holder_text: str = ""
    question: QuestionId | None = None
    stance: Stance = Stance.NONE
    stated: UncertainDate = UNKNOWN_DATE
    about: tuple[Ref, ...] = ()
    marking: Marking | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def label(self) -> str:
        """The claim itself."""
        return self.text
