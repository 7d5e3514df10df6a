"""The words of a record that a person may search for: its titles, and every other text in it."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, cast, get_args, get_type_hints

from briefings.domain.actors import Actor
from briefings.domain.briefs import Brief
from briefings.domain.dates import UncertainDate
from briefings.domain.markings import Marking
from briefings.domain.scenarios import Scenario
from briefings.domain.sources import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from briefings.domain.dossier import Record

# Names of files, scales and languages: nobody looks a record up by them.
_NOT_WORDS = frozenset({
    "key", "template", "language", "scale", "digest", "scheme", "system", "edtf", "media_type", "sized_by",
})  # fmt: skip
_LINK = re.compile(r"\[([^\]^]*)\]\([a-z_]+:\d+\)|\[\^[^\]]*\]")
# The other marks that a brief is written with; what they mean for its page is the matter of `compose`.
_RULE = re.compile(r"^[ \t]*\|[ \t|:-]*\|[ \t]*\n?", re.MULTILINE)
_NEXT_ROW = re.compile(r"(?:(?<![ \t])[ \t]+)?\|[ \t]*\n[ \t]*\|[ \t]*")
_EDGE = re.compile(r"^[ \t]*\|[ \t]*|(?:(?<![ \t])[ \t]+)?\|[ \t]*$", re.MULTILINE)
_BAR = re.compile(r"(?:(?<![ \t])[ \t]+)?(?<!\\)\|[ \t]*")
_STRESS = re.compile(r"(?<!\\)(\*{1,2})(?=\S)([^*\n]+)(?<=\S)\1|(?<!\\)\{([^{}]*)\}")
_ESCAPE = re.compile(r"\\([^\w\s])")


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
    return list(filter(None, found))


def bodies(record: Record) -> tuple[str, ...]:
    """Every text that is no title, without the marks of links."""
    names = set(titles(record))
    plain = (_LINK.sub(r"\1", text) if "[" in text else text for text in texts(record))
    return tuple(text for text in plain if text not in names)


def read_aloud(record: Record) -> tuple[str, ...]:
    """Every text that is no title, as a reader sees it: of a brief without any mark that it is written with."""
    return tuple(map(_unmarked, bodies(record))) if isinstance(record, Brief) else bodies(record)


def _unmarked(text: str) -> str:
    if "|" in text:
        text = _BAR.sub(" · ", _EDGE.sub("", _NEXT_ROW.sub("; ", _RULE.sub("", text))))
    return _ESCAPE.sub(r"\1", _STRESS.sub(lambda mark: mark[2] or mark[3] or "", text))


class _Wordy(NamedTuple):
    """Where a dataclass may hold words: in attributes that are texts, and in others further down."""

    plain: tuple[str, ...]
    deeper: tuple[str, ...]
    texts: Callable[[object], tuple[str, ...]]
    """The values of the plain ones."""


def _collect(value: object, found: list[str]) -> None:
    """Of the values of a dataclass; most are empty, and an import asks each record for all of them."""
    wordy = _wordy(cast("Hashable", type(value)))
    found += wordy.texts(value)
    for name in wordy.deeper:
        held = getattr(value, name)
        for item in held if isinstance(held, tuple) else () if held is None else (held,):
            if isinstance(item, str):
                found.append(item)
            else:
                _collect(item, found)


@cache
def _wordy(kind: Hashable) -> _Wordy:
    plain: tuple[str, ...] = ()
    deeper: tuple[str, ...] = ()
    if kind is UncertainDate:
        plain = ("text",)
    elif kind is not Marking and isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        names = [one.name for one in fields(kind) if one.name not in _NOT_WORDS and _may_hold_words(hints[one.name])]
        plain = tuple(name for name in names if hints[name] is str)
        deeper = tuple(name for name in names if name not in plain)
    # `attrgetter` gives a single attribute without a tuple around it.
    several = len(plain) > 1
    texts = attrgetter(*plain) if several else lambda value: tuple(getattr(value, name) for name in plain)
    return _Wordy(plain=plain, deeper=deeper, texts=texts)


def _may_hold_words(hint: object) -> bool:
    """Whether values of a type can be text, or hold some; words of closed lists and ids are no text."""
    if isinstance(hint, type) and not get_args(hint):
        wordy = _wordy(hint)
        return hint is str or bool(wordy.plain or wordy.deeper)
    return any(map(_may_hold_words, get_args(hint)))
