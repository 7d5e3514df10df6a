"""Mentions and citations: each finds its record, and its record may be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.labels import short
from briefings.compose.prose import Piece, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.compose.rules.case import Case, Finding
    from briefings.domain.briefs import Block
    from briefings.domain.records import Ref


def links(case: Case) -> Iterator[Finding]:
    """Yield what is broken, points nowhere or at what is withheld: in blocks, their remarks and titles, the header."""
    for block in case.blocks():
        yield from _in_text(case, block.text, block)
        for text in (block.title, block.remark, *(view.verdict for view in block.views)):
            yield from _in_text(case, text, block, placed=False)
        for ref in block.records:
            if case.seen.find(ref) is None and not case.seen.withholds(ref):
                yield case.open("links", text=str(ref), block=block, ref=ref)
    for line in case.brief.header:
        yield from _in_text(case, line.value, None)


def _in_text(case: Case, text: str, block: Block | None, *, placed: bool = True) -> Iterator[Finding]:
    prose = parse(text)
    for fault in prose.faults:
        place = (fault.start, fault.end) if placed else None
        words = short(text[fault.start : fault.end + 40].split("\n", maxsplit=1)[0], 44)
        yield case.open("links", "broken", text=words, block=block, place=place)
    for piece in prose.pieces():
        for ref in _refs(piece):
            if case.seen.find(ref) is None:
                sentence = "withheld" if case.seen.withholds(ref) else "open"
                place = (piece.start, piece.end) if placed else None
                yield case.open("links", sentence, text=piece.text or str(ref), block=block, ref=ref, place=place)


def _refs(piece: Piece) -> tuple[Ref, ...]:
    return tuple(target.ref for target in piece.targets) or ((piece.ref,) if piece.ref else ())
