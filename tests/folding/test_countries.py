from __future__ import annotations

import pytest

from briefings.folding import also_called, fold


@pytest.mark.parametrize(
    ("asked", "other"),
    [("Германия", "Germany"), ("türkiye", "Турция"), ("Գերմանիա", "Almaniya"), ("Turkey", "Türkiyə"), ("US", "США")],
)
def test_a_country_is_asked_for_by_its_names_in_other_languages(asked: str, other: str) -> None:
    assert other in also_called(asked)


@pytest.mark.parametrize("text", ["", " ", "us", "Aliyev", "German", "\x00"])
def test_other_words_are_no_countries(text: str) -> None:
    assert also_called(text) == ()


def test_the_name_that_was_asked_for_does_not_come_again() -> None:
    assert "georgia" not in {fold(name) for name in also_called("GEORGIA")}
