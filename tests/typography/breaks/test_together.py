"""What stays on one line: dates, numbers with their units, titles with names, abbreviations with numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.typography.breaks import bound


@pytest.mark.parametrize(
    "text",
    [
        "27 June",
        "1 июля",
        "29 iyun",
        "5 Ağustos",
        "3. Oktober",  # codespell:ignore
        "28 մայիսի",
        "80 %",
        "12 km",
        "10 000",
        "3 млн",
        "¶ 2",
        "№ 7",
        "p. 3",
        "стр. 14",
        "No. 7",
        "Article 7",
        "row A",
        "Mr Pashinyan",
        "Mrs. Smith",
        "г-н Лавров",
        "J. Smith",
        "А. Иванов",
        "« oui",
        "oui »",
        "он – она",
        "ต่าง ๆ",
        "ຕ່າງ ໆ",
        "ផ្សេង ៗ",
    ],
)
def test_what_belongs_together_is_bound(text: str) -> None:
    assert " " not in bound(text).partition("–")[0]


@pytest.mark.parametrize("text", ["the row", "in 2025", "7 people", "I may go", "said. The", "a claim", "Drum roll"])
def test_other_spaces_stay(text: str) -> None:
    assert bound(text) == text


@given(st.text(alphabet="ab PMr. 27June%–«»§\n", max_size=40))
def test_binding_changes_nothing_but_spaces(text: str) -> None:
    made = bound(text)
    assert len(made) == len(text)
    assert made.replace("\u00a0", " ") == text
