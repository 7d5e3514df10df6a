"""A block of parallel languages in the window: its text, its second language, the heading in it."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefings.domain.briefs import Block, BlockKind
from desktop.pages.briefs.parallel_block import ParallelBlock
from desktop.widgets.line_field import LineField
from tests.desktop.pages.briefs.conftest import Opened
from tests.desktop.running import named


@pytest.fixture
def added(briefs: Opened, qtbot: QtBot) -> ParallelBlock:
    """A new block of the kind, as the menu adds it."""
    key = briefs.page._open.add_block(BlockKind.PARALLEL)  # noqa: SLF001 - what the menu's entry does
    qtbot.waitUntil(lambda: any(view.block.key == key for view in briefs.page.findChildren(ParallelBlock)))
    return briefs.page.findChildren(ParallelBlock)[-1]


def stored(briefs: Opened) -> Block:
    return next(block for block in briefs.stored().blocks if block.block_kind is BlockKind.PARALLEL)


def write(field: LineField, words: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, words)
    field.commit()


def test_the_language_is_written_into_the_text_and_read_from_it(briefs: Opened, added: ParallelBlock) -> None:
    QTest.keyClicks(added.edit, "One.")
    added.flush()
    language = named(added, LineField, "Second language")
    write(language, "ru")
    assert stored(briefs).text == "One.\n\n--- ru"
    added.edit.set_prose("One.\n\n--- fr\n\nUn.")
    added.edit.go_to_end()
    QTest.keyClicks(added.edit, "!")
    assert language.value() == "fr"


def test_what_is_no_language_changes_nothing(briefs: Opened, added: ParallelBlock) -> None:
    QTest.keyClicks(added.edit, "One.")
    added.flush()
    write(named(added, LineField, "Second language"), "not a tag")
    assert stored(briefs).text == "One."


def test_the_second_heading_is_kept(briefs: Opened, added: ParallelBlock) -> None:
    write(named(added, LineField, "Second heading"), "Points")
    assert stored(briefs).title == "Points"
