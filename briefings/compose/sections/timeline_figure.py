"""The timeline as a picture: names in the side column, the axis in the main one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose.dates_words import event_when
from briefings.compose.document import Figure, Run, Section
from briefings.compose.measures import MAIN_WIDTH, SIDE_WIDTH
from briefings.compose.sections.choice import block_refs, chosen, refs_of
from briefings.compose.sections.timeline_table import in_time
from briefings.domain.events import Event
from briefings.domain.records import Kind, Ref
from briefings.figures.timeline import ROW_HEIGHT, timeline_scene
from briefings.figures.timeline_rows import Row, timeline_rows
from briefings.figures.words import width_of

if TYPE_CHECKING:
    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.domain.briefs import Block, Brief

_TALL_ROW = 25.0  # points: room for a name of two lines
_NAME_SIZE = 8.75


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """The figure, then the block's own text."""
    refs = _shown(block, desk.dossier)
    if not refs:
        return (desk.section(block, desk.nothing("events.none", block)),)
    rows = [_row(row, desk) for row in timeline_rows(desk.dossier, refs)]
    return (desk.section(block, (_figure(block, rows, desk), *desk.prose(block.text)), strong=True),)


def records(block: Block, _brief: Brief, dossier: AudienceDossier) -> tuple[Ref, ...]:
    """The events and relations in the picture."""
    return tuple(dict.fromkeys((*_shown(block, dossier), *block_refs(block))))


def _shown(block: Block, dossier: AudienceDossier) -> tuple[Ref, ...]:
    named = [ref for ref in block.records if ref.kind in {Kind.EVENT, Kind.RELATION}]
    if named:
        return tuple(ref for ref in named if dossier.find(ref) is not None)
    return refs_of(in_time(chosen(block, dossier, Event)))


def _row(row: Row, desk: Desk) -> Row:
    """The row with our words for its date and the number of its note."""
    record = desk.dossier.find(row.shows) if row.shows else None
    if record is None:
        return row
    marks = ",".join(map(str, desk.numbering.cite_record(record)))
    if isinstance(record, Event):
        return replace(row, note=marks, words=event_when(record, desk.phrases).words)
    return replace(row, note=marks)


def _figure(block: Block, rows: list[Row], desk: Desk) -> Figure:
    tall = any(width_of(row.name, _NAME_SIZE, 400) > SIDE_WIDTH for row in rows)
    return Figure(
        caption=desk.caption("figure", desk.title(block, "captions.timeline")),
        scenes=(timeline_scene(rows, width=MAIN_WIDTH, row_height=_TALL_ROW if tall else ROW_HEIGHT),),
        row_names=tuple((Run(row.name, shows=row.shows),) for row in rows),
        wide=True,
        source=(Run(desk.phrases("timeline.source")),),
    )
