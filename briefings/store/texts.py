"""The words of a record that a person may search for: its titles, and every other text in it."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, cast, get_args, get_type_hints

from briefings.domain.actors import Actor
from briefings.domain.dates import UncertainDate
from briefings.domain.markings import Marking
from briefings.domain.scenarios import Scenario
from briefings.domain.sources import Source

if TYPE_CHECKING:
    from collections.abc import Hashable

    from briefings.domain.dossier import Record

# Names of files, scales and languages: nobody looks a record up by them.
_NOT_WORDS = frozenset({"key", "template", "language", "scale", "digest", "scheme", "system", "edtf", "media_type"})
_LINK = re.compile(r"\[([^\]^]*)\]\([a-z_]+:\d+\)|\[\^[^\]]*\]")


def titles(record: Record) -> tuple[str, ...]:
    """What the record is called: every name of an actor, both titles of a source, else its one title."""
    if isinstance(record, Actor):
        return (*(name.text for name in record.names), *(code.value for code in record.codes))
    if isinstance(record, Scenario):
        return (record.label, record.name)
    if isinstance(record, Source):
        return tuple(dict.fromkeys((record.label, record.title)))
    return (record.label,)


def texts(record: Record) -> list[str]:
    """Every text of the record as it stands, titles included, empty ones apart."""
    found: list[str] = []
    _collect(record, found)
    return found


def bodies(record: Record) -> tuple[str, ...]:
    """Every text that is no title, without the marks of links."""
    names = set(titles(record))
    plain = (_LINK.sub(r"\1", text) if "[" in text else text for text in texts(record))
    return tuple(text for text in plain if text not in names)


def _collect(value: object, found: list[str]) -> None:
    if isinstance(value, str):
        if value:
            found.append(value)
    elif isinstance(value, tuple):
        for item in value:
            _collect(item, found)
    else:
        for name in _wordy(cast("Hashable", type(value))):
            held = getattr(value, name)
            if held:  # most are empty, and an import asks each record for all of them
                _collect(held, found)


@cache
def _wordy(kind: Hashable) -> tuple[str, ...]:
    """The attributes of a dataclass that may hold words; nothing for any other type."""
    if kind is UncertainDate:
        return ("text",)
    if kind is Marking or not isinstance(kind, type) or not is_dataclass(kind):
        return ()
    hints = get_type_hints(kind)
    return tuple(one.name for one in fields(kind) if one.name not in _NOT_WORDS and _may_hold_words(hints[one.name]))


def _may_hold_words(hint: object) -> bool:
    """Whether values of a type can be text, or hold some; words of closed lists and ids are no text."""
    if isinstance(hint, type) and not get_args(hint):
        return hint is str or bool(_wordy(hint))
    return any(map(_may_hold_words, get_args(hint)))
