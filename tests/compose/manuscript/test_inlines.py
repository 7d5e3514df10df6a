"""What stands within a line: styles, links, languages, pictures, notes."""

from __future__ import annotations

import pytest

from briefings.compose.document import ItemList, Run, Style
from briefings.compose.manuscript import manuscript
from tests.compose.manuscript.reading import blocks, everything, only, read, runs, words


def test_styles_are_told() -> None:
    assert [(run.text, run.style) for run in runs("a *b* **c** `d` ***e***")] == [
        ("a ", Style.PLAIN),
        ("b", Style.EMPHASIS),
        (" ", Style.PLAIN),
        ("c", Style.STRONG),
        (" ", Style.PLAIN),
        ("d", Style.CODE),
        (" ", Style.PLAIN),
        ("e", Style.STRONG_EMPHASIS),
    ]


@pytest.mark.parametrize(("text", "style"), [("**a *b* c**", Style.STRONG), ("*a **b** c*", Style.EMPHASIS)])
def test_what_is_stressed_within_what_is_strong_is_both(text: str, style: Style) -> None:
    assert [(run.text, run.style) for run in runs(text)] == [("a ", style), ("b", Style.STRONG_EMPHASIS), (" c", style)]


@pytest.mark.parametrize("text", ["**`a`**", "*`a`*", "***`a`***"])
def test_code_is_code_in_every_style(text: str) -> None:
    assert runs(text) == (Run("a", Style.CODE),)


def test_a_source_line_ends_in_a_space_and_a_hard_break_in_a_line() -> None:
    assert words(runs("one\ntwo\\\nthree  \nfour")) == "one two\nthree\nfour"


def test_chinese_lines_are_joined_without_a_space() -> None:
    assert words(runs("北京\n上海\nand\n한국\n서울")) == "北京上海 and 한국 서울"


@pytest.mark.parametrize("target", ["https://example.org/a_b", "mailto:a@example.org"])
def test_an_address_outside_is_kept(target: str) -> None:
    assert runs(f"[word]({target})")[0].link == target


@pytest.mark.parametrize("target", ["other.md", "#part", "file:///etc/passwd", "javascript:alert(1)"])
def test_no_other_address_is_kept_but_its_words_are(target: str) -> None:
    said = runs(f"[word]({target})")
    assert "word" in words(said)
    assert not any(run.link for run in said)


def test_a_span_names_its_language() -> None:
    assert [run.language for run in runs("a [Привет]{lang=ru} b")] == [None, "ru", None]


def test_html_is_text() -> None:
    assert words(runs("a <script>alert(1)</script> b")) == "a <script>alert(1)</script> b"


def test_a_picture_is_told_by_its_words() -> None:
    assert words(runs("![A *map*](m.png) ![](n.png)")) == "[A map] [n.png]"


def test_notes_are_numbered_where_they_are_met() -> None:
    document = read("a[^z] b[^a] c[^z]\n\n[^a]: A.\n[^z]: Z.\n", language="en")
    assert [(note.number, words(note.text)) for note in document.footnotes] == [(1, "Z."), (2, "A.")]
    (paragraph,) = document.blocks()
    assert [run.notes for run in paragraph.runs] == [(1,), (2,), (1,)]  # type: ignore[union-attr]  # a paragraph


def test_a_note_in_place_is_a_note() -> None:
    assert [words(note.text) for note in read("a^[b *c*]", language="en").footnotes] == ["b c"]


def test_a_note_of_many_blocks_keeps_them_all() -> None:
    text = "a[^1]\n\n[^1]: One.\n\n    - two\n    - three\n\n    | x | y |\n    |---|---|\n    | 4 | 5 |\n"
    (note,) = read(text, language="en").footnotes
    assert words(note.text) == "One.\ntwo\nthree\nx · y\n4 · 5"


def test_a_note_inside_a_note_is_said_on_the_spot() -> None:
    (note,) = read("a[^1]\n\n[^1]: One[^2].\n[^2]: Two.\n", language="en").footnotes
    assert words(note.text) == "One [Two.]."


def test_notes_that_lead_to_each_other_end() -> None:
    (note,) = read("a[^1]\n\n[^1]: One[^2]\n[^2]: Two[^1]\n", language="en").footnotes
    assert words(note.text) == "One [Two [1]]"


def test_a_note_that_nothing_leads_to_is_not_lost() -> None:
    assert "[x] Alone." in everything(read("a\n\n[^x]: Alone.\n", language="en"))


def test_the_note_of_a_head_is_marked_in_the_text_after_it() -> None:
    document = read("# T[^t]\n\n## A[^a]\n\n- b\n\n[^t]: Of the title.\n[^a]: Of the section.\n", language="en")
    marks = [run.notes for block in document.blocks() for item in block.items for run in item]  # type: ignore[union-attr]  # a list
    assert marks == [(1, 2)]


def test_notes_are_numbered_as_their_marks_stand() -> None:
    document = read("## A[^a]\n\nb[^b] c\n\n[^a]: Of the head.\n[^b]: Of the text.\n", language="en")
    marks = [run.notes for block in document.blocks() for run in block.runs]  # type: ignore[union-attr]  # a paragraph
    assert marks == [(1,), (2,)]
    assert [words(note.text) for note in document.footnotes] == ["Of the text.", "Of the head."]


def test_the_note_of_a_head_without_text_has_a_mark() -> None:
    (paragraph,) = blocks("## A[^a]\n\n[^a]: Note.\n")
    assert paragraph.runs[0].notes == (1,)  # type: ignore[union-attr]  # a paragraph


@pytest.mark.parametrize("mark", ["a<br>b", "a<br/>b", "a<BR />\nb"])
def test_a_tag_breaks_a_line(mark: str) -> None:
    assert words(runs(mark)) == "a\nb"


def test_tags_for_bold_and_italic_are_understood() -> None:
    assert runs("<b>bold</b><i>italic</i><u>other</u>") == (
        Run("bold", Style.STRONG),
        Run("italic", Style.EMPHASIS),
        Run("<u>other</u>"),
    )


def test_marks_that_are_not_understood_are_told() -> None:
    made = manuscript("a[^zz] ~~b~~ <u>c</u> `<u>`\n\n[^no]: d", language="en")
    assert made.remarks == (
        "Notes that nothing leads to, set at the end: no.",
        "Not understood, and set as it stands: [^zz], ~~b~~, <u>, </u>.",
    )


def test_numbers_are_set_low_and_high() -> None:
    assert words(runs("H~2~O, 5 km^2^, 10^-3^, `x^2^`, from ~5 to ~7")) == "H₂O, 5 km², 10⁻³, x^2^, from ~5 to ~7"


@pytest.mark.parametrize("mark", ["x~i~", "n^th^", "$a^2+b^2$"])
def test_low_and_high_words_and_mathematics_are_told(mark: str) -> None:
    said = mark if mark[0] == "$" else mark[1:]
    assert manuscript(f"And {mark} so.", language="en").remarks == (f"Not understood, and set as it stands: {said}.",)


def test_sums_of_money_are_no_mathematics() -> None:
    assert manuscript("It cost $5 + tax, then $7, or US$5=£4 at ~5% ~ 6%.", language="en").remarks == ()


def test_tasks_have_boxes() -> None:
    block = only("- [ ] to do\n- [x] done")
    assert isinstance(block, ItemList)
    assert [words(item) for item in block.items] == ["☐ to do", "☑ done"]


def test_code_does_not_turn_the_paragraph_it_opens() -> None:
    document = read("# عنوان\n\n`ssh gateway` داخل السطر.\n\n`ssh gateway`\n", language="ar")
    assert [section.language for section in document.sections] == [None, "und"]
