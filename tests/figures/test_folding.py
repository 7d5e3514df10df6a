"""Cliques as stars: fewer lines, nobody lost, and only what goes without saying is left unsaid."""

from __future__ import annotations

import pytest

from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import RelationKind, Sign
from briefings.figures.folding import foldable, folded
from briefings.figures.network import network_scene
from briefings.figures.scene import Curve, Disc, Role
from briefings.network.graph import TieStatus
from tests.figures.networks import grid, members, network, pact, tie

PACT = Ref(Kind.RELATION, 7)
UNION = Ref(Kind.ACTOR, 9)


def test_a_pact_of_six_is_drawn_with_six_lines() -> None:
    scene = network_scene(network(*pact(range(1, 7), 7)), grid(6), width=400, height=200, fold=[PACT])
    lines = [shape for shape in scene.shapes if isinstance(shape, Curve)]
    assert len(lines) == 6
    assert {line.shows for line in lines} == {PACT}
    assert all(PACT in line.joins for line in lines)


def test_the_middle_of_a_star_stands_for_the_relation_amid_its_parties() -> None:
    scene = network_scene(network(*pact(range(1, 5), 7)), grid(4, 2), width=400, height=200, fold=[PACT])
    hub = next(shape for shape in scene.shapes if isinstance(shape, Disc) and shape.role is Role.PACT)
    states = [shape.centre for shape in scene.shapes if isinstance(shape, Disc) and shape.role is Role.ACTOR]
    assert hub.shows == PACT
    assert hub.centre == pytest.approx((sum(x for x, _ in states) / 4, sum(y for _, y in states) / 4), abs=0.02)


def test_the_legend_explains_a_star() -> None:
    scene = network_scene(network(*pact(range(1, 5), 7)), grid(4), width=400, height=200, fold=[PACT])
    assert "every two in one pact" in [key.words for row in scene.legend for key in row]


@pytest.mark.parametrize(("parties", "words"), [(3, "1 treaty"), (5, "6 treaties")])
def test_the_legend_says_how_many_treaties_have_no_line(parties: int, words: str) -> None:
    union = network(*members(range(1, parties), 9), *pact(range(1, parties), 7))
    scene = network_scene(union, grid(9, 3), width=400, height=200, fold=[UNION])
    assert f"{words} between members not drawn" in [key.words for row in scene.legend for key in row]


def test_nobody_changes_size_when_a_pact_is_folded() -> None:
    one = network(*pact(range(1, 6), 7))
    sizes = [
        {s.shows: s.radius for s in scene.shapes if isinstance(s, Disc) and s.role is Role.ACTOR}
        for scene in (network_scene(one, grid(5), width=400, height=200, fold=fold) for fold in ([], [PACT]))
    ]
    assert sizes[0] == sizes[1]


def test_treaties_between_members_go_without_saying_in_a_folded_organisation() -> None:
    union = network(*members(range(1, 5), 9), *pact(range(1, 5), 7), tie(1, 5, 8))
    kept = folded(union, [UNION]).network.ties
    assert {one.pair for one in kept} == {*((ActorId(n), ActorId(9)) for n in range(1, 5)), (ActorId(1), ActorId(5))}


@pytest.mark.parametrize(
    "odd",
    [
        tie(1, 2, 8, sign=Sign.HOSTILE, kind=RelationKind.DISPUTE),
        tie(1, 2, 8, kind=RelationKind.DEFENCE_PACT, contested=True),
        tie(1, 2, 8, kind=RelationKind.DEFENCE_PACT, disputed=True),
        tie(1, 2, 8, kind=RelationKind.DEFENCE_PACT, status=TieStatus.TURNED),
        tie(1, 2, 8, kind=RelationKind.PARTNERSHIP),
    ],
)
def test_what_is_more_than_membership_stays(odd: object) -> None:
    union = network(*members(range(1, 5), 9), odd)  # type: ignore[arg-type]
    assert odd in folded(union, [UNION]).network.ties


def test_a_tie_of_two_is_no_star() -> None:
    pair = network(tie(1, 2, 7))
    assert foldable(pair) == ()
    assert folded(pair, [PACT]).network == pair


def test_what_can_be_folded_is_listed() -> None:
    union = network(*members(range(1, 5), 9), *pact(range(1, 4), 7))
    assert foldable(union) == (UNION, PACT)


def test_nothing_is_folded_unasked() -> None:
    union = network(*members(range(1, 5), 9), *pact(range(1, 5), 7))
    assert folded(union, []).network == union
