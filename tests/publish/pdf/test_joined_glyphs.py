"""Glyphs put together from a face's own."""

from __future__ import annotations

import struct

import pytest
import uharfbuzz as hb

from briefings.publish.pdf.painting import used_font
from briefings.publish.pdf.painting.arrays import array_of
from briefings.publish.pdf.painting.fonts import FontBook
from briefings.publish.pdf.painting.joined_glyphs import Joined, with_joined
from briefings.typography.faces import face
from briefings.typography.shaping import shape
from briefings.typography.stacks import stack

THAI = face("noto", "NotoSansThai-Regular")
COUNT = THAI.hb_face.glyph_count
LETTER, MARK = 5, 60
PAIR = Joined(((LETTER, 0, 0), (MARK, 40, 200)), 612)


@pytest.fixture
def whole() -> bytes:
    data: bytes = THAI.hb_face.blob.data
    return data


def opened(data: bytes) -> hb.Font:
    return hb.Font(hb.Face(data))


def test_the_glyphs_of_the_face_stay_as_they_are(whole: bytes) -> None:
    before, after = opened(whole), opened(with_joined(whole, COUNT, [PAIR]))
    for glyph in range(COUNT):
        assert after.get_glyph_h_advance(glyph) == before.get_glyph_h_advance(glyph)
        assert after.get_glyph_extents(glyph) == before.get_glyph_extents(glyph)


def box(font: hb.Font, glyph: int) -> tuple[int, int, int, int]:
    extents = font.get_glyph_extents(glyph)
    right, bottom = extents.x_bearing + extents.width, extents.y_bearing + extents.height
    return extents.x_bearing, bottom, right, extents.y_bearing


def test_a_made_glyph_has_the_outlines_of_its_parts_in_their_places(whole: bytes) -> None:
    font = opened(with_joined(whole, COUNT, [PAIR]))
    letter, mark = box(font, LETTER), box(font, MARK)
    moved = (mark[0] + 40, mark[1] + 200, mark[2] + 40, mark[3] + 200)
    assert box(font, COUNT) == (*map(min, letter[:2], moved[:2]), *map(max, letter[2:], moved[2:]))
    assert font.get_glyph_h_advance(COUNT) == PAIR.advance


def test_a_made_glyph_without_ink_is_only_room(whole: bytes) -> None:
    font = opened(with_joined(whole, COUNT, [Joined((), 250)]))
    extents = font.get_glyph_extents(COUNT)
    assert font.get_glyph_h_advance(COUNT) == 250
    assert (extents.width, extents.height) == (0, 0)


def test_the_sums_of_the_file_are_right(whole: bytes) -> None:
    data = with_joined(whole, COUNT, [PAIR])
    assert sum(struct.unpack(f">{len(data) // 4}I", data)) & 0xFFFFFFFF == 0xB1B0AFBA


def test_a_face_that_is_full_shows_its_own_glyphs(monkeypatch: pytest.MonkeyPatch) -> None:
    (run,) = shape(stack("sans"), "พรุ่งนี้").runs
    monkeypatch.setattr(used_font, "_MOST_GLYPHS", run.face.hb_face.glyph_count)
    _, array = FontBook().note(run)
    assert array == array_of(run)[0]


def test_marks_piled_up_without_end_stay_where_a_font_can_say(whole: bytes) -> None:
    tower = Joined(((LETTER, 0, 0), (MARK, 0, 90_000)), 70_000)
    font = opened(with_joined(whole, COUNT, [tower]))
    assert font.get_glyph_h_advance(COUNT) == 0xFFFF
    assert font.get_glyph_extents(COUNT) is not None


def test_no_font_has_more_than_a_few_glyphs_that_say_the_same() -> None:
    book = FontBook()
    words = [letter + "\u064e" for letter in "بجدرسصطعفكلمنهوي"]  # each with the same mark in its own place
    runs = [run for word in words for run in shape(stack("serif"), word, right_to_left=True).runs]
    names = [book.note(run)[0] for run in runs]
    again = [book.note(run)[0] for run in runs]
    assert len(set(names)) > 1
    assert names == again
