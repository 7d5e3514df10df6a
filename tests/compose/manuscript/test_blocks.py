"""Markdown's blocks become those of a Document."""

from __future__ import annotations

import pytest

from briefings.compose.document import Align, Heading, ItemList, Paragraph, Run, Style, Table, Voice
from briefings.compose.manuscript import manuscript
from briefings.errors import BadInputError
from tests.compose.manuscript.reading import blocks, heads, only, read, words


def test_the_only_first_head_is_the_title() -> None:
    document = read("# The *treaty*\n\nText.\n\n## Past\n\n### Long ago\n", language="en")
    assert document.title == "The treaty"
    assert heads(document) == [(2, "Past"), (3, "Long ago")]


def test_several_first_heads_are_sections() -> None:
    document = read("# One\n\na\n\n## Deep\n\n# Two\n\nb\n", title="chapters", language="en")
    assert document.title == "chapters"
    assert heads(document) == [(2, "One"), (3, "Deep"), (2, "Two")]


def test_heads_leave_no_level_out() -> None:
    assert heads(read("# T\n\n## A\n\n##### B\n\n###### C\n\n### D\n", language="en")) == [
        (2, "A"),
        (3, "B"),
        (4, "C"),
        (3, "D"),
    ]


def test_a_low_head_that_comes_first_opens_a_section() -> None:
    assert heads(read("### A\n\n## B\n\n### C\n", language="en")) == [(2, "A"), (2, "B"), (3, "C")]


def test_a_first_head_above_all_others_is_the_title_whatever_its_level() -> None:
    document = read("## The treaty\n\nText.\n\n### Parties\n\nb\n", title="file", language="en")
    assert (document.title, heads(document)) == ("The treaty", [(2, "Parties")])


def test_a_title_is_not_said_twice() -> None:
    document = read(
        '---\ntitle: "Of treaties"\n---\n# *Of* Treaties[^1]\n\nText.\n\n## A\n\nb\n\n[^1]: N.\n', language="en"
    )
    assert (document.title, heads(document)) == ("Of treaties", [(2, "A")])
    assert document.footnotes


def test_a_title_above_the_text_leaves_its_heads_alone() -> None:
    document = read("---\ntitle: Above\n---\n# First\n\nText.\n", language="en")
    assert (document.title, heads(document)) == ("Above", [(2, "First")])


def test_a_nested_list_interrupts_the_numbers_which_go_on() -> None:
    outer, inner, after = blocks("3. a\n4. b\n   - c\n5. d\n")
    assert isinstance(outer, ItemList)
    assert isinstance(inner, ItemList)
    assert isinstance(after, ItemList)
    assert (outer.start, outer.level, len(outer.items), outer.numbered) == (3, 0, 2, True)
    assert (inner.level, inner.bullets, inner.numbered) == (1, True, False)
    assert (after.start, after.level, after.numbered) == (5, 0, True)


def test_the_second_paragraph_of_an_item_has_no_mark() -> None:
    first, second = blocks("- a\n\n  b\n")
    assert isinstance(first, ItemList)
    assert isinstance(second, ItemList)
    assert (first.bullets, second.bullets, second.numbered, second.level) == (True, False, False, 0)


def test_an_empty_item_keeps_its_mark() -> None:
    block = only("1. a\n2.\n3. c\n")
    assert isinstance(block, ItemList)
    assert [words(item) for item in block.items] == ["a", "", "c"]


def test_a_term_stands_above_what_it_means() -> None:
    term, meaning = blocks("Treaty\n: A promise on paper.\n")
    assert isinstance(term, Paragraph)
    assert term.runs == (Run("Treaty", Style.STRONG),)
    assert isinstance(meaning, ItemList)
    assert [words(item) for item in meaning.items] == ["A promise on paper."]


def test_a_quotation_is_quoted() -> None:
    block = only("> Said\n> so.\n")
    assert isinstance(block, Paragraph)
    assert (words(block.runs), block.voice) == ("Said so.", Voice.QUOTED)


def test_a_quotation_in_a_quotation_lies_deeper() -> None:
    made = blocks("> One.\n>\n> > Two.\n> > > Three.\n")
    assert [block.level for block in made if isinstance(block, Paragraph)] == [0, 1, 2]


def test_a_head_in_a_quotation_opens_nothing() -> None:
    block = only("> ## Loud\n")
    assert isinstance(block, Paragraph)
    assert block.runs[0].style is Style.STRONG


def test_code_keeps_its_lines_and_indents() -> None:
    block = only("```py\nif x:\n    y\n```\n")
    assert isinstance(block, Paragraph)
    assert (words(block.runs), block.runs[0].style) == ("if x:\n\u00a0\u00a0\u00a0\u00a0y", Style.CODE)


def test_columns_keep_to_the_edge_that_colons_say() -> None:
    block = only("| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |\n")
    assert isinstance(block, Table)
    assert [column.align for column in block.columns] == [Align.BY_CONTENT, Align.START, Align.CENTRE, Align.END]


def test_cells_beyond_the_last_column_are_not_lost() -> None:
    block = only("| a | b |\n|---|---|\n| 1 | 2 | 3 \\| 4 | 5 |\n| 6 |\n")
    assert isinstance(block, Table)
    first, second = block.rows
    assert [words(cell) for cell in first if isinstance(cell, tuple)] == ["1", "2 | 3 | 4 | 5"]
    assert [words(cell) for cell in second if isinstance(cell, tuple)] == ["6", ""]


def test_a_rule_parts_sections() -> None:
    document = read("a\n\n---\n\nb\n", language="en")
    assert [(section.head, section.ruled) for section in document.sections] == [("", False), ("", True)]


def test_the_level_of_a_document_without_high_heads_starts_at_sections() -> None:
    document = read("### A\n\n#### B\n\n### C\n", language="en")
    assert heads(document) == [(2, "A"), (3, "B"), (2, "C")]
    assert not any(isinstance(block, Heading) and block.level > 3 for block in document.blocks())


def test_what_nobody_could_follow_is_refused() -> None:
    with pytest.raises(BadInputError, match="too deep"):
        manuscript(">" * 130 + " a\n")


def test_marks_in_one_another_may_be_deep() -> None:
    text = "*a " * 3000 + "a*" * 3000
    assert words(next(iter(read(text, language="en").blocks())).runs).count("a") == 6000  # type: ignore[union-attr]  # a paragraph
