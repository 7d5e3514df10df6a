"""What stands on a rendered page: its letters one by one as a reader finds them, and its ink in pixels.

Millimetres and points from the top left corner of the sheet. What is wrong with them is said in `faults`.
"""

from __future__ import annotations

import ctypes
import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pypdfium2
from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterator

MM = 72.0 / 25.4


class Letter(NamedTuple):
    """One painted character: its ink in points, its baseline and its size."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    start: float
    size: float


class Sheet(NamedTuple):
    """One page in points, what is printed on it, and whether it stands on its side."""

    number: int
    width: float
    height: float
    letters: tuple[Letter, ...]
    ink: Any  # an array of grey values, PIXELS to a point

    @property
    def turned(self) -> bool:
        return self.width > self.height


PIXELS = 100.0 / 72.0


def sheets(data: bytes) -> Iterator[Sheet]:
    """Every page."""
    document = pypdfium2.PdfDocument(data)
    for number, page in enumerate(document, start=1):
        width, height = page.get_size()
        ink = page.render(scale=PIXELS, grayscale=True).to_numpy()
        yield Sheet(number, width, height, tuple(_letters(page, height)), ink.reshape(ink.shape[:2]))


def _letters(page: Any, height: float) -> Iterator[Letter]:  # noqa: ANN401 - pypdfium2 has no types
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    for at in range(text.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(text, at))
        if character.isspace() or unicodedata.category(character) in {"Cc", "Cf", "Cn"}:
            continue
        left, bottom, right, top = text.get_charbox(at)
        if right - left < 0.01 or top - bottom < 0.01:
            continue
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        size = raw.FPDFText_GetFontSize(text, at)
        yield Letter(character, left, height - top, right, height - bottom, height - y.value, x.value, size)


def dark(sheet: Sheet, left: float, top: float, right: float, bottom: float, *, below: int = 250) -> int:
    """How many pixels of a part of the page are printed on; in points, cut off at the edges of the sheet."""
    rows = slice(max(round(top * PIXELS), 0), max(round(bottom * PIXELS), 0))
    columns = slice(max(round(left * PIXELS), 0), max(round(right * PIXELS), 0))
    return int(np.count_nonzero(sheet.ink[rows, columns] < below))
