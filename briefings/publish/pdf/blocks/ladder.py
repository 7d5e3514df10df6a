"""What is special in a table of scenarios: the name with its letter, the band on an axis with the scale's edges."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from briefings.compose.document import Band, Run, Runs, Style
from briefings.compose.measures import MM
from briefings.publish.pdf.galley.boxes import Stack
from briefings.publish.pdf.galley.setter import SEMIBOLD
from briefings.publish.pdf.painting.marks import Group, Mark, Words, panel, upright

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.galley.setter import Setter

BASE = 7.5
"""From the top of a cell to its first baseline, whatever its type size."""
PAD = 5.0
"""Above and below the text of a row."""
_BAR, _BAR_MIDDLE = 9.0, 3.1  # its height, and its middle above the baseline
_LEAST_BAR = 0.8
_LETTER_GAP = 1.6 * MM


class Axis(NamedTuple):
    """From 0 to 100 per cent over `width` points; `edges` are the gridlines."""

    width: float
    edges: Sequence[float]


def edge_labels(axis: Axis, setter: Setter, owner: Element) -> Stack:
    """The numbers of the edges, in the head of the table."""
    role = setter.role("table-head")
    marks: list[Mark] = []
    for edge in axis.edges:
        if 0.0 < edge < 100.0:
            line = setter.one_line(f"{edge:g}", "axis", owner)
            marks.append(Words(axis.width * edge / 100.0 - line.width / 2, role.base, line, owner))
    return Stack(role.size, (Group(0.0, 0.0, tuple(marks), fixed=axis.width),))


def band_marks(band: Band, axis: Axis, height: float, setter: Setter, owner: Element) -> list[Mark]:
    """Gridlines over the whole row, and the band as a bar level with the first line of text."""
    hair, thin = setter.rule("row"), setter.rule("thin")
    marks: list[Mark] = [
        upright(axis.width * edge / 100.0, 0.0, height, thin if edge in {0.0, 100.0} else hair)
        for edge in sorted({0.0, *axis.edges, 100.0})
    ]
    alt = setter.words["band"].format(words=band.words, low=f"{band.low:g}", high=f"{band.high:g}")
    left, width = axis.width * band.low / 100.0, axis.width * (band.high - band.low) / 100.0
    top = PAD + BASE - _BAR_MIDDLE - _BAR / 2
    bar = panel(left, top, max(width, _LEAST_BAR), _BAR, fill=setter.house.colours["accent"])
    marks.append(bar._replace(owner=owner.add("Figure", alt=alt)))
    return [Group(0.0, 0.0, tuple(marks), fixed=axis.width)]


def scenario_name(cell: Runs, width: float, setter: Setter, owner: Element) -> Stack:
    """Letter and name of a scenario; a name without a letter is set alone."""
    letter, *rest = cell or (Run(""),)
    if letter.style is not Style.STRONG or not rest:
        return setter.text(cell, "body", width, owner, base=BASE, weight=SEMIBOLD)
    line = setter.one_line(letter.text, "number", owner, weight=700)
    name = (replace(rest[0], text=rest[0].text.lstrip()), *rest[1:])
    left = line.width + _LETTER_GAP
    stack = setter.text(name, "body", width - left, owner, base=BASE, weight=SEMIBOLD)
    return Stack(stack.height, (Words(0.0, BASE, line, owner), *stack.moved(left, 0.0)))
