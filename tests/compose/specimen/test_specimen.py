"""The specimen holds everything that a Document can hold."""

from __future__ import annotations

import re
import typing

from briefings.compose import document as values
from briefings.compose.document import Band, Document, Drawn, Expectation, ItemList, Notes, Style, Table, Voice
from briefings.compose.specimen import specimen


def test_every_kind_of_block_is_shown() -> None:
    shown = {type(block) for block in specimen().blocks()}
    assert shown == set(typing.get_args(values.Block))


def test_every_style_of_words_is_shown() -> None:
    text = repr(specimen())
    assert [style for style in Style if repr(style) not in text] == []


def test_every_voice_is_heard() -> None:
    text = repr(specimen())
    assert [voice for voice in Voice if repr(voice) not in text] == []


def test_tables_hold_text_bands_discs_and_pictures() -> None:
    cells = {
        type(cell) for block in specimen().blocks() if isinstance(block, Table) for row in block.rows for cell in row
    }
    assert cells == {tuple, Band, Drawn, Expectation}


def test_lists_are_numbered_bulleted_and_nested() -> None:
    lists = [block for block in specimen().blocks() if isinstance(block, ItemList)]
    assert {(block.numbered, block.bullets, block.level) for block in lists} >= {
        (True, False, 0),
        (False, True, 0),
        (False, True, 1),
    }


def test_each_note_is_marked_and_each_mark_has_a_note() -> None:
    document = specimen()
    (block,) = (block for block in document.blocks() if isinstance(block, Notes))
    assert [note.number for note in block.notes] == list(range(1, len(block.notes) + 1))
    assert _marks(document) == {note.number for note in block.notes}


def test_texts_run_both_ways_and_name_their_languages() -> None:
    document = specimen()
    assert {"ar", "fa", "he"} <= {section.language for section in document.sections}
    assert (
        sum(f"language='{tag}'" in repr(document) for tag in ("am", "bo", "dv", "dz", "ka", "km", "my", "zh-Hans")) >= 7
    )


def test_an_annex_has_two_columns() -> None:
    assert {section.columns for section in specimen().sections} == {1, 2}


def test_nothing_is_left_to_chance() -> None:
    assert specimen() == specimen()


def _marks(document: Document) -> set[int]:
    marked = " ".join(re.findall(r"notes=\(([\d, ]+)\)", repr(document)))
    return {int(number) for number in re.findall(r"\d+", marked)}
