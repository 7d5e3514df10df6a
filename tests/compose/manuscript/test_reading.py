"""A manuscript says who it is; its letters say the rest."""

from __future__ import annotations

import pytest

from briefings.compose.document import Notes, Paragraph
from briefings.compose.manuscript import decoded, manuscript
from briefings.errors import BadInputError
from tests.compose.manuscript.reading import everything, read, words

ABOUT = """---
title: "Of treaties"
subtitle: A short note
author: [A. Writer, B. Writer]
date: 5 July 2025
lang: fr
marking: OFFICIAL
keywords:
  - law
  - peace
pages: 3
style: Sans
colour: red
---
Texte.
"""


def test_what_stands_above_the_text_is_understood() -> None:
    made = manuscript(ABOUT)
    document = made.document
    assert (document.title, document.subtitle, document.language) == ("Of treaties", "A short note", "fr")
    assert (document.marking, document.keywords, document.pages) == ("OFFICIAL", ("law", "peace"), 3)
    assert (document.style, document.created, document.author) == (
        "sans",
        "2025-07-05T00:00:00Z",
        "A. Writer, B. Writer",
    )
    assert made.remarks == ("Not understood above the text, and left out: colour.",)


def test_author_and_date_are_printed() -> None:
    assert "A. Writer, B. Writer · 5 July 2025" in everything(read(ABOUT))


def test_rules_around_text_are_no_front_matter() -> None:
    assert everything(read("---\nJust text here\n---\n", language="en")).split() == ["Just", "text", "here"]


def test_a_number_of_pages_is_a_number() -> None:
    with pytest.raises(BadInputError, match="no number of pages"):
        manuscript("---\npages: two\n---\na\n")


def test_a_language_is_a_code() -> None:
    with pytest.raises(BadInputError, match="There is no language"):
        manuscript("---\nlanguage: French, mostly\n---\na\n")


def test_notes_stand_at_the_end_where_the_author_wants_them_there() -> None:
    document = read("---\nnotes: end\n---\na[^1]\n\n[^1]: b\n", language="en")
    (notes,) = (block for block in document.blocks() if isinstance(block, Notes))
    assert (document.footnotes, [words(note.text) for note in notes.notes]) == ((), ["b"])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Plain words", "und"),
        ("Թեհրան և Երևան", "hy"),
        ("ქართული ენა", "ka"),
        ("العربية", "ar"),
        ("این کتاب را از او گرفت", "fa"),
        ("The talks in Ankara were about the corridor", "en"),
        ("Переговори тривали, і їх продовжать", "uk"),
        ("Переговоры шли в Анкаре", "ru"),
        ("Das Treffen mit dem Minister war kurz und gut", "de"),
        ("Bakı ilə Moskva arasında gərginlik", "az"),
        ("Moskova ile Bakü için bir görüşme oldu", "tr"),
        ("La réunion des ministres est dans une impasse", "fr"),
        ("विदेश मंत्री ने कहा", "hi"),
        ("東京は日本の首都", "ja"),
        ("北京", "zh"),
        ("123", "und"),
    ],
)
def test_letters_say_the_language_where_nobody_does(text: str, language: str) -> None:
    assert read(text).language == language


@pytest.mark.parametrize("tag", ["xx-klingon", "xx", "en-", "12", "de-Latn-x"])
def test_a_tag_of_no_language_is_refused(tag: str) -> None:
    with pytest.raises(BadInputError, match="There is no language"):
        manuscript("a", language=tag)


@pytest.mark.parametrize("tag", ["fr", "zh-Hans", "sr-Latn-RS", "ckb", "de-1996", "EN-gb"])
def test_a_tag_of_a_language_is_taken(tag: str) -> None:
    assert read("a", language=tag).language == tag


def test_heads_say_the_script_of_a_mixed_text() -> None:
    text = "# The talks and what was said of them\n\nМинистр заявил, что переговоры были долгими и трудными."
    made = manuscript(text)
    assert (made.document.language, made.guessed) == ("en", True)


def test_words_of_another_script_carry_their_language() -> None:
    (block,) = read("He said: สวัสดี and Добрый день.", language="en").blocks()
    assert isinstance(block, Paragraph)
    assert [(run.text.strip(), run.language) for run in block.runs] == [
        ("He said:", None),
        ("สวัสดี", "th"),
        ("and", None),
        ("Добрый день.", "ru"),
    ]


@pytest.mark.parametrize(
    ("text", "language"), [("Бакы шәһәри", "az-Cyrl"), ("Добар дан", "sr"), ("ᠮᠣᠩᠭᠣᠯ", "mn-Mong"), ("کٲشُر", "ks")]
)
def test_words_in_the_script_of_a_tag_carry_no_other_language(text: str, language: str) -> None:
    (block,) = read(text, language=language).blocks()
    assert isinstance(block, Paragraph)
    assert {run.language for run in block.runs} == {None}


def test_a_note_in_another_script_carries_its_language() -> None:
    (note,) = read("Text.[^1]\n\n[^1]: 外交部长", language="en").footnotes
    assert [run.language for run in note.text] == ["zh"]


def test_a_division_names_its_language() -> None:
    document = read("a\n\n::: {lang=ar}\nb\n:::\n\nc\n", language="en")
    assert [section.language for section in document.sections] == [None, "ar", None]


def test_a_paragraph_that_runs_the_other_way_says_so() -> None:
    document = read("English.\n\nעברית\n\nEnglish.\n", language="en")
    assert [section.language for section in document.sections] == [None, "he", None]


def test_a_head_goes_with_the_text_below_it() -> None:
    section, _ = read("## Hebrew\n\nעברית\n\n## English\n", language="en").sections
    assert (section.head, section.language) == ("Hebrew", "he")


def test_a_text_without_words_is_a_document() -> None:
    assert read("").sections == ()


def test_what_cannot_be_printed_is_replaced_and_told() -> None:
    made = manuscript("a\x00b\x1bc\ud800", marked_up=False)
    assert everything(made.document).split() == ["a\ufffdb\ufffdc\ufffd"]
    assert made.remarks == ("Characters that cannot be printed, replaced by a sign: 3.",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_says_its_encoding(encoding: str) -> None:
    assert decoded("Əliyev\n".encode(encoding), "a.md").strip() == "Əliyev"


def test_other_encodings_are_refused_with_the_line() -> None:
    with pytest.raises(BadInputError, match=r"a\.md is no text in UTF-8: line 2 "):
        decoded(b"one\nZ\xfcrich\n", "a.md")
