"""PNG: the same page as the PDF in pixels, readable by others, the same bytes each time."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import Image

from briefings.figures.scene import Disc, Role, Scene, Text
from briefings.publish.png import png, scene_png

SCENE = Scene(
    width=100.0,
    height=60.0,
    shapes=(Disc(centre=(50, 30), radius=20, role=Role.ACTOR_MAIN), Text(at=(10, 50), text="Baku", size=8)),
)


def test_a_reader_sees_the_picture_at_its_size() -> None:
    image = Image.open(io.BytesIO(scene_png(SCENE, title="A disc", dpi=144)))
    assert image.size == (248, 168)
    assert image.mode == "RGB"


def test_colours_are_those_of_print() -> None:
    image = Image.open(io.BytesIO(scene_png(SCENE, title="A disc", dpi=144)))
    assert image.getpixel((124, 84)) == (0x17, 0x3A, 0x63)
    assert image.getpixel((2, 2)) == (255, 255, 255)


def test_a_picture_without_ground_lets_what_is_behind_it_be_seen() -> None:
    image = Image.open(io.BytesIO(scene_png(SCENE, title="A disc", dpi=144, ground=False)))
    assert (image.mode, image.getpixel((2, 2))[3]) == ("RGBA", 0)
    assert image.getpixel((124, 84)) == (0x17, 0x3A, 0x63, 255)


def test_the_resolution_is_written_down() -> None:
    image = Image.open(io.BytesIO(scene_png(SCENE, title="A disc", dpi=300)))
    assert round(image.info["dpi"][0]) == 300


def test_the_same_scene_gives_the_same_bytes() -> None:
    assert scene_png(SCENE, title="A disc") == scene_png(SCENE, title="A disc")


def test_no_resolution_is_refused() -> None:
    with pytest.raises(ValueError, match="0"):
        scene_png(SCENE, title="", dpi=0)


def test_rows_that_repeat_come_back_as_they_were() -> None:
    rows = bytes((1, 2, 3, 4, 5, 6)) * 2 + bytes((9, 8, 7, 6, 5, 4))
    image = Image.open(io.BytesIO(png(2, 3, rows, 72)))
    assert image.tobytes() == rows


def test_every_part_carries_its_checksum() -> None:
    data = png(1, 1, b"\x00\x00\x00", 72)
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", data[16:24]) == (1, 1)
    Image.open(io.BytesIO(data)).verify()
