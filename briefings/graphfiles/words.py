"""The words by which graph files say sign, kind and number. None of them knows a format."""

from __future__ import annotations

import math
import re
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from briefings.domain.actors import ActorKind
from briefings.domain.relations import RelationKind, Sign

E = TypeVar("E", bound=StrEnum)

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_SIGNS = {
    Sign.FRIENDLY: ("+", "p", "pos", "positive", "friendly", "friend", "ally", "plus"),
    Sign.HOSTILE: ("-", "−", "–", "n", "neg", "negative", "hostile", "foe", "enemy", "minus"),
    Sign.NEUTRAL: ("neutral", "none", "±"),
}
_SIGN = {word: sign for sign, words in _SIGNS.items() for word in words}
_OTHER_WORDS = {
    "defense pact": RelationKind.DEFENCE_PACT,
    "defense": RelationKind.DEFENCE_PACT,
    "defence": RelationKind.DEFENCE_PACT,
    "nonaggression": RelationKind.NON_AGGRESSION,
    "nonaggression pact": RelationKind.NON_AGGRESSION,
    "consul": RelationKind.CONSULTATION,
}


def number(text: str) -> float | None:
    """A finite number in digits, else None."""
    if not _NUMBER.fullmatch(text.strip()):
        return None
    value = float(text)
    return value if math.isfinite(value) else None


def whole(text: str) -> int | None:
    """A whole number of at most eighteen digits, else None."""
    return int(text) if re.fullmatch(r"[+-]?\d{1,18}", text.strip(), re.ASCII) else None


@lru_cache(maxsize=1024)
def sign(text: str) -> Sign | None:
    """A sign in a word or by the sign of a number, else None."""
    found = _SIGN.get(text.strip().casefold())
    if found is not None:
        return found
    value = number(text)
    return None if value is None else sign_of(value)


def sign_of(value: float) -> Sign:
    """The sign of a number."""
    return Sign((value > 0) - (value < 0))


@lru_cache(maxsize=1024)
def relation_kind(text: str) -> RelationKind | None:
    """What ties, by our own words or those of others; None where it is none of them."""
    words = _plain(text)
    return _OTHER_WORDS.get(words) or member(words, RelationKind)


def actor_kind(text: str) -> ActorKind | None:
    """What an actor is, else None."""
    return member(text, ActorKind)


def member(text: str, of: type[E]) -> E | None:
    """The member with this value, whatever its case, else None."""
    words = _plain(text)
    if not words:
        return None
    return next((each for each in of if _plain(each.value) == words), None)


def flag(text: str) -> bool | None:
    """Yes or no, else None."""
    return {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}.get(text.strip().casefold())


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").replace("-", " ").split())


def in_digits(value: float) -> str:
    """A number as short as it can be read back: 1, -2.5."""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
