"""Faces: the right file for family, weight and slope, and Noto where Source has no glyph."""

from __future__ import annotations

import pytest

from briefings.typography.shaping import missing, shape
from briefings.typography.stacks import stack


@pytest.mark.parametrize(
    ("family", "weight", "italic", "key"),
    [
        ("serif", 400, False, "SourceSerif4-Regular"),
        ("serif", 600, True, "SourceSerif4-SemiboldIt"),
        ("serif-display", 600, False, "SourceSerif4Display-Semibold"),
        ("serif-subhead", 400, True, "SourceSerif4-It"),
        ("sans", 500, False, "SourceSans3-Medium"),
        ("sans", 700, True, "SourceSans3-It"),
    ],
)
def test_family_weight_and_slope_choose_a_file(family: str, weight: int, italic: bool, key: str) -> None:
    assert stack(family, weight, italic).face.key == key


@pytest.mark.parametrize(
    ("text", "key"),
    [("ə ı ğ", "SourceSerif4-Regular"), ("Հայ", "NotoSerifArmenian-Regular"), ("שלום", "NotoSerifHebrew-Regular")],
)
def test_a_script_is_served_by_the_first_face_that_has_it(text: str, key: str) -> None:
    assert [face.key for face, _, _ in stack("serif").runs(text)] == [key]


def test_punctuation_between_scripts_comes_from_the_preferred_face() -> None:
    runs = stack("sans").runs("Հայ, 5")
    assert [(face.key, text) for face, _, text in runs] == [
        ("NotoSansArmenian-Regular", "Հայ"),
        ("SourceSans3-Regular", ", 5"),
    ]


def test_a_combining_mark_stays_with_its_letter() -> None:
    assert len(stack("serif").runs("e\u0301")) == 1


def test_fallback_faces_are_brought_to_the_same_x_height() -> None:
    (_, scale, _) = stack("sans").runs("Հ")[0]
    assert scale == pytest.approx(486 / 536, abs=0.001)


def test_what_no_face_has_is_named_and_gets_a_sign() -> None:
    assert missing("Baku 中文") == "中文"
    (run,) = shape(stack("sans"), "中").runs
    assert run.glyphs[0].number == shape(stack("sans"), "?").runs[0].glyphs[0].number


def test_old_style_and_lining_figures_have_glyphs_of_their_own() -> None:
    old = shape(stack("serif"), "2025", ("onum",)).runs[0]
    lining = shape(stack("serif"), "2025", ("lnum",)).runs[0]
    assert {glyph.number for glyph in old.glyphs}.isdisjoint({glyph.number for glyph in lining.glyphs})
    assert [glyph.text for glyph in old.glyphs] == list("2025")


def test_each_cluster_says_its_text_once() -> None:
    for text in ("office", "السلام", "e\u0301te"):
        run = shape(stack("serif"), text, right_to_left=text[0] > "\u0590").runs[0]
        assert "".join(sorted("".join(glyph.text for glyph in run.glyphs))) == "".join(sorted(text))
