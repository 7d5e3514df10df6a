"""What differs between two issues of a brief: blocks, items, rows, facts and cards whose words are new or others. How
they are marked in a margin is the writers' matter.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from difflib import SequenceMatcher
from enum import Enum
from typing import TYPE_CHECKING

from briefings.compose.document import (
    Block,
    Cards,
    Document,
    FactList,
    ItemList,
    Notes,
    Parallel,
    Run,
    Section,
    Table,
)
from briefings.figures.scene import Scene
from briefings.publish.setting import Change

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SILENT = {"shows", "notes", "cites"}  # fields that change nothing that is read: ids of records, numbers of notes


def changes(before: Document, after: Document) -> frozenset[Change]:
    """What of `after` was not so in `before`. What is gone leaves nothing to mark; what only moved is marked where it
    stands now, except for sections, which are known by their keys.
    """
    old = {section.key: section for section in before.sections}
    found: set[Change] = set()
    for section in after.sections:
        if section.key in old:
            found.update(_in_section(old[section.key], section))
        else:
            found.update(Change(section=section.key, block=at) for at in range(len(section.blocks)))
    return frozenset(found)


def _in_section(before: Section, after: Section) -> Iterator[Change]:
    for old, new in _replaced([_said(block) for block in before.blocks], [_said(block) for block in after.blocks]):
        for at, place in enumerate(new):
            was = before.blocks[old[at]] if at < len(old) else None
            yield from _in_block(was, after.blocks[place], after.key, place)


def _in_block(before: Block | None, after: Block, section: str, place: int) -> Iterator[Change]:
    """The parts of a block that are not as they were, or all of it."""
    parts = _parts(after)
    if before is None or parts is None or type(before) is not type(after) or _frame(before) != _frame(after):
        yield Change(section=section, block=place)
        return
    was = [_said(part) for part in _parts(before) or ()]
    for _, new in _replaced(was, [_said(part) for part in parts]):
        for item in new:
            yield Change(section=section, block=place, item=item)


def _replaced(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[range, range]]:
    """Stretches of `after` that were not in `before`, with what stood there."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for how, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if how in {"replace", "insert"}:
            yield range(old_start, old_end), range(new_start, new_end)


def _parts(block: Block) -> Sequence[object] | None:
    """What of a block is marked by itself; None for a block that changes as a whole."""
    name = _PARTS.get(type(block))
    return getattr(block, name) if name else None


_PARTS: dict[type, str] = {
    ItemList: "items",
    FactList: "facts",
    Parallel: "rows",
    Table: "rows",
    Cards: "cards",
    Notes: "notes",
}


def _frame(block: Block) -> str:
    """What a block says beside its parts: captions, heads, sources."""
    parts = _PARTS.get(type(block))
    return "\n".join(_said(getattr(block, each.name)) for each in fields(block) if each.name != parts)


def _said(value: object) -> str:
    """All words of a value in reading order, of a picture what is told of it."""
    return "\x1f".join(_words(value))


def _words(value: object) -> Iterator[str]:
    match value:
        case Run():
            yield value.text
        case Scene():
            yield value.alt
        case Enum() | None:
            return
        case tuple() | list():
            yield from _of_all(value)
        case _ if is_dataclass(value):
            for each in fields(value):
                if each.name not in _SILENT or isinstance(value, Notes):
                    yield from _words(getattr(value, each.name))
        case _:
            yield str(value)


def _of_all(values: Sequence[object]) -> Iterator[str]:
    """Runs follow one another as one text, however it is cut."""
    if values and all(isinstance(value, Run) for value in values):
        yield "".join(value.text for value in values if isinstance(value, Run))
        return
    for value in values:
        yield from _words(value)
