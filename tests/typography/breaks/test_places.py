"""Where lines may end in any script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.typography.breaks import Kind, places


def pieces(text: str, language: str | None = None) -> list[str]:
    made, at = [], 0
    for place in places(text, language):
        made.append(text[at : place.end])
        at = place.start
    return [*made, text[at:]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("one two  three", ["one", "two", "three"]),
        ("blunt-force", ["blunt-", "force"]),
        ("4–6 May", ["4–6 May"]),
        ("Kyrgyzstan–Türkiye", ["Kyrgyzstan–", "Türkiye"]),
        ("and/or", ["and/", "or"]),
        ("x-ray", ["x-ray"]),
        ("this\u00a0stays", ["this\u00a0stays"]),
        ("long\u200bword", ["long", "word"]),
        ("first\nsecond", ["first", "second"]),
    ],
)
def test_spaced_text_breaks_at_spaces_and_hyphens(text: str, parts: list[str]) -> None:
    assert pieces(text) == parts


def test_a_place_says_what_stands_there() -> None:
    assert [place.kind for place in places("a b\nc\u200bd ee-ff")] == [
        Kind.SPACE,
        Kind.NEWLINE,
        Kind.BETWEEN,
        Kind.SPACE,
        Kind.HYPHEN,
    ]


@given(st.text(max_size=60), st.sampled_from([None, "th", "ja", "zh", "my", "bo"]))
def test_places_are_in_order_and_drop_only_what_is_blank(text: str, language: str | None) -> None:
    at = 0
    for place in places(text, language):
        assert at <= place.end <= place.start <= len(text)
        assert not text[place.end : place.start].strip(" \t\u2009\n\u200b")
        at = place.start
