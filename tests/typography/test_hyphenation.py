"""Hyphenation: where words of a language may be divided, and where nothing may be."""

from __future__ import annotations

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.typography.hyphenation import LEFT, RIGHT, division_points


def divided(word: str, language: str) -> str:
    points = division_points(word, language)
    return "-".join(word[start:end] for start, end in zip((0, *points), (*points, len(word)), strict=True))


@pytest.mark.parametrize(
    ("language", "word", "parts"),
    [
        ("en-GB", "international", "in-ter-na-tional"),
        ("ru", "ответственность", "от-вет-ствен-ность"),
        ("de", "Verantwortung", "Ver-ant-wor-tung"),
        ("fr", "responsable", "res-pon-sable"),
    ],
)
def test_words_are_divided_as_their_language_does(language: str, word: str, parts: str) -> None:
    assert divided(word, language) == parts


@pytest.mark.parametrize("word", ["corroborated", "negotiation", "understanding", "responsibility", "yesterday"])
def test_the_patterns_give_what_pyphen_gives(word: str) -> None:
    known = pyphen.Pyphen(lang="en_GB", left=LEFT, right=RIGHT)
    assert list(division_points(word, "en")) == [int(at) for at in known.positions(word)]


def test_a_division_that_changes_the_spelling_is_left_out() -> None:
    assert "asszon-" not in divided("asszonnyal", "hu")


@pytest.mark.parametrize("language", ["", "zz", "ar", "../etc", "az"])
def test_a_language_without_patterns_divides_nothing(language: str) -> None:
    assert division_points("international", language) == ()


@given(st.text(max_size=80), st.sampled_from(["en", "de", "ru", "hu"]))
def test_two_letters_stay_before_and_three_after(word: str, language: str) -> None:
    assert all(LEFT <= at <= len(word) - RIGHT for at in division_points(word, language))
