"""The numbers of a manuscript's notes, in the order in which their marks stand on the page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose.document import Block, Heading, ItemList, Note, Paragraph, Runs, Section, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


def renumbered(sections: tuple[Section, ...], notes: tuple[Note, ...]) -> tuple[tuple[Section, ...], tuple[Note, ...]]:
    """Sections and notes with numbers in order: marks of heads stand later than where they were met."""
    met = dict.fromkeys(
        number for section in sections for runs in texts(section) for run in runs for number in run.notes
    )
    numbers = {old: new for new, old in enumerate(met, 1)}
    if all(old == new for old, new in numbers.items()):
        return sections, notes
    moved = sorted((replace(note, number=numbers[note.number]) for note in notes), key=lambda note: note.number)
    return tuple(_section(section, numbers) for section in sections), tuple(moved)


def texts(section: Section) -> Iterator[Runs]:
    """All runs of a section that a manuscript can have, in reading order; its head is words alone."""
    for block in section.blocks:
        match block:
            case Paragraph() | Heading():
                yield block.runs
            case ItemList():
                yield from block.items
            case Table():
                yield from (column.head for column in block.columns)
                yield from (cell for row in block.rows for cell in row if isinstance(cell, tuple))


def in_texts(block: Block, change: Callable[[Runs], Runs]) -> Block:
    """A block with each of its texts changed."""
    match block:
        case Paragraph() | Heading():
            return replace(block, runs=change(block.runs))
        case ItemList():
            return replace(block, items=tuple(map(change, block.items)))
        case Table():
            columns = tuple(replace(column, head=change(column.head)) for column in block.columns)
            rows = (tuple(change(cell) if isinstance(cell, tuple) else cell for cell in row) for row in block.rows)
            return replace(block, columns=columns, rows=tuple(rows))
        case _:
            return block


def _section(section: Section, numbers: Mapping[int, int]) -> Section:
    return replace(
        section, blocks=tuple(in_texts(block, lambda runs: _runs(runs, numbers)) for block in section.blocks)
    )


def _runs(runs: Runs, numbers: Mapping[int, int]) -> Runs:
    return tuple(replace(run, notes=tuple(sorted(numbers[number] for number in run.notes))) for run in runs)
