"""Events counted by month: as many bars as months in sight, none taller than the figure."""

from briefings.domain.dates import Day
from briefings.figures.density import days_of, density_scene
from briefings.figures.scene import Box, Role, Scene

MONTHS = {0: 7, 202501: 10, 202502: 40, 202506: 20}


def bars(scene: Scene) -> list[Box]:
    return [shape for shape in scene.shapes if isinstance(shape, Box) and shape.role is Role.COUNT]


def scene(first: int = 202501, last: int = 202506, months: dict[int, int] = MONTHS) -> Scene:
    return density_scene(months, width=600, height=200, first=days_of(first)[0], last=days_of(last)[1])


def test_each_month_is_a_bar_and_its_height_the_count() -> None:
    low, high, middle = bars(scene())
    assert high.height > middle.height > low.height
    assert round(high.height / middle.height, 2) == 2.0
    assert all(bar.top >= 0 and bar.top + bar.height == 200 for bar in (low, high, middle))


def test_months_out_of_sight_are_left_out() -> None:
    assert len(bars(scene(202505, 202506))) == 1


def test_months_too_narrow_for_a_bar_are_counted_by_the_year() -> None:
    long = {year * 100 + month: 1 for year in range(1900, 2000) for month in (3, 9)}
    assert len(bars(scene(190001, 199912, long))) == 100


def test_nothing_dated_draws_no_bar_and_says_so() -> None:
    empty = density_scene({0: 3}, width=600, height=200, first=Day(738_000), last=Day(739_000))
    assert not bars(empty)
    assert empty.alt == "No event has a date."


def test_it_says_how_many_and_when_most() -> None:
    assert scene().alt == "70 events from 2025 to 2025, counted by month. The most, 40, began in February 2025."
