"""Letters: every character of the brief is in a font, so that none is printed as a sign in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.labels import short_label
from briefings.typography.scripts import numbered
from briefings.typography.stacks import missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.compose.rules.case import Case, Finding
    from briefings.domain.briefs import Block

_NAMED = 5  # characters


def letters(case: Case) -> Iterator[Finding]:
    """Yield each block, and the front of the brief, with characters that no font has."""
    brief = case.brief
    front = (brief.title, brief.subtitle, brief.running_title, *(line.value for line in brief.header))
    if lacking := missing(" ".join(front)):
        yield case.open("letters", characters=_named(lacking))
    for block in case.blocks():
        if lacking := missing(" ".join(_texts(case, block))):
            yield case.open("letters", characters=_named(lacking), block=block)


def _texts(case: Case, block: Block) -> Iterator[str]:
    """What a block says: its own words, and the names of what it shows."""
    yield from (block.heading, block.text, block.title, block.remark)
    for ref in case.shown(block):
        if (record := case.seen.find(ref)) is not None:
            yield short_label(record, case.seen, case.phrases)


def _named(lacking: str) -> str:
    return ", ".join(map(numbered, lacking[:_NAMED])) + ("…" if len(lacking) > _NAMED else "")
