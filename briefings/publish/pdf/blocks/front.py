"""What stands above the first section: kind, title, subtitle, and the header block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Document, Run
from briefings.compose.measures import MM
from briefings.publish.pdf.blocks.letterhead import letterhead
from briefings.publish.pdf.galley.boxes import NEVER, Box
from briefings.publish.pdf.painting.marks import Mark, rule

if TYPE_CHECKING:
    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.galley.setter import Setter

_BELOW_LETTERHEAD = 4.0  # units
_LABEL, _GAP = 23.0 * MM, 3.0 * MM


def front(document: Document, setter: Setter, root: Element) -> list[Box]:
    """Boxes over the full measure, never parted."""
    width = setter.house.width
    gap = 1.2 * setter.unit
    boxes = letterhead(setter.house.letterhead, setter, root)
    if document.kind:
        kind = setter.text((Run(document.kind),), "kind", width, root.add("P"))
        boxes.append(Box(kind.height, kind.marks, above=_BELOW_LETTERHEAD * setter.unit, cost=NEVER if boxes else 0.0))
    head = root.add("H1", title=document.title) if document.title else None
    title = setter.text((Run(document.title),), "title", width, head)
    boxes.append(Box(title.height, title.marks, above=gap, cost=NEVER))
    if document.subtitle:
        subtitle = setter.text((Run(document.subtitle),), "subtitle", width, root.add("P"))
        boxes.append(Box(subtitle.height, subtitle.marks, above=gap, cost=NEVER))
    boxes.append(_header(document, setter, root))
    return boxes


def _header(document: Document, setter: Setter, root: Element) -> Box:
    """Label and value, two pairs a row, under the heavy rule."""
    width = setter.house.width
    half = (width + _GAP) / 2
    value_width = half - _LABEL - 2 * _GAP
    marks: list[Mark] = [rule(0.0, width, 0.0, setter.rule("header"))]
    y = 1.4 * setter.unit
    listed = root.add("L", numbering="None") if document.header else root
    for at in range(0, len(document.header), 2):
        deepest = 0.0
        for place, pair in enumerate(document.header[at : at + 2]):
            entry = listed.add("LI")
            label = setter.text((Run(pair.label),), "label", _LABEL, entry.add("Lbl"))
            value = setter.text(pair.value, "value", value_width, entry.add("LBody"))
            left = place * half
            marks += [*label.moved(left, y), *value.moved(left + _LABEL + _GAP, y)]
            deepest = max(deepest, label.height, value.height)
        y += deepest + 0.75 * setter.unit
    return Box(y + 0.45 * setter.unit, tuple(marks), above=2.5 * setter.unit, cost=NEVER)
