"""A contested claim is never told from one side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.labels import holder_names, short
from briefings.compose.sections.choice import prose_refs
from briefings.compose.sections.contested import questions, rivals
from briefings.domain.briefs import BlockKind
from briefings.domain.claims import Claim, Question
from briefings.domain.records import Kind, QuestionId, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.compose.rules.case import Case, Finding, Line


def both_sides(case: Case) -> Iterator[Finding]:
    """Yield claims told without their rivals, and contested questions that show one holder."""
    shown = {question.id for block in case.blocks(BlockKind.CONTESTED) for question in questions(block, case.seen)}
    told = {ref for block in case.blocks() for ref in prose_refs(block.text)}
    for line in case.lines():
        for claim in _claims(line, case):
            if claim.question is not None and claim.question not in shown and not _other_side(claim, told, case):
                yield _one_sided(claim, line, case)
    yield from _single(case)


def _claims(line: Line, case: Case) -> Iterator[Claim]:
    for piece in line.pieces:
        for ref in (piece.ref, *(target.ref for target in piece.targets)):
            record = case.seen.find(ref) if ref else None
            if isinstance(record, Claim):
                yield record


def _other_side(claim: Claim, told: set[Ref], case: Case) -> bool:
    """Whether a rival by somebody else is told as well, or there is none."""
    others = [rival for rival in _rivals(claim.question, case) if _holders(rival) != _holders(claim)]
    return not others or any(rival.ref in told for rival in others)


def _rivals(question: QuestionId | None, case: Case) -> tuple[Claim, ...]:
    record = case.seen.find(Ref(Kind.QUESTION, question)) if question else None
    return rivals(record, case.seen) if isinstance(record, Question) else ()


def _holders(claim: Claim) -> tuple[object, ...]:
    return (*sorted(claim.holders), claim.holder_text)


def _one_sided(claim: Claim, line: Line, case: Case) -> Finding:
    question = case.seen.find(Ref(Kind.QUESTION, claim.question or 0))
    return case.open(
        "both-sides", holder=holder_names(claim, case.seen, case.phrases), question=question.label if question else "",
        block=line.block, ref=claim.ref, place=line.place,
    )  # fmt: skip


def _single(case: Case) -> Iterator[Finding]:
    for block in case.blocks(BlockKind.CONTESTED):
        for question in questions(block, case.seen):
            if len({_holders(claim) for claim in rivals(question, case.seen)}) < 2:
                yield case.open(
                    "both-sides", "single", "single-remedy", question=short(question.text), block=block,
                    ref=question.ref,
                )  # fmt: skip
