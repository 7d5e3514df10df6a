"""Ways through time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefings.domain.dates import Day
from briefings.domain.dossier import About
from briefings.domain.relations import Relation, Sign
from briefings.network.journeys import earliest_journey
from briefings.snapshot import Snapshot
from tests.builders import actor, relation, span

if TYPE_CHECKING:
    from briefings.domain.actors import Actor

A, B, C, D = (actor(name) for name in "ABCD")


def day(text: str) -> Day:
    return Day(date.fromisoformat(text).toordinal())


def tie(first: Actor, second: Actor, start: str | None, end: str | None = None, sign: Sign = Sign.FRIENDLY) -> Relation:
    return relation(first, second, sign=sign, span=span(start, end))


def dossier(*ties: Relation) -> Snapshot:
    return Snapshot.of(About(title="Ways"), [A, B, C, D, *ties])


SINCE = day("2020-01-01")


def test_each_step_is_taken_as_soon_as_its_tie_holds() -> None:
    ties = tie(A, B, "2019-01-01"), tie(B, C, "2021-05-01"), tie(C, D, "2021-03-01")
    found = earliest_journey(dossier(*ties), A.id, D.id, since=SINCE)
    assert found is not None
    assert found.actors == (A.id, B.id, C.id, D.id)
    assert found.days == (SINCE, day("2021-05-01"), day("2021-05-01"))
    assert found.relations == tuple(each.id for each in ties)


def test_a_tie_that_ended_before_one_could_come_leads_nowhere() -> None:
    ties = tie(A, B, "2021-01-01"), tie(B, C, "2019-01-01", "2021-01-01")
    assert earliest_journey(dossier(*ties), A.id, C.id, since=SINCE) is None
    assert earliest_journey(dossier(*ties), C.id, A.id, since=SINCE) is not None


def test_a_later_tie_is_waited_for_only_where_no_way_is_earlier() -> None:
    ties = tie(A, D, "2023-01-01"), tie(A, B, None), tie(B, D, "2022-01-01")
    found = earliest_journey(dossier(*ties), A.id, D.id, since=SINCE)
    assert found is not None
    assert (found.actors, found.days[-1]) == ((A.id, B.id, D.id), day("2022-01-01"))


def test_of_ways_that_arrive_together_the_fewest_steps_count() -> None:
    ties = tie(A, B, None), tie(B, C, None), tie(C, D, "2022-01-01"), tie(A, C, "2021-06-01")
    found = earliest_journey(dossier(*ties), A.id, D.id, since=SINCE)
    assert found is not None
    assert (found.actors, found.days) == ((A.id, C.id, D.id), (day("2021-06-01"), day("2022-01-01")))


def test_equally_good_ways_are_counted_and_the_lowest_is_shown() -> None:
    ties = tie(A, B, None), tie(A, C, None), tie(B, D, None), tie(C, D, None)
    found = earliest_journey(dossier(*ties), A.id, D.id, since=SINCE)
    assert found is not None
    assert (found.actors, found.equals) == ((A.id, B.id, D.id), 2)


def test_hostile_ties_serve_only_who_asks_for_them() -> None:
    ties = (tie(A, B, None, sign=Sign.HOSTILE),)
    assert earliest_journey(dossier(*ties), A.id, B.id, since=SINCE) is None
    assert earliest_journey(dossier(*ties), A.id, B.id, since=SINCE, signs=frozenset(Sign)) is not None


def test_of_parallel_ties_the_first_to_hold_is_taken() -> None:
    ties = tie(A, B, "2022-01-01"), tie(A, B, "2021-01-01")
    found = earliest_journey(dossier(*ties), A.id, B.id, since=SINCE)
    assert found is not None
    assert found.relations == (ties[1].id,)


def test_a_way_to_oneself_has_no_steps() -> None:
    found = earliest_journey(dossier(), A.id, A.id, since=SINCE)
    assert found is not None
    assert (found.actors, found.relations, found.equals) == ((A.id,), (), 1)


def test_a_stranger_is_not_reached() -> None:
    assert earliest_journey(dossier(tie(A, B, None)), A.id, D.id, since=SINCE) is None
