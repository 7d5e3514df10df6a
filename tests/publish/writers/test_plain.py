from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings

from briefings.compose.document import Block, Column, Document, Paragraph, Run, Section, Style, Table
from briefings.publish.plain import plain_text
from briefings.publish.plain.columns import COLUMNS, width_of, wrapped
from briefings.publish.setting import Change, Setting
from tests.publish.arabic import arabic
from tests.publish.building import said
from tests.publish.documents import ministerial, scenario_paper
from tests.publish.writers.making import BLOCK, HOSTILE, everywhere, one
from tests.publish.writers.reading import letters, missing, texts

Brief = Callable[[], Document]
BRIEFS = (ministerial, scenario_paper, arabic)


@pytest.mark.parametrize("brief", BRIEFS)
def test_every_word_of_a_brief_is_in_its_plain_text(brief: Brief) -> None:
    assert missing(brief(), plain_text(brief())) == set()


@pytest.mark.parametrize("brief", BRIEFS)
def test_no_line_is_wider_than_a_mail(brief: Brief) -> None:
    assert max(map(width_of, plain_text(brief()).splitlines())) <= COLUMNS


@given(block=BLOCK)
@settings(max_examples=60, deadline=None)
def test_every_kind_of_block_keeps_its_letters(block: Block) -> None:
    if isinstance(block, Table):
        block = replace(block, expectation_key=())  # the cells have the words themselves
    assert not letters("".join(texts(one(block)))) - letters(plain_text(one(block)))


def test_the_marking_stands_above_and_below() -> None:
    lines = plain_text(ministerial()).splitlines()
    assert (lines[0].strip(), lines[-1].strip()) == ("OFFICIAL", "OFFICIAL")


def test_wide_characters_take_two_columns() -> None:
    assert all(width_of(line) <= COLUMNS for line in wrapped("阿塞拜疆和俄罗斯的关系" * 20, COLUMNS, "zh"))


def test_an_address_is_never_cut() -> None:
    address = "https://example.org/" + "a" * 100
    assert address in wrapped(f"See {address} for more.", COLUMNS, "en")


def test_a_table_with_too_many_columns_is_told_row_by_row() -> None:
    table = Table(
        columns=tuple(Column(head=said(f"Head {at}"), share=1.0) for at in range(9)),
        rows=(tuple(said(f"value of column {at}") for at in range(9)),),
    )
    assert "Head 7: value of column 7" in plain_text(one(table))


def test_changed_blocks_have_a_bar() -> None:
    changes = frozenset({Change(section="bottom", block=0)})
    assert "| On the one account" in plain_text(ministerial(), Setting(changes=changes))


def test_copy_and_recipient_are_named() -> None:
    text = plain_text(ministerial(), Setting(copy=2, copies=5, recipient="Embassy of Norway"))
    assert "Copy 2 of 5" in text
    assert "Embassy of Norway" in text.replace("\n", " ")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_written_as_valid_unicode(text: str) -> None:
    plain = plain_text(everywhere(text))
    assert plain.encode("utf-8")
    assert not set(plain) & set(map(chr, (*range(9), *range(11, 32), 127)))


def test_an_empty_document_is_an_empty_line() -> None:
    assert plain_text(Document(kind="", title="", marking="", sections=())) == "\n"


def test_only_addresses_that_lead_outside_are_shown() -> None:
    block = Paragraph(runs=(Run("here", link="javascript:alert(1)"), Run(" there", link="https://example.org/")))
    assert "here there <https://example.org/>" in plain_text(one(block))


def test_code_keeps_the_blanks_that_its_lines_start_with() -> None:
    code = Paragraph(runs=(Run("ssh gateway\n\u00a0\u00a0list --all", Style.CODE),))
    assert "\nssh gateway\n  list --all\n" in plain_text(one(code))


def test_a_word_without_end_is_cut_in_one_pass() -> None:
    lines = wrapped("м\u0301" * 70_000, 70, "ru")
    assert len(lines) == 1000
    assert lines[0] == "м\u0301" * 70


def test_a_rule_parts_sections_of_a_text_without_heads() -> None:
    parts = tuple(Section(key=key, head="", blocks=(Paragraph(runs=said(key)),)) for key in ("one", "two"))
    told = plain_text(Document(kind="", title="", marking="", sections=parts, size="text"))
    assert [line.strip() for line in told.split("\n")] == ["one", "", "* * *", "", "two", ""]
