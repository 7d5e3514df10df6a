"""What a reader can take in: the lengths of the parts of a brief, and what the header must say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.prose import Items, Text
from briefings.compose.templates import LAST_MET
from briefings.domain.briefs import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.compose.rules.case import Case, Finding

_OBJECTIVES, _LINES, _WORDS = 3, 6, 60


def objectives(case: Case) -> Iterator[Finding]:
    """Yield objectives beyond the third, or none at all."""
    for block in case.blocks(BlockKind.OBJECTIVES):
        count = _items(block, case)
        if count > _OBJECTIVES:
            yield case.open("objectives", count=case.phrases.count(count).capitalize(), block=block)
        if not count:
            yield case.open("objectives", "missing", "missing-remedy", block=block)


def lines_to_take(case: Case) -> Iterator[Finding]:
    """Yield lines beyond the sixth."""
    for block in case.blocks(BlockKind.LINES_TO_TAKE):
        count = _items(block, case)
        if count > _LINES:
            yield case.open("lines", count=case.phrases.count(count).capitalize(), block=block)


def bottom_line(case: Case) -> Iterator[Finding]:
    """Yield a bottom line that is empty, too long, or cites."""
    for block in case.blocks(BlockKind.BOTTOM_LINE):
        lines = list(case.lines_of(block))
        count = sum(len(line.text.split()) for line in lines)
        if not count:
            yield case.open("bottom-line", "missing", "missing-remedy", block=block)
        if count > _WORDS:
            yield case.open("bottom-line", count=count, block=block)
        if any(piece.targets for line in lines for piece in line.pieces):
            yield case.open("bottom-line", "noted", "noted-remedy", block=block)


def last_met(case: Case) -> Iterator[Finding]:
    """Yield a header that does not say when they last met."""
    labels = {field.label for field in case.template.header if field.role == LAST_MET}
    if not any(line.label in labels and line.value.strip() for line in case.brief.header):
        yield case.open("last-met")


def _items(block: Block, case: Case) -> int:
    return sum(
        len(part.items) if isinstance(part, Items) else 1
        for part in case.prose(block).blocks
        if isinstance(part, Items | Text)
    )
