"""Prose is read and written without loss, and never raises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.document import Style
from briefings.compose.markup import Target, TokenKind
from briefings.compose.prose import Items, Piece, Rows, Text, one_line, parse, render, tokens
from briefings.domain.records import Kind, Ref

MARKS = ["*", "**", "{", "}", "[", "]", "[^", "](", "(", ")", "|", "\n", "\n\n", " ", "- ", "1. ", "\\", "unknown", "a"]
LINKS = [
    "[Baku](actor:12)",
    "[^event:7]",
    "[^source:3 ¶ 2, 4]",
    "[^event:7,claim:9]",
    "[x](http://y)",
    "|---|",
    ":-",
    "^",
]
MESS = st.lists(st.sampled_from([*MARKS, *LINKS]) | st.text(max_size=3), max_size=25).map("".join)


def _only(text: str) -> tuple[Piece, ...]:
    (block,) = parse(text).blocks
    assert isinstance(block, Text)
    return block.pieces


@given(MESS)
def test_tokens_hold_every_character_once(text: str) -> None:
    assert "".join(text[token.start : token.end] for token in tokens(text)) == text


@given(MESS)
def test_what_is_written_reads_as_what_was_read(text: str) -> None:
    prose = parse(text)
    assert parse(render(prose)) == prose
    assert render(parse(render(prose))) == render(prose)


def test_a_mention_names_its_record() -> None:
    assert _only("To [Azerbaijan](actor:12).")[1] == Piece(text="Azerbaijan", ref=Ref(Kind.ACTOR, 12))


def test_a_citation_may_name_several_records_and_places() -> None:
    cited = _only("Held.[^event:7, source:3 ¶ 2, 4]")[1].targets
    assert cited == (Target(Ref(Kind.EVENT, 7)), Target(Ref(Kind.SOURCE, 3), "¶ 2, 4"))


@pytest.mark.parametrize(
    ("text", "style"), [("**so**", Style.STRONG), ("*so*", Style.EMPHASIS), ("*day unknown*", Style.UNKNOWN)]
)
def test_marks_give_a_style(text: str, style: Style) -> None:
    assert _only(text) == (Piece(text=text.strip("*"), style=style),)


def test_braces_make_a_remark() -> None:
    assert _only("Said. {If pressed: *unknown*.}")[1:] == (
        Piece(text="If pressed: ", remark=True),
        Piece(text="unknown", style=Style.UNKNOWN, remark=True),
        Piece(text=".", remark=True),
    )


def test_lines_without_a_mark_go_on_with_the_item_above() -> None:
    (block,) = parse("1. One\n   and more\n2. Two").blocks
    assert block == Items(items=((Piece(text="One and more"),), (Piece(text="Two"),)), numbered=True)


def test_a_table_takes_its_shares_from_the_rule() -> None:
    (block,) = parse("| They raise | Say |\n|--|----|\n| A | B \\| C |").blocks
    assert isinstance(block, Rows)
    assert block.shares == (2, 4)
    assert block.rows == (((Piece(text="A"),), (Piece(text="B | C"),)),)


@pytest.mark.parametrize(
    "text", ["[^event:7", "[^colour:7]", "[Baku](http://baku)", "[Baku](actor:", "**open", "{open", " *open"]
)
def test_a_broken_mark_is_text_and_a_fault(text: str) -> None:
    prose = parse(text)
    assert "".join(piece.text for piece in prose.pieces()) == text.strip()
    assert prose.faults


def test_arithmetic_is_no_fault() -> None:
    assert parse("2 * 3 and 2*3").faults == ()


def test_a_fault_says_where_it_is() -> None:
    text = "One.\n\n- Two [^colour:7] three"
    (fault,) = parse(text).faults
    assert text[fault.start : fault.end] == "[^colour:7]"


def test_an_editor_sees_a_citation_as_one_token() -> None:
    assert [token.kind for token in tokens("- Held.[^event:7]")] == [
        TokenKind.BULLET,
        TokenKind.TEXT,
        TokenKind.CITATION,
    ]


def test_a_header_value_is_one_line() -> None:
    assert "".join(piece.text for piece in one_line("One\n\n- two")) == "One two"


@pytest.mark.timeout(20)
@pytest.mark.parametrize("mark", ["{", "*", "[", "[^", "**a", "[a](", "|", "\\", "{*", "* *a"])
def test_a_text_of_marks_alone_takes_no_time(mark: str) -> None:
    assert parse(mark * 10_000).blocks
