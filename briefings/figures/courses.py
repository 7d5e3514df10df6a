"""A chart of values over time: each holds from its day until the next, so that lines go in steps.

Which values, their caller knows; a value that is not defined leaves a gap.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.figures.axis import TICK_SIZE, make_axis
from briefings.figures.scales import make_scale, rulings
from briefings.figures.scene import Curve, Disc, Key, Poly, Role, Scene, Text
from briefings.figures.timeline import FOOT, grounds
from briefings.figures.words import shortened, width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.figures.axis import Axis
    from briefings.figures.scales import Scale
    from briefings.figures.scene import Shape

_TOP = 6.0
_LINE = 1.3 * TICK_SIZE
_AFTER = 5.0
_NAMES_MOST, _TRAIL = 0.3, 0.01
"""The share of the width that the names of the courses take at most; that of the axis after its last day."""
_WIDER = 1.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One line: what it is called, and its value from each day on, None where it is not defined. Days rise."""

    name: str
    points: tuple[tuple[Day, float | None], ...]
    role: Role = Role.COURSE


def course_scene(courses: Sequence[Course], *, width: float, height: float, until: Day, unit: str) -> Scene:
    """Return a chart of these courses from their first day up to `until`, `width` by `height` points.

    `unit` is what the values are, for the description.
    """
    known = [value for course in courses for _day, value in course.points if value is not None]
    scale = make_scale(known, top=_TOP, bottom=height - FOOT)
    days = [day for course in courses for day, _value in course.points]
    names = max((_WIDER * width_of(course.name, TICK_SIZE, 500) for course in courses), default=0.0)
    room = min(names + _AFTER, _NAMES_MOST * width)
    axis = _axis([*days, until], scale.words_width, width - room)
    shapes = [*grounds(axis, scale.bottom), *rulings(scale, axis.left, axis.right)]
    for course in courses:
        shapes += _line(course, axis, scale, until)
    shapes += _names(courses, axis.right, scale, room)
    return Scene(width=width, height=height, shapes=tuple(shapes), legend=_legend(courses), alt=_said(courses, unit))


def _axis(days: Sequence[Day], left: float, right: float) -> Axis:
    made = make_axis(days, left=left, width=right - left, first=None, last=max(days), before=False)
    return replace(made, trail=_TRAIL)


def _line(course: Course, axis: Axis, scale: Scale, until: Day) -> Iterator[Shape]:
    ends = [*(day for day, _value in course.points[1:]), until]
    steps = [(day, end, value) for (day, value), end in zip(course.points, ends, strict=True)]
    for defined, run in groupby(steps, key=lambda step: step[2] is not None):
        points = [
            (round(axis.x(day), 2), scale.y(value))
            for start, end, value in run
            if value is not None
            for day in (start, end)
        ]
        if defined and len({*points}) > 1:
            yield Poly(points=tuple(points), role=course.role, closed=False)
        elif defined:
            yield Disc(centre=points[0], radius=2.0, role=course.role)


def _names(courses: Sequence[Course], right: float, scale: Scale, room: float) -> Iterator[Text]:
    """Set each name after the end of its line, below one another where they would touch."""
    ends = [(scale.y(course.points[-1][1] or 0.0), course) for course in courses if course.points]
    x = round(right + _AFTER, 2)
    taken = -_LINE
    for y, course in sorted(ends, key=lambda each: each[0]):
        taken = max(y + 0.36 * TICK_SIZE, taken + _LINE)
        words = shortened(course.name, TICK_SIZE, 500, room - _AFTER)
        strong = Role.LABEL if course.role is Role.COURSE else Role.LABEL_SOFT
        yield Text(at=(x, round(taken, 2)), text=words, size=TICK_SIZE, role=strong, halo=True)


def _legend(courses: Sequence[Course]) -> tuple[tuple[Key, ...], ...]:
    keys = tuple(
        Key(sample=(Curve(start=(0, 4), control=(12, 4), end=(24, 4), role=course.role),), width=24, words=course.name)
        for course in courses
    )
    return (keys,) if keys else ()


def _said(courses: Sequence[Course], unit: str) -> str:
    said = " ".join(f"{course.name}: {_ends(course)}." for course in courses)
    return f"Chart of {unit} over time. {said}"


def _ends(course: Course) -> str:
    known = [(day, value) for day, value in course.points if value is not None]
    if not known:
        return "not defined on any day"
    (first, before), (last, after) = known[0], known[-1]
    return f"{before:.2f} on {day_in_words(first)}, {after:.2f} on {day_in_words(last)}"
