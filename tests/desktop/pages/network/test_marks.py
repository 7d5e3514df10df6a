from briefings.domain.dates import Day
from desktop.pages.network.marks import days_around, marks_of, sign_of, stop_after
from desktop.widgets.tie import Sign
from tests import builders
from tests.memory import dossier

RAID = builders.event("Raid", "2025-06-27", code="COERCE")
TALKS = builders.event("Talks", "2025-07-01", scale=4.0)
RUMOUR = builders.event("Rumour")
WORLD = dossier(RAID, TALKS, RUMOUR)


def test_an_event_without_any_day_has_no_mark() -> None:
    assert len(marks_of(WORLD)) == 2


def test_a_scale_says_more_of_the_sign_than_a_code() -> None:
    assert sign_of(RAID) is Sign.HOSTILE
    assert sign_of(builders.event(code="COERCE", scale=2.0)) is Sign.FRIENDLY
    assert sign_of(RUMOUR) is Sign.NEUTRAL


def test_the_range_holds_the_events_and_the_day_with_air() -> None:
    first, last = days_around(marks_of(WORLD), Day(739440))
    assert first < 739429
    assert last > 739440


def test_an_event_long_ago_does_not_squeeze_the_rest() -> None:
    old = builders.event("Founding", "1991-12-26")
    first, _last = days_around(marks_of(dossier(RAID, TALKS, old)), Day(739433))
    assert first > 739000


def test_playing_stops_at_each_event_and_ends_after_the_last() -> None:
    marks = marks_of(WORLD)
    assert stop_after(marks, Day(739400)) == 739429
    assert stop_after(marks, Day(739429)) == 739433
    assert stop_after(marks, Day(739433)) is None


def test_a_dossier_without_events_still_has_a_range() -> None:
    first, last = days_around((), Day(739433))
    assert first < 739433 < last
