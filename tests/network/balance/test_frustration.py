"""The best split into two camps: its value, its proof, and that it says what it does not know."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.network.balance.frustration import estimate, frustration
from briefings.network.signs import signed_graph
from briefings.network.snapshot import snapshot
from tests.network import article
from tests.network.balance.signed import Signs, complete, cow, graph, ring, tribes
from tests.others import there

NAMES = "abcdefgh"
random_signs = st.dictionaries(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([1, -1]),
    max_size=20,
)
COW = {
    "46-49": 17, "49-52": 15, "52-55": 21, "55-58": 35, "58-61": 30, "61-64": 37, "64-67": 24, "67-70": 27, "70-73": 26,
    "73-76": 35, "76-79": 50, "79-82": 43, "82-85": 47, "85-88": 34, "88-91": 42, "91-94": 49, "94-97": 48,
}  # fmt: skip


def test_the_highland_tribes_have_seven_ties_too_many() -> None:
    found = frustration(graph(tribes()))
    assert (found.value, found.proved) == (7, True)
    assert found.harmony == pytest.approx(0.7586207, abs=1e-7)


@pytest.mark.parametrize(
    ("signs", "value"),
    [
        (complete("abcde", 1), 0),
        (complete("abc", -1), 1),
        (ring(1, 1, -1), 1),
        (ring(1, -1, -1), 0),
        (ring(1, 1, 1, -1), 1),
        (ring(-1, -1, -1, -1), 0),
        (complete("abcde", -1), 4),
        ({("a", "b"): -1, ("b", "c"): 1, ("d", "e"): -1}, 0),
    ],
)
def test_small_graphs_have_the_value_of_the_textbook(signs: Signs, value: int) -> None:
    found = frustration(graph(signs))
    assert (found.value, found.proved) == (value, True)


def test_without_ties_harmony_is_not_defined() -> None:
    found = frustration(graph({}, "a", "b"))
    assert (found.value, found.proved, found.harmony, found.camps) == (0, True, None, (frozenset(), frozenset()))


@there
@pytest.mark.parametrize("window", COW)
def test_every_window_of_correlates_of_war_is_proved(window: str) -> None:
    found = frustration(graph(cow(window)))
    assert (found.value, found.proved) == (COW[window], True)


@given(random_signs, st.sets(st.sampled_from(NAMES)))
def test_changing_every_sign_across_a_cut_changes_no_value(signs: Signs, cut: set[str]) -> None:
    switched = {pair: -sign if (pair[0] in cut) != (pair[1] in cut) else sign for pair, sign in signs.items()}
    assert frustration(graph(signs)).value == frustration(graph(switched)).value


@given(random_signs)
def test_no_split_at_all_does_better_than_a_proved_one(signs: Signs) -> None:
    best = min(
        sum((((code >> NAMES.index(a)) ^ (code >> NAMES.index(b))) & 1) == (sign > 0) for (a, b), sign in signs.items())
        for code in range(128)
    )
    found = frustration(graph(signs))
    assert (found.value, found.proved) == (best, True)


@given(random_signs)
def test_the_pairs_named_are_those_that_the_camps_contradict(signs: Signs) -> None:
    whole = graph(signs)
    found = frustration(whole)
    one = found.camps[0]
    broken = {pair for pair, sign in whole.signs.items() if ((pair[0] in one) == (pair[1] in one)) != (sign > 0)}
    # Components have sides of their own, so the camps hold for each of them.
    assert broken == {*found.pairs}


def test_an_estimate_is_never_below_the_bound() -> None:
    found = estimate(graph(tribes()))
    assert found.lower <= 7 <= found.value


def test_without_time_the_bound_is_given_for_what_it_is() -> None:
    found = frustration(graph(complete("abcdefghij", -1)), seconds=0)
    assert found.value >= 20
    assert 1 <= found.lower < found.value
    assert not found.proved


def test_the_same_graph_gives_the_same_split_in_any_order_of_ties() -> None:
    signs = tribes()
    assert frustration(graph(signs)) == frustration(graph(dict(reversed(signs.items()))))


def test_friendship_of_ankara_and_moscow_frustrates_one_tie() -> None:
    network = snapshot(article.article(memberships=False), day=article.PROTEST, scenario=article.CLOSER)
    found = frustration(signed_graph(network))
    assert (found.value, found.proved) == (1, True)


def test_a_reset_that_leaves_the_media_campaign_frustrates_one_tie() -> None:
    dossier = article.article(memberships=False)
    network = snapshot(dossier, day=article.PROTEST, scenario=article.RESET)
    assert frustration(signed_graph(network)).value == 1
