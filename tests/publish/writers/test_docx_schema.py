"""Word opens what is written: files are as its schema has them, whatever is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from briefings.compose.document import Cards, Column, Document, FactList, ItemList, Note, Paragraph, Run, Section, Table
from briefings.compose.manuscript import manuscript
from briefings.compose.specimen import specimen
from briefings.publish.docx import docx_bytes
from briefings.publish.setting import House, NotesAt, Setting
from tests.publish.arabic import arabic
from tests.publish.building import column, said
from tests.publish.documents import ministerial, scenario_paper
from tests.publish.writers.making import BLOCK, HOSTILE, everywhere, one
from tests.publish.writers.schema import faults

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefings.compose.document import Block

NUMBERED = Setting(
    recipient='A & "B" <C>', copy=1, copies=3, line_numbers=True, binding=10, notes=NotesAt.END,
    house=House(ministry="Foreign Office", department="Protocol"),
)  # fmt: skip


@pytest.mark.parametrize("document", [ministerial, scenario_paper, arabic, specimen])
@pytest.mark.parametrize("setting", [Setting(), NUMBERED])
def test_a_brief_is_as_the_schema_has_it(document: Callable[[], Document], setting: Setting) -> None:
    assert faults(docx_bytes(document(), setting)) == []


@given(BLOCK)
@settings(max_examples=20)
def test_every_kind_of_block_is_as_the_schema_has_it(block: Block) -> None:
    assert faults(docx_bytes(one(block))) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_as_the_schema_has_it(text: str) -> None:
    assert faults(docx_bytes(everywhere(text))) == []


@pytest.mark.parametrize(
    "text", ["สวัสดีชาวโลก", "你好，世界。", "שלום עולם", "བཀྲ་ཤིས་བདེ་ལེགས།", "- [ ] a\n- [x] b\n\n```\ncode\n```\n"]
)
def test_texts_in_any_script_are_as_the_schema_has_them(text: str) -> None:
    assert faults(docx_bytes(manuscript(text).document)) == []


def test_what_is_empty_is_as_the_schema_has_it() -> None:
    heads = Table(columns=(Column(head=(), share=1.0),), rows=())
    blocks = (
        Paragraph(runs=()),
        Table(columns=(), rows=()),
        heads,
        ItemList(items=()),
        FactList(facts=()),
        Cards(cards=()),
    )
    for sections in ((), (Section(key="a", head="", blocks=()),), (Section(key="a", head="", blocks=blocks),)):
        assert faults(docx_bytes(Document(kind="", title="", marking="", sections=sections))) == []


def test_many_notes_and_columns_are_as_the_schema_has_them() -> None:
    table = Table(columns=tuple(column("", share=1) for _ in range(63)), rows=(tuple(said("1") for _ in range(63)),))
    marks = Paragraph(runs=tuple(Run("A", notes=(at,)) for at in range(1, 301)))
    document = Document(
        kind="", title="Many", marking="", sections=(Section(key="a", head="Head", blocks=(table, marks)),),
        footnotes=tuple(Note(number=at, grade="", text=said("Its source.")) for at in range(1, 301)),
    )  # fmt: skip
    assert faults(docx_bytes(document)) == []
