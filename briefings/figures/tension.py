"""A chart of what two actors did to each other, month by month: the sum as a bar, the mean as a dot, the number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.dates import Day
from briefings.domain.dates_words import MONTHS
from briefings.figures.axis import TICK_SIZE, make_axis
from briefings.figures.scales import make_scale, rulings
from briefings.figures.scene import Anchor, Box, Disc, Key, Role, Scene, Text
from briefings.figures.timeline import FOOT, grounds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from briefings.figures.axis import Axis
    from briefings.figures.scales import Scale
    from briefings.figures.scene import Shape
    from briefings.network.similarity.tension import Tension

_TOP, _MONTH, _HALF = 14.0, 30, 15
_WIDEST, _DOT = 18.0, 2.2


def tension_scene(months: Sequence[Tension], *, width: float, height: float) -> Scene:
    """Return a chart of one pair's months, `width` by `height` points; months without an event stay empty."""
    values = [value for month in months for value in (month.total, month.mean) if value is not None]
    scale = make_scale(values, top=_TOP, bottom=height - FOOT)
    days = [Day(month.month.toordinal() + _HALF) for month in months]
    left = scale.words_width
    first, last = Day(min(days) - _MONTH), Day(max(days) + _MONTH)
    axis = make_axis((first, *days, last), left=left, width=width - left, first=first, last=last, before=False)
    shapes = [*grounds(axis, scale.bottom), *rulings(scale, axis.left, axis.right)]
    for day, month in zip(days, months, strict=True):
        shapes += _bar(month, axis, scale, day)
    return Scene(width=width, height=height, shapes=tuple(shapes), legend=(_KEYS,), alt=_said(months))


def _bar(month: Tension, axis: Axis, scale: Scale, day: Day) -> Iterator[Shape]:
    x, zero = axis.x(day), scale.y(0.0)
    wide = min(_WIDEST, 0.7 * (axis.x(Day(day + _MONTH)) - x))
    top = zero
    if month.total is not None and month.mean is not None:
        end = scale.y(month.total)
        top = min(zero, end)
        yield Box(left=round(x - wide / 2, 2), top=top, width=round(wide, 2), height=abs(end - zero), role=Role.COUNT)
        yield Disc(centre=(round(x, 2), scale.y(month.mean)), radius=_DOT, role=Role.EVENT_DAY)
        top = min(top, scale.y(month.mean) - _DOT)
    at = (round(x, 2), round(top - 3.0, 2))
    yield Text(at=at, text=str(len(month.events)), size=TICK_SIZE, role=Role.LABEL_SOFT, anchor=Anchor.MIDDLE)


_KEYS = (
    Key(sample=(Box(left=0, top=0, width=8, height=8, role=Role.COUNT),), width=8, words="sum of the scale"),
    Key(sample=(Disc(centre=(3, 4), radius=_DOT, role=Role.EVENT_DAY),), width=6, words="mean"),
    Key(
        sample=(Text(at=(0, 7), text="3", size=TICK_SIZE, role=Role.LABEL_SOFT, halo=False),),
        width=6,
        words="number of events",
    ),
)


def _said(months: Sequence[Tension]) -> str:
    said = "; ".join(_month(month) for month in months)
    return f"Chart of events between two actors by month, from conflict (-10) to cooperation (+10). {said}."


def _month(month: Tension) -> str:
    when = month_words(month.month)
    number = len(month.events)
    events = "1 event" if number == 1 else f"{number} events"
    if month.total is None or month.mean is None:
        return f"{when}: {events}, none with a value"
    return f"{when}: {events}, sum {month.total:g}, mean {month.mean:.1f}"


def month_words(month: date) -> str:
    """A month with its year: "July 2025"."""
    return f"{MONTHS[month.month]} {month.year}"
