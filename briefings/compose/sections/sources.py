"""The notes of the whole brief; on papers a summary of the sources above. Made last, when everything is cited. Where a
template has footnotes, the summary alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Notes, Run, Runs, Section
from briefings.compose.sections.choice import block_refs
from briefings.compose.templates import FOOTNOTES

if TYPE_CHECKING:
    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.domain.briefs import Block, Brief
    from briefings.domain.records import Ref


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """All notes; the block's own text takes the place of the summary that we would make."""
    notes = desk.numbering.notes()
    if not notes:
        return (desk.section(block, desk.nothing("notes.none", block)),)
    summary = _summary(block, desk)
    if desk.template.notes == FOOTNOTES:
        notes = ()
        if not summary:
            return ()
    return (desk.section(block, (Notes(notes=notes, summary=summary),), remark=_remark(block, desk)),)


def records(block: Block, _brief: Brief, _dossier: AudienceDossier) -> tuple[Ref, ...]:
    """What its own text mentions; what the notes bear out is known only when the whole brief is made."""
    return block_refs(block)


def _summary(block: Block, desk: Desk) -> Runs:
    if block.text:
        return desk.line(block.text, notes=False)
    return desk.numbering.summary() if desk.template.source_summary else ()


def _remark(block: Block, desk: Desk) -> Runs:
    if block.remark:
        return desk.line(block.remark, notes=False)
    key = "notes.grades-one-origin" if desk.numbering.one_origin() else "notes.grades"
    return (Run(desk.phrases(key)),)
