"""What differs between two networks, and what each difference rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from briefings.domain.dossier import About
from briefings.domain.relations import Sign, Trend
from briefings.network.compare import compare
from briefings.network.snapshot import snapshot
from briefings.snapshot import Snapshot
from tests import builders
from tests.network import article

if TYPE_CHECKING:
    from briefings.network.compare import Difference
    from briefings.network.graph import Network

FIRST, SECOND, THIRD = (builders.actor(name) for name in "ABC")
PAIR = (FIRST.id, SECOND.id)


def network(*ties: dict[str, Any]) -> Network:
    """The ties of the first two on a day."""
    relations = [builders.relation(FIRST, SECOND, **values) for values in ties]
    return snapshot(Snapshot.of(About(title="A"), [FIRST, SECOND, *relations]), day=article.RAID)


def signed(*signs: Sign) -> Network:
    return network(*({"sign": sign} for sign in signs))


def test_a_tie_that_turns_neutral_has_turned_and_is_not_gone() -> None:
    found = compare(signed(Sign.HOSTILE), signed(Sign.NEUTRAL))
    assert (found.added, found.ended, found.turned, found.was) == ({}, {}, {PAIR: 0}, {PAIR: -1})


def test_a_neutral_tie_that_turns_hostile_has_turned_and_is_not_new() -> None:
    found = compare(signed(Sign.NEUTRAL), signed(Sign.HOSTILE))
    assert (found.added, found.turned) == ({}, {PAIR: -1})


def test_a_pair_that_loses_every_tie_has_ended_neutral_ones_too() -> None:
    assert compare(signed(Sign.NEUTRAL), signed()).ended == {PAIR: 0}
    assert compare(signed(), signed(Sign.NEUTRAL)).added == {PAIR: 0}


def test_actors_come_and_go_with_their_ties() -> None:
    found = compare(signed(), signed(Sign.FRIENDLY))
    assert (found.came, found.left) == (PAIR, ())


def trends(before: Trend, after: Trend) -> Difference:
    return compare(network({"trend": before}), network({"trend": after}))


def test_a_trend_that_turns_is_told_though_the_sign_stays() -> None:
    found = trends(Trend.STEADY, Trend.WEAKENING)
    assert found.trends == {PAIR: (Trend.STEADY, Trend.WEAKENING)}
    assert not found.turned
    assert not found.is_empty


def test_a_trend_that_nobody_knows_any_more_is_no_news() -> None:
    assert trends(Trend.WEAKENING, Trend.UNKNOWN).is_empty
    assert trends(Trend.UNKNOWN, Trend.WEAKENING).trends == {PAIR: (Trend.UNKNOWN, Trend.WEAKENING)}


def test_a_difference_says_which_ties_it_rests_on() -> None:
    before, after = signed(Sign.FRIENDLY, Sign.FRIENDLY), signed(Sign.HOSTILE)
    assert compare(before, after).rests_on(PAIR) == (before.ties, after.ties)


_SIGNS = st.lists(st.sampled_from(Sign), max_size=3)


@given(before=_SIGNS, after=_SIGNS)
def test_comparing_the_other_way_round_tells_the_reverse(before: list[Sign], after: list[Sign]) -> None:
    there, back = compare(signed(*before), signed(*after)), compare(signed(*after), signed(*before))
    assert (there.added, there.ended, there.came) == (back.ended, back.added, back.left)
    assert (there.turned, there.was) == (back.was, back.turned)


@given(signs=_SIGNS)
def test_a_network_does_not_differ_from_itself(signs: list[Sign]) -> None:
    assert compare(signed(*signs), signed(*signs)).is_empty
