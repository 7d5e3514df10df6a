"""Plain text keeps the lines that somebody meant, and joins those that were only wrapped."""

from __future__ import annotations

import pytest

from briefings.compose.document import Block, ItemList, Paragraph, Table, Voice
from briefings.compose.manuscript import manuscript
from tests.compose.manuscript.reading import heads, words


def blocks(text: str) -> list[Block]:
    return list(manuscript(text, language="en", marked_up=False).document.blocks())


def plain(text: str) -> list[str]:
    return [words(block.runs) for block in blocks(text) if isinstance(block, Paragraph)]


def test_marks_are_words() -> None:
    assert plain("One.\n\n# Two *three*\n\n\n - four\n") == ["One.", "# Two *three*", "- four"]


def test_lines_wrapped_at_an_edge_are_one() -> None:
    text = "The quick brown fox jumps over the lazy dog and\nthen rests under a tree, where nobody sees it\nany more."
    assert plain(text) == [text.replace("\n", " ")]


@pytest.mark.parametrize(
    "text",
    [
        "Dear Sir,\nyours of the fifth has come.",
        "A line\nbroken by hand\nin a poem.",
        "Indented:\n    four spaces here",
        (
            "The long and winding road that leads to your own door\nWill never disappear, as I have seen it before\n"
            "It always leads me here, and leads me to your door"
        ),
    ],
)
def test_lines_that_were_meant_stay(text: str) -> None:
    assert plain(text) == [text.replace("    ", "\u00a0" * 4)]


def test_chinese_lines_are_joined_without_a_space() -> None:
    text = "外交部长今天上午发表讲话。" * 3
    assert plain(f"{text}\n{text}\n完。") == [f"{text}{text}完。"]


def test_a_first_line_that_stands_alone_is_the_title() -> None:
    made = manuscript("To the press\n\nHe came.\n", title="file", marked_up=False).document
    assert made.title == "To the press"


@pytest.mark.parametrize("text", ["He came.\n\nHe saw.", "To the press\nand others\n\nHe came.", "Alone"])
def test_a_text_that_starts_otherwise_keeps_the_title_it_was_given(text: str) -> None:
    assert manuscript(text, title="file", marked_up=False).document.title == "file"


def test_a_line_of_capitals_is_a_head() -> None:
    assert heads(manuscript("Title\n\nSECTION ONE\n\nText.", marked_up=False).document) == [(2, "SECTION ONE")]


def test_lines_with_marks_are_lists_within_lists() -> None:
    made = blocks("1. First, with a text\n   that goes on\n2. Second\n   - inner\n   - other\n3. Third")
    assert [
        (list(map(words, block.items)), block.numbered, block.level, block.start)
        for block in made
        if isinstance(block, ItemList)
    ] == [
        (["First, with a text that goes on", "Second"], True, 0, 1),
        (["inner", "other"], False, 1, 1),
        (["Third"], True, 0, 3),
    ]


@pytest.mark.parametrize("text", ["12. July\n4. August", "- A lone remark", "— Bonjour.\n— Bonjour."])
def test_what_only_looks_like_a_list_keeps_its_marks(text: str) -> None:
    assert plain(text) == [text]


@pytest.mark.parametrize("gap", ["\t", "     "])
def test_cells_in_columns_are_a_table(gap: str) -> None:
    (table,) = blocks(f"Name{gap}Votes\nA{gap}12\nB{gap}3")
    assert isinstance(table, Table)
    assert [words(column.head) for column in table.columns] == ["Name", "Votes"]
    assert [[words(cell) for cell in row if isinstance(cell, tuple)] for row in table.rows] == [["A", "12"], ["B", "3"]]


def test_two_spaces_after_a_full_stop_make_no_table() -> None:
    assert not any(isinstance(block, Table) for block in blocks("He came.  He saw.\nShe came.  She won."))


def test_a_block_that_is_set_in_is_a_quotation() -> None:
    (_, quoted) = blocks("He said.\n\n    Words of another\n    person.")
    assert isinstance(quoted, Paragraph)
    assert (quoted.voice, words(quoted.runs)) == (Voice.QUOTED, "Words of another\nperson.")
