"""From an outline and a dossier to a Document. Pure: the same brief and dossier give the same document.

What each kind of block shows stands in `sections`; what the readers may see in `audience.py`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefings.compose.audience import AudienceDossier
from briefings.compose.desk import Desk
from briefings.compose.document import Document, HeaderField, Run, Runs, Section, Style
from briefings.compose.marking import banner
from briefings.compose.phrases import phrases
from briefings.compose.sections import MAKERS
from briefings.compose.sections.choice import prose_refs
from briefings.compose.templates import CLEARANCE, template
from briefings.compose.wording import when
from briefings.domain.briefs import Block, BlockKind, Brief, HeaderLine

if TYPE_CHECKING:
    from briefings.domain.dates import UncertainDate
    from briefings.domain.dossier import Dossier
    from briefings.domain.markings import Marking
    from briefings.domain.records import Ref

__all__ = ["block_sources", "compose_brief"]


def compose_brief(brief: Brief, dossier: Dossier) -> Document:
    """Return what the brief says to its readers. Raises NotFoundError for an unknown template."""
    words, chosen = phrases(brief.language), template(brief.template)
    desk = Desk(brief, AudienceDossier(dossier, brief.audience), chosen, words)
    header = _header(desk)
    sections = _sections(desk)
    state = words(f"state.{_key(brief)}")
    as_of = when(brief.as_of, words)
    return Document(
        kind=chosen.kind,
        title=brief.title,
        marking=banner(_markings(desk)),
        sections=sections,
        subtitle=brief.subtitle,
        header=header,
        running_title=brief.running_title or brief.title,
        reference=brief.reference,
        foot=words("foot.known" if as_of.known else "foot.unknown", day=as_of.words, state=state),
        language=brief.language,
        pages=brief.pages,
        size=chosen.size,
        numbered_sections=chosen.numbering,
        created=_created(brief),
        author=dossier.about.author,
        subject=chosen.kind,
    )


def block_sources(block: Block, brief: Brief, dossier: Dossier) -> tuple[Ref, ...]:
    """The records that a block shows to the readers of the brief, in order; for the notes all that is cited."""
    seen = AudienceDossier(dossier, brief.audience)
    if block.block_kind is BlockKind.SOURCES:
        desk = Desk(brief, seen, template(brief.template), phrases(brief.language))
        _header(desk)
        _sections(desk)
        return desk.numbering.cited
    return tuple(ref for ref in MAKERS[block.block_kind].records(block, brief, seen) if seen.find(ref) is not None)


def _sections(desk: Desk) -> tuple[Section, ...]:
    """Every block in order. The notes are made last and stand where the outline has them, else at the end."""
    made: list[tuple[Section, ...]] = []
    notes: tuple[int, Block] | None = None
    for block in desk.brief.blocks:
        if block.block_kind is BlockKind.SOURCES:
            notes = notes or (len(made), block)
        else:
            made.append(MAKERS[block.block_kind].sections(block, desk))
    if notes is None and desk.numbering.notes():
        heading = desk.phrases("notes.heading")
        notes = len(made), Block(key="notes", block_kind=BlockKind.SOURCES, heading=heading)
    if notes is not None:
        place, block = notes
        made.insert(place, MAKERS[BlockKind.SOURCES].sections(block, desk))
    return tuple(section for sections in made for section in sections)


def _header(desk: Desk) -> tuple[HeaderField, ...]:
    fields = ((line, desk.template.field(line.label)) for line in desk.brief.header)
    return tuple(
        HeaderField(label=line.label, value=_value(line, field.role, desk))
        for line, field in fields
        if line.value.strip() or not field.optional
    )


def _value(line: HeaderLine, role: str, desk: Desk) -> Runs:
    if line.value.strip():
        return desk.line(line.value)
    if role == CLEARANCE:
        return (Run(desk.phrases(f"clearance.{_key(desk.brief)}")),)
    return (Run(desk.phrases("unknown"), Style.UNKNOWN),)


def _key(brief: Brief) -> str:
    return brief.clearance.value.replace(" ", "-")


def _markings(desk: Desk) -> list[Marking]:
    """The brief's own marking, then those of everything that is shown or cited."""
    brief, seen = desk.brief, desk.dossier
    shown = [*desk.numbering.cited, *prose_refs(*(line.value for line in brief.header))]
    for block in brief.blocks:
        shown += MAKERS[block.block_kind].records(block, brief, seen)
    records = (seen.find(ref) for ref in dict.fromkeys(shown))
    marks = [brief.marking, *(record.marking for record in records if record is not None)]
    return list(dict.fromkeys(mark for mark in marks if mark is not None))


def _created(brief: Brief) -> str:
    """The day of issue, else the day that the brief describes; empty where neither is known."""
    day = _last_day(*(issue.issued for issue in brief.issues)) or _last_day(brief.as_of)
    return f"{date.fromordinal(day).isoformat()}T00:00:00Z" if day else ""


def _last_day(*dates: UncertainDate) -> int:
    return max((each.latest for each in dates if each.latest is not None), default=0)
