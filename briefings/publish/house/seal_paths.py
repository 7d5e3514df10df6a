"""Simple SVG drawings as paths: shapes in plain colours, as seals are drawn. What goes beyond is refused by name, never
left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from briefings.errors import BadInputError
from briefings.publish.curves import capsule, ellipse
from briefings.publish.house.svg_steps import REMEDY, path_steps, points_steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefings.publish.curves import Step

_SVG = "{http://www.w3.org/2000/svg}"
_SILENT = {"title", "desc", "metadata", "namedview"}
_COLOURS = {"black": "#000000", "white": "#FFFFFF", "none": ""}
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_MOVE = re.compile(r"\s*(translate|scale|matrix)\(([^)]*)\)\s*,?")
_FORBIDDEN = {"clip-path", "mask", "filter", "stroke-dasharray"}
_OPAQUE = ("opacity", "fill-opacity", "stroke-opacity")
_FIRST_STYLE = {"fill": "black", "stroke": "none", "stroke-width": "1", "display": "inline", "visibility": "visible"}
_MOST_SHAPES = 5_000
_MOST_DEPTH = 40


class Outline(NamedTuple):
    """A path in the units of the drawing with its colours; empty where there is none. `width` is that of the stroke."""

    steps: tuple[Step, ...]
    fill: str
    stroke: str
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Paths in a box from (0, 0), y growing downwards."""

    width: float
    height: float
    outlines: tuple[Outline, ...]


class Matrix(NamedTuple):
    """What moves a point (x, y) to (a x + c y + e, b x + d y + f)."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def after(self, o: Matrix) -> Matrix:
        """First `o`, then this."""
        return Matrix(
            self.a * o.a + self.c * o.b,
            self.b * o.a + self.d * o.b,
            self.a * o.c + self.c * o.d,
            self.b * o.c + self.d * o.d,
            self.a * o.e + self.c * o.f + self.e,
            self.b * o.e + self.d * o.f + self.f,
        )

    def moved(self, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        """A path elsewhere."""
        return tuple((op, tuple(self._moved(args))) for op, args in steps)

    def _moved(self, args: tuple[float, ...]) -> Iterator[float]:
        for x, y in zip(args[::2], args[1::2], strict=True):
            yield self.a * x + self.c * y + self.e
            yield self.b * x + self.d * y + self.f


def read_drawing(data: bytes) -> Drawing:
    """A simple SVG. Raises BadInputError that names what cannot be drawn."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise _refused("its declaration of a document type")
    try:
        root = ET.fromstring(data)  # noqa: S314 (entities are refused above)
    except ET.ParseError as error:
        raise BadInputError(f"The drawing of the seal is broken: {error}.", remedy=REMEDY) from error
    if root.tag != f"{_SVG}svg":
        raise _refused("what is no SVG")
    try:
        left, top, width, height = _box(root)
        start = Matrix(e=-left, f=-top)
        outlines = tuple(_outlines(root, start, _style(root, _FIRST_STYLE), 0))
    except (ValueError, IndexError) as error:
        raise BadInputError("A number in the drawing of the seal is missing or broken.", remedy=REMEDY) from error
    if not outlines or width <= 0 or height <= 0:
        raise BadInputError("The drawing of the seal is empty.", remedy=REMEDY)
    if len(outlines) > _MOST_SHAPES:
        raise _refused(f"more than {_MOST_SHAPES} shapes")
    return Drawing(width=width, height=height, outlines=outlines)


def _refused(what: str) -> BadInputError:
    return BadInputError(f"The drawing of the seal has {what}, which cannot be set.", remedy=REMEDY)


def _box(root: ET.Element) -> tuple[float, float, float, float]:
    if "viewBox" in root.attrib:
        left, top, width, height = (float(value) for value in _NUMBER.findall(root.attrib["viewBox"])[:4])
        return left, top, width, height
    if not {"width", "height"} <= root.attrib.keys():
        raise BadInputError("The drawing of the seal does not say how large it is.", remedy=REMEDY)
    return 0.0, 0.0, _first(root.attrib["width"]), _first(root.attrib["height"])


def _first(text: str) -> float:
    return float(_NUMBER.findall(text)[0])


def _outlines(element: ET.Element, at: Matrix, style: Mapping[str, str], depth: int) -> Iterator[Outline]:
    for child in element:
        tag = child.tag.rpartition("}")[2]
        if tag in _SILENT or (tag == "defs" and not len(child)):
            continue
        here = at.after(_matrix(child.get("transform", "")))
        own = _style(child, style)
        if own["display"] == "none":
            continue
        if tag == "g" and depth < _MOST_DEPTH:
            yield from _outlines(child, here, own, depth + 1)
        elif own["visibility"] == "visible":
            scale = abs(here.a * here.d - here.b * here.c) ** 0.5
            stroke = _colour(own["stroke"])
            width = _first(own["stroke-width"]) * scale if stroke else 0.0
            yield Outline(here.moved(_steps(child, tag)), _colour(own["fill"]), stroke, width)


def _style(element: ET.Element, inherited: Mapping[str, str]) -> dict[str, str]:
    written = dict(element.attrib)
    for declaration in element.get("style", "").split(";"):
        name, _, value = declaration.partition(":")
        if value:
            written[name.strip()] = value.strip()
    for name in _FORBIDDEN & written.keys():
        raise _refused(f"a “{name}”")
    if any(_share(written.get(name, "1")) < 1.0 for name in _OPAQUE) or written.get("fill-rule") == "evenodd":
        raise _refused("transparent or overlapping fills")
    return {name: written.get(name, value) for name, value in inherited.items()}


def _share(text: str) -> float:
    return _first(text) / (100.0 if text.strip().endswith("%") else 1.0)


def _colour(value: str) -> str:
    value = value.strip().lower()
    if value in _COLOURS:
        return _COLOURS[value]
    if re.fullmatch(r"#[0-9a-f]{3}", value):
        value = "#" + "".join(2 * digit for digit in value[1:])
    if not re.fullmatch(r"#[0-9a-f]{6}", value):
        raise _refused(f"the colour “{value[:40]}”")
    return value.upper()


def _matrix(text: str) -> Matrix:
    matrix = Matrix()
    while text.strip():
        found = _MOVE.match(text)
        if found is None:
            raise _refused(f"the transformation “{text[:40]}”")
        values = [float(value) for value in _NUMBER.findall(found[2])]
        matrix = matrix.after(_of_kind(found[1], values))
        text = text[found.end() :]
    return matrix


def _of_kind(kind: str, values: list[float]) -> Matrix:
    if kind == "matrix":
        a, b, c, d, e, f = values
        return Matrix(a, b, c, d, e, f)
    if kind == "scale":
        return Matrix(a=values[0], d=values[-1])
    return Matrix(e=values[0], f=values[1] if len(values) > 1 else 0.0)


def _steps(element: ET.Element, tag: str) -> tuple[Step, ...]:
    match tag:
        case "path":
            return path_steps(element.get("d", ""))
        case "polygon" | "polyline":
            return points_steps([float(each) for each in _NUMBER.findall(element.get("points", ""))])
        case "rect":
            return _rectangle(element)
        case "circle":
            return ellipse(*_values(element, "cx", "cy", "r", "r"))
        case "ellipse":
            return ellipse(*_values(element, "cx", "cy", "rx", "ry"))
        case _:
            raise _refused(f"a part of the kind “{tag}”")


def _rectangle(element: ET.Element) -> tuple[Step, ...]:
    x, y, width, height = _values(element, "x", "y", "width", "height")
    across, down = (_first(element.get(name, element.get(other, "0"))) for name, other in (("rx", "ry"), ("ry", "rx")))
    if across != down:
        raise _refused("corners with two radii")
    if across > 0:
        return capsule(x, y, width, height, across)
    return points_steps([x, y, x + width, y, x + width, y + height, x, y + height])


def _values(element: ET.Element, *names: str) -> Iterator[float]:
    return (_first(element.get(name, "0")) for name in names)
