"""The digits of a language's own writing."""

from __future__ import annotations

import pytest

from briefings.typography.digits import in_digits, own_digits
from briefings.typography.stacks import missing


@pytest.mark.parametrize(
    ("language", "year"),
    [
        ("ar", "٢٠٢٥"),
        ("fa", "۲۰۲۵"),
        ("ur-PK", "۲۰۲۵"),
        ("ckb", "٢٠٢٥"),
        ("hi", "२०२५"),
        ("th", "๒๐๒๕"),
        ("en-GB", "2025"),
        ("zh", "2025"),
        ("he", "2025"),
    ],
)
def test_a_number_has_the_digits_of_its_language(language: str, year: str) -> None:
    assert in_digits("2025", own_digits(language)) == year
    assert missing(year) == ""


@pytest.mark.parametrize(
    "text", ["B2", "F-16", "UN/2025/12", "https://example.org/5", "2025a", "A/RES/217(III)", "Nº5", "", "كلمة"]
)
def test_what_has_latin_letters_or_no_digits_keeps_what_it_has(text: str) -> None:
    assert in_digits(text, own_digits("ar")) == text


def test_numbers_keep_their_signs_and_their_words() -> None:
    assert in_digits("في 27/6/2025، (12.5%) B2 و3", own_digits("ar")) == "في ٢٧/٦/٢٠٢٥، (١٢.٥%) B2 و٣"


def test_many_digits_in_one_word_take_no_longer_than_many_letters() -> None:
    assert in_digits("1" * 200_000 + "a", own_digits("ar")) == "1" * 200_000 + "a"
