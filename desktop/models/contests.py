"""Which questions are contested, and the sides of one as the inspector shows them. Nobody is called right here."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from briefings.domain.claims import Claim
from briefings.domain.dossier import Dossier
from briefings.domain.records import Kind, QuestionId, SourceId
from briefings.domain.sources import Source
from briefings.session import Session
from desktop.models.grades import footing, sources_of
from desktop.models.size import is_long
from desktop.models.words import actor_names, counted, holders_line
from desktop.widgets.two_sides import Side


def contested_questions(session: Session) -> frozenset[QuestionId]:
    """The questions on which the dossier holds rival claims."""
    if is_long(session, Kind.CLAIM):
        listing = session.listing(Claim, only="contested")
        claims = listing.page(0, len(listing))
        return frozenset(claim.question for claim in claims if claim.question is not None)
    return frozenset(question.id for question in session.contested())


def claims_on(dossier: Dossier, question: QuestionId) -> Sequence[Claim]:
    """The claims that answer a question, in the order of the dossier."""
    return [claim for claim in dossier.all(Claim) if claim.question == question]


def sides(dossier: Dossier, question: QuestionId) -> Sequence[Side]:
    """Every claim on a question with who holds it, at the same length and weight."""
    claims = claims_on(dossier, question)
    names = actor_names(dossier, {actor for claim in claims for actor in claim.holders})
    return [_side(claim, holders_line(claim, names), sources_of(dossier, claim.citations)) for claim in claims]


def _side(claim: Claim, holder: str, sources: Mapping[SourceId, Source]) -> Side:
    held = footing(claim.citations, sources)
    origins = (
        counted(Kind.SOURCE, held.sources) if held.sources else QCoreApplication.translate("contests", "No source")
    )
    return Side(holder=holder, text=claim.text, grade=held.grade, grade_tip=held.tip, sources=origins)
