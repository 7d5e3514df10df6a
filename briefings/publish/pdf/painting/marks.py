"""What is to be painted, as plain values: text lines and paths. Positions in points from the left end of the text
block and from the top of the box that holds the mark; y grows downwards. No owner means furniture or ornament.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.curves import Step, ellipse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.publish.house.style import Rule
    from briefings.publish.pdf.file.tree import Element
    from briefings.typography.lines import Line
    from briefings.typography.words import Look


class Words(NamedTuple):
    """A line of text; `y` is its baseline. `owners` are the elements of the spans that the line was made from; without
    them all of it belongs to `owner`. Without an owner the line is an ornament, whatever its spans are."""

    x: float
    y: float
    line: Line
    owner: Element | None
    owners: tuple[Element, ...] = ()
    turned: bool = False  # reads upwards
    halo: float = 0.0  # width of the paper-coloured outline around it
    from_right: bool = False  # what comes next on its line stands at its left


class Shape(NamedTuple):
    """A path; with `even_odd` what it goes around twice is not filled."""

    steps: tuple[Step, ...]
    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, float] | None = None
    fill: str | None = None
    owner: Element | None = None
    even_odd: bool = False


class PageNumber(NamedTuple):
    """The page of a section, known only when all are made; ends at `x`, or `starts` there."""

    x: float
    y: float
    look: Look
    key: str
    owner: Element
    starts: bool = False


class Group(NamedTuple):
    """Marks that moved together, as they stand from (`x`, `y`): so that moving costs nothing however many they are.

    A group of some `fixed` width is never mirrored in itself: a picture, a bar from 0 to 100, a grade.
    """

    x: float
    y: float
    marks: tuple[Mark, ...]
    fixed: float = 0.0


Mark = Words | Shape | PageNumber | Group


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """The same mark elsewhere."""
    if isinstance(mark, Group):
        return Group(mark.x + dx, mark.y + dy, mark.marks, mark.fixed)
    return Group(dx, dy, (mark,))


def all_moved(marks: Sequence[Mark], dx: float, dy: float) -> list[Mark]:
    """The same marks elsewhere, as one group."""
    if not marks or not (dx or dy):
        return list(marks)
    return [moved(marks[0], dx, dy)] if len(marks) == 1 else [Group(dx, dy, tuple(marks))]


def flat(
    marks: Iterable[Mark], dx: float = 0.0, dy: float = 0.0
) -> Iterator[tuple[float, float, Words | Shape | PageNumber]]:
    """Every mark that is no group, each with how far it was moved."""
    for mark in marks:
        if isinstance(mark, Group):
            yield from flat(mark.marks, dx + mark.x, dy + mark.y)
        else:
            yield dx, dy, mark


def as_ornament(mark: Mark) -> Mark:
    """The same mark as something that is not read: it belongs to no element."""
    if isinstance(mark, Group):
        return mark._replace(marks=tuple(as_ornament(one) for one in mark.marks))
    return mark if isinstance(mark, PageNumber) else mark._replace(owner=None)


def rule(left: float, right: float, y: float, style: Rule) -> Shape:
    """A level line."""
    return Shape((("m", (left, y)), ("l", (right, y))), stroke=style.colour, width=style.width)


def upright(x: float, top: float, bottom: float, style: Rule) -> Shape:
    """An upright line."""
    return Shape((("m", (x, top)), ("l", (x, bottom))), stroke=style.colour, width=style.width)


def panel(
    left: float, top: float, width: float, height: float, *, fill: str | None = None, edge: Rule | None = None
) -> Shape:
    """A rectangle."""
    right, bottom = left + width, top + height
    return Shape(
        (("m", (left, top)), ("l", (right, top)), ("l", (right, bottom)), ("l", (left, bottom)), ("h", ())),
        stroke=edge.colour if edge else None,
        width=edge.width if edge else 1.0,
        fill=fill,
    )


def disc(x: float, y: float, radius: float, *, fill: str | None = None, edge: Rule | None = None) -> Shape:
    """A circle."""
    colour, width = (edge.colour, edge.width) if edge else (None, 1.0)
    return Shape(ellipse(x, y, radius, radius), stroke=colour, width=width, fill=fill)
