"""From an outline and a dossier to a Document. Pure: the same brief and dossier give the same document.

What each kind of block shows stands in `sections`; what the readers may see in `audience.py`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefings.compose.audience import seen_by
from briefings.compose.dates_words import day_words, when
from briefings.compose.desk import Desk
from briefings.compose.document import Document, HeaderField, Note, Run, Runs, Section, Style
from briefings.compose.marking import banner
from briefings.compose.phrases import phrases
from briefings.compose.portions import Portions
from briefings.compose.sections import MAKERS
from briefings.compose.sections.choice import prose_refs
from briefings.compose.templates import CLEARANCE, FOOTNOTES, clearance_key, clearance_words, template
from briefings.domain.briefs import Block, BlockKind, Brief, HeaderLine

if TYPE_CHECKING:
    from briefings.compose.phrases import Phrases
    from briefings.domain.dates import Day, UncertainDate
    from briefings.domain.dossier import Dossier
    from briefings.domain.markings import Marking
    from briefings.domain.records import Ref

__all__ = ["block_sources", "compose_brief"]


def compose_brief(brief: Brief, dossier: Dossier, *, known_on: Day | None = None, portions: bool = False) -> Document:
    """Return what the brief says to its readers. Raises NotFoundError for an unknown template.

    `known_on` is given where the dossier is shown as it stood on a past day: the page says so, in its header and on
    each foot, for what was learnt since is missing from it. With `portions` each paragraph, item and title of a figure
    starts with its own marking.
    """
    words, chosen = phrases(brief.language), template(brief.template)
    desk = Desk(brief, seen_by(brief.audience, dossier), chosen, words)
    header = (*_header(desk), *_past(known_on, words))
    sections, footnotes = _parts(desk, portions=portions)
    return Document(
        kind=chosen.kind,
        title=brief.title,
        marking=banner(_markings(desk)),
        sections=sections,
        subtitle=brief.subtitle,
        header=header,
        running_title=brief.running_title or brief.title,
        reference=brief.reference,
        foot=_foot(brief, known_on, words),
        language=brief.language,
        pages=brief.pages,
        size=chosen.size,
        numbered_sections=chosen.numbering,
        created=_created(brief),
        author=dossier.about.author,
        subject=chosen.kind,
        footnotes=footnotes if chosen.notes == FOOTNOTES else (),
    )


def block_sources(block: Block, brief: Brief, dossier: Dossier) -> tuple[Ref, ...]:
    """The records that a block shows to the readers of the brief, in order; for the notes all that is cited."""
    seen = seen_by(brief.audience, dossier)
    if block.block_kind is BlockKind.SOURCES:
        desk = Desk(brief, seen, template(brief.template), phrases(brief.language))
        _header(desk)
        _made(desk)
        return desk.numbering.cited
    return tuple(ref for ref in MAKERS[block.block_kind].records(block, brief, seen) if seen.find(ref) is not None)


def _foot(brief: Brief, known_on: Day | None, words: Phrases) -> str:
    """The day that the brief describes, what was known of it when, and how far the brief has come."""
    as_of, state = when(brief.as_of, words), words(f"state.{clearance_key(brief)}")
    said = words("foot.as-of", day=as_of.words) if as_of.known else words("foot.as-of-unknown")
    if known_on is None:
        return words("foot.now", as_of=said, state=state)
    return words("foot.past", as_of=said, known=day_words(known_on, words), state=state)


def _past(known_on: Day | None, words: Phrases) -> tuple[HeaderField, ...]:
    if known_on is None:
        return ()
    said = words("header.as-known-value", day=day_words(known_on, words))
    return (HeaderField(label=words("header.as-known"), value=(Run(said),)),)


def _parts(desk: Desk, *, portions: bool) -> tuple[tuple[Section, ...], tuple[Note, ...]]:
    """Sections and notes, with marks before their portions where these are wanted."""
    made, notes = _made(desk), desk.numbering.notes()
    if not portions:
        return tuple(section for _, sections in made for section in sections), notes
    marks = Portions(desk.brief, desk.dossier, desk.numbering.behind())
    marked = (marks.section(section, _shown(block, desk)) for block, sections in made for section in sections)
    return tuple(marked), tuple(map(marks.note, notes))


def _shown(block: Block, desk: Desk) -> tuple[Ref, ...]:
    """What a made block is about; a written one names it in its text."""
    maker = MAKERS[block.block_kind]
    return () if maker.is_written else maker.records(block, desk.brief, desk.dossier)


def _made(desk: Desk) -> list[tuple[Block, tuple[Section, ...]]]:
    """Every block in order with its sections. The notes are made last and stand where the outline has them, else at the
    end."""
    made: list[tuple[Block, tuple[Section, ...]]] = []
    notes: tuple[int, Block] | None = None
    for block in desk.brief.blocks:
        if block.block_kind is BlockKind.SOURCES:
            notes = notes or (len(made), block)
        else:
            made.append((block, MAKERS[block.block_kind].sections(block, desk)))
    if notes is None and desk.numbering.notes():
        heading = desk.phrases("notes.heading")
        notes = len(made), Block(key="notes", block_kind=BlockKind.SOURCES, heading=heading)
    if notes is not None:
        place, block = notes
        made.insert(place, (block, MAKERS[BlockKind.SOURCES].sections(block, desk)))
    return made


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
        return (Run(clearance_words(desk.brief)),)
    return (Run(desk.phrases("unknown"), Style.UNKNOWN),)


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
