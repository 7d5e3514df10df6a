"""The kinds of paragraphs in a Word file, each of which becomes a named style; `styles` says how one is written."""

from __future__ import annotations

import re
from typing import NamedTuple

IN_COLUMNS = "InColumns"
"""What the id of a style ends with where nothing stands beside its text."""


class Kind(NamedTuple):
    """A paragraph style: its id, Word's name for it, the role that it has its type from, and its properties.

    `before` and `after` in points; `inset` says that it stands in the main column, `beside` that it stands in the side
    column, in a frame; `level` is its outline level.
    """

    id: str
    name: str
    role: str
    before: float = 0.0
    after: float = 0.0
    inset: bool = True
    beside: bool = False
    level: int | None = None
    keep: bool = False
    whole: bool = False
    next: str = ""


KINDS = (
    Kind("BodyText", "Body Text", "body", after=5.0),
    Kind("BottomLine", "Bottom Line", "bottom-line", after=5.0, whole=True),
    Kind("Spoken", "Spoken Line", "spoken", after=5.0),
    Kind("LabelText", "Label Text", "label", after=4.0),
    Kind("Kind", "Kind of Document", "kind", after=2.0, inset=False, keep=True),
    Kind("Heading1", "heading 1", "title", after=4.0, inset=False, level=0, keep=True, next="BodyText"),
    Kind("Subtitle", "Subtitle", "subtitle", after=4.0, inset=False, keep=True),
    Kind("Heading2", "heading 2", "side-head", 0.0, 2.0, inset=False, beside=True, level=1, keep=True, next="BodyText"),
    Kind("Heading3", "heading 3", "heading", before=5.0, after=2.0, level=2, keep=True, next="BodyText"),
    Kind("Heading4", "heading 4", "heading", before=5.0, after=2.0, level=3, keep=True, next="BodyText"),
    Kind("Heading5", "heading 5", "heading", before=5.0, after=2.0, level=4, keep=True, next="BodyText"),
    Kind("Heading6", "heading 6", "heading", before=5.0, after=2.0, level=5, keep=True, next="BodyText"),
    Kind("Remark", "Side Remark", "label", after=4.0, inset=False, beside=True, keep=True),
    Kind("FrontRule", "Front Rule", "label", before=6.0, inset=False, keep=True),
    Kind("SectionRule", "Section Rule", "label", inset=False, keep=True),
    Kind("SectionStart", "Section Start", "label", inset=False, keep=True),
    Kind("StrongRule", "Strong Rule", "label", inset=False, keep=True),
    Kind("Quote", "Quote", "body", after=5.0),
    Kind("CodeText", "Code Text", "body", after=5.0),
    Kind("ListNumber", "List Number", "body"),
    Kind("ListBullet", "List Bullet", "body"),
    Kind("SpokenNumber", "Spoken Number", "spoken"),
    Kind("Value", "Value", "value", inset=False),
    Kind("Label", "Label", "label", inset=False),
    Kind("FactDate", "Fact Date", "date", inset=False),
    Kind("FactText", "Fact Text", "body", inset=False),
    Kind("TableText", "Table Text", "table", inset=False),
    Kind("TablePicture", "Table Picture", "table", inset=False),
    Kind("TableHead", "Table Head", "table-head", inset=False, keep=True),
    Kind("Caption", "caption", "figure-title", after=4.0, keep=True),
    Kind("Picture", "Picture", "body"),
    Kind("WidePicture", "Wide Picture", "body", inset=False),
    Kind("PanelTitle", "Panel Title", "panel-title", inset=False, keep=True),
    Kind("Verdict", "Verdict", "verdict", inset=False),
    Kind("Source", "Source Line", "source", before=3.0, after=5.0),
    Kind("Likelihood", "Likelihood", "value", after=5.0),
    Kind("SideLikelihood", "Side Likelihood", "value", after=2.0, inset=False, beside=True, keep=True),
    Kind("Question", "Disputed Question", "body", after=4.0, keep=True),
    Kind("Holder", "Holder", "holder", after=2.0, inset=False, keep=True),
    Kind("Account", "Account", "body", inset=False, keep=True),
    Kind("Wording", "Our Wording", "body", before=4.0, after=5.0),
    Kind("QuadrantName", "Quadrant Name", "card-name", inset=False, keep=True),
    Kind("Quadrant", "Quadrant Text", "quadrant", inset=False),
    Kind("Pole", "Pole", "pole", inset=False, keep=True),
    Kind("CardName", "Card Name", "card-name", before=2.0, keep=True, level=2),
    Kind("Post", "Post", "value", after=2.0, keep=True),
    Kind("CardFact", "Card Fact", "value", after=3.0),
    Kind("Summary", "Source Summary", "summary", after=5.0),
    Kind("NoteList", "Note List", "note", after=2.0),
    Kind("FootnoteText", "footnote text", "note", after=1.0, inset=False),
    Kind("TOCHeading", "TOC Heading", "small-caps-head", before=3.0, after=2.0, keep=True),
    Kind("TOC2", "toc 2", "value", after=2.0),
    Kind("ContentsAbreast", "Contents Abreast", "value", after=1.0),
    Kind("AfterTable", "After Table", "label", inset=False),
    Kind("Last", "Last Line", "label", inset=False),
    Kind("Header", "header", "running", inset=False),
    Kind("Footer", "footer", "running", inset=False),
    Kind("Ministry", "Ministry", "ministry", inset=False, keep=True),
    Kind("Department", "Department", "department", after=14.0, inset=False, keep=True),
)
"""Every kind, in the order of the file."""

_LATER = "</w:pPr>|<w:(?:bidi|spacing|ind|jc|outlineLvl|rPr|sectPr)"  # from the direction of a paragraph on
_BEFORE_WAY = re.compile(f"(<w:pPr>(?:(?!{_LATER}).)*)(?={_LATER})(?!<w:bidi)", re.DOTALL)
"""The properties of a paragraph up to the place of its direction, if it has none of its own."""
_INSET = re.compile(f'<w:pStyle w:val="(?:{"|".join(kind.id for kind in KINDS if kind.inset or kind.beside)})(?=")')


def with_columns() -> tuple[Kind, ...]:
    """Every kind, and again what stands in the main or the side column, for text in columns."""
    unset = (
        kind._replace(id=kind.id + IN_COLUMNS, name=f"{kind.name} in Columns", inset=False, beside=False)
        for kind in KINDS
        if kind.inset or kind.beside
    )
    return (*KINDS, *unset)


def turned(markup: str, *, rightwards: bool) -> str:
    """Paragraphs that run the other way than the text around them, or from left to right again."""
    return _BEFORE_WAY.sub(rf'\g<1><w:bidi w:val="{int(not rightwards)}"/>', markup)


def in_columns(markup: str) -> str:
    """Paragraphs as they stand in columns."""
    return _INSET.sub(rf"\g<0>{IN_COLUMNS}", markup)
