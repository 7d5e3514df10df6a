"""Frozen values that are made quickly are as the standard library's."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest

from briefings.domain.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    number: int
    words: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    number: int
    words: tuple[str, ...] = ()


def test_a_value_is_shown_as_any_other() -> None:
    assert repr(Day(number=1, words=("a",))) == repr(Standard(number=1, words=("a",))).replace("Standard", "Day")


def test_values_are_the_same_if_all_their_fields_are() -> None:
    assert Day(number=1) == Day(number=1)
    assert hash(Day(number=1)) == hash(Day(number=1))
    assert Day(number=1) != Day(number=1, words=("a",))
    assert Day(number=1) != Standard(number=1)


def test_a_value_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Day(number=1).number = 2  # type: ignore[misc]  # that it is refused is the point


def test_a_value_can_be_copied_kept_and_replaced() -> None:
    day = Day(number=1, words=("a",))
    assert copy.deepcopy(day) == pickle.loads(pickle.dumps(day)) == day  # noqa: S301 (our own bytes)
    assert dataclasses.replace(day, number=2) == Day(number=2, words=("a",))
    assert not hasattr(day, "__dict__")
