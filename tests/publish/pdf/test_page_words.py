"""The words that a page brings, in every language that has them."""

from __future__ import annotations

import string
import unicodedata

import pytest

import resources
from briefings.publish.house.wording import page_words
from briefings.typography.scripts import script_of
from briefings.typography.stacks import missing

LANGUAGES = sorted(file.stem for file in resources.path("phrases", "pages").glob("*.toml"))
_NAMES = {
    "Latn": {"LATIN"},
    "Cyrl": {"CYRILLIC"},
    "Grek": {"GREEK"},
    "Armn": {"ARMENIAN"},
    "Geor": {"GEORGIAN"},
    "Arab": {"ARABIC"},
    "Hebr": {"HEBREW"},
    "Deva": {"DEVANAGARI"},
    "Beng": {"BENGALI"},
    "Thai": {"THAI"},
    "Hans": {"CJK"},
    "Hant": {"CJK"},
    "Jpan": {"CJK", "HIRAGANA", "KATAKANA"},
    "Kore": {"HANGUL"},
}


def names(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text)} - {None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything_with_the_same_names(language: str) -> None:
    english, words = page_words("en"), page_words(language)
    assert {key: names(text) for key, text in words.items()} == {key: names(text) for key, text in english.items()}


def test_a_language_that_has_no_words_is_numbered_by_signs() -> None:
    words, english = page_words("km"), page_words("en-GB")
    assert words["page"].format(number=1, count=2) == "1 / 2"
    assert words["disputed"] == english["disputed"]
    assert {key: names(text) for key, text in words.items()} == {key: names(text) for key, text in english.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_has_every_key_and_no_other(language: str) -> None:
    words, english = (resources.read(resources.path("phrases", "pages", f"{tag}.toml")) for tag in (language, "en"))
    assert list(words) == list(english)
    assert all(text.strip() == text and text for text in words.values())


# Korean has its letters from a font that a user adds.
@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "ko"])
def test_every_letter_of_a_page_has_a_glyph(language: str) -> None:
    assert missing("".join(page_words(language).values())) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_written_in_the_script_of_their_language(language: str) -> None:
    texts = (said for text in page_words(language).values() for said, _, _, _ in string.Formatter().parse(text))
    letters = filter(str.isalpha, "".join(texts).replace("UTC", ""))
    assert {unicodedata.name(letter).split()[0].split("-")[0] for letter in letters} == _NAMES[script_of(language)]


@pytest.mark.parametrize(
    ("language", "page"),
    [
        ("sr", "Страница 1 од 2"),
        ("sr-Latn-RS", "Stranica 1 od 2"),
        ("zh-TW", "第 1 頁，共 2 頁"),
        ("zh-Hans-SG", "第 1 页，共 2 页"),
        ("no", "Side 1 av 2"),
        ("az-Cyrl", "1 / 2"),
        ("uz-Arab", "1 / 2"),
    ],
)
def test_words_are_those_of_the_language_in_its_script(language: str, page: str) -> None:
    assert page_words(language)["page"].format(number=1, count=2) == page


@pytest.mark.parametrize("language", ["ar", "az", "de", "es", "fa", "fr", "ru", "tr", "zh"])
def test_the_languages_of_our_readers_have_words_of_their_own(language: str) -> None:
    assert page_words(language)["page"] != page_words("en")["page"]
