"""Whose paper it is: seal, ministry, department, above all else of the first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Run
from briefings.compose.measures import MM
from briefings.publish.house.seals import Seal, seal_of, seal_size
from briefings.publish.pdf.file.objects import Stream, number
from briefings.publish.pdf.galley.boxes import Box
from briefings.publish.pdf.painting.marks import Group, Mark, Shape, all_moved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.publish.house.seal_paths import Drawing
    from briefings.publish.house.style import Style
    from briefings.publish.pdf.around.sheets import Sheet
    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.galley.setter import Setter
    from briefings.publish.pdf.painting.canvas import TaggedCanvas
    from briefings.publish.pdf.painting.painter import Painter
    from briefings.publish.setting import House

_GAP = 3.5 * MM


def letterhead(house: House, setter: Setter, owner: Element) -> list[Box]:
    """Room for the seal and the names beside it; nothing for a house that says nothing."""
    across, high = seal_size(house)
    left = across + _GAP if across else 0.0
    marks: list[Mark] = []
    y = 0.0
    for text, role in ((house.ministry, "ministry"), (house.department, "department")):
        if text:
            stack = setter.text((Run(text),), role, setter.house.width - left, owner.add("P"))
            y += 2.0 if y else 0.0
            marks += stack.moved(left, y)
            y += stack.height
    height = max(high, y)
    return [Box(height, tuple(all_moved(marks, 0.0, (height - y) / 2)))] if height else []


def paint_seal(canvas: TaggedCanvas, painter: Painter, style: Style, sheet: Sheet) -> None:
    """Paint the seal where its room is: at the start of the first page. It is no content, the name beside it is."""
    house = style.letterhead
    if not house.seal:
        return
    seal = seal_of(house.seal)
    across, high = seal_size(house)
    left = sheet.right - across if style.mirrored else sheet.left
    top = sheet.height - sheet.top
    canvas.within(None)
    if not isinstance(seal, Seal):
        # What a drawing has beside its sheet is not seen, as in any viewer.
        canvas.op(f"q {number(left)} {number(top - high)} {number(across)} {number(high)} re W n")
        painter.paint([Group(left, sheet.top, tuple(seal_shapes(seal, across / seal.width)))], {})
        canvas.op("Q")
        painter.forget()
        return
    entries = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": seal.width,
        "Height": seal.height,
        "BitsPerComponent": 8,
        "ColorSpace": "/DeviceRGB",
    }
    canvas.picture("Seal", Stream(seal.pixels, entries), (left, top - high, left + across, top))


def seal_shapes(drawing: Drawing, scale: float) -> Iterator[Shape]:
    """The paths of a drawing, `scale` points for each of its units."""
    for outline in drawing.outlines:
        steps = tuple((op, tuple(value * scale for value in args)) for op, args in outline.steps)
        stroke, fill = outline.stroke or None, outline.fill or None
        if stroke or fill:
            yield Shape(steps, stroke=stroke, width=outline.width * scale, fill=fill, even_odd=outline.even_odd)
