"""What is wrong with a rendered page: ink where none may be, letters on letters. Each fault is one line of text."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from tests.publish.judged.ink import MM, Letter, Sheet, dark, sheets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.publish.house.style import Style

_EDGE = 5.0 * MM  # hardly a printer reaches further
_BLEED = 3.0 * MM  # a panel may reach so far beyond the text block
_FEW = 4  # pixels: a stray serif or the soft end of a rule
_TOUCH = 0.6  # points: below it letters touch, and do not overlap
_WITHIN_LINE = 0.12  # of the size: kerning and overhang of italics


def faults(data: bytes, style: Style, *, in_margin: bool = False) -> list[str]:
    """Every fault of every page; `in_margin` where line numbers, bars or a watermark stand beside the text."""
    found: list[str] = []
    for sheet in sheets(data):
        found += [f"page {sheet.number}: {fault}" for fault in _at_the_edges(sheet)]
        if not in_margin:
            found += [f"page {sheet.number}: {fault}" for fault in _beside_the_block(sheet, style)]
        found += [f"page {sheet.number}: {fault}" for fault in _overlapping(sheet)]
    return found


def _at_the_edges(sheet: Sheet) -> Iterator[str]:
    width, height = sheet.width, sheet.height
    strips = {
        "left": (0.0, 0.0, _EDGE, height),
        "right": (width - _EDGE, 0.0, width, height),
        "top": (0.0, 0.0, width, _EDGE),
        "bottom": (0.0, height - _EDGE, width, height),
    }
    for name, strip in strips.items():
        if count := dark(sheet, *strip):
            yield f"{count} pixels at the {name} edge"


def _beside_the_block(sheet: Sheet, style: Style) -> Iterator[str]:
    """The text block of any step of the ladder: the widest and the highest."""
    measures = [style.measures, style.grown.measures, *(step.measures for step in style.ladder)]
    side, end = min(at.margin_side for at in measures), min(at.margin_end for at in measures)
    if sheet.turned:
        side, end = end, side
    head, foot = style.page["head"] * MM, style.page["foot"] * MM
    strips = {
        "left of the text block": (0.0, 0.0, side - _BLEED, sheet.height),
        "right of the text block": (sheet.width - side + _BLEED, 0.0, sheet.width, sheet.height),
        "above the text block": (0.0, head + 3.5 * MM, sheet.width, end - _BLEED),
        "below the text block": (0.0, sheet.height - end + _BLEED, sheet.width, sheet.height - foot - 3.5 * MM),
    }
    for name, strip in strips.items():
        if (count := dark(sheet, *strip)) > _FEW:
            yield f"{count} pixels {name}"


def _overlapping(sheet: Sheet) -> Iterator[str]:
    """Letters whose ink lies on that of others. A ligature has the same box for each of its letters."""
    letters = sorted({each[1:6]: each for each in sheet.letters}.values(), key=lambda each: each.top)
    for at, one in enumerate(letters):
        for other in letters[at + 1 :]:
            if other.top >= one.bottom - _TOUCH:
                break
            if other.left >= one.right or other.right <= one.left:
                continue
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.bottom, other.bottom) - max(one.top, other.top)
            if across > _allowed(one, other) and down > _TOUCH:
                where = f"{one.left:.0f}, {one.top:.0f}"
                yield f"“{one.text}” and “{other.text}” overlap by {across:.1f} x {down:.1f} at {where}"


def _allowed(one: Letter, other: Letter) -> float:
    size = max(one.size, other.size)
    if abs(one.base - other.base) > 0.05 * size:
        return _TOUCH
    if _joins(one.text) or _joins(other.text):  # one word, whose signs stand on and in each other
        return size
    return _WITHIN_LINE * size


@cache
def _joins(character: str) -> bool:
    """Whether letters of its script are drawn into each other: marks, Arabic, Mongolian, Indic."""
    if unicodedata.category(character)[0] == "M":
        return True
    name = unicodedata.name(character, "")
    return name.startswith(("ARABIC", "MONGOLIAN", "DEVANAGARI", "BENGALI", "TIBETAN", "KHMER", "MYANMAR", "SYRIAC"))
