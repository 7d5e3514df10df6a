"""Realignment, turnover, change of camp, and drift between two poles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefings.domain.dates import Day
from briefings.domain.records import ActorId
from briefings.network.similarity.drift import drift
from briefings.network.similarity.realignment import camp_changes, realignments
from briefings.network.snapshot import snapshot
from tests.network import article
from tests.network.balance.signed import Signs, complete, network

if TYPE_CHECKING:
    from briefings.network.graph import Network

A, B, C, D, E, F = (ActorId(number) for number in range(1, 7))
BLOCS: Signs = {**complete("abc", 1), **complete("def", 1), ("a", "d"): -1, ("b", "e"): -1}
TURNED: Signs = {**complete("ab", 1), **complete("cdef", 1), ("a", "d"): -1, ("b", "e"): -1}


def without(whole: Network, actor: ActorId) -> Network:
    return whole.among([other for other in whole.actors if other != actor])


def test_who_leaves_one_bloc_for_the_other_comes_first_and_changes_camp() -> None:
    found = realignments(network(BLOCS), network(TURNED))
    assert found[0].actor == C
    assert [each.actor for each in found if each.camp_changed] == [C]


def test_realignment_is_one_less_kappa_then_and_now() -> None:
    found = {each.actor: each for each in realignments(network(BLOCS), network(TURNED))}
    # Then a, b and c of six, now c, d, e and f: one in common, none in neither; chance would have half apart.
    assert found[C].value == pytest.approx((5 / 6) / 0.5)
    assert found[C].turnover == 1


def test_turnover_is_the_share_of_friends_and_foes_that_are_not_the_same() -> None:
    found = {each.actor: each.turnover for each in realignments(network(BLOCS), network(TURNED))}
    assert found[A] == pytest.approx(1 / 3)
    assert found[F] == pytest.approx(1 / 3)


def test_between_equal_days_nothing_changes() -> None:
    for each in realignments(network(BLOCS), network(BLOCS)):
        assert (each.value, each.turnover, each.camp_changed) == (pytest.approx(0), 0, False)


def test_numbers_of_camps_that_only_swap_are_no_change() -> None:
    larger = {**BLOCS, ("e", "g"): 1, ("f", "g"): 1}
    assert not any(camp_changes(network(BLOCS, "g"), network(larger)).values())


def test_who_was_away_on_a_day_has_no_realignment() -> None:
    found = {each.actor: each for each in realignments(without(network(BLOCS), F), network(BLOCS))}
    assert (found[F].value, found[F].camp_changed) == (None, None)
    assert found[F].turnover == 1


def test_an_open_camp_is_neither_kept_nor_changed() -> None:
    torn = {**complete("abcd", 1), ("a", "e"): 1, ("b", "e"): -1}
    found = {each.actor: each.camp_changed for each in realignments(network(torn), network(torn))}
    assert found[E] is None
    assert found[A] is False


def test_drift_follows_an_actor_from_one_pole_to_the_other() -> None:
    days = [replace(network(BLOCS), day=Day(1)), replace(network(TURNED), day=Day(2))]
    then, now = drift(days, C, (A, D))
    assert (then.day, now.day) == (1, 2)
    assert then.first == pytest.approx(1)
    assert then.value is not None
    assert now.value is not None
    assert then.value > 0 > now.value


def test_drift_has_a_gap_where_a_pole_is_away() -> None:
    (point,) = drift([without(network(BLOCS), D)], C, (A, D))
    assert (point.second, point.value) == (None, None)


def test_azerbaijan_moves_away_from_russia_when_the_raid_ends_the_partnership() -> None:
    dossier = article.article()
    days = [snapshot(dossier, day=Day(article.RAID - 1)), snapshot(dossier, day=article.RAID)]
    actors = [article.actor_id(name) for name in ("Azerbaijan", "Russia", "Türkiye")]
    before, after = drift(days, actors[0], (actors[1], actors[2]))
    assert before.value is not None
    assert after.value is not None
    assert after.value < before.value
