"""Marks before portions: each paragraph, item, fact and title of a figure carries the highest marking of what it
mentions and cites. What names no record of its own has the marking of all that its block shows, else the brief's; so no
portion is marked lower than what it may hold, nor any higher than the banner.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING

from briefings.compose.document import (
    Caption,
    Card,
    Cards,
    Disputed,
    Fact,
    FactList,
    Figure,
    ItemList,
    Judged,
    Matrix,
    Note,
    Notes,
    Pair,
    Paragraph,
    Parallel,
    Run,
    Runs,
    Section,
    Side,
    Style,
    Table,
)
from briefings.compose.marking import portion
from briefings.domain.records import Ref
from briefings.figures.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefings.compose.audience import AudienceDossier
    from briefings.compose.document import Block, Cell
    from briefings.domain.briefs import Brief
    from briefings.domain.markings import Marking


class Portions:
    """Marks the portions of one brief. `sources` are those behind the numbers of its notes. An unmarked record has the
    marking of the brief. Raises BadInputError for a scheme or level that is not known."""

    def __init__(self, brief: Brief, dossier: AudienceDossier, sources: Mapping[int, Ref]) -> None:
        self._dossier = dossier
        self._sources = sources
        self._default: Marking | None = brief.marking or dossier.about.marking

    def section(self, section: Section, shown: Iterable[Ref]) -> Section:
        """A section with a mark before each portion; `shown` are the records of the block that made it."""
        shown = tuple(shown)
        return replace(section, blocks=tuple(self._block(block, shown) for block in section.blocks))

    def note(self, note: Note) -> Note:
        """A note with the mark of its source."""
        return replace(note, text=self._marked(note.text, note))

    def _block(self, block: Block, shown: tuple[Ref, ...]) -> Block:  # noqa: PLR0911, C901 - one case for each kind
        match block:
            case Paragraph():
                return replace(block, runs=self._marked(block.runs, shown=shown))
            case ItemList():
                return replace(block, items=tuple(self._marked(item, shown=shown) for item in block.items))
            case FactList():
                return replace(block, facts=tuple(self._fact(fact, shown) for fact in block.facts))
            case Parallel():
                return replace(block, rows=tuple(self._pair(row, shown) for row in block.rows))
            case Judged():
                return replace(block, text=self._marked(block.text, block, shown=shown))
            case Disputed():
                sides = tuple(self._side(side, block, shown) for side in block.sides)
                wording = self._marked(block.wording, block, shown=shown)
                return replace(block, sides=sides, wording=wording)
            case Figure() | Matrix():
                return replace(block, caption=self._caption(block.caption, block, shown))
            case Table():
                return self._table(block, shown)
            case Cards():
                return replace(block, cards=tuple(self._card(card, shown) for card in block.cards))
            case Notes():
                summary = self._marked(block.summary, shown=tuple(note.shows for note in block.notes if note.shows))
                return replace(block, notes=tuple(map(self.note, block.notes)), summary=summary)
            case _:
                return block

    def _fact(self, fact: Fact, shown: tuple[Ref, ...]) -> Fact:
        return replace(fact, text=self._marked(fact.text, shown=shown))

    def _pair(self, pair: Pair, shown: tuple[Ref, ...]) -> Pair:
        """One portion in two languages."""
        first, second = (self._marked(runs, pair, shown=shown) for runs in (pair.first, pair.second))
        return replace(pair, first=first, second=second)

    def _side(self, side: Side, block: Disputed, shown: tuple[Ref, ...]) -> Side:
        return replace(side, text=self._marked(side.text, side, block.question, shown=shown))

    def _card(self, card: Card, shown: tuple[Ref, ...]) -> Card:
        return replace(card, name=self._marked(card.name, card, shown=shown))

    def _caption(self, caption: Caption, block: Block, shown: tuple[Ref, ...]) -> Caption:
        """A picture holds all that its block shows."""
        return replace(caption, title=self._marked(caption.title, block, shown=shown, also=shown))

    def _table(self, table: Table, shown: tuple[Ref, ...]) -> Table:
        """A table with a title is one portion, else each row is one."""
        if table.caption is not None:
            return replace(table, caption=self._caption(table.caption, table, shown))
        return replace(table, rows=tuple(self._row(row, shown) for row in table.rows))

    def _row(self, row: tuple[Cell, ...], shown: tuple[Ref, ...]) -> tuple[Cell, ...]:
        at = next((at for at, cell in enumerate(row) if isinstance(cell, tuple) and cell), None)
        if at is None:
            return row
        first = row[at]
        marked = self._marked(first, row, shown=shown) if isinstance(first, tuple) else first
        return (*row[:at], marked, *row[at + 1 :])

    def _marked(self, runs: Runs, *of: object, shown: tuple[Ref, ...] = (), also: tuple[Ref, ...] = ()) -> Runs:
        """The runs after the mark of what they and other parts of the portion, `of`, are about."""
        if not runs:
            return runs
        parts = (runs, *of)
        own = [ref for part in parts for ref in _refs(part)]
        sources = [self._sources[number] for part in parts for number in _notes(part) if number in self._sources]
        refs = dict.fromkeys((*(own or shown), *sources, *also))
        text = portion(self._markings(refs))
        return (Run(f"({text})\u00a0", Style.REMARK, language=runs[0].language), *runs) if text else runs

    def _markings(self, refs: Iterable[Ref]) -> list[Marking]:
        records = [self._dossier.find(ref) for ref in refs]
        found = [record.marking or self._default for record in records if record is not None]
        return [marking for marking in found or [self._default] if marking is not None]


def _refs(value: object) -> Iterator[Ref]:
    """The records that a part of a document mentions, cites or is about."""
    for part in _parts(value):
        shows, cites = getattr(part, "shows", None), getattr(part, "cites", ())
        yield from ((shows,) if shows is not None else ())
        yield from cites


def _notes(value: object) -> Iterator[int]:
    """The numbers of the notes that are marked in a part of a document."""
    for part in _parts(value):
        if isinstance(part, Run):
            yield from part.notes


def _parts(value: object) -> Iterator[object]:
    """Every dataclass within a value, itself included; pictures speak through what their block shows."""
    if isinstance(value, tuple):
        for each in value:
            yield from _parts(each)
    elif is_dataclass(value) and not isinstance(value, Scene | Ref):
        yield value
        for each in fields(value):
            yield from _parts(getattr(value, each.name))
