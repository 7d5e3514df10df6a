"""What happened between two actors by month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefings.domain.dates import Day, Precision, UncertainDate
from briefings.domain.events import Event, EventStatus, Part, Participant
from briefings.domain.records import ActorId, EventId
from briefings.network.similarity.tension import pairs_of, tensions

A, B, C = ActorId(1), ActorId(2), ActorId(3)


def event(number: int, day: date, scale: float | None, *parts: tuple[ActorId, Part], last: date | None = None) -> Event:
    when = UncertainDate(
        text=day.isoformat(),
        earliest=Day(day.toordinal()),
        latest=Day((last or day).toordinal()),
        precision=Precision.DAY,
    )
    taking = tuple(Participant(actor=actor, part=part) for actor, part in parts)
    return Event(id=EventId(number), title=f"Event {number}", date=when, scale=scale, participants=taking)


BLOW = (B, Part.INITIATOR), (A, Part.TARGET)
JUNE, JULY = date(2025, 6, 27), date(2025, 7, 1)


def test_sum_mean_and_number_stand_side_by_side() -> None:
    (found,) = tensions([event(1, JUNE, -9, *BLOW), event(2, JUNE, -2, *BLOW), event(3, JUNE, None, *BLOW)])
    assert (found.pair, found.month, found.events) == ((A, B), date(2025, 6, 1), (1, 2, 3))
    assert (found.scored, found.total, found.mean) == (2, -11, pytest.approx(-5.5))


def test_months_and_pairs_are_apart_and_sorted() -> None:
    reply = (A, Part.INITIATOR), (C, Part.VICTIM)
    found = tensions([event(1, JULY, -5, *reply), event(2, JULY, 1, *BLOW), event(3, JUNE, -9, *BLOW)])
    assert [(each.pair, each.month.month) for each in found] == [((A, B), 6), ((A, B), 7), ((A, C), 7)]


def test_without_a_scale_there_is_a_number_and_no_sum() -> None:
    (found,) = tensions([event(1, JUNE, None, *BLOW)])
    assert (found.scored, found.total, found.mean) == (0, None, None)


@pytest.mark.parametrize("status", [EventStatus.CLAIMED, EventStatus.PLANNED, EventStatus.HYPOTHETICAL])
def test_what_did_not_surely_happen_counts_only_if_asked_for(status: EventStatus) -> None:
    supposed = replace(event(1, JUNE, -9, *BLOW), status=status)
    assert tensions([supposed]) == ()
    assert len(tensions([supposed], statuses=[status])) == 1


def test_an_event_of_which_the_month_is_not_known_does_not_count() -> None:
    assert tensions([event(1, JUNE, -9, *BLOW, last=JULY)]) == ()
    assert tensions([replace(event(1, JUNE, -9, *BLOW), date=UncertainDate(text="once"))]) == ()


def test_witnesses_and_mediators_act_on_nobody() -> None:
    watched = event(1, JUNE, -9, *BLOW, (C, Part.WITNESS))
    assert [*pairs_of(watched)] == [(A, B)]


def test_at_a_meeting_all_initiators_and_their_hosts_meet() -> None:
    meeting = event(1, JUNE, 2.5, (A, Part.INITIATOR), (B, Part.INITIATOR), (C, Part.HOST))
    assert [*pairs_of(meeting)] == [(A, B), (A, C), (B, C)]
