"""The basic shapes of SVG (1.1, chapter 9) as paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.curves import ellipse
from briefings.publish.house.svg_arcs import Arc, arc_steps
from briefings.publish.house.svg_steps import NUMBER, path_steps, points_steps, refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from briefings.publish.curves import Step


_LETTERS = "Turn letters into outlines, or export it as a PNG of about 600 pixels, and choose that."
_POINTED = {"polygon", "polyline", "line"}
_ROUND = {"circle": ("cx", "cy", "r", "r"), "ellipse": ("cx", "cy", "rx", "ry")}


def first_number(text: str) -> float:
    """The number that a text begins with, whatever its unit. Raises IndexError where there is none."""
    return float(NUMBER.findall(text)[0])


def shape_steps(element: Element, tag: str) -> tuple[Step, ...]:
    """The path of a shape. Raises BadInputError for a part that is none, ValueError and IndexError for what is no
    number."""
    if tag == "path":
        return path_steps(element.get("d", ""))
    if tag == "rect":
        return _rectangle(element)
    if tag in _POINTED:
        points = _values(element, "x1", "y1", "x2", "y2") if tag == "line" else _points(element)
        closed = points_steps(list(points))
        return closed if tag == "polygon" else closed[:-1]
    if tag in _ROUND:
        return ellipse(*_values(element, *_ROUND[tag]))
    if tag == "text":
        raise refused("letters (“text”)", remedy=_LETTERS)
    raise refused(f"a part of the kind “{tag}”")


def _points(element: Element) -> list[float]:
    return [float(each) for each in NUMBER.findall(element.get("points", ""))]


def _rectangle(element: Element) -> tuple[Step, ...]:
    x, y, width, height = _values(element, "x", "y", "width", "height")
    across, down = (_radius(element, *names) for names in (("rx", "ry"), ("ry", "rx")))
    across, down = min(across, width / 2), min(down, height / 2)
    if across <= 0 or down <= 0:
        return points_steps([x, y, x + width, y, x + width, y + height, x, y + height])
    return tuple(_rounded((x, y, x + width, y + height), across, down))


def _radius(element: Element, name: str, other: str) -> float:
    """A radius of the corners: as it is said, else the other one."""
    said = element.get(name, "auto")
    return first_number(element.get(other, "0") if said == "auto" else said)


def _rounded(box: tuple[float, float, float, float], across: float, down: float) -> Iterator[Step]:
    left, top, right, bottom = box
    x, y = left + across, top
    yield "m", (x, y)
    corners = (
        ((right - across, top), (right, top + down)),
        ((right, bottom - down), (right - across, bottom)),
        ((left + across, bottom), (left, bottom - down)),
        ((left, top + down), (left + across, top)),
    )
    for start, end in corners:
        if start != (x, y):
            yield "l", start
        yield from arc_steps(start, Arc(across, down, 0.0, large=False, sweep=True, x=end[0], y=end[1]))
        x, y = end
    yield "h", ()


def _values(element: Element, *names: str) -> Iterator[float]:
    return (first_number(element.get(name, "0")) for name in names)
