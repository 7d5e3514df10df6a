"""Records of every kind with every field filled at random. They point at each other within a small world of ids."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from types import UnionType
from typing import TYPE_CHECKING, Any, NewType, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from briefings.domain import records
from briefings.domain.dossier import RECORD_TYPES, Record
from briefings.domain.markings import Marking
from briefings.domain.records import Kind, Ref
from briefings.domain.sources import Attachment
from tests import builders

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hypothesis.strategies import SearchStrategy

# What is in the files that records at random have attached; `files.Written` keeps it.
CONTENTS: Mapping[str, bytes] = {sha256(content).hexdigest(): content for content in (b"", b"a scan\0\xff")}
# Two of each kind exist from the start, so every reference has something to point at.
WORLD: Mapping[Kind, tuple[int, int]] = {kind: (10 * place + 1, 10 * place + 2) for place, kind in enumerate(Kind)}
ID_KINDS = {getattr(records, f"{kind.value.title().replace('_', '')}Id"): kind for kind in Kind}
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def world() -> list[Record]:
    """The records that exist from the start."""
    made: list[Record] = []
    first, second = (builders.actor(id=number) for number in WORLD[Kind.ACTOR])
    sets = [builders.scenario_set(id=number) for number in WORLD[Kind.SCENARIO_SET]]
    made += [first, second, *sets]
    made += [builders.event(id=number) for number in WORLD[Kind.EVENT]]
    made += [builders.relation(first, second, id=number) for number in WORLD[Kind.RELATION]]
    made += [builders.source(id=number) for number in WORLD[Kind.SOURCE]]
    made += [builders.question(id=number) for number in WORLD[Kind.QUESTION]]
    made += [builders.claim(id=number) for number in WORLD[Kind.CLAIM]]
    made += [builders.judgement(id=number) for number in WORLD[Kind.JUDGEMENT]]
    made += [builders.lever("Gas", first, second, id=number) for number in WORLD[Kind.LEVER]]
    made += [builders.scenario(sets[0], id=number) for number in WORLD[Kind.SCENARIO]]
    made += [builders.indicator(sets[1], id=number) for number in WORLD[Kind.INDICATOR]]
    made += [builders.brief(id=number) for number in WORLD[Kind.BRIEF]]
    return made


def refs() -> SearchStrategy[Ref]:
    """A reference into the world."""
    return st.sampled_from([Ref(kind, number) for kind, numbers in WORLD.items() for number in numbers])


_SIMPLE: dict[Any, SearchStrategy[Any]] = {
    str: _TEXT,
    Ref: refs(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    int: st.integers(-(1 << 62), 1 << 62),
    type(None): st.none(),
}


@cache
def any_record(kind: Kind) -> SearchStrategy[Any]:
    """A record of one kind with every field at random; its id is of the world, or new."""
    return any_of(RECORD_TYPES[kind])


def any_of(hint: Any) -> SearchStrategy[Any]:  # noqa: ANN401 - a type, a union, a tuple
    """A value of a type with everything in it at random."""
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if isinstance(hint, NewType):
        return _of_new_type(hint)
    if isinstance(hint, UnionType) or get_origin(hint) is Union:
        return st.one_of([any_of(part) for part in get_args(hint)])
    if get_origin(hint) in {tuple, frozenset}:
        return st.lists(any_of(get_args(hint)[0]), max_size=3).map(get_origin(hint))
    return _of_dataclass(hint) if is_dataclass(hint) else st.from_type(hint)


def _of_new_type(hint: NewType) -> SearchStrategy[int]:
    if hint in ID_KINDS:
        return st.sampled_from(WORLD[ID_KINDS[hint]])
    return st.integers(1, 3_000_000)


@cache
def _of_dataclass(made: type) -> SearchStrategy[Any]:
    hints = get_type_hints(made)
    values = {field.name: any_of(hints[field.name]) for field in fields(made)}
    if made in RECORD_TYPES.values():
        values["id"] = st.one_of(values["id"], st.integers(1000, 1003), st.integers(1, (1 << 63) - 1))
    if made is Marking:
        values["releasable_to"] = st.none() | st.frozensets(_TEXT, max_size=2)
    if made is Attachment:
        values["digest"] = st.sampled_from(sorted(CONTENTS))
    return st.builds(made, **values)
