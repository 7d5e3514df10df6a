"""The words of analysis: one scale of likelihood, confidence apart from it, no hedges (ICD 203)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefings.compose.labels import sentence_spans, sentences, short
from briefings.compose.scales import all_scales, scale_of
from briefings.compose.sections.choice import scenario_set
from briefings.domain.briefs import Block, BlockKind
from briefings.domain.judgements import Judgement
from briefings.domain.records import Kind, Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.compose.rules.case import Case, Finding, Line
    from briefings.domain.likelihoods import Scale

_DEFAULT_SCALE = "icd203-a"
_ANALYSIS = {BlockKind.BOTTOM_LINE, BlockKind.PROSE, BlockKind.LIST, BlockKind.JUDGEMENTS}
_SCENARIOS = {
    BlockKind.SCENARIO_LADDER,
    BlockKind.SCENARIO_MATRIX,
    BlockKind.CONE,
    BlockKind.DRIVERS,
    BlockKind.WATCH_LIST,
}
# Plain words that are terms of one scale or another but say something else more often than not.
_EVERYDAY = {"remote", "even", "certain"}


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence, the block that shows it, the record whose words it is, whether it tells a claim."""

    text: str
    block: Block
    ref: Ref | None = None
    claimed: bool = False


def confidence_apart(case: Case) -> Iterator[Finding]:
    """Yield sentences that hold both a likelihood and a confidence."""
    confidence = re.compile(case.phrases("lint.confidence"), re.IGNORECASE)
    likelihood = _terms()
    for sentence in _sentences(case):
        if confidence.search(sentence.text) and likelihood.search(sentence.text):
            yield case.open("confidence", text=short(sentence.text), block=sentence.block, ref=sentence.ref)


def on_scale(case: Case) -> Iterator[Finding]:
    """Yield likelihood words of other scales than the brief's."""
    scale = _scale(case)
    if scale is None:
        return
    allowed = {word for term in scale.terms for word in (term.words, *term.also)}
    for sentence in _sentences(case):
        for match in _terms().finditer(sentence.text):
            word = match[0].casefold()
            if word not in allowed | _EVERYDAY:
                terms = ", ".join(term.words for term in scale.terms)
                yield case.open(
                    "scale", word=word, scale=scale.title, terms=terms, block=sentence.block, ref=sentence.ref
                )


def no_hedges(case: Case) -> Iterator[Finding]:
    """Yield "might" and its kin in our own analysis; in small letters only, for May is a month."""
    hedges = re.compile(r"\b(?:" + "|".join(case.phrases.each("lint.hedges")) + r")\b")
    for sentence in _sentences(case):
        if sentence.claimed or sentence.block.block_kind not in _ANALYSIS:
            continue
        if match := hedges.search(sentence.text):
            yield case.open("hedges", word=match[0], text=short(sentence.text), block=sentence.block, ref=sentence.ref)


def _sentences(case: Case) -> Iterator[_Sentence]:
    for line in case.lines():
        yield from _of_line(line)
    for block, judgement in _judgements(case):
        for text in (judgement.text, judgement.basis, judgement.would_change):
            yield from (_Sentence(part, block, judgement.ref) for part in sentences(text))


def _of_line(line: Line) -> Iterator[_Sentence]:
    """The sentences of a line. A citation stands after the full stop of the one that it bears out."""
    place, heard = 0, set()
    for piece in line.pieces:
        place += len(piece.text)
        if any(target.ref.kind is Kind.CLAIM for target in piece.targets):
            heard.add(place - 1)
    for start, end in sentence_spans(line.text):
        yield _Sentence(line.text[start:end], line.block, claimed=any(start <= each < end for each in heard))


def _judgements(case: Case) -> Iterator[tuple[Block, Judgement]]:
    for block in case.blocks(BlockKind.JUDGEMENTS):
        for ref in case.shown(block):
            record = case.seen.find(ref) if ref.kind is Kind.JUDGEMENT else None
            if isinstance(record, Judgement):
                yield block, record


def _scale(case: Case) -> Scale | None:
    """The scale of the judgements shown, else of the scenario set, else ICD 203 row A."""
    names = [judgement.scale for _, judgement in _judgements(case)]
    sets = (scenario_set(block, case.seen) for block in case.blocks(*_SCENARIOS))
    names += [found.scale for found in sets if found is not None]
    return scale_of(next(iter(names), _DEFAULT_SCALE))


@cache
def _terms() -> re.Pattern[str]:
    return _any_of(word for scale in all_scales() for term in scale.terms for word in (term.words, *term.also))


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for whole words, the longest first, so that "very likely" is not read as "likely"."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, ordered)) + r")\b", re.IGNORECASE)
