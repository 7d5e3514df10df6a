"""The words of a record that a person may search for: its titles, and every other text in it."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, cast

from briefings.domain.actors import Actor
from briefings.domain.dates import UncertainDate
from briefings.domain.markings import Marking
from briefings.domain.scenarios import Scenario

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from briefings.domain.dossier import Record

# Names of files, scales and languages: nobody looks a record up by them.
_NOT_WORDS = frozenset({"key", "template", "language", "scale", "digest", "scheme", "system", "edtf"})
_LINK = re.compile(r"\[([^\]^]*)\]\([a-z_]+:\d+\)|\[\^[^\]]*\]")


def titles(record: Record) -> tuple[str, ...]:
    """What the record is called: every name of an actor, else its one title."""
    if isinstance(record, Actor):
        return (*(name.text for name in record.names), *(code.value for code in record.codes))
    if isinstance(record, Scenario):
        return (record.label, record.name)
    return (record.label,)


def texts(record: Record) -> Iterator[str]:
    """Every text of the record as it stands, titles included."""
    return _texts(record)


def bodies(record: Record) -> tuple[str, ...]:
    """Every text that is no title, without the marks of links."""
    names = set(titles(record))
    return tuple(_LINK.sub(r"\1", text) for text in _texts(record) if text and text not in names)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield value
    else:
        for name in _attributes(cast("Hashable", type(value))):
            yield from _texts(getattr(value, name))


@cache
def _attributes(kind: Hashable) -> tuple[str, ...]:
    """The attributes of a dataclass that may hold words; nothing for any other type."""
    if kind is UncertainDate:
        return ("text",)
    if kind is Marking or not isinstance(kind, type) or not is_dataclass(kind):
        return ()
    return tuple(field.name for field in fields(kind) if field.name not in _NOT_WORDS)
