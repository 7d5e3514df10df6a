"""What whoever exports a brief decides, apart from what it says: paper, style, length, recipient, marks of a draft."""

from __future__ import annotations

from enum import StrEnum

from briefings.domain.values import dataclass


class Paper(StrEnum):
    """The sheet that the pages are made for."""

    A4 = "A4"  # 210 x 297 mm
    LETTER = "Letter"  # 215.9 x 279.4 mm


class NotesAt(StrEnum):
    """Where the notes of a document stand."""

    TEMPLATE = ""  # as its template has them
    END = "end"
    PAGE = "page"  # each on the page of its mark


MOST_BINDING = 40.0
"""Millimetres: with a wider margin too little is left of the page."""


class Digits(StrEnum):
    """In which digits numbers are set; what has Latin letters in it, such as a grade or a code, keeps its own."""

    WESTERN = "western"  # as they are stored
    OWN = "own"  # of the language, where it has any: ٠١٢, ۰۱۲, ०१२


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Whose paper it is. `seal` is the file of a picture (SVG paths, PNG or JPEG); `accent` is #RRGGBB. What is empty
    is left out, or is as the style has it."""

    ministry: str = ""
    department: str = ""
    seal: bytes = b""
    accent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A block that is not as it was in the last issue: the key of its section, its place there, and the place of the
    item, row or fact in it, or None where all of it changed."""

    section: str
    block: int
    item: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How one copy is set. The default is the brief as its template has it.

    `style` names a file in `resources/styles` (empty: the document's own). `pages` is the length to fit (None: the
    document's own, 0: as long as it gets). `binding` in millimetres, 0 to MOST_BINDING, is added at the start edge.
    `recipient` is written across each page, `copy` of `copies` beside the reference. `changes` get a bar in the margin.
    Numbers have `digits` of Europe, or those of the language.
    """

    style: str = ""
    paper: Paper = Paper.A4
    pages: int | None = None
    binding: float = 0.0
    line_numbers: bool = False
    recipient: str = ""
    copy: int = 0
    copies: int = 0
    changes: frozenset[Change] = frozenset()
    house: House = House()
    notes: NotesAt = NotesAt.TEMPLATE
    digits: Digits = Digits.WESTERN


AS_IT_IS = Setting()
"""Nothing decided beyond what the template says."""
