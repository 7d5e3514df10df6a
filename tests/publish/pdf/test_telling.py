"""What glyphs mean by themselves, and which have to be told together."""

from __future__ import annotations

import pytest

from briefings.publish.pdf.painting.telling import (
    as_from_right,
    clusters,
    direction,
    is_sign,
    needs_care,
    space_between,
    touches,
)
from briefings.typography.shaping import Shaped, shape
from briefings.typography.stacks import stack

SIGN, LEFT = "\u200f", "\u200e"


def run(text: str, *, from_right: bool = False, family: str = "serif") -> Shaped:
    (made,) = shape(stack(family), text, right_to_left=from_right).runs
    return made


def told(shaped: Shaped, *, after_right: bool = True) -> list[str]:
    return [text for text, _ in clusters(shaped, from_right=after_right)]


def test_plain_letters_tell_themselves() -> None:
    assert told(run("abc")) == ["a", "b", "c"]


def test_a_mark_is_told_with_its_letter() -> None:
    assert told(run("பக்")) == ["ப", "க்"]


def test_two_marks_in_one_place_are_told_with_their_letter() -> None:
    assert told(run("ລີ່ມ")) == ["ລີ່", "ມ"]


def test_a_sign_that_stands_before_its_letter_is_told_with_it() -> None:
    assert told(run("கே")) == ["கே"]


def test_from_right_to_left_each_mark_tells_itself() -> None:
    assert told(run("غدًا", from_right=True)) == [*reversed("غدًا")]


@pytest.mark.parametrize("family", ["serif", "sans"])
def test_lam_and_alef_are_said_as_readers_turn_them(family: str) -> None:
    assert "".join(told(run("سلام", from_right=True, family=family))) == "سلام"[::-1]


def test_a_letter_that_is_written_in_two_is_told_as_the_one_it_is() -> None:
    assert told(run("تا\u0654م", from_right=True)) == [*reversed("ت\u0623م")]


def test_a_mark_at_the_start_of_a_line_keeps_to_its_letter() -> None:
    assert told(run("غداً", from_right=True), after_right=False)[0] == f"{SIGN}\u064b"


def test_a_mark_beside_a_stop_keeps_to_its_letter() -> None:
    assert told(run("حُقُ،", from_right=True)) == ["،", f"{SIGN}\u064f", "ق", "\u064f", "ح"]


def test_only_joined_and_marked_letters_from_the_right_need_care() -> None:
    assert needs_care(run("لا", from_right=True, family="sans"))
    assert needs_care(run("غدًا", from_right=True))
    assert not needs_care(run("سر", from_right=True))
    assert not needs_care(run("office"))


@pytest.mark.parametrize(("text", "from_right"), [("سر", True), ("10", False), ("،", False), (" ", None), ("", None)])
def test_letters_have_a_direction_and_spaces_have_none(text: str, from_right: bool | None) -> None:
    assert direction(text) is from_right


@pytest.mark.parametrize(
    ("before", "after", "from_right", "said"),
    [
        ("في", "10", False, f"{LEFT} {SIGN}"),
        ("(קומה", "4", False, f"{LEFT} {SIGN}"),
        ("،", "TLP", True, f"{LEFT} {SIGN}"),
        ("48", "ג׳ירפה,", False, f" {SIGN}"),
        ("48", "שעות", False, " "),
        ("في", "مصر", True, " "),
        ("of", "10", False, " "),
        ("في", "", True, " "),
    ],
)
def test_a_space_between_two_directions_is_held_by_signs(before: str, after: str, from_right: bool, said: str) -> None:
    assert space_between(before, after, from_right=from_right) == said


def test_the_digits_of_arabic_are_told_as_one_number() -> None:
    number = run("١٩٤٨")
    assert needs_care(number)
    assert told(number) == [f"{LEFT}١٩٤٨"]


def test_a_hyphen_among_letters_from_right_to_left_is_told_as_one_of_them() -> None:
    assert is_sign("-")
    assert not is_sign("--")
    assert told(as_from_right(run("-"))) == [f"{SIGN}-"]


@pytest.mark.parametrize(
    ("text", "before", "after", "found"),
    [("3", ")", "(د-", True), ("3", "د", "", True), ("3", " ", "", False), ("31", ")", "(د-", False)],
)
def test_a_single_digit_touches_the_letters_beside_it(text: str, before: str, after: str, found: bool) -> None:
    assert touches(text, before, after, from_right=True) is found
