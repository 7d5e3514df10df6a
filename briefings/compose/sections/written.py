"""Blocks that are written, not made: bottom line, prose, press line, lists, tables, objectives, lines to take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Section, Voice
from briefings.compose.sections.choice import block_refs
from briefings.domain.briefs import Block, BlockKind, Brief

if TYPE_CHECKING:
    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
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
        case _:
            keep = block.block_kind is BlockKind.PRESS_LINE
            return (desk.section(block, desk.prose(block.text), keep=keep, ruled=bool(block.heading)),)


def records(block: Block, _brief: Brief, _dossier: AudienceDossier) -> tuple[Ref, ...]:
    """What the text mentions and cites."""
    return block_refs(block)
