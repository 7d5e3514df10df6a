"""How two versions of one record differ, field by field, in words. Nothing here knows of steps or of the file."""

from __future__ import annotations

from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING, cast

from briefings.compose.markup import TokenKind, tokens
from briefings.domain.briefs import Block
from briefings.session.field_words import FIELDS
from briefings.session.value_words import exactly, field_words, item_words, words_of
from briefings.session.word_runs import Run, marked, word_runs
from briefings.store.kinds import SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.domain.dossier import About, Record
    from briefings.session.value_words import Names
    from briefings.store.shapes import Many, Shape

LONG = 60
"""A text longer than this is compared word by word."""
_SILENT = {TokenKind.STRONG, TokenKind.EMPHASIS, TokenKind.CITATION}
_WORDED = {TokenKind.MENTION, TokenKind.ESCAPE}


class Turn(StrEnum):
    """What happened to a field, or to one item of its list."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"  # the same items in another order


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One difference. `attribute` is the field of the record, `label` its name for people; `before` and `after` are in
    words, empty where there was nothing. `runs` are given for long texts that changed."""

    attribute: str
    label: str
    turn: Turn
    before: str = ""
    after: str = ""
    runs: tuple[Run, ...] = ()

    def __str__(self) -> str:
        """In one line: "Date: 26 June 2025 → 27 June 2025", "Participants: added Azerbaijan (target)"; long texts:
        "Summary: … condemn the {+very+} raid …"."""
        if self.runs:
            return f"{self.label}: {marked(self.runs)}"
        if self.turn is Turn.CHANGED:
            return f"{self.label}: {self.before} → {self.after}"
        if self.turn is Turn.MOVED:
            return f"{self.label}: in another order"
        return f"{self.label}: {self.turn} {self.after or self.before}"


def differences(before: Record | None, after: Record | None, names: Names) -> tuple[FieldChange, ...]:
    """Every field in which two versions of a record differ, in the order of its form. Where there is only one, what is
    in it counts as added or removed."""
    one = after or before
    if one is None:
        return ()
    shape = SHAPES[one.kind]
    single = {field.attribute: field for field in shape.fields}
    lists = {many.attribute: many for many in shape.lists}
    found: list[FieldChange] = []
    for attribute in FIELDS[type(one)]:
        old, new = _value(before, attribute), _value(after, attribute)
        if attribute in lists:
            items, others = cast("tuple[object, ...]", old or ()), cast("tuple[object, ...]", new or ())
            found += _of_list(one, lists[attribute], items, others, names)
        elif old != new:
            field = single[attribute]
            said = (field_words(field, old, names), field_words(field, new, names))
            found += _of_value(attribute, FIELDS[type(one)][attribute], old, new, said)
    return tuple(found)


def differences_of_about(before: About | None, after: About | None) -> tuple[FieldChange, ...]:
    """The same for what the dossier says of itself."""
    one = after or before
    found: list[FieldChange] = []
    for attribute, label in FIELDS[type(one)].items() if one else ():
        old, new = _value(before, attribute), _value(after, attribute)
        if old != new:
            found += _of_value(attribute, label, old, new, (words_of(old), words_of(new)))
    return tuple(found)


def _value(record: Record | About | None, attribute: str) -> object:
    return None if record is None else getattr(record, attribute)


def _of_value(attribute: str, label: str, old: object, new: object, said: tuple[str, str]) -> Iterator[FieldChange]:
    """One change, unless both say nothing to people: a date that was never known, a text that is still empty."""
    before, after = said
    if before == after and old is not None and new is not None:
        before, after = exactly(old), exactly(new)
    if isinstance(old, str | None) and isinstance(new, str | None):
        before, after = _plain(before, after)
    if before != after:
        yield _change(attribute, label, before, after)


def _change(attribute: str, label: str, before: str, after: str) -> FieldChange:
    turn = Turn.CHANGED if before and after else Turn.ADDED if after else Turn.REMOVED
    long = turn is Turn.CHANGED and max(len(before), len(after)) > LONG
    runs = word_runs(before, after) if long else ()
    return FieldChange(attribute=attribute, label=label, turn=turn, before=before, after=after, runs=runs)


def _plain(before: str, after: str) -> tuple[str, str]:
    """Prose without its marks, unless these alone differ."""
    plain = _read(before), _read(after)
    return plain if plain[0] != plain[1] else (before, after)


def _read(text: str) -> str:
    """Prose as it is read: links by their words, neither stress nor notes."""
    said = (token for token in tokens(text) if token.kind not in _SILENT)
    return "".join(token.text if token.kind in _WORDED else text[token.start : token.end] for token in said)


def _of_list(
    one: Record, many: Many, old: Sequence[object], new: Sequence[object], names: Names
) -> Iterator[FieldChange]:
    label = FIELDS[type(one)][many.attribute]
    if many.shape.make is Block:
        yield from _of_blocks(many.shape, old, new, names)
        return
    said = [[item_words(many.shape, item, names) for item in items] for items in (old, new)]
    if said[0] == said[1] and old != new:
        said = [[exactly(item) for item in items] for items in (old, new)]
    yield from _of_items(many.attribute, label, said[0], said[1])


def _of_items(attribute: str, label: str, old: Sequence[str], new: Sequence[str]) -> Iterator[FieldChange]:
    """Item by item; where as many came as went in one place, each went over into another."""
    if old != new and sorted(old) == sorted(new):
        yield FieldChange(
            attribute=attribute, label=label, turn=Turn.MOVED, before="; ".join(old), after="; ".join(new)
        )
        return
    for deed, first, last, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = old[first:last], new[begin:stop]
        if deed == "replace" and len(gone) == len(come):
            for before, after in zip(gone, come, strict=True):
                yield _change(attribute, label, *_plain(before, after))
        elif deed != "equal":
            yield from (_change(attribute, label, *_plain(item, "")) for item in gone)
            yield from (_change(attribute, label, *_plain("", item)) for item in come)


def _of_blocks(shape: Shape, old: Sequence[object], new: Sequence[object], names: Names) -> Iterator[FieldChange]:
    """Blocks are known by their keys, so that typing in one is told as such wherever it stands."""
    before = {block.key: block for block in old if isinstance(block, Block)}
    after = {block.key: block for block in new if isinstance(block, Block)}
    for key, block in before.items():
        if key not in after:
            yield _change("blocks", "Blocks", item_words(shape, block, names), "")
    for key, block in after.items():
        if key not in before:
            yield _change("blocks", "Blocks", "", item_words(shape, block, names))
        else:
            yield from _of_block(shape, before[key], block, names)
    kept = [key for key in before if key in after], [key for key in after if key in before]
    if kept[0] != kept[1]:
        yield FieldChange(attribute="blocks", label="Blocks", turn=Turn.MOVED)


def _of_block(shape: Shape, old: Block, new: Block, names: Names) -> Iterator[FieldChange]:
    head = item_words(shape, new, names)
    single = {field.attribute: field for field in shape.fields}
    lists = {many.attribute: many for many in shape.lists}
    for attribute in (field.name for field in fields(Block)):
        label = f"{head}, {FIELDS[Block][attribute]}"
        before, after = getattr(old, attribute), getattr(new, attribute)
        if attribute in lists:
            inside = lists[attribute].shape
            said = [[item_words(inside, item, names) for item in items] for items in (before, after)]
            yield from _of_items("blocks", label, said[0], said[1])
        elif before != after:
            field = single[attribute]
            words = (field_words(field, before, names), field_words(field, after, names))
            yield from _of_value("blocks", label, before, after, words)
