"""Footnotes: set as their marks come up, each in the tree after what it belongs to. Which of their lines stand on which
page is decided in `breaking`; notes at the end of a brief are a block of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose.document import Note, Run
from briefings.compose.measures import MM
from briefings.publish.pdf.blocks.notes import NONE, note_head
from briefings.publish.pdf.galley.boxes import NO_FEET, Box, Feet, Flow, Footnote
from briefings.publish.pdf.galley.setter import Setter, spans_in
from briefings.publish.pdf.painting.marks import Mark, Words, all_moved, flat, rule
from briefings.publish.way import way_of
from briefings.typography.scripts import direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.publish.pdf.file.tree import Element

_RULE, _ABOVE_RULE, _BELOW_RULE = 20.0 * MM, 1.8, 1.2  # units above and below
_BETWEEN = 0.5  # units more than the gap of two lines
_TARGET = "note-"


class Footnotes:
    """The footnotes of one document while it is set."""

    def __init__(self, notes: Sequence[Note], language: str) -> None:
        self._waiting = {note.number: note for note in notes}
        self._language = language
        self._made: dict[int, Footnote] = {}
        self._graded = any(note.grade for note in notes)

    def follow(self, setter: Setter, owner: Element) -> None:
        """Set those whose marks were set by now, as the next elements of `owner`, in the main column of its style."""
        if self._waiting:
            for number in sorted(setter.marked & self._waiting.keys()):
                note = self._waiting.pop(number)
                lines = tuple(self._lines(note, setter, owner))
                self._made[number] = Footnote(number, lines, setter.house.main_left)

    def height_in(self, boxes: Iterable[Box], setter: Setter) -> float:
        """How high the notes that are marked in some boxes stand, with the rule above them."""
        numbers = {number for box in boxes for number in marked(box.marks) if number in self._made}
        return self._feet(setter).height(numbers)

    def in_place(self, flows: Sequence[Flow], setter: Setter, root: Element) -> tuple[list[Flow], Feet]:
        """The sections with each box knowing the notes that are marked in it. A note without a mark stands last."""
        if not self._waiting and not self._made:
            return list(flows), NO_FEET
        unmarked = tuple(sorted(self._waiting))
        for note in self._waiting.values():
            lines = self._lines(note, setter, root)
            self._made[note.number] = Footnote(note.number, tuple(lines), setter.house.main_left)
        placed = [_with_notes(flow) for flow in flows]
        if unmarked:
            last = placed[-1].boxes[-1]
            boxes = (*placed[-1].boxes[:-1], last._replace(notes=(*last.notes, *unmarked)))
            placed[-1] = placed[-1]._replace(boxes=boxes)
        return placed, self._feet(setter)

    def _lines(self, note: Note, setter: Setter, owner: Element) -> list[Box]:
        left, width = setter.house.main_left, setter.house.main_width
        made = owner.add("Note", anchor=f"{_TARGET}{note.number}", title=f"{_TARGET}{note.number}")
        if setter.language != self._language:
            # A note is in the language of the document, whatever the part that its mark stands in.
            made.language = self._language
            setter = replace(setter, language=self._language, base=direction(self._language))
        runs = note.text or (Run(NONE),)
        head, indent = note_head(note, setter, made, graded=self._graded)
        text = setter.prose(runs, "note", width - indent, made.add("P"), way=way_of(runs, setter.base))
        boxes = [line.shifted(left + indent) for line in text]
        return [boxes[0]._replace(marks=(*all_moved(head, left, 0.0), *boxes[0].marks)), *boxes[1:]]

    def _feet(self, setter: Setter) -> Feet:
        role, unit = setter.role("note"), setter.unit
        line = rule(0.0, _RULE, -_BELOW_RULE * unit, setter.rule("section"))
        between = role.line - role.size + _BETWEEN * unit
        return Feet(self._made, (_ABOVE_RULE + _BELOW_RULE) * unit, between, (line,))


def _with_notes(flow: Flow) -> Flow:
    """What is marked beside a section belongs to its first box."""
    boxes = [box._replace(notes=box.notes or tuple(marked(box.marks))) for box in flow.boxes]
    beside = tuple(marked(flow.side.marks))
    if beside and boxes:
        boxes[0] = boxes[0]._replace(notes=(*beside, *boxes[0].notes))
    return flow._replace(boxes=tuple(boxes))


def marked(marks: Iterable[Mark]) -> Iterator[int]:
    """The numbers of the notes whose marks stand among some marks."""
    for _, _, mark in flat(marks):
        if isinstance(mark, Words) and mark.owners:
            for span in spans_in(mark.line):
                target = mark.owners[span].target
                if target.startswith(_TARGET):
                    yield int(target.removeprefix(_TARGET))
