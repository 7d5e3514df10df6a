"""Simple SVG drawings as paths: shapes in plain colours, as seals are drawn. What goes beyond is refused by name, never
left out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from briefings.errors import BadInputError
from briefings.publish.house.svg_matrix import Matrix, matrix_of
from briefings.publish.house.svg_shapes import first_number, shape_steps
from briefings.publish.house.svg_steps import NUMBER, REMEDY, refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.publish.curves import Step

_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_SILENT = {"title", "desc", "metadata", "defs", "symbol", "style", "linearGradient", "radialGradient"}
_GROUPS = {"g", "a", "switch"}
_ASKED = {"requiredExtensions", "requiredFeatures", "systemLanguage"}
_COLOURS = {"none": "", "transparent": "", "currentcolor": "#000000"}
_DECLARED = re.compile(rb"<!ENTITY|<!DOCTYPE[^>]*\[")
_FORBIDDEN = {"clip-path", "mask", "filter", "stroke-dasharray"}
_AS_AROUND = {"", "inherit"}
_OPAQUE = ("opacity", "fill-opacity", "stroke-opacity")
_FIRST_STYLE = {
    "fill": "black",
    "stroke": "none",
    "stroke-width": "1",
    "display": "inline",
    "visibility": "visible",
    "fill-rule": "nonzero",
}
_ANEW = "Export it anew, best as a PNG of about 600 pixels, and choose that."
_MOST_SHAPES = 5_000
_MOST_DEPTH = 40
_CHANNELS = 3  # red, green, blue; a fourth would be how opaque it is


class Outline(NamedTuple):
    """A path in the units of the drawing with its colours; empty where there is none. `width` is that of the stroke;
    with `even_odd` what the path goes around twice is not filled."""

    steps: tuple[Step, ...]
    fill: str
    stroke: str
    width: float
    even_odd: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Paths in a box from (0, 0), y growing downwards."""

    width: float
    height: float
    outlines: tuple[Outline, ...]


def read_drawing(data: bytes) -> Drawing:
    """A simple SVG. Raises BadInputError that names what cannot be drawn."""
    if _DECLARED.search(data):
        raise refused("its own declaration of a document type")
    try:
        root = ET.fromstring(data)  # noqa: S314 (entities are refused above)
    except ET.ParseError as error:
        raise BadInputError("The drawing of the seal is broken or cut off.", remedy=_ANEW) from error
    if root.tag != f"{_SVG}svg":
        raise refused("what is no SVG")
    if any((sheet.text or "").strip() for sheet in root.iter(f"{_SVG}style")):
        raise refused("a style sheet (“style”)")
    try:
        left, top, width, height = _box(root)
        start = Matrix(e=-left, f=-top)
        named = {part.attrib["id"]: part for part in root.iter() if "id" in part.attrib}
        outlines = tuple(_Reader(named).outlines(root, start, _style(root, _FIRST_STYLE)))
    except (ValueError, IndexError, ArithmeticError) as error:
        raise BadInputError("A number in the drawing of the seal is missing or broken.", remedy=REMEDY) from error
    if not outlines or width <= 0 or height <= 0:
        raise BadInputError("The drawing of the seal is empty.", remedy=REMEDY)
    return Drawing(width=width, height=height, outlines=outlines)


def _box(root: ET.Element) -> tuple[float, float, float, float]:
    if "viewBox" in root.attrib:
        left, top, width, height = (float(value) for value in NUMBER.findall(root.attrib["viewBox"])[:4])
        _require_finite((left, top, width * height))
        return left, top, width, height
    if not {"width", "height"} <= root.attrib.keys():
        raise BadInputError("The drawing of the seal does not say how large it is.", remedy=REMEDY)
    width, height = first_number(root.attrib["width"]), first_number(root.attrib["height"])
    _require_finite((width * height,))
    return 0.0, 0.0, width, height


def _require_finite(numbers: Iterable[float]) -> None:
    """Raise ValueError where a number has grown beyond all that can be written."""
    if not all(map(math.isfinite, numbers)):
        raise ValueError


@dataclass(eq=False)
class _Reader:
    """Finds the shapes of a drawing. `named` are its parts by id; `_met` counts all that were met."""

    named: Mapping[str, ET.Element]
    _met: int = 0

    def outlines(
        self, parts: Iterable[ET.Element], at: Matrix, style: Mapping[str, str], depth: int = 0
    ) -> Iterator[Outline]:
        """The shapes within parts, in the order in which they are painted."""
        for part in parts:
            self._met += 1
            if self._met > _MOST_SHAPES:
                raise refused(f"more than {_MOST_SHAPES} shapes")
            tag = part.tag.removeprefix(_SVG)
            if tag in _SILENT or tag.startswith("{"):  # a part in another language than SVG is not drawn
                continue
            here, own = at.after(matrix_of(part.get("transform", ""))), _style(part, style)
            if own["display"] == "none":
                continue
            if depth > _MOST_DEPTH:
                raise refused("too many parts within parts")
            if tag in _GROUPS or tag == "use":
                inside, here = self._used(part, here) if tag == "use" else (_inside(part, tag), here)
                yield from self.outlines(inside, here, own, depth + 1)
            elif own["visibility"] == "visible":
                yield _outline(part, tag, here, own)

    def _used(self, part: ET.Element, at: Matrix) -> tuple[Iterable[ET.Element], Matrix]:
        """What is shown once more, and where."""
        name = part.get("href") or part.get(_LINK) or ""
        shown = self.named.get(name.removeprefix("#"))
        if shown is None:
            raise refused(f"a “use” of “{name[:40]}”")
        if shown.tag == f"{_SVG}symbol" and "viewBox" in shown.attrib:
            raise refused("a symbol with a “viewBox”")
        across, down = (first_number(part.get(name, "0")) for name in ("x", "y"))
        return (shown if shown.tag == f"{_SVG}symbol" else [shown]), at.after(Matrix(e=across, f=down))


def _inside(group: ET.Element, tag: str) -> Iterable[ET.Element]:
    """The parts of a group; of a “switch” the first that does not ask for something of its reader."""
    if tag != "switch":
        return group
    return [part for part in group if not _ASKED & part.attrib.keys()][:1]


def _outline(part: ET.Element, tag: str, at: Matrix, style: Mapping[str, str]) -> Outline:
    stroke = _colour(style["stroke"])
    width = first_number(style["stroke-width"]) * at.scale if stroke else 0.0
    fill = "" if tag == "line" else _colour(style["fill"])
    even_odd = style["fill-rule"] == "evenodd"
    steps = at.moved(shape_steps(part, tag))
    _require_finite((width, *(value for _, args in steps for value in args)))
    return Outline(steps, fill, stroke, width, even_odd)


def _style(element: ET.Element, inherited: Mapping[str, str]) -> dict[str, str]:
    declarations = (each.partition(":") for each in element.get("style", "").split(";"))
    declared = {name.strip(): value.strip() for name, _, value in declarations}
    if declared.get("transform", "none") != "none":
        raise refused("a “transform” in a “style”")
    written = {name: value for name, value in {**element.attrib, **declared}.items() if value not in _AS_AROUND}
    for name in _FORBIDDEN:
        if written.get(name, "none") != "none":
            raise refused(f"a “{name}”")
    if any(_share(written.get(name, "1")) < 1.0 for name in _OPAQUE):
        raise refused("transparent colours")
    return {name: written.get(name, value) for name, value in inherited.items()}


def _share(text: str) -> float:
    return first_number(text) / (100.0 if text.strip().endswith("%") else 1.0)


def _colour(value: str) -> str:
    from PIL import ImageColor  # noqa: PLC0415 (as with pictures)

    value = value.strip().lower()
    if value in _COLOURS:
        return _COLOURS[value]
    if value.startswith("url("):
        raise refused(f"a gradient or a pattern (“{value[:40]}”)")
    try:
        parts = ImageColor.getrgb(value)
    except ValueError as error:
        raise refused(f"the colour “{value[:40]}”") from error
    if len(parts) != _CHANNELS:
        raise refused("transparent colours")
    return "#" + "".join(f"{min(max(part, 0), 255):02X}" for part in parts)
