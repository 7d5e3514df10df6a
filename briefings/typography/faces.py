"""The faces that Chancery ships, opened once. Which face serves which text is in `stacks`; shaping is in `shaping`."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import uharfbuzz as hb

import resources

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONTROLS = frozenset(map(chr, (*range(0x20), *range(0x7F, 0xA0))))
_CAP_HEIGHT_AT = 88  # in the OS/2 table, version 2 and later
_ITALIC_ANGLE_AT = 4  # in the post table, 16.16 fixed point


@dataclass(frozen=True, eq=False)
class Face:
    """One font file. `key` is its file name without the ending, and its PostScript name for our fonts."""

    key: str
    file: Path

    @cached_property
    def hb_face(self) -> hb.Face:
        """HarfBuzz's view of the tables; the file is mapped, not read."""
        return hb.Face(hb.Blob.from_file_path(str(self.file)))

    @cached_property
    def hb_font(self) -> hb.Font:
        """HarfBuzz's font at one unit per font unit."""
        return hb.Font(self.hb_face)

    @cached_property
    def units(self) -> int:
        """Font units to the em."""
        return int(self.hb_face.upem)

    @cached_property
    def characters(self) -> frozenset[str]:
        """All that the face has a glyph for; some have empty ones for control characters, which do not count."""
        return frozenset(map(chr, self.hb_face.unicodes)) - _CONTROLS

    def covers(self, text: str) -> bool:
        """Whether the face has a glyph for each character."""
        return self.characters.issuperset(text)

    @cached_property
    def space(self) -> int:
        """The glyph of a space, which has no ink."""
        return int(self.hb_font.get_nominal_glyph(0x20) or 0)

    def advance(self, glyph: int) -> float:
        """A glyph's own advance in thousandths of an em."""
        return self.advances[glyph]

    @cached_property
    def advances(self) -> Mapping[int, float]:
        """The same for any number of glyphs in a row, which are looked up without a call for each."""
        return _Advances(self)

    def reach(self, glyph: int) -> tuple[float, float]:
        """The top and the bottom of a glyph's ink above the baseline in thousandths of an em; (0, 0) without ink."""
        known = self._reaches.get(glyph)
        if known is None:
            extents = self.hb_font.get_glyph_extents(glyph)
            top = extents.y_bearing if extents else 0
            bottom = top + extents.height if extents else 0
            known = self._reaches[glyph] = top * 1000.0 / self.units, bottom * 1000.0 / self.units
        return known

    @cached_property
    def _reaches(self) -> dict[int, tuple[float, float]]:
        return {}

    @cached_property
    def cap_height(self) -> float:
        """In thousandths of an em; 0 where the face does not say."""
        return self._short("OS/2", _CAP_HEIGHT_AT)

    @cached_property
    def ascent_descent(self) -> tuple[float, float]:
        """Above and below the baseline in thousandths of an em; the second is negative."""
        extents = self.hb_font.get_font_extents("ltr")
        return extents.ascender * 1000.0 / self.units, extents.descender * 1000.0 / self.units

    @cached_property
    def bounds(self) -> tuple[int, int, int, int]:
        """The box around all glyphs in thousandths of an em: left, bottom, right, top."""
        box = struct.unpack(">4h", self.hb_face.reference_table("head").data[36:44])
        left, bottom, right, top = (round(value * 1000 / self.units) for value in box)
        return left, bottom, right, top

    @cached_property
    def italic_angle(self) -> float:
        """In degrees, negative for a slope to the right."""
        post = self.hb_face.reference_table("post").data
        (fixed,) = struct.unpack(">i", post[_ITALIC_ANGLE_AT : _ITALIC_ANGLE_AT + 4])
        return float(fixed) / 65536.0

    def _short(self, table: str, at: int) -> float:
        (value,) = struct.unpack(">h", self.hb_face.reference_table(table).data[at : at + 2])
        return float(value) * 1000.0 / self.units


class _Advances(dict[int, float]):
    """Filled when a glyph is first asked for."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, glyph: int) -> float:
        found = float(self._face.hb_font.get_glyph_h_advance(glyph)) * 1000.0 / self._face.units
        self[glyph] = found
        return found


@cache
def face(folder: str, key: str) -> Face:
    """Return the face of a file in `resources/fonts/document`, the same object each time."""
    return Face(key, resources.path("fonts", "document", folder, f"{key}.ttf"))
