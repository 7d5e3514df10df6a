"""Changes are told since the slider last rested."""

from briefings.domain.dates import Day
from desktop.pages.network.stops import Stops


def test_nothing_came_before_the_first_day() -> None:
    stops = Stops()
    stops.move(Day(10))
    stops.rest()
    assert stops.since is None


def test_while_it_moves_and_after_it_rests_the_stop_before_is_told() -> None:
    stops = Stops()
    for day in (10, 11, 12):
        stops.move(Day(day))
    assert stops.since == 10
    stops.rest()
    assert stops.since == 10
    stops.move(Day(20))
    assert stops.since == 12


def test_resting_twice_is_one_stop() -> None:
    stops = Stops()
    stops.move(Day(10))
    stops.move(Day(12))
    stops.rest()
    stops.rest()
    assert stops.since == 10
