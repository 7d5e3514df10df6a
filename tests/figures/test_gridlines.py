"""Gridlines leave words alone: they stop above a date and go on below it."""

from __future__ import annotations

from briefings.figures.gridlines import parted
from briefings.figures.scene import Anchor, Box, Poly, Role, Text

LINE = Poly(points=((50.0, 0.0), (50.0, 100.0)), role=Role.GRID, closed=False)


def date(x: float, y: float = 40.0, anchor: Anchor = Anchor.START) -> Text:
    return Text(at=(x, y), text="about 1 July", size=8.0, role=Role.LABEL, anchor=anchor)


def reaches(*shapes: Poly | Text | Box) -> list[tuple[float, float]]:
    lines = [shape for shape in parted(shapes) if isinstance(shape, Poly)]
    return [(line.points[0][1], line.points[-1][1]) for line in lines]


def test_a_line_stops_above_a_date_and_goes_on_below_it() -> None:
    (first, above), (below, last) = reaches(LINE, date(30.0))
    assert (first, last) == (0.0, 100.0)
    assert above < 40.0 - 6.0
    assert below > 40.0 + 2.0


def test_a_date_set_from_its_end_counts_too() -> None:
    assert len(reaches(LINE, date(60.0, anchor=Anchor.END))) == 2


def test_a_line_beside_a_date_stays_whole() -> None:
    assert reaches(LINE, date(54.0), date(44.0, anchor=Anchor.END)) == [(0.0, 100.0)]


def test_two_dates_that_nearly_touch_leave_no_speck_between_them() -> None:
    assert len(reaches(LINE, date(30.0, 40.0), date(30.0, 52.0))) == 2


def test_words_below_one_another_in_any_order_leave_the_same_pieces() -> None:
    assert reaches(LINE, date(30.0, 70.0), date(30.0, 20.0)) == reaches(LINE, date(30.0, 20.0), date(30.0, 70.0))


def test_level_lines_and_other_shapes_stay_as_they_are() -> None:
    level = Poly(points=((0.0, 40.0), (90.0, 40.0)), role=Role.GRID, closed=False)
    zone = Box(left=0.0, top=0.0, width=90.0, height=90.0, role=Role.ZONE)
    assert list(parted([zone, level, date(30.0)])) == [zone, level, date(30.0)]
