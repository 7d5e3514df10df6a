from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.folding import ALIKE, alike, skeleton, skeletons


@pytest.mark.parametrize(
    "spellings",
    [
        ("Mohammad", "Muhammed", "Mehmet", "محمد", "Магомед"),
        ("Hussein", "Husayn", "حسين", "Хусейн"),
        ("Netanyahu", "נתניהו", "Нетаньяху"),
        ("Erdoğan", "أردوغان", "Эрдоган", "Էրդողան"),
        ("Tschaikowski", "Tchaïkovski", "Chaykovskiy", "Чайковский"),
        ("Yusuf", "يوسف", "יוסף", "Юсуф"),
        ("Daoud", "Dawud", "داود"),
        ("Karabakh", "Qarabağ", "Карабах", "Ղարաբաղ", "قره‌باغ"),
    ],
)
def test_spellings_of_one_name_sound_alike(spellings: tuple[str, ...]) -> None:
    assert all(alike(one, other) >= ALIKE for one in spellings for other in spellings)


@pytest.mark.parametrize(
    ("one", "other"), [("Lavrov", "Pashinyan"), ("Иван", "Анна"), ("", "Ivan"), ("Berlin", "Warsaw"), ("x", "ع")]
)
def test_other_names_do_not(one: str, other: str) -> None:
    assert alike(one, other) < ALIKE


def test_a_skeleton_is_the_kinds_of_consonants_in_their_order() -> None:
    assert skeleton("Netanyahu") == skeleton("נתניהו") == "ntnk"


def test_a_letter_of_two_readings_gives_two_skeletons() -> None:
    assert set(skeletons("Michel")) == {"msl", "mkl"}


@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_is_the_same_both_ways_and_between_nothing_and_one(one: str, other: str) -> None:
    assert 0.0 <= alike(one, other) == alike(other, one) <= 1.0


@given(st.text(min_size=1, max_size=12))
def test_a_word_is_like_itself(word: str) -> None:
    assert alike(word, word) == 1.0
