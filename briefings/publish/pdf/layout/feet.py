"""The footnotes of a strip at the feet of its pages: how high those of some boxes stand, and what goes on to the next
foot."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from briefings.publish.pdf.layout.column import SLACK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.publish.pdf.galley.boxes import Box, Feet, Footnote

_LINES = 2  # of a note, at the foot where it starts and at the next

Carry = tuple[int, int]
"""A footnote, by its place among those of the strip, and the first of its lines that is still to be set."""


class NotesInOrder:
    """Those that are marked in some boxes, each where it is marked first. `seen` are notes marked before; those here
    are added."""

    def __init__(self, boxes: Sequence[Box], feet: Feet, seen: set[int]) -> None:
        self._feet = feet
        self._order: list[Footnote] = []
        self._counts = [0]  # of notes that are marked before each box
        self._number(boxes, seen)
        heights = (note.height() + feet.between for note in self._order)
        self._heights = [0.0, *accumulate(heights)]

    def _number(self, boxes: Sequence[Box], seen: set[int]) -> None:
        for box in boxes:
            for number in box.notes:
                if number not in seen and number in self._feet.notes:
                    seen.add(number)
                    self._order.append(self._feet.notes[number])
            self._counts.append(len(self._order))

    def rest(self, at: int) -> float:
        """How high all notes from box `at` on stand."""
        return self._heights[-1] - self._heights[self._counts[at]]

    def any_between(self, at: int, end: int) -> bool:
        """Whether a note is marked first in the boxes from `at` to before `end`."""
        return self._counts[at] < self._counts[end]

    def first(self, at: int, carry: Carry | None) -> Carry:
        """What stands at the foot of a page that starts at box `at`: what goes on there, or else its own."""
        return carry or (self._counts[at], 0)

    def parts(self, first: Carry, end: int, carry: Carry | None) -> list[tuple[int, int, int]]:
        """The notes at a foot from `first` on, before box `end`: number, first line, and the line after the last."""
        place, line = first
        last, stop = self.first(end, carry)
        parts = []
        for at in range(place, min(last + 1, len(self._order))):
            note = self._order[at]
            until = stop if at == last else len(note.lines)
            start = line if at == place else 0
            if until > start:
                parts.append((note.number, start, until))
        return parts

    def fitted(self, first: Carry, end: int, space: float) -> tuple[float, Carry | None] | None:
        """How high the notes are, and where they go on where the last of them must be split; None if it cannot be."""
        place, line = first
        last = self._counts[end]
        if place == last:
            return 0.0, None
        height = self._feet.before - self._feet.between + self._heights[last] - self._heights[place]
        height -= self._order[place].height() - self._order[place].height(line) if line else 0.0
        if height <= space + SLACK:
            return height, None
        note = self._order[last - 1]
        line = line if last - 1 == place else 0
        fixed = height - note.height(line)
        fits = _fitting(note, line, space - fixed, len(note.lines) - line - _LINES)
        if fits < _LINES:
            return None
        return fixed + note.height(line, line + fits), (last - 1, line + fits)

    def filled(self, first: Carry, end: int, space: float) -> tuple[float, Carry | None]:
        """As many lines of the notes as there is room for, and where they go on."""
        place, line = first
        height = self._feet.before - self._feet.between
        if place == self._counts[end]:
            return 0.0, None
        while place < self._counts[end]:
            note = self._order[place]
            fits = _fitting(note, line, space - height - self._feet.between, len(note.lines) - line)
            height += self._feet.between + note.height(line, line + fits) if fits > 0 else 0.0
            if line + max(fits, 0) < len(note.lines):
                return max(height, 0.0), (place, line + max(fits, 0))
            place, line = place + 1, 0
        return height, None

    def further(self, carry: Carry) -> Carry | None:
        """One line further, for a foot in which not a line found room."""
        place, line = carry
        further = (place, line + 1) if line + 1 < len(self._order[place].lines) else (place + 1, 0)
        return further if further[0] < len(self._order) else None


def _fitting(note: Footnote, line: int, space: float, most: int) -> int:
    """How many lines from `line` on fit into some space, at most `most`."""
    fits, height = 0, 0.0
    for box in note.lines[line : line + max(most, 0)]:
        height += box.height + (box.above if fits else 0.0)
        if height > space + SLACK:
            break
        fits += 1
    return fits
