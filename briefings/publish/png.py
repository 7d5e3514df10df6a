"""A Scene as a PNG picture: the very page that the PDF writer sets, in pixels. Same scene, same bytes."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from briefings.publish.pdf import drawing_pdf, scene_pdf
from briefings.publish.pdfium import ONE_AT_A_TIME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.figures.scene import Scene
    from briefings.publish.house.seal_paths import Drawing

SCREEN, PRINT = 150, 300
"""Dots an inch that a screen and a printer want."""

_POINTS = 72.0
_METRE = 39.3701  # inches
_BEST = 9  # zlib's
_COLOURS = {3: 2, 4: 6}  # PNG's colour types: red, green and blue, without and with how opaque it is
_BEFORE, _UP = 0, 2  # PNG's filters: the row as it is, and its difference from the row above


def scene_png(scene: Scene, *, title: str, dpi: int = SCREEN, accent: str = "", ground: bool = True) -> bytes:
    """Return the picture with its legend as a PNG of so many dots an inch; without its `ground` what lies behind it is
    seen. Raises ValueError for fewer than one."""
    if dpi < 1:
        raise ValueError(dpi)
    width, height, rows = _pixels(scene_pdf(scene, title=title, created="", accent=accent), dpi, ground=ground)
    return png(width, height, rows, dpi)


def drawing_png(drawing: Drawing, size: tuple[float, float], *, dpi: int = SCREEN) -> bytes:
    """Return the drawing of a seal on white, `size` (width, height) points large, as a PNG of so many dots an inch."""
    width, height, rows = _pixels(drawing_pdf(drawing, size), dpi)
    return png(width, height, rows, dpi)


def png(width: int, height: int, rows: bytes, dpi: int) -> bytes:
    """Return a PNG file of `rows`: `height` rows of `width` pixels without gaps, red, green and blue of each and, where
    there is a fourth byte, how opaque it is."""
    across = round(dpi * _METRE)
    channels = len(rows) // (width * height)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, _COLOURS[channels], 0, 0, 0)),
            _chunk(b"pHYs", struct.pack(">IIB", across, across, 1)),
            _chunk(b"IDAT", zlib.compress(b"".join(_filtered(rows, channels * width)), _BEST)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _filtered(rows: bytes, stride: int) -> Iterator[bytes]:
    """Each row with its filter: one that repeats the row above is all zeros, which costs next to nothing."""
    above = b""
    for start in range(0, len(rows), stride):
        row = rows[start : start + stride]
        yield bytes((_UP,)) + bytes(stride) if row == above else bytes((_BEFORE,)) + row
        above = row


def _pixels(page: bytes, dpi: int, *, ground: bool = True) -> tuple[int, int, bytes]:
    """Width, height and red, green and blue of every pixel of a one-page PDF, row after row; on no `ground` with how
    opaque it is."""
    import pypdfium2  # noqa: PLC0415 - loaded with the first picture: most exports are no pixels

    fill = (255, 255, 255, 255 if ground else 0)
    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(page)
        try:
            bitmap = document[0].render(scale=dpi / _POINTS, rev_byteorder=True, fill_color=fill)
            channels = bitmap.n_channels
            width, height, stride, packed = bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)
        finally:
            document.close()
    used = channels * width
    return width, height, b"".join(packed[start : start + used] for start in range(0, stride * height, stride))
