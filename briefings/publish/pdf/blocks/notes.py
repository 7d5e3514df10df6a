"""Notes in two balanced columns: number, grade, text. The number leads back to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Note, Notes, Run
from briefings.compose.measures import MM
from briefings.publish.pdf.galley.boxes import NEVER, SPLIT_LIST, Box, Stack, height_of, piled
from briefings.publish.pdf.galley.setter import SEMIBOLD, Setter
from briefings.publish.pdf.painting.marks import Mark, Words
from briefings.publish.way import way_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.publish.pdf.file.tree import Element

_BETWEEN = 6.0 * MM
_NUMBER, _GRADE, _GAP = 4.0 * MM, 4.6 * MM, 1.6 * MM
_GRADE_SIZE = 0.92
_MOST = 0.3  # of the text block: taller columns are cut into bands, so that a page may end between them
NONE = "–"
"""What stands for a grade or a text that there is not."""


def notes(block: Notes, setter: Setter, owner: Element, width: float) -> list[Box]:
    """The summary of the sources, then the notes."""
    boxes = []
    if block.summary:
        boxes += setter.prose(block.summary, "summary", width, owner.add("P"))
    column = (width - _BETWEEN) / 2
    role = setter.role("note")
    gap = role.line - role.size + 0.5 * setter.unit
    if not block.notes:
        return boxes
    listed = owner.add("L", numbering="Decimal")
    graded = any(note.grade for note in block.notes)
    set_notes = [_note(note, setter, listed, column, graded=graded)._replace(above=gap) for note in block.notes]
    bands = _bands(set_notes, _MOST * setter.house.room)
    for at, band in enumerate(bands):
        stack = balanced(band, column + _BETWEEN)
        above = 1.6 * setter.unit if at == 0 and block.summary else gap
        cost = SPLIT_LIST if at else NEVER if block.summary else 0.0
        boxes.append(Box(stack.height, stack.marks, above=above, cost=cost))
    return boxes


def _note(note: Note, setter: Setter, owner: Element, width: float, *, graded: bool) -> Box:
    made = owner.add("LI").add("LBody").add("Note", anchor=f"note-{note.number}", title=f"note-{note.number}")
    marks, left = note_head(note, setter, made, graded=graded)
    runs = note.text or (Run(NONE),)
    owner, way = made.add("P"), way_of(runs, setter.base)
    if way == setter.base:
        text = setter.text(runs, "note", width - left, owner)
    else:
        text = piled(setter.prose(runs, "note", width - left, owner, way=way))
    return Box(text.height, (*marks, *text.moved(left, 0.0)))


def note_head(note: Note, setter: Setter, made: Element, *, graded: bool) -> tuple[list[Mark], float]:
    """The number of a note, which leads back to the text, and its grade where notes have any; where its text starts."""
    role = setter.role("note")
    accent, soft = setter.house.colours["accent"], setter.house.colours["soft"]
    label = made.add("Lbl")
    if note.number in setter.marked:
        back = setter.words["to-text"].format(number=note.number)
        label = label.add("Reference").add("Link", target=f"mark-{note.number}", alt=back)
    number = setter.one_line(f"{note.number} ", "note", label, weight=SEMIBOLD, colour=accent)
    left = _NUMBER + _GAP
    marks: list[Mark] = [Words(max(_NUMBER - number.width, 0.0), role.base, number, label)]
    if graded:
        owner = made.add("Span")
        grade = setter.one_line(
            note.grade or NONE, "note", owner,
            size=round(role.size * _GRADE_SIZE, 2), weight=SEMIBOLD if note.grade else 400,
            colour=setter.house.colours["ink"] if note.grade else soft,
        )  # fmt: skip
        marks.append(Words(left, role.base, grade, owner))
        left += _GRADE + _GAP
    return marks, left


def _bands(boxes: Sequence[Box], most: float) -> list[list[Box]]:
    """Consecutive notes that together are at most two columns of `most` points; usually one band."""
    bands: list[list[Box]] = [[]]
    for box in boxes:
        if bands[-1] and height_of([*bands[-1], box]) > 2 * most:
            bands.append([])
        bands[-1].append(box)
    return [band for band in bands if band]


def balanced(boxes: Sequence[Box], start: float) -> Stack:
    """Two columns, the first as short as it can be without being the shorter one; the second is `start` points in."""
    cut = min(range(1, len(boxes) + 1), key=lambda at: (max(height_of(boxes[:at]), height_of(boxes[at:])), at))
    first, second = piled(boxes[:cut]), piled(boxes[cut:])
    marks = (*first.marks, *second.moved(start, 0.0))
    return Stack(max(first.height, second.height), tuple(marks))
