"""Two networks side by side in full, as a value and as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from briefings.domain.relations import Trend
from briefings.network.compare_report import comparison_json
from briefings.network.comparison import Turn, comparison
from briefings.network.snapshot import snapshot
from tests.network import article
from tests.network.balance.signed import Signs, complete
from tests.network.readings.asked import network
from tests.network.readings.test_support import SIGNS

if TYPE_CHECKING:
    from briefings.network.graph import Network

BASE = snapshot(article.article(memberships=False), day=article.PROTEST)
RESET = snapshot(article.article(memberships=False), day=article.PROTEST, scenario=article.RESET)
BAKU, MOSCOW, SOLOVYOV = (article.actor_id(name) for name in ("Azerbaijan", "Russia", "Vladimir Solovyov"))


def test_every_pair_that_differs_is_a_row_with_what_it_rests_on() -> None:
    turned, gone = comparison(BASE, RESET).rows
    assert (turned.pair, turned.turn) == ((BAKU, MOSCOW), Turn.TURNED)
    assert turned.before is not None
    assert turned.after is not None
    assert (turned.before.sign, turned.after.sign) == (-1, 1)
    assert turned.before.relations == (1001,)
    assert (gone.turn, gone.after) == (Turn.GONE, None)


def test_a_pair_that_moves_another_way_is_a_row_too() -> None:
    before = network({("a", "b"): 1})
    after = replace(before, ties=(replace(before.ties[0], trend=Trend.WEAKENING),))
    assert [(row.turn, row.after.trend) for row in comparison(before, after).rows if row.after] == [
        (Turn.MOVED, Trend.WEAKENING)
    ]


def test_frustration_is_proved_before_and_after() -> None:
    before, after = comparison(BASE, RESET).frustration
    assert ((before.value, before.proved), (after.value, after.proved)) == ((0, True), (1, True))


def test_triangles_that_become_unbalanced_are_named() -> None:
    media = article.actor_id("Russian state media")
    found = comparison(BASE, RESET)
    assert (BAKU, MOSCOW, media) in found.unbalanced
    assert found.balanced == ()


def test_measures_are_told_before_and_after_where_they_differ() -> None:
    degrees = comparison(BASE, RESET).measures["degree_negative"]
    assert degrees == {BAKU: (4, 2), MOSCOW: (2, 1), SOLOVYOV: (1, None)}


def test_who_changes_camp_and_how_far_each_actor_realigns_is_told() -> None:
    blocs: Signs = {**complete("abc", 1), **complete("def", 1), ("a", "d"): -1, ("b", "e"): -1}
    turned: Signs = {**complete("ab", 1), **complete("cdef", 1), ("a", "d"): -1, ("b", "e"): -1}
    found = comparison(network(blocs), network(turned))
    assert [actor for actor, changed in found.camps_changed.items() if changed] == [3]
    assert found.realigned[0].actor == 3


def test_the_json_has_every_part_under_its_name() -> None:
    told = json.loads(json.dumps(comparison_json(comparison(BASE, RESET))))
    assert told["table"][0] == {
        "parties": ["Azerbaijan", "Russia"],
        "what": "turned",
        "before": {"sign": -1, "kinds": ["dispute"], "trend": "strengthening", "relations": [1001]},
        "after": {"sign": 1, "kinds": ["dispute"], "trend": "unknown", "relations": [1001]},
    }
    assert told["frustration"]["after"] == {"value": 1, "proved": True, "lower_bound": 1}
    assert told["measures"]["degree_negative"]["Azerbaijan"] == {"before": 4, "after": 2}
    assert told["readings"][0]["topic"] == "effect"
    assert "relation:1001" in told["readings"][0]["records"]


@pytest.mark.parametrize("both", [BASE, network({}), network({}, "a")], ids=["article", "nobody", "alone"])
def test_a_network_does_not_differ_from_itself(both: Network) -> None:
    found = comparison(both, both)
    assert found.difference.is_empty
    assert (found.rows, found.measures, found.unbalanced, found.balanced) == ((), {}, (), ())
    assert not any(found.camps_changed.values())


@settings(max_examples=30)  # each proves four best splits
@given(before=SIGNS, after=SIGNS)
def test_the_way_back_undoes_the_way_there(before: Signs, after: Signs) -> None:
    one, other = network(before, *"abcdefgh"), network(after, *"abcdefgh")
    there, back = comparison(one, other, most=0), comparison(other, one, most=0)
    assert (there.unbalanced, there.balanced) == (back.balanced, back.unbalanced)
    assert {row.pair: row.before for row in there.rows} == {row.pair: row.after for row in back.rows}
    assert {key: {who: values[::-1] for who, values in every.items()} for key, every in there.measures.items()} == (
        back.measures
    )
