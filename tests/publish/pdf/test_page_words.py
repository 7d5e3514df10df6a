"""The words that a page brings, in every language that has them."""

from __future__ import annotations

import string

import pytest

import resources
from briefings.publish.house.wording import page_words

LANGUAGES = sorted(file.stem for file in resources.path("phrases", "pages").glob("*.toml"))


def names(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text)} - {None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything_with_the_same_names(language: str) -> None:
    english, words = page_words("en"), page_words(language)
    assert {key: names(text) for key, text in words.items()} == {key: names(text) for key, text in english.items()}


def test_a_language_that_has_no_words_is_numbered_by_signs() -> None:
    words, english = page_words("th"), page_words("en-GB")
    assert words["page"].format(number=1, count=2) == "1 / 2"
    assert words["disputed"] == english["disputed"]
    assert {key: names(text) for key, text in words.items()} == {key: names(text) for key, text in english.items()}


@pytest.mark.parametrize("language", ["ar", "az", "de", "es", "fa", "fr", "ru", "tr", "zh"])
def test_the_languages_of_our_readers_have_words_of_their_own(language: str) -> None:
    assert page_words(language)["page"] != page_words("en")["page"]
