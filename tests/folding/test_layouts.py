from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.folding import other_layouts


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Kfdhjd", "Лавров"),
        ("<frb", "Баки"),
        ("Лумшт", "Kevin"),
        ("Эдшнум", "Əliyev"),
        ("Rb]d", "Київ"),
        ("akuo", "שלום"),
        ("hgodv", "الخير"),
    ],
)
def test_what_was_typed_with_another_layout_is_read_as_it_was_meant(typed: str, meant: str) -> None:
    assert meant in other_layouts(typed)


@pytest.mark.parametrize("text", ["", "  ", "123", "\x00", "習近平", "!?"])
def test_what_no_layout_types_has_no_other_reading(text: str) -> None:
    assert other_layouts(text) == ()


@given(st.text(max_size=12))
def test_readings_are_of_letters_and_never_the_text_itself(text: str) -> None:
    readings = other_layouts(text)
    assert text not in readings
    assert all(reading.replace(" ", "").isalpha() for reading in readings)
