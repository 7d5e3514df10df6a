"""Records of every kind with texts at will in every field that takes text, and one item in every list."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, NewType, Union, get_args, get_origin, get_type_hints

from briefings.domain.dossier import RECORD_TYPES, Record
from briefings.domain.markings import Marking
from briefings.domain.records import Kind, Ref
from tests.store.strategies import CONTENTS, ID_KINDS, WORLD

if TYPE_CHECKING:
    from collections.abc import Iterator

# The rest is what a field means when it is no free text: a file that is kept, a scale that comes with the program.
_GIVEN: dict[str, Any] = {"digest": min(CONTENTS), "scale": "icd203-a", "template": "ministerial_brief"}


def filled(texts: Iterator[str], first_id: int) -> list[Record]:
    """A record of each kind, each field with the next text; they point into the small world of the strategies."""
    return [_of_dataclass(RECORD_TYPES[kind], texts, id=first_id + place) for place, kind in enumerate(Kind)]


def _of(hint: Any, texts: Iterator[str]) -> Any:  # noqa: ANN401, PLR0911 - a type and a value of it
    if hint is Marking:
        return None
    if hint is Ref:
        return Ref(Kind.ACTOR, WORLD[Kind.ACTOR][0])
    if hint is str:
        return next(texts)
    if hint in {int, float, bool}:
        return hint(1)
    if isinstance(hint, NewType):
        return WORLD[ID_KINDS[hint]][1] if hint in ID_KINDS else 700_000
    if isinstance(hint, UnionType) or get_origin(hint) is Union:
        return _of(next(part for part in get_args(hint) if part is not NoneType), texts)
    if get_origin(hint) in {tuple, frozenset}:
        return get_origin(hint)([_of(get_args(hint)[0], texts)])
    return _of_dataclass(hint, texts) if is_dataclass(hint) else list(hint)[-1]


def _of_dataclass(made: Any, texts: Iterator[str], **given: Any) -> Any:  # noqa: ANN401 - the same
    hints = get_type_hints(made)
    values = {field.name: _of(hints[field.name], texts) for field in fields(made) if field.name not in given}
    known = {name: value for name, value in _GIVEN.items() if hints.get(name) is str}
    if made is RECORD_TYPES[Kind.RELATION]:
        parties = tuple(type(values["parties"][0])(actor=actor, role=next(texts)) for actor in WORLD[Kind.ACTOR])
        known["parties"] = parties
    if made is RECORD_TYPES[Kind.ACTOR]:
        known["part_of"] = WORLD[Kind.ACTOR][0]
    return made(**(values | known | given))
