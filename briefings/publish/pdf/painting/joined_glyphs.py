"""Glyphs put together from a face's own, for letters with their marks: one glyph with one text, on the baseline.

A reader puts a page's text together from where glyphs stand, and raised or shifted marks mislead it; each reader in
its own way, so that no order of painting helps all. A letter and its marks as one composite glyph mislead none. The
outlines stay those of the face: a composite only refers to them (OpenType specification, table "glyf").
"""

from __future__ import annotations

import struct
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_WORDS, _XY, _MORE = 0x0001, 0x0002, 0x0020  # flags of a component: two-byte offsets, which are distances; another one
_HEADER = struct.Struct(">5h")  # of a glyph: number of its contours, and its box
_COMPOSITE = -1
_TRUE_TYPE = 0x00010000
_MAGIC = 0xB1B0AFBA
_MOST = 0xFFFF
_LEAST_PLACE, _MOST_PLACE = -0x8000, 0x7FFF


class Joined(NamedTuple):
    """A glyph to make: the glyphs it is put together from with their places, and its advance, in font units. What is
    piled up higher than a font can say stays at that height."""

    components: tuple[tuple[int, int, int], ...]
    advance: int


def with_joined(font: bytes, first: int, made: Sequence[Joined]) -> bytes:
    """The TrueType font with more glyphs, numbered from `first`, which is beyond its own."""
    tables = _tables(font)
    outlines = _outlines(tables)
    outlines += [b""] * (first - len(outlines))
    boxes = {glyph: _HEADER.unpack_from(outlines[glyph])[1:] for glyph in _used(made) if outlines[glyph]}
    metrics = _metrics(tables, first)
    for glyph in made:
        drawn = [part for part in glyph.components if part[0] in boxes]
        box = _box(drawn, boxes)
        outlines.append(_composite(drawn, box) if drawn else b"")
        metrics.append((min(glyph.advance, _MOST), box[0]))
    _store(tables, outlines, metrics, max((len(glyph.components) for glyph in made), default=0))
    return _font(tables)


def _used(made: Iterable[Joined]) -> set[int]:
    return {part[0] for glyph in made for part in glyph.components}


def _tables(font: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from(">H", font, 4)
    tables = {}
    for at in range(12, 12 + 16 * count, 16):
        tag, _, start, length = struct.unpack_from(">4s3I", font, at)
        tables[tag.decode("ascii")] = font[start : start + length]
    return tables


def _outlines(tables: Mapping[str, bytes]) -> list[bytes]:
    (count,) = struct.unpack_from(">H", tables["maxp"], 4)
    (long,) = struct.unpack_from(">h", tables["head"], 50)
    places = struct.unpack_from(f">{count + 1}{'I' if long else 'H'}", tables["loca"])
    if not long:
        places = tuple([2 * place for place in places])
    return [tables["glyf"][start:end] for start, end in pairwise(places)]


def _metrics(tables: Mapping[str, bytes], count: int) -> list[tuple[int, int]]:
    """Advance and left bearing of each glyph, of as many as `count`."""
    (full,) = struct.unpack_from(">H", tables["hhea"], 34)
    data = tables["hmtx"]
    metrics = [*struct.iter_unpack(">Hh", data[: 4 * full])]
    bearings = struct.iter_unpack(">h", data[4 * full :])
    metrics += [(metrics[-1][0], bearing) for (bearing,) in bearings]
    return [*metrics[:count], *[(0, 0)] * (count - len(metrics))]


def _box(drawn: Iterable[tuple[int, int, int]], boxes: Mapping[int, tuple[int, ...]]) -> tuple[int, int, int, int]:
    around = [
        (boxes[glyph][0] + x, boxes[glyph][1] + y, boxes[glyph][2] + x, boxes[glyph][3] + y) for glyph, x, y in drawn
    ]
    if not around:
        return 0, 0, 0, 0
    lefts, bottoms, rights, tops = zip(*around, strict=True)
    return _place(min(lefts)), _place(min(bottoms)), _place(max(rights)), _place(max(tops))


def _place(value: int) -> int:
    return max(_LEAST_PLACE, min(value, _MOST_PLACE))


def _composite(drawn: Sequence[tuple[int, int, int]], box: tuple[int, int, int, int]) -> bytes:
    flags = [_WORDS | _XY | _MORE] * (len(drawn) - 1) + [_WORDS | _XY]
    parts = [
        struct.pack(">HHhh", flag, glyph, _place(x), _place(y))
        for flag, (glyph, x, y) in zip(flags, drawn, strict=True)
    ]
    return _HEADER.pack(_COMPOSITE, *box) + b"".join(parts)


def _store(
    tables: dict[str, bytes], outlines: Sequence[bytes], metrics: Sequence[tuple[int, int]], components: int
) -> None:
    padded = [outline + b"\0" * (-len(outline) % 4) for outline in outlines]
    places = accumulate(map(len, padded), initial=0)
    tables["glyf"] = b"".join(padded)
    tables["loca"] = struct.pack(f">{len(padded) + 1}I", *places)
    tables["hmtx"] = b"".join([struct.pack(">Hh", *metric) for metric in metrics])
    _put(tables, "head", ">h", 50, 1)  # long places
    _put(tables, "hhea", ">H", 34, len(metrics))
    _put(tables, "maxp", ">H", 4, len(outlines))
    most, depth = struct.unpack_from(">2H", tables["maxp"], 28)
    _put(tables, "maxp", ">2H", 10, *_counts(tables["maxp"], components))
    _put(tables, "maxp", ">2H", 28, max(components, most), depth + 1)


def _counts(maxp: bytes, components: int) -> tuple[int, int]:
    """Bounds for the points and contours of composites: each component may have as many as the richest glyph."""
    simple = struct.unpack_from(">2H", maxp, 6)
    composite = struct.unpack_from(">2H", maxp, 10)
    points, contours = (min(_MOST, components * max(pair)) for pair in zip(simple, composite, strict=True))
    return max(points, composite[0]), max(contours, composite[1])


def _put(tables: dict[str, bytes], tag: str, shape: str, at: int, *values: int) -> None:
    data = bytearray(tables[tag])
    struct.pack_into(shape, data, at, *values)
    tables[tag] = bytes(data)


def _font(tables: Mapping[str, bytes]) -> bytes:
    """The file: its directory and the tables, each at a multiple of four bytes, with their sums."""
    tables = {tag: tables[tag] for tag in sorted(tables)}
    power = len(tables).bit_length() - 1
    head = struct.pack(">I4H", _TRUE_TYPE, len(tables), 16 << power, power, 16 * (len(tables) - (1 << power)))
    start = len(head) + 16 * len(tables)
    directory, bodies = [], []
    for tag, data in tables.items():
        body = data + b"\0" * (-len(data) % 4)
        directory.append(struct.pack(">4s3I", tag.encode("ascii"), _sum(_bare(tag, body)), start, len(data)))
        bodies.append(_bare(tag, body))
        start += len(body)
    whole = bytearray(b"".join([head, *directory, *bodies]))
    at = len(head) + 16 * len(tables) + sum(len(body) for tag, body in zip(tables, bodies, strict=True) if tag < "head")
    struct.pack_into(">I", whole, at + 8, (_MAGIC - _sum(whole)) & 0xFFFFFFFF)
    return bytes(whole)


def _bare(tag: str, body: bytes) -> bytes:
    """A table as it is summed: the head table without the sum of the file."""
    return body[:8] + bytes(4) + body[12:] if tag == "head" else body


def _sum(data: bytes | bytearray) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}I", data)
    return sum(words) & 0xFFFFFFFF
