"""Each kind of block as lines of plain text. The order of the blocks is the document's; tables are in `tables`."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING, NamedTuple

from briefings.compose.document import (
    Block,
    Caption,
    Card,
    Cards,
    Disputed,
    FactList,
    Figure,
    Heading,
    ItemList,
    Judged,
    Matrix,
    Note,
    Notes,
    Paragraph,
    Parallel,
    Runs,
    Side,
    Table,
    Voice,
)
from briefings.publish.plain.columns import COLUMNS, as_written, padded, set_in, width_of, wrapped
from briefings.publish.plain.tables import table_lines
from briefings.publish.spoken import (
    NONE,
    clean,
    graded,
    is_code,
    judgement_words,
    outside,
    picture_words,
    poles,
    said,
    task,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_DAY = 18
_INSET = "    "
_DEEPEST = 7  # quotations in one another that are set in further
_BULLET = "•"


class Manner(NamedTuple):
    """The words and the language of a document."""

    words: Mapping[str, str]
    language: str

    def lines(self, text: str, inset: str = "") -> list[str]:
        """A text over the measure, each line after an inset."""
        return set_in(wrapped(text, COLUMNS - len(inset), self.language), inset)

    def hanging(self, mark: str, text: str, width: int = 0) -> list[str]:
        """A text that hangs after its mark, in lines of its own where the mark takes more than half the measure."""
        width = width or width_of(mark)
        if width_of(mark) > min(width, COLUMNS // 2):
            return [*self.lines(mark.rstrip()), *self.lines(text, _INSET)]
        return set_in(wrapped(text, COLUMNS - width, self.language), mark, width)


def marked(runs: Runs) -> str:
    """The text of runs with the numbers of their notes in brackets and the addresses of their links."""
    parts = []
    for run in runs:
        parts.append(clean(run.text))
        address = outside(run)
        if address and address not in run.text:
            parts.append(f" <{address}>")
        if run.notes:
            parts.append(f"[{', '.join(map(str, run.notes))}]")
    return "".join(parts)


def pairs(listed: Sequence[tuple[str, str]], manner: Manner, inset: str = "") -> list[str]:
    """Labels with their values, level with one another."""
    width = min(max((width_of(label) for label, _ in listed), default=0) + 3, COLUMNS // 2)
    return [line for label, value in listed for line in manner.hanging(f"{inset}{label}: ", value, len(inset) + width)]


def titled(caption: Caption, manner: Manner) -> list[str]:
    """Label and title of a figure or table."""
    text = ". ".join(filter(None, (clean(caption.label), said(caption.title))))
    return manner.lines(text) if text else []


@singledispatch
def block_lines(block: Block, manner: Manner) -> list[str]:
    """The lines of one block. A kind that is not known here is a fault of ours: TypeError."""
    raise TypeError(block, manner)


@block_lines.register
def _paragraph(block: Paragraph, manner: Manner) -> list[str]:
    if is_code(block):
        return as_written(marked(block.runs))
    return manner.lines(
        marked(block.runs), _INSET * (min(block.level, _DEEPEST) + 1) if block.voice is Voice.QUOTED else ""
    )


@block_lines.register
def _heading(block: Heading, manner: Manner) -> list[str]:
    return manner.lines(marked(block.runs))


@block_lines.register
def _items(block: ItemList, manner: Manner) -> list[str]:
    return item_lines(block, manner, "")


def mark_width(block: ItemList) -> int:
    """How many columns the numbers or bullets of a list take."""
    return len(str(block.start + len(block.items) - 1)) + 2 if block.numbered else 2 if block.bullets else 0


def item_lines(block: ItemList, manner: Manner, inset: str) -> list[str]:
    """The items of a list; those without number and bullet after an inset: that of the text which they go on with."""
    last = len(str(block.start + len(block.items) - 1))
    lines: list[str] = []
    for at, whole in enumerate(block.items, start=block.start):
        box, item = ("", whole) if block.numbered else task(whole)
        mark = f"{at:>{last}}. " if block.numbered else f"{box or _BULLET} " if box or block.bullets else inset
        lines += ["", *manner.hanging(_INSET * block.level + mark, marked(item))]
    return lines[1:]


@block_lines.register
def _facts(block: FactList, manner: Manner) -> list[str]:
    days = [marked(fact.day) for fact in block.facts]
    width = min(max(map(width_of, days), default=0) + 2, _DAY)
    lines: list[str] = []
    for day, fact in zip(days, block.facts, strict=True):
        lines += ["", *_level(wrapped(day, width - 2, manner.language), width, marked(fact.text), manner)]
    return lines[1:]


@block_lines.register
def _parallel(block: Parallel, manner: Manner) -> list[str]:
    """One language after the other: columns would mix directions in a line."""
    first, second = (manner._replace(language=language) for language in block.languages)
    lines = [line for row in block.rows if row.first for line in ("", *_pair_text(row.number, row.first, first))]
    lines += [line for row in block.rows if row.second for line in ("", *_pair_text(row.number, row.second, second))]
    return lines[1:]


def _pair_text(number: int, text: Runs, manner: Manner) -> list[str]:
    return manner.hanging(f"{number}. ", marked(text)) if number else manner.lines(marked(text))


def _level(first: list[str], width: int, text: str, manner: Manner) -> list[str]:
    """Two columns whose first lines are level."""
    second = wrapped(text, COLUMNS - width, manner.language)
    depth = max(len(first), len(second))
    first, second = [*first, *[""] * (depth - len(first))], [*second, *[""] * (depth - len(second))]
    return [(padded(day, width) + line).rstrip() for day, line in zip(first, second, strict=True)]


@block_lines.register
def _table(block: Table, manner: Manner) -> list[str]:
    lines = [*titled(block.caption, manner), ""] if block.caption else []
    lines += table_lines(block, manner.words, manner.language, marked)
    if block.source:
        lines += ["", *manner.lines(marked(block.source))]
    return lines


@block_lines.register
def _figure(block: Figure, manner: Manner) -> list[str]:
    lines = titled(block.caption, manner)
    for at, alt in enumerate(picture_words(block)):
        if at < len(block.titles):
            lines += ["", *manner.lines(clean(block.titles[at]), _INSET)]
        lines += ["", *manner.lines(f"[{alt}]", _INSET)]
        if at < len(block.verdicts):
            lines += ["", *manner.lines(marked(block.verdicts[at]), _INSET)]
    if block.row_names:
        lines += ["", *(line for name in block.row_names for line in manner.hanging(f"{_INSET}{_BULLET} ", said(name)))]
    return [*lines, "", *manner.lines(marked(block.source))] if block.source else lines


@block_lines.register
def _judged(block: Judged, manner: Manner) -> list[str]:
    return [*manner.lines(marked(block.text)), "", *pairs(judgement_words(block, manner.words), manner)]


@block_lines.register
def _disputed(block: Disputed, manner: Manner) -> list[str]:
    lines = manner.hanging(f"{manner.words['disputed'].upper()}: ", marked(block.question))
    for side in block.sides:
        lines += ["", *_side(side, manner)]
    return [*lines, "", *manner.hanging(f"{manner.words['our-wording']}: ", marked(block.wording))]


def _side(side: Side, manner: Manner) -> list[str]:
    holder = ", ".join(filter(None, (marked(side.holder), clean(side.grade))))
    return [*manner.lines(f"{holder}:", _INSET), *manner.lines(marked(side.text), _INSET)]


@block_lines.register
def _matrix(block: Matrix, manner: Manner) -> list[str]:
    lines = titled(block.caption, manner)
    for quadrant, (row, column) in zip(block.quadrants, poles(block), strict=True):
        mark = f"{clean(quadrant.letter)}  "
        where = f" ({clean(row)}; {clean(column)})"
        lines += ["", *manner.hanging(mark, marked(quadrant.name) + where)]
        text = " ".join(filter(None, (marked(quadrant.text), marked(quadrant.hinge))))
        lines += manner.lines(text, " " * width_of(mark))
    return lines


@block_lines.register
def _cards(block: Cards, manner: Manner) -> list[str]:
    return [line for card in block.cards for line in ("", *_card(card, manner))][1:]


def _card(card: Card, manner: Manner) -> list[str]:
    lines = manner.lines(marked(card.name))
    if card.post:
        lines += manner.lines(marked(card.post))
    return [*lines, *pairs([(clean(label), marked(value)) for label, value in card.facts], manner, _INSET)]


@block_lines.register
def _notes(block: Notes, manner: Manner) -> list[str]:
    lines = manner.lines(marked(block.summary)) if block.summary else []
    if block.notes:
        lines += ["", *note_lines(block.notes, manner, with_grades=graded(block))]
    return lines if block.summary else lines[1:]


def note_lines(notes: Sequence[Note], manner: Manner, *, with_grades: bool) -> list[str]:
    """Notes with their numbers as the text has them, and their grades where they have any."""
    widest = max(len(str(note.number)) for note in notes)
    grade = max(2, *(width_of(note.grade) for note in notes)) if with_grades else 0
    lines: list[str] = []
    for note in notes:
        mark = f"[{note.number}] ".rjust(widest + 3)
        if with_grades:
            mark += padded(clean(note.grade) or NONE, grade) + "  "
        lines += manner.hanging(mark, marked(note.text) or NONE)
    return lines
