"""A brief as a tree of plain values: what is said, in which order, with which notes. `compose` makes it, every writer
(PDF, Word, text) sets it, the checks read it. No measure, font or colour stands here: the house style has those.

Reading order is the order of the tree. Every text is a tuple of runs, so that a writer never parses anything.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from briefings.domain.records import Ref
from briefings.domain.values import dataclass
from briefings.figures.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator


class Style(StrEnum):
    """How a run differs from its surroundings."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    STRONG_EMPHASIS = "strong-emphasis"
    UNKNOWN = "unknown"  # the word "unknown" and its kin: soft italic
    REMARK = "remark"  # label type inside running text: the reserve behind a press line
    SOFT = "soft"  # soft ink
    CODE = "code"  # to be read letter by letter: no ligatures, nothing hyphenated


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style. `notes` are the numbers of the notes whose mark follows it; `shows` is the record
    that it mentions, `cites` are those that it rests on; `language` is a BCP 47 tag where it differs from the brief's;
    `link` is an address outside."""

    text: str
    style: Style = Style.PLAIN
    notes: tuple[int, ...] = ()
    shows: Ref | None = None
    language: str | None = None
    link: str = ""
    cites: tuple[Ref, ...] = ()


Runs = tuple[Run, ...]


class Voice(StrEnum):
    """What a paragraph is for, and so how it is set."""

    BODY = "body"
    BOTTOM_LINE = "bottom line"
    SPOKEN = "spoken"  # read aloud: larger
    LABEL = "label"  # small remarks
    QUOTED = "quoted"  # words of somebody else: set in from both edges


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text. Of words that are quoted, `level` counts from 0 in how many other quotations they stand."""

    runs: Runs
    voice: Voice = Voice.BODY
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading inside a section's main column; `level` is 3 or more (1 is the title, 2 a section)."""

    runs: Runs
    level: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList:
    """Items, each one paragraph. Numbers hang in the gutter; an unnumbered list has plain items, or `bullets`.

    `level` counts from 0 how deep the list lies in others, which go on after it with `start`, the number of the first.
    """

    items: tuple[Runs, ...]
    numbered: bool = True
    voice: Voice = Voice.BODY
    bullets: bool = False
    level: int = 0
    start: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One dated fact. `day` may be in `Style.UNKNOWN`."""

    day: Runs
    text: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class FactList:
    """Staccato background: a date column and one fact each, sorted by the earliest possible day."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A paragraph or item in two languages; one of them may be empty. `number` is that of both in their list, 0 where
    they have none."""

    first: Runs
    second: Runs
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Parallel:
    """One text in two languages (BCP 47), side by side and level row by row; numbers stand once, before the first.

    Runs of the second language carry its tag. A language is read as a whole before the other.
    """

    languages: tuple[str, str]
    rows: tuple[Pair, ...]
    voice: Voice = Voice.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A cell with a range on a likelihood scale, percent; drawn as a bar on an axis with the scale's edges."""

    low: float
    high: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """A cell with a five-step disc: 4 very likely to be seen … 0 very unlikely; `words` for those who cannot see it."""

    level: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A cell with a small picture, such as a sparkline; its `alt` says what it shows."""

    scene: Scene


Cell = Runs | Band | Expectation | Drawn


class Align(StrEnum):
    """Which edge of a column its cells keep to."""

    BY_CONTENT = ""  # text at the start, numbers at the end
    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`share` > 0 takes that share of what fixed columns leave; else `millimetres` is the width."""

    head: Runs
    share: float = 0.0
    millimetres: float = 0.0
    align: Align = Align.BY_CONTENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells under heads. `edges` are the gridlines of Band cells in percent; `wide` takes the full measure and
    needs a caption; a table in the main column has none."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: Caption | None = None
    wide: bool = False
    edges: tuple[float, ...] = ()
    source: Runs = ()
    expectation_key: tuple[Expectation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """A label ("Figure 1", "Table 1") and a title that says what to see."""

    label: str
    title: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture with its caption, legend (in the scene) and source line. Several scenes are small multiples: same
    positions, same scale, each with a title above and a verdict below."""

    caption: Caption
    scenes: tuple[Scene, ...]
    titles: tuple[str, ...] = ()
    verdicts: tuple[Runs, ...] = ()
    row_names: tuple[Runs, ...] = ()  # a timeline's names, set in the side column, one a row
    wide: bool = False
    source: Runs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A judgement: likelihood and confidence apart. The section that holds it shows both in its side column.

    `low` and `high` in percent; `edges` are the scale's; `discs` say the confidence (1 low, 2 moderate, 3 high).
    """

    text: Runs
    likelihood: str
    low: float
    high: float
    edges: tuple[float, ...]
    scale: str
    confidence: str
    discs: int
    shows: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One holder's account of a disputed matter."""

    holder: Runs
    grade: str
    text: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Disputed:
    """A contested question: equal sides, never merged or ranked, and our wording below."""

    question: Runs
    sides: tuple[Side, ...]
    wording: Runs
    shows: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quadrant:
    """One future in a 2 × 2."""

    letter: str
    name: Runs
    text: Runs
    hinge: Runs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Two drivers, four futures: quadrants top left, top right, bottom left, bottom right."""

    caption: Caption
    quadrants: tuple[Quadrant, Quadrant, Quadrant, Quadrant]
    left: str
    right: str
    top: str
    bottom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One person or actor in short: name, post, and labelled facts."""

    name: Runs
    post: Runs
    facts: tuple[tuple[str, Runs], ...]
    shows: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """Cards, two abreast."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One numbered note. `grade` is source letter and item digit ("C3"), empty where there is none."""

    number: int
    grade: str
    text: Runs
    shows: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """All notes of the brief, in two balanced columns; a paper has a summary of its sources above. Where a document has
    footnotes this block keeps the summary only."""

    notes: tuple[Note, ...]
    summary: Runs = ()


Block = (
    Paragraph | Heading | ItemList | FactList | Parallel | Table | Figure | Judged | Disputed | Matrix | Cards | Notes
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A head in the side column and blocks in the main one.

    `number` stands before the head where the template numbers sections. `remark` is set below the head. `key` is the
    id of the outline's block that made it: the window finds its place by it. `keep` forbids a page break inside.
    `columns` is 2 for an annex in two columns over the full measure; `language` is a BCP 47 tag where it differs from
    the brief's, and with it goes the direction. `second_language` is that of the second line of a head in two.
    """

    key: str
    head: str
    blocks: tuple[Block, ...]
    number: str = ""
    remark: Runs = ()
    strong: bool = False  # opens with the heavy rule: figures, disputed claims, people
    keep: bool = False
    ruled: bool = True
    contents: bool = False  # the contents list stands below the head
    page_before: bool = False
    columns: int = 1
    language: str | None = None
    second_language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderField:
    """One label and value of the header block."""

    label: str
    value: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole brief. Same document, same bytes in every writer.

    `marking` is the banner text; `pages` the length the template aims at; `created` the ISO 8601 time that goes into
    the metadata, taken from the dossier and never from the clock. `footnotes` are set on the pages of their marks; a
    document with endnotes has none here and a `Notes` block instead.
    """

    kind: str
    title: str
    marking: str
    sections: tuple[Section, ...]
    subtitle: str = ""
    header: tuple[HeaderField, ...] = ()
    running_title: str = ""
    reference: str = ""
    foot: str = ""
    language: str = "en-GB"
    pages: int = 2
    size: str = "brief"  # "brief" (10/13.5), "paper" (10.5/14.5) or "text" (no side column)
    style: str = "serif"
    numbered_sections: bool = False
    created: str = ""
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = field(default=())
    footnotes: tuple[Note, ...] = ()

    def blocks(self) -> Iterator[Block]:
        """Every block in reading order."""
        for section in self.sections:
            yield from section.blocks
