"""How a frozen value is written as JSON and read back, worked out from the types of its fields alone.

A dataclass is an object with every field, in order; a tuple a list; a set a list in order; a word of a closed list its
value; a reference "actor:12"; a day "2025-06-27" (a whole number outside the years 1 to 9999). Only choices of how to
look are left out where they are the usual ones; what is read is what was written. Files and lines are no concern of
this module.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, Union, cast, get_args, get_origin, get_type_hints

from briefings.domain.dates import Day
from briefings.domain.network_views import EVERYTHING, PLAINLY, Drawing, NetworkView
from briefings.domain.records import Ref

_SMALLEST, _LARGEST = -(1 << 63), (1 << 63) - 1
_LAST_DAY = date.max.toordinal()


class MismatchError(ValueError):
    """A value is not what its field asks for. `path` leads to it from the outside in; `wanted` goes on "must be …"."""

    def __init__(self, wanted: str, path: tuple[str, ...] = ()) -> None:
        super().__init__(wanted)
        self.wanted = wanted
        self.path = path

    def within(self, name: str) -> MismatchError:
        """The same, seen from one level further out."""
        return MismatchError(self.wanted, (name, *self.path))

    def __str__(self) -> str:
        return f"“{'.'.join(self.path)}” must be {self.wanted}" if self.path else f"it must be {self.wanted}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Codec:
    """`write` makes JSON of a value; `read` is its inverse and raises MismatchError."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


@cache
def codec_of(hint: Any) -> Codec:  # noqa: ANN401 - a type, a union, a tuple
    """The codec of a type as it stands in the annotation of a field."""
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if isinstance(hint, NewType):
        return codec_of(hint.__supertype__)
    if isinstance(hint, UnionType) or get_origin(hint) is Union:
        return optional(*(codec_of(part) for part in get_args(hint) if part is not NoneType))
    if get_origin(hint) in {tuple, frozenset}:
        return _many(get_origin(hint), codec_of(get_args(hint)[0]))
    if is_dataclass(hint):
        return sparse_codec(_SPARSE[hint]) if hint in _SPARSE else _of_dataclass(cast("type", hint))
    return words({member.value: member for member in hint})


def optional(inner: Codec) -> Codec:
    """The same or null."""
    return Codec(
        write=lambda value: None if value is None else inner.write(value),
        read=lambda value: None if value is None else inner.read(value),
    )


def words(known: dict[Any, Any]) -> Codec:
    """One of a closed list, by what is written for it."""
    wanted = "one of " + ", ".join(f"“{word}”" for word in known)

    def read(value: object) -> object:
        if type(value) not in {str, int} or value not in known:
            raise MismatchError(wanted)
        return known[value]

    return Codec(write=lambda value: value.value if isinstance(value, Enum) else value, read=read)


def object_of(parts: dict[str, Codec], free: Collection[str] = ()) -> Callable[[object], dict[str, Any]]:
    """What reads an object with exactly these fields, of which those in `free` may be missing. Raises MismatchError for
    one too many or too few."""

    def read(value: object) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise MismatchError("an object in braces")
        if value.keys() != parts.keys() and value.keys() | {*free} != parts.keys():
            raise _other_fields(value, [name for name in parts if name not in free], parts)
        return {name: read_within(name, codec, value[name]) for name, codec in parts.items() if name in value}

    return read


def read_within(name: str, codec: Codec, value: object) -> object:
    """One field; what is wrong with it is said under its name."""
    try:
        return codec.read(value)
    except MismatchError as problem:
        raise problem.within(name) from None


def _other_fields(value: dict[str, object], needed: Iterable[str], parts: dict[str, Codec]) -> MismatchError:
    missing = [name for name in needed if name not in value]
    if missing:
        return MismatchError("there; it is missing", (missing[0],))
    unknown = next(name for name in value if name not in parts)
    return MismatchError("left out; no such field is known", (unknown,))


def _of_dataclass(made: type) -> Codec:
    hints = get_type_hints(made)
    parts = {field.name: codec_of(hints[field.name]) for field in fields(made)}
    free = {name: _SPARSE[hint] for name, hint in hints.items() if hint in _SPARSE}
    read = object_of(parts, free)
    writers = [(name, codec.write) for name, codec in parts.items()]

    def write(value: object) -> dict[str, Any]:
        held = ((name, write, getattr(value, name)) for name, write in writers)
        return {name: write(own) for name, write, own in held if name not in free or own != free[name]}

    return Codec(write=write, read=lambda value: made(**free | read(value)))


def json_text(codec: Codec) -> tuple[Callable[[Any], str], Callable[[str], Any]]:
    """Return what makes a text of a value, and a value of such a text."""
    return lambda value: json.dumps(codec.write(value), ensure_ascii=False), lambda text: codec.read(json.loads(text))


def sparse_codec(default: Any) -> Codec:  # noqa: ANN401 - a frozen dataclass
    """The codec of a dataclass whose objects hold only the fields that differ from `default`. What fields and words of
    closed lists come later then mean in old objects what they mean in the default."""
    made = type(default)
    hints = get_type_hints(made)
    parts = {field.name: (codec_of(hints[field.name]), getattr(default, field.name)) for field in fields(made)}

    def write(value: object) -> dict[str, Any]:
        held = ((name, codec, getattr(value, name), usual) for name, (codec, usual) in parts.items())
        return {name: codec.write(own) for name, codec, own, usual in held if own != usual}

    def read(value: object) -> object:
        given = value if isinstance(value, dict) else {}
        own = object_of({name: codec for name, (codec, _) in parts.items() if name in given})(value)
        return replace(default, **own)

    return Codec(write=write, read=read)


def _many(made: Callable[[Any], Any], inner: Codec) -> Codec:
    in_order = sorted if made is frozenset else list

    def read(value: object) -> object:
        if not isinstance(value, list):
            raise MismatchError("a list in brackets")
        return made(read_within(str(place), inner, item) for place, item in enumerate(value, 1))

    return Codec(write=lambda value: [inner.write(item) for item in in_order(value)], read=read)


def _read_text(value: object) -> str:
    if not isinstance(value, str):
        raise MismatchError("text in quotation marks")
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise MismatchError("text without half characters") from None
    return value


def _read_whole(value: object) -> int:
    if type(value) is not int or not _SMALLEST <= value <= _LARGEST:
        raise MismatchError("a whole number of at most 64 bits")
    return value


def _read_number(value: object) -> float:
    if type(value) is int:
        return _read_whole(value)
    if type(value) is not float or not math.isfinite(value):
        raise MismatchError("a finite number")
    return value


def _read_flag(value: object) -> bool:
    if type(value) is not bool:
        raise MismatchError("true or false")
    return value


def _write_day(day: int) -> str | int:
    return date.fromordinal(day).isoformat() if 1 <= day <= _LAST_DAY else day


def _read_day(value: object) -> int:
    if not isinstance(value, str):
        return _read_whole(value)
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise MismatchError("a day such as “2025-06-27”") from None
    if day.isoformat() != value:
        raise MismatchError("a day such as “2025-06-27”")
    return day.toordinal()


def _read_ref(value: object) -> Ref:
    try:
        ref = Ref.parse(value if isinstance(value, str) else "")
    except ValueError:
        raise MismatchError("a reference such as “actor:12”") from None
    _read_whole(ref.id)
    return ref


def _as_it_is(value: object) -> object:
    return value


TEXT = Codec(write=_as_it_is, read=_read_text)
WHOLE = Codec(write=_as_it_is, read=_read_whole)
NUMBER = Codec(write=_as_it_is, read=_read_number)
FLAG = Codec(write=_as_it_is, read=_read_flag)
_SPARSE: dict[Any, Any] = {NetworkView: EVERYTHING, Drawing: PLAINLY}
"""Choices of how to look, with the usual one. Only what differs from it is written; where nothing does, the object that
has it does without, as all were written before there were any."""
_SIMPLE: dict[Any, Codec] = {
    str: TEXT,
    int: WHOLE,
    float: NUMBER,
    bool: FLAG,
    Day: Codec(write=_write_day, read=_read_day),
    Ref: Codec(write=str, read=_read_ref),
}
