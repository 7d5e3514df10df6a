"""The script of a character, by block: enough to choose a face. Faces and their files are in `stacks`."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Where a block begins and whose it is; "" is what several scripts share, and Latin, Greek and Cyrillic.
_BLOCKS = (
    (0x0000, ""),
    (0x0530, "Armn"),
    (0x0590, "Hebr"),
    (0x0600, "Arab"),
    (0x0700, ""),
    (0x0750, "Arab"),
    (0x0780, "Thaa"),
    (0x07C0, ""),
    (0x0870, "Arab"),
    (0x0900, "Deva"),
    (0x0980, "Beng"),
    (0x0A00, "Guru"),
    (0x0A80, "Gujr"),
    (0x0B00, "Orya"),
    (0x0B80, "Taml"),
    (0x0C00, "Telu"),
    (0x0C80, "Knda"),
    (0x0D00, "Mlym"),
    (0x0D80, "Sinh"),
    (0x0E00, "Thai"),
    (0x0E80, "Laoo"),
    (0x0F00, "Tibt"),
    (0x1000, "Mymr"),
    (0x10A0, "Geor"),
    (0x1100, "Hang"),
    (0x1200, "Ethi"),
    (0x13A0, ""),
    (0x1780, "Khmr"),
    (0x1800, "Mong"),
    (0x18B0, ""),
    (0x19E0, "Khmr"),
    (0x1A00, ""),
    (0x1C90, "Geor"),
    (0x1CC0, ""),
    (0x1CD0, "Deva"),
    (0x1D00, ""),
    (0x2D00, "Geor"),
    (0x2D30, ""),
    (0x2D80, "Ethi"),
    (0x2DE0, ""),
    (0x2E80, "Hani"),
    (0x3040, "Kana"),
    (0x3100, "Hani"),
    (0x3130, "Hang"),
    (0x3190, "Hani"),
    (0x31F0, "Kana"),
    (0x3200, "Hani"),
    (0xA4D0, ""),
    (0xA8E0, "Deva"),
    (0xA900, ""),
    (0xA960, "Hang"),
    (0xA980, ""),
    (0xA9E0, "Mymr"),
    (0xAA00, ""),
    (0xAA60, "Mymr"),
    (0xAA80, ""),
    (0xAB00, "Ethi"),
    (0xAB30, ""),
    (0xAC00, "Hang"),
    (0xD800, ""),
    (0xF900, "Hani"),
    (0xFB00, ""),
    (0xFB13, "Armn"),
    (0xFB1D, "Hebr"),
    (0xFB50, "Arab"),
    (0xFE00, ""),
    (0xFE30, "Hani"),
    (0xFE70, "Arab"),
    (0xFEFF, "Hani"),
    (0xFFF0, ""),
    (0x1AFF0, "Kana"),
    (0x1B170, ""),
    (0x20000, "Hani"),
    (0x40000, ""),
)
_STARTS = [start for start, _ in _BLOCKS]
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\U000e0000-\U000e0fff]"
)
_WAYS = {"L": 0, "R": 1, "AL": 1}
_WIDE_BESIDE_WIDE = frozenset("\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\u2027\u2190\u2191\u2192\u2193\u25cb\u25cf")


def script_at(character: str) -> str:
    """The ISO 15924 code of the block of a character; "" for Latin, Greek, Cyrillic and what is common to several."""
    return _BLOCKS[bisect_right(_STARTS, ord(character)) - 1][1]


def needs_glyph(character: str) -> bool:
    """Whether something has to be seen of it: false for spaces, joiners, marks of direction, variation selectors."""
    return _INVISIBLE.match(character) is None and unicodedata.category(character) != "Zs"


def strong_ways(text: str) -> Iterator[int]:
    """The direction of each letter that has one, 1 from right to left, else 0; the first gives that of a paragraph
    (UAX #9, rules P2 and P3)."""
    for character in text:
        way = _WAYS.get(unicodedata.bidirectional(character))
        if way is not None:
            yield way


def is_mark(character: str) -> bool:
    """Whether a character stands on, under or around the one before it."""
    return unicodedata.category(character)[0] == "M"


def is_wide_if_beside_wide(character: str) -> bool:
    """Whether a sign takes a whole square in Chinese and Japanese, and is narrow elsewhere."""
    return character in _WIDE_BESIDE_WIDE


def numbered(character: str) -> str:
    """A character with its number, "𐘀 (U+10600)", for messages that may be read where no font has it; the number alone
    where it has no shape."""
    number = f"U+{ord(character):04X}"
    return f"{character} ({number})" if character.isprintable() else number
