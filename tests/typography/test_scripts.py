"""Languages and their scripts."""

from __future__ import annotations

import pytest

from briefings.typography.scripts import direction, script_at, script_of


@pytest.mark.parametrize(
    ("language", "script"),
    [
        ("az", "Latn"),
        ("az-Cyrl", "Cyrl"),
        ("ru-RU", "Cyrl"),
        ("fa", "Arab"),
        ("uz-Arab-AF", "Arab"),
        ("zh", "Hans"),
        ("zh-TW", "Hant"),
        ("zh-Hant", "Hant"),
        ("ja", "Jpan"),
        ("xx", "Latn"),
        ("", "Latn"),
        (None, "Latn"),
    ],
)
def test_a_tag_tells_the_script(language: str | None, script: str) -> None:
    assert script_of(language) == script


@pytest.mark.parametrize("language", ["ar", "fa", "ur", "he", "iw", "dv", "ks", "prs", "ps", "syc", "ku-Arab", "AR-EG"])
def test_these_languages_run_from_right_to_left(language: str) -> None:
    assert direction(language) == 1


@pytest.mark.parametrize("language", ["en", "az", "hi", "zh", "am", "ar-Latn", "und", "", None])
def test_others_run_from_left_to_right(language: str | None) -> None:
    assert direction(language) == 0


@pytest.mark.parametrize(("character", "script"), [("a", ""), ("Ж", ""), ("ش", "Arab"), ("漢", "Hani"), ("𠮷", "Hani")])
def test_a_character_tells_its_script(character: str, script: str) -> None:
    assert script_at(character) == script
