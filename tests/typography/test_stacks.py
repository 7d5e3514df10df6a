"""Faces: the right file for family, weight and slope, and Noto where Source has no glyph."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.typography.shaping import shape
from briefings.typography.stacks import SUBSTITUTE, missing, stack


@pytest.mark.parametrize(
    ("family", "weight", "italic", "key"),
    [
        ("serif", 400, False, "SourceSerif4-Regular"),
        ("serif", 600, True, "SourceSerif4-SemiboldIt"),
        ("serif-display", 600, False, "SourceSerif4Display-Semibold"),
        ("serif-subhead", 400, True, "SourceSerif4-It"),
        ("sans", 500, False, "SourceSans3-Medium"),
        ("sans", 700, True, "SourceSans3-SemiboldIt"),
        ("mono", 600, True, "SourceCodePro-Regular"),
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
    assert missing("Baku 中文 한국 한") == "한국"
    (run,) = shape(stack("sans"), "한").runs
    assert run.numbers == shape(stack("sans"), SUBSTITUTE).runs[0].numbers
    assert run.text == "한"
    assert 0 not in run.numbers


@pytest.mark.parametrize("text", ["\x00", "\x1b", "\ue000", "\U0001fbff", "\ufdd0"])
def test_controls_and_private_characters_get_the_sign_too(text: str) -> None:
    (run,) = shape(stack("serif"), text).runs
    assert run.numbers == shape(stack("serif"), SUBSTITUTE).runs[0].numbers
    assert missing(text) == text


@pytest.mark.parametrize("text", ["\u200d", "\u2067", "\ufe0f", "\u00ad", "\u2009", "\u3000"])
def test_what_is_invisible_by_nature_is_not_missing(text: str) -> None:
    assert missing(f"a{text}b") == ""
    assert SUBSTITUTE not in missing(text)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("हिन्दी में। a", ["NotoSerifDevanagari-Regular", "SourceSerif4-Regular"]),
        ("বাংলা।", ["NotoSansBengali-Regular"]),
        ("ไทย", ["NotoSerifThai-Regular"]),
        ("“是的”", ["NotoSansSC-Regular"]),
        ("是 yes", ["NotoSansSC-Regular", "SourceSerif4-Regular"]),
        ("ひらがな、カナ", ["NotoSansSC-Regular"]),
        ("ɓ ɗ", ["SourceSans3-Regular"]),
        ("ƙҝ", ["NotoSansExtra-Regular"]),
        ("⚠\ufe0f", ["NotoSansSymbols2-Regular"]),
    ],
)
def test_each_script_has_a_face(text: str, keys: list[str]) -> None:
    assert [face.key for face, _, _ in stack("serif").runs(text)] == keys


@pytest.mark.parametrize("letter", "अবসதไລមမ་አދᠮગਪతಕമଓ国あアЖΩאعԱა")
@pytest.mark.parametrize("family", ["serif", "sans"])
@pytest.mark.parametrize("weight", [400, 600])
def test_every_official_script_is_shown_by_one_face_in_any_weight(letter: str, family: str, weight: int) -> None:
    ((face, _, text),) = stack(family, weight).runs(letter)
    assert face.covers(text)


@pytest.mark.parametrize("letter", "国あアअবসதไລမមአދགਪગತಕമଓאعԱა")
@pytest.mark.parametrize("family", ["serif", "sans"])
def test_bold_is_told_from_regular_in_every_script(letter: str, family: str) -> None:
    ((face, _, _),) = stack(family, 600).runs(letter)
    assert face.key.endswith("-Bold")


def test_code_keeps_to_its_face_and_asks_others_for_what_that_lacks() -> None:
    runs = stack("mono").runs("if ж ┌─ ƙ")
    assert [(face.key, text) for face, _, text in runs] == [
        ("SourceCodePro-Regular", "if ж ┌─ "),
        ("NotoSansExtra-Regular", "ƙ"),
    ]


def test_lines_of_trees_are_shown_outside_code_too() -> None:
    assert missing("└─") == ""


def test_no_face_is_opened_that_the_text_does_not_need() -> None:
    code = (
        "from briefings.typography import faces; from briefings.typography.stacks import stack;"
        "stack('serif').runs('Bakı, Москва, Αθήνα, ไทย');"
        "print(faces.face.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) == 2


@given(st.text(max_size=30), st.sampled_from(["", "ja", "zh-TW"]))
def test_runs_lose_and_change_nothing(text: str, language: str) -> None:
    runs = stack("serif").runs(text, language)
    assert "".join(part for _, _, part in runs) == text
    assert all(a[0] is not b[0] for a, b in pairwise(runs))


def test_old_style_and_lining_figures_have_glyphs_of_their_own() -> None:
    old = shape(stack("serif"), "2025", ("onum",)).runs[0]
    lining = shape(stack("serif"), "2025", ("lnum",)).runs[0]
    assert {glyph.number for glyph in old.glyphs}.isdisjoint({glyph.number for glyph in lining.glyphs})
    assert [glyph.text for glyph in old.glyphs] == list("2025")


def test_each_cluster_says_its_text_once() -> None:
    for text in ("office", "السلام", "e\u0301te"):
        run = shape(stack("serif"), text, right_to_left=text[0] > "\u0590").runs[0]
        assert "".join(sorted("".join(glyph.text for glyph in run.glyphs))) == "".join(sorted(text))


def test_a_language_that_cannot_be_read_is_none() -> None:
    (run,) = shape(stack("serif"), "a", language="\ud800").runs
    assert run.numbers == shape(stack("serif"), "a").runs[0].numbers
