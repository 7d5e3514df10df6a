"""Overlays: laws that hold for any base and any changes. The base stays, order counts, what ended is final."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from briefings.domain.records import ActorId, RelationId
from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.domain.scenarios import Alteration, NetworkChange
from briefings.domain.what_ifs import WhatIf
from briefings.network.graph import Network, Tie, TieStatus
from briefings.network.overlay import laid_over
from briefings.network.snapshot import snapshot
from tests.network import article

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from briefings.network.overlay import Overlaid

_ACTORS = st.integers(1, 5).map(ActorId)
_RELATIONS = st.integers(1, 8).map(RelationId)
_PAIRS = st.tuples(_ACTORS, _ACTORS).filter(lambda pair: pair[0] != pair[1])
_PARTIES = st.lists(_ACTORS, max_size=3).map(tuple)
CHANGES: SearchStrategy[list[NetworkChange]] = st.lists(
    st.builds(
        NetworkChange,
        alteration=st.sampled_from(Alteration),
        relation=st.none() | _RELATIONS,
        actor=st.none() | _ACTORS,
        parties=_PARTIES,
        relation_kind=st.sampled_from(RelationKind),
        sign=st.sampled_from(Sign),
        trend=st.sampled_from(Trend),
        directed=st.booleans(),
    ),
    max_size=6,
)
TIES: SearchStrategy[list[Tie]] = st.lists(
    st.builds(
        Tie,
        pair=_PAIRS,
        kind=st.sampled_from(RelationKind),
        sign=st.sampled_from(Sign),
        trend=st.sampled_from(Trend),
        relation=_RELATIONS,
    ),
    max_size=8,
    unique_by=lambda tie: (tie.relation, tie.pair),
)
KNOWN = [ActorId(number) for number in range(1, 6)]


def laid(base: list[Tie], *changes: NetworkChange) -> Overlaid:
    return laid_over(base, changes, KNOWN)


@given(base=TIES)
def test_an_overlay_of_nothing_is_the_base(base: list[Tie]) -> None:
    overlaid = laid(base)
    assert (list(overlaid.ties), overlaid.ended, overlaid.absent, overlaid.skipped) == (base, (), frozenset(), ())


@given(base=TIES, changes=CHANGES)
def test_every_tie_of_the_base_holds_or_has_ended(base: list[Tie], changes: list[NetworkChange]) -> None:
    overlaid = laid(base, *changes)
    left = [(tie.relation, tie.pair) for tie in overlaid.ties if tie.status is not TieStatus.ADDED]
    gone = [(tie.relation, tie.pair) for tie in overlaid.ended]
    assert sorted([*left, *gone]) == sorted((tie.relation, tie.pair) for tie in base)


@given(base=TIES, changes=CHANGES)
def test_the_absent_have_no_tie_left(base: list[Tie], changes: list[NetworkChange]) -> None:
    overlaid = laid(base, *changes)
    assert all(overlaid.absent.isdisjoint(tie.pair) for tie in overlaid.ties)


@given(base=TIES, changes=CHANGES)
def test_laying_the_same_over_again_changes_nothing_more(base: list[Tie], changes: list[NetworkChange]) -> None:
    assert laid(base, *changes, *changes).ties == laid(base, *changes).ties


@given(base=TIES, changes=CHANGES)
def test_what_is_skipped_has_no_effect(base: list[Tie], changes: list[NetworkChange]) -> None:
    overlaid = laid(base, *changes)
    kept = [change for change in changes if change not in overlaid.skipped]
    again = laid(base, *kept)
    assert (again.ties, again.ended, again.absent) == (overlaid.ties, overlaid.ended, overlaid.absent)


@given(base=TIES, change=CHANGES.filter(bool))
def test_a_tie_that_turned_says_what_it_was(base: list[Tie], change: list[NetworkChange]) -> None:
    signs = {(tie.relation, tie.pair): tie.sign for tie in base}
    turned = [tie for tie in laid(base, *change).ties if tie.status is TieStatus.TURNED]
    assert all(tie.was == signs[tie.relation, tie.pair] for tie in turned)


def tie(sign: Sign = Sign.FRIENDLY, trend: Trend = Trend.STEADY) -> Tie:
    pair = (ActorId(1), ActorId(2))
    return Tie(pair=pair, kind=RelationKind.ENTENTE, sign=sign, trend=trend, relation=RelationId(1))


def turn(sign: Sign, trend: Trend = Trend.STEADY) -> NetworkChange:
    return NetworkChange(alteration=Alteration.TURNED, relation=RelationId(1), sign=sign, trend=trend)


END = NetworkChange(alteration=Alteration.ENDED, relation=RelationId(1))


def test_the_last_of_several_turns_counts() -> None:
    [found] = laid([tie()], turn(Sign.HOSTILE), turn(Sign.NEUTRAL)).ties
    assert (found.sign, found.was) == (Sign.NEUTRAL, Sign.FRIENDLY)


def test_a_tie_that_turns_and_turns_back_is_as_before() -> None:
    assert laid([tie()], turn(Sign.HOSTILE), turn(Sign.FRIENDLY)).ties == (tie(),)


def test_no_later_change_brings_an_ended_tie_back() -> None:
    assert laid([tie()], END, turn(Sign.HOSTILE)).ties == ()
    assert laid([tie()], turn(Sign.HOSTILE), END).ties == ()


def test_a_tie_is_added_once_however_often_it_is_asked_for() -> None:
    add = NetworkChange(alteration=Alteration.ADDED, parties=(ActorId(3), ActorId(3), ActorId(4)), sign=Sign.HOSTILE)
    assert len(laid([], add, add).ties) == 1


def test_what_finds_nothing_to_change_is_told() -> None:
    nobody = NetworkChange(alteration=Alteration.ABSENT, actor=ActorId(77))
    alone = NetworkChange(alteration=Alteration.ADDED, parties=(ActorId(1), ActorId(77)))
    assert laid([], END, nobody, alone).skipped == (END, nobody, alone)


@given(changes=CHANGES)
def test_no_what_if_changes_what_the_dossier_says(changes: list[NetworkChange]) -> None:
    dossier = article.article()
    before = snapshot(dossier, day=article.PROTEST)
    tried = snapshot(dossier, day=article.PROTEST, what_if=WhatIf(id=1, name="Tried", changes=tuple(changes)))
    assert tried.what_if == "Tried"
    assert snapshot(dossier, day=article.PROTEST) == before
    assert isinstance(tried, Network)
