"""A heading in the main column, and what stands under it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose.document import Heading, Section
from briefings.compose.sections.choice import block_refs

if TYPE_CHECKING:
    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.domain.briefs import Block, Brief
    from briefings.domain.records import Ref


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """The heading stands alone in the main column; the side column stays free."""
    heading = Heading(runs=desk.line(block.heading, notes=False))
    made = desk.section(block, (heading, *desk.prose(block.text)))
    return (replace(made, head=""),)


def records(block: Block, _brief: Brief, _dossier: AudienceDossier) -> tuple[Ref, ...]:
    """What the text mentions and cites."""
    return block_refs(block)
