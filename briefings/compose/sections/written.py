"""Blocks that are written, not made: bottom line, prose, press line, lists, tables, objectives, lines to take."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.compose.document import Paragraph, Section, Style, Voice
from briefings.compose.sections.choice import block_refs
from briefings.domain.briefs import Block, BlockKind, Brief

if TYPE_CHECKING:
    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.compose.document import Block as Made
    from briefings.domain.records import Ref

_CONTENTS_FROM = 4  # pages


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """One section. The bottom line carries no note marks and, in a long paper, the contents beside it."""
    match block.block_kind:
        case BlockKind.BOTTOM_LINE:
            blocks = desk.prose(block.text, Voice.BOTTOM_LINE, notes=False)
            contents = desk.brief.pages >= _CONTENTS_FROM
            return (desk.section(block, blocks, keep=True, contents=contents),)
        case BlockKind.OBJECTIVES:
            return (desk.section(block, desk.items(block.text)),)
        case BlockKind.LINES_TO_TAKE:
            return (desk.section(block, desk.items(block.text, Voice.SPOKEN)),)
        case BlockKind.PRESS_LINE:
            lines = tuple(map(_reserve_below, desk.prose(block.text)))
            return (desk.section(block, lines, keep=True, ruled=bool(block.heading)),)
        case _:
            return (desk.section(block, desk.prose(block.text), ruled=bool(block.heading)),)


def _reserve_below(said: Made) -> Made:
    """A paragraph with what is kept in reserve, which nobody says aloud unasked, on a line of its own."""
    if not isinstance(said, Paragraph):
        return said
    runs = list(said.runs)
    for at, (before, run) in enumerate(pairwise(said.runs)):
        if run.style is Style.REMARK and before.style is not Style.REMARK and before.text.endswith(" "):
            runs[at] = replace(before, text=before.text.rstrip(" ") + "\n")
    return replace(said, runs=tuple(runs))


def records(block: Block, _brief: Brief, _dossier: AudienceDossier) -> tuple[Ref, ...]:
    """What the text mentions and cites."""
    return block_refs(block)
