"""One text in two languages: what stands at the same place in both belongs together. What is left over stands alone.

The language of the second is on the line of dashes between them, its head is the block's title.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from briefings.compose.document import Pair, Parallel, Runs, Section
from briefings.compose.halves import halves
from briefings.compose.sections.choice import block_refs

if TYPE_CHECKING:
    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.domain.briefs import Block, Brief
    from briefings.domain.records import Ref


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """One section with a head in both languages."""
    parted = halves(block.text)
    language = parted.language or desk.brief.language
    first, second = desk.entries(parted.first), desk.entries(parted.second)
    rows = tuple(
        Pair(first=one, second=_in(other, parted.language), number=number or other_number)
        for (number, one), (other_number, other) in zip_longest(first, second, fillvalue=(0, ()))
    )
    blocks = (Parallel(languages=(desk.brief.language, language), rows=rows),) if rows else ()
    made = desk.section(block, blocks, ruled=bool(block.heading or block.title))
    if not block.title:
        return (made,)
    heads = [head for head in (block.heading, block.title) if head]
    return (replace(made, head="\n".join(heads), second_language=language if len(heads) > 1 else None),)


def records(block: Block, _brief: Brief, _dossier: AudienceDossier) -> tuple[Ref, ...]:
    """What the text mentions and cites."""
    return block_refs(block)


def _in(runs: Runs, language: str) -> Runs:
    return tuple(replace(run, language=language) for run in runs) if language else runs
