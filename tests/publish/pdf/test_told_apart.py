"""What leads out of the document, code, and the levels of heads are told from the text around them, also on paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.compose.document import Block, Document, Heading, Paragraph, Run, Section, Style
from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.layout.fitting import fitted
from briefings.publish.pdf.painting.marks import Words, flat
from briefings.publish.setting import AS_IT_IS
from tests.publish.pdf.reading import elements, picture

WORDS = "words of a paragraph"


def document(*blocks: Block) -> Document:
    section = Section(key="all", head="", blocks=blocks)
    return Document(kind="Text", title="Title", marking="", sections=(section,), size="text", style="sans", pages=0)


def said(*runs: Run) -> Paragraph:
    return Paragraph(runs=runs)


def grey(*runs: Run) -> int:
    """How many points of the page are neither white nor nearly so."""
    return int((picture(write_pdf(document(said(*runs))).data, 0, 100.0) < 250).sum())


def baselines(*blocks: Block) -> list[float]:
    layout, _ = fitted(document(*blocks), AS_IT_IS)
    (page,) = layout.pages()
    return sorted(dy + mark.y for _, dy, mark in flat(page.marks) if isinstance(mark, Words))


def test_a_link_is_underlined() -> None:
    assert grey(Run(WORDS, link="https://example.org/")) > grey(Run(WORDS)) + 80


def test_code_stands_on_a_ground_of_its_own_and_is_tagged() -> None:
    made = write_pdf(document(said(Run("Type "), Run("list --all", Style.CODE), Run(" there.")))).data
    assert "/Code" in [element["/S"] for element in elements(made)]
    assert ((picture(made, 0, 100.0) > 235) & (picture(made, 0, 100.0) < 250)).sum() > 500


def looks(run: Run, language: str = "en") -> list[tuple[str, tuple[str, ...]]]:
    """The faces and the features of a word that is set alone."""
    layout, _ = fitted(replace(document(said(run)), language=language), AS_IT_IS)
    lines = [mark.line for page in layout.pages() for _, _, mark in flat(page.marks) if isinstance(mark, Words)]
    words = [word for line in lines for part in line.runs for word in part.words if word.text == run.text]
    return [(word.piece.runs[0].face.key, word.look.features) for word in words]


@pytest.mark.parametrize(("style", "key"), [
    (Style.STRONG, "SourceSans3-Semibold"),
    (Style.EMPHASIS, "SourceSans3-It"),
    (Style.STRONG_EMPHASIS, "SourceSans3-SemiboldIt"),
    (Style.CODE, "SourceCodePro-Regular"),
])  # fmt: skip
def test_each_style_has_its_face(style: Style, key: str) -> None:
    assert [face for face, _ in looks(Run("list", style))] == [key]


@pytest.mark.parametrize(("language", "word", "key"), [
    ("ar", "كلمة", "NotoSansArabic-Bold"),
    ("th", "คำ", "NotoSansThai-Bold"),
    ("ru", "слово", "SourceSans3-It"),
])  # fmt: skip
def test_what_is_stressed_is_bold_where_a_script_has_no_italics(language: str, word: str, key: str) -> None:
    assert [face for face, _ in looks(Run(word, Style.EMPHASIS), language)] == [key]


def test_code_has_figures_of_one_height() -> None:
    assert looks(Run("2025", Style.CODE)) == [("SourceCodePro-Regular", ("lnum", "-liga", "-clig"))]


def test_lines_of_code_stand_on_one_panel() -> None:
    made = write_pdf(document(said(Run("list --all\n  --here\ndone", Style.CODE)))).data
    grounds = (picture(made, 0, 72.0) > 235) & (picture(made, 0, 72.0) < 250)
    assert (grounds.sum(axis=1) > 300).sum() >= 40


def test_a_head_is_nearer_to_what_follows_than_to_what_is_above_and_no_nearer_than_a_line() -> None:
    *_, first, second = baselines(said(Run(f"{WORDS} " * 12)))
    *_, above, head, below = baselines(said(Run(WORDS)), Heading(runs=(Run("Head"),)), said(Run(WORDS)))
    assert second - first <= below - head + 0.01
    assert below - head < head - above


@pytest.mark.parametrize("style", ["serif", "sans"])
@pytest.mark.parametrize(("language", "word"), [("en", "word "), ("ar", "كلمة "), ("th", "คำที่ "), ("hi", "शब्द ")])
def test_a_head_above_a_text_is_no_nearer_to_it_than_its_lines_are(language: str, word: str, style: str) -> None:
    section = Section(key="all", head=word, blocks=(said(Run(word * 60)),))
    made = Document(kind="", title="", marking="", sections=(section,), size="text", style=style, language=language)
    layout, _ = fitted(made, AS_IT_IS)
    (page,) = layout.pages()
    head, first, second = sorted(dy + mark.y for _, dy, mark in flat(page.marks) if isinstance(mark, Words))[:3]
    assert first - head >= second - first - 0.01


def test_levels_of_heads_are_told_apart() -> None:
    pages = [
        write_pdf(document(Heading(runs=(Run("Head"),), level=level), said(Run(WORDS)))).data for level in (3, 4, 5, 6)
    ]
    assert len({picture(page, 0).tobytes() for page in pages}) == 4
