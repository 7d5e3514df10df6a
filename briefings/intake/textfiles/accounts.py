"""Questions, claims and judgements, each from its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.claims import Claim, ClaimKind, Question, Stance
from briefings.domain.judgements import Judgement, Version
from briefings.domain.likelihoods import Confidence, scale
from briefings.domain.records import ActorId, ClaimId, JudgementId, Kind, QuestionId
from briefings.errors import BadInputError

if TYPE_CHECKING:
    from briefings.intake.textfiles.row import Row


def question(record_id: int, row: Row) -> Question:
    """`text` is the question, `wording` the sentence that we use ourselves."""
    return Question(
        id=QuestionId(record_id),
        text=row.needed("text"),
        wording=row.text("wording"),
        summary=row.text("summary"),
        marking=row.marking(),
        citations=row.citations(),
    )


def claim(record_id: int, row: Row) -> Claim:
    """`holders` are keys of actors, `holder` is who cannot be one."""
    about = row.id("question", Kind.QUESTION)
    return Claim(
        id=ClaimId(record_id),
        text=row.needed("text"),
        claim_kind=row.choice("kind", ClaimKind),
        holders=tuple(ActorId(who) for who in row.ids("holders", Kind.ACTOR)),
        holder_text=row.text("holder"),
        question=None if about is None else QuestionId(about),
        stance=row.choice("stance", Stance, Stance.NONE),
        stated=row.date("stated"),
        about=row.refs("about"),
        marking=row.marking(),
        citations=row.citations(),
    )


def judgement(record_id: int, row: Row) -> Judgement:
    """`likelihood` is a term of `scale`."""
    name = row.text("scale", "icd203-a")
    return Judgement(
        id=JudgementId(record_id),
        text=row.needed("text"),
        scale=name,
        likelihood=term(row, "likelihood", name),
        confidence=row.choice("confidence", Confidence),
        basis=row.text("basis"),
        would_change=row.text("would_change"),
        rests_on=row.refs("rests_on"),
        versions=tuple(_version(each, name) for each in row.rows("versions")),
        marking=row.marking(),
        citations=row.citations(),
    )


def term(row: Row, name: str, scale_name: str) -> str:
    """A term of a scale. Raises BadInputError that lists its terms."""
    words, known = row.needed(name), scale(scale_name)
    try:
        return known.term(words).words
    except KeyError:
        terms = ", ".join(each.words for each in known.terms)
        raise BadInputError(
            f"{row.where}, {name}: “{words}” is no term of {known.title}.", remedy=f"Use one of these: {terms}."
        ) from None


def _version(row: Row, scale_name: str) -> Version:
    version = Version(
        stated=row.date("stated"),
        text=row.needed("text"),
        likelihood=term(row, "likelihood", scale_name),
        confidence=row.choice("confidence", Confidence),
        reason=row.needed("reason"),
    )
    row.finish()
    return version
