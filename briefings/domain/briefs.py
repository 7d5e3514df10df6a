"""Briefs: the outline that, with the dossier, a day and an audience, becomes a Document.

Prose is a small Markdown: paragraphs, `- ` and `1. ` lists, `**strong**`, `*emphasis*`, pipe tables, and record links.
`[Azerbaijan](actor:12)` mentions a record, `[^event:7]` cites what the record rests on, `[^source:3 ¶ 2]` cites a
place in a source. A citation stands after the full stop.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from briefings.domain.dates import UNKNOWN_DATE, UncertainDate
from briefings.domain.markings import Marking
from briefings.domain.network_views import PLAINLY, Drawing
from briefings.domain.records import BriefId, Identified, Kind, Ref, ScenarioId
from briefings.domain.sources import Citation


class BlockKind(StrEnum):
    """What a block of the outline is. The first group is written, the second is made from the dossier."""

    HEADING = "heading"
    BOTTOM_LINE = "bottom line"
    PROSE = "prose"
    OBJECTIVES = "objectives"
    LINES_TO_TAKE = "lines to take"
    TABLE = "table"
    PRESS_LINE = "press line"
    LIST = "list"
    PARALLEL = "parallel languages"

    JUDGEMENTS = "judgements"
    CONTESTED = "contested claims"
    TIMELINE_TABLE = "timeline table"
    TIMELINE_FIGURE = "timeline figure"
    NETWORK = "network figure"
    STANDING = "actors compared"
    PROFILES = "actor profiles"
    DRIVERS = "drivers"
    ASSUMPTIONS = "assumptions"
    SCENARIO_MATRIX = "scenario matrix"
    SCENARIO_LADDER = "scenario ladder"
    CONE = "scenario cone"
    WATCH_LIST = "watch list"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One state of the network for a figure: a day (ordinal; None is the brief's own day), perhaps a scenario, words,
    and how it is drawn. Of several states the first says where all stand."""

    day: int | None = None
    scenario: ScenarioId | None = None
    title: str = ""
    verdict: str = ""
    drawing: Drawing = PLAINLY


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of an outline. `key` is unique within the brief and stays when the block moves.

    `text` is the prose; `records` what a made block shows (empty: all that fit); `views` the states of a network
    figure; actors and relations in `records` restrict a network. `title` is a figure's statement, in parallel languages
    the heading in the second; `remark` is the side remark. Parallel languages have a line `--- ru` in their text, after
    which it goes on in the language of that BCP 47 tag.
    """

    key: str
    block_kind: BlockKind
    heading: str = ""
    text: str = ""
    title: str = ""
    remark: str = ""
    records: tuple[Ref, ...] = ()
    views: tuple[View, ...] = ()
    page_before: bool = False
    numbered: bool = True  # whether it takes part in section numbering where the template has one


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderLine:
    """One field of the header block; an empty value is printed as "unknown"."""

    label: str
    value: str = ""


class Clearance(StrEnum):
    """Where a brief stands on its way out of the house."""

    DRAFT = "draft"
    IN_CLEARANCE = "in clearance"
    CLEARED = "cleared"
    APPROVED = "approved"
    ISSUED = "issued"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A version that left the house: its number, the day, and the hash of what was issued."""

    number: int
    issued: UncertainDate
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief(Identified):
    """One brief. `template` names a file in `resources/templates`; `as_of` is the day it describes; `audience` the
    highest marking that its readers may see."""

    kind: ClassVar[Kind] = Kind.BRIEF
    id: BriefId
    template: str
    title: str
    subtitle: str = ""
    running_title: str = ""
    reference: str = ""
    as_of: UncertainDate = UNKNOWN_DATE
    language: str = "en-GB"
    pages: int = 2
    header: tuple[HeaderLine, ...] = ()
    blocks: tuple[Block, ...] = ()
    audience: Marking | None = None
    clearance: Clearance = Clearance.DRAFT
    issues: tuple[Issue, ...] = ()
    marking: Marking | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def label(self) -> str:
        """The title."""
        return self.title
