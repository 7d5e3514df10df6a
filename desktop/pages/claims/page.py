"""What is said, under the question that it answers: rivals stand together and none is called true."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from briefings.domain.claims import Claim, ClaimKind, Question
from briefings.domain.dossier import Record
from briefings.domain.records import ActorId, ClaimId, Kind, QuestionId, SourceId
from briefings.domain.sources import Source
from desktop.models.contests import contested_questions
from desktop.models.grades import footing
from desktop.models.words import actor_names, counted, holders_line
from desktop.navigation import PageKey
from desktop.pages.record_page import Filter, RecordPage, Wording
from desktop.pages.record_rows import Wanted, known
from desktop.theme import Role
from desktop.widgets.chip import ChipKind
from desktop.widgets.table_model import Cell, Column, Row


class ClaimsPage(RecordPage):
    """Claim, holder, kind, sources and best grade."""

    key = PageKey.CLAIMS
    kind = Kind.CLAIM
    columns = (
        Column(title="Claim"),
        Column(title="Held by", width=196, hide_below=680),
        Column(title="Kind", width=104, hide_below=480),
        Column(title="Sources", width=76, numbers=True, hide_below=400),
        Column(title="Grade", width=68, numbers=True),
    )
    wording = Wording(
        new="New claim",
        find="Find a claim",
        empty="No claims yet",
        empty_text="A claim is what somebody says. Rival claims answer one question and stand side by side.",
    )
    touched_by = frozenset({Kind.CLAIM, Kind.QUESTION, Kind.ACTOR, Kind.SOURCE})

    usual = Wanted(by="question")
    orders: ClassVar[Mapping[int, str]] = {0: "text", 2: "kind"}

    def filters(self) -> Sequence[Filter]:
        return (
            Filter(words="Contested", keeps=self._is_contested, only="contested"),
            Filter(words="Assessments", keeps=lambda record: _is_a(record, ClaimKind.ASSESSMENT), only="assessments"),
            Filter(words="Predictions", keeps=lambda record: _is_a(record, ClaimKind.PREDICTION), only="predictions"),
        )

    def rows(self) -> Sequence[Row]:
        session = self.context.session
        contested = contested_questions(session)
        return self.rows_of(sorted(session.all(Claim), key=lambda claim: _order(claim, contested)))

    def rows_of(self, records: Sequence[Claim]) -> Sequence[Row]:
        session = self.context.session
        names = actor_names(session, {actor for claim in records for actor in claim.holders})
        cited = known(session, Source, (citation.source for claim in records for citation in claim.citations))
        asked = known(session, Question, (claim.question for claim in records if claim.question is not None))
        sources = {source.id: source for source in cited.values()}
        questions = {question.id: question.text for question in asked.values()}
        contested = contested_questions(session)
        return [_row(claim, names, sources, questions, contested) for claim in records]

    def blank(self, number: int) -> Record:
        selected = self.context.selection.ref
        question = None
        if selected is not None and selected.kind is Kind.CLAIM:
            question = self.context.session.get(Claim, selected.id).question
        return Claim(id=ClaimId(number), text=self.tr("New claim"), claim_kind=ClaimKind.FACT, question=question)

    def figures(self, rows: Sequence[Row]) -> str:
        open_ones = len(contested_questions(self.context.session))
        said = counted(self.kind, len(rows))
        return f"{said}, {counted(Kind.QUESTION, open_ones)} contested" if open_ones else said

    def _is_contested(self, record: Record) -> bool:
        return isinstance(record, Claim) and record.question in contested_questions(self.context.session)


def _is_a(record: Record, kind: ClaimKind) -> bool:
    return isinstance(record, Claim) and record.claim_kind is kind


def _order(claim: Claim, contested: frozenset[QuestionId]) -> tuple[int, int, int]:
    """Contested questions first, then questions with one answer, then claims that answer none."""
    if claim.question is None:
        return 2, 0, claim.id
    return (0 if claim.question in contested else 1), claim.question, claim.id


def _row(
    claim: Claim,
    names: dict[ActorId, str],
    sources: Mapping[SourceId, Source],
    questions: Mapping[QuestionId, str],
    contested: frozenset[QuestionId],
) -> Row:
    held = footing(claim.citations, sources)
    chips = ((ChipKind.CONTESTED, "Contested"),) if claim.question in contested else ()
    question = questions.get(claim.question, "") if claim.question is not None else ""
    return Row(
        record=claim.ref,
        group=question or "Answers no question",
        cells=(
            Cell(text=claim.text, ink=Role.INK, strong=True, chips=chips, tip=claim.text),
            Cell(text=holders_line(claim, names)),
            Cell(text=claim.claim_kind.value.capitalize()),
            Cell(text=str(held.sources) if held.sources else "", sort_key=held.sources),
            Cell(chips=((ChipKind.GRADE, held.grade),) if held.grade else (), tip=held.tip, sort_key=held.grade),
        ),
    )
