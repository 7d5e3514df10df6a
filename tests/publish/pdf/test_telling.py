"""What glyphs mean by themselves, and what has to be told beside them."""

from __future__ import annotations

import pytest

from briefings.publish.pdf.telling import clusters, grounded, joins_from_right, meanings
from briefings.typography.shaping import Shaped, shape
from briefings.typography.stacks import stack


def run(text: str, *, from_right: bool = False, family: str = "serif") -> Shaped:
    (made,) = shape(stack(family), text, right_to_left=from_right).runs
    return made


def told(shaped: Shaped) -> list[str]:
    return ["".join(glyph.text for glyph in cluster) for cluster in clusters(shaped)]


def test_plain_letters_tell_themselves() -> None:
    assert told(run("abc")) == ["a", "b", "c"]


def test_a_raised_mark_is_told_with_its_letter() -> None:
    assert told(run("பக்")) == ["ப", "க்"]


def test_two_marks_in_one_place_are_told_with_their_letter() -> None:
    assert told(run("ລີ່ມ")) == ["ລີ່", "ມ"]


def test_each_glyph_of_a_cluster_has_a_character_of_its_own() -> None:
    made = run("கே")
    assert "" in made.said
    assert all(len(meaning) == 1 for meaning in meanings(made))


def test_from_right_to_left_a_mark_goes_with_both_letters_beside_it() -> None:
    assert "دًا"[::-1] in told(run("غدًا", from_right=True))


@pytest.mark.parametrize("family", ["serif", "sans"])
def test_lam_and_alef_are_said_as_readers_turn_them(family: str) -> None:
    assert "".join(told(run("سلام", from_right=True, family=family))) == "سلام"[::-1]


def test_only_joined_letters_from_the_right_need_telling() -> None:
    assert joins_from_right(run("لا", from_right=True, family="sans"))
    assert not joins_from_right(run("سر", from_right=True))
    assert not joins_from_right(run("office"))


def test_a_cluster_ends_on_the_baseline_where_the_next_begins() -> None:
    made = run("பக்")
    cluster = list(clusters(made))[-1]
    glyphs = grounded(cluster, made.face)
    assert glyphs[-1].up == 0.0
    assert glyphs[-1].across == -glyphs[-1].natural
    assert sum(glyph.advance for glyph in glyphs) == sum(glyph.advance for glyph in cluster)
