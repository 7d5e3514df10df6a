"""Descriptions of pictures: everything while it is short, then how many more there are."""

from __future__ import annotations

import pytest

from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.figures.describe import describe
from briefings.figures.telling import MOST, Listed, brief_name, told
from briefings.network.graph import TieStatus
from tests.figures.networks import network, node, tie

PAIRS = Listed(lead="Hostile:", items=[f"Actor {n} and Actor {n + 1}" for n in range(100)], noun="ties")


def test_a_short_list_is_told_whole() -> None:
    said = told("Two.", [Listed(lead="Here:", items=["A", "B"], noun="actors")])
    assert said == "Two. Here: A; B."


def test_a_long_list_ends_with_how_many_more_there_are() -> None:
    said = told("Many.", [PAIRS])
    shown = said.count(" and Actor")
    assert len(said) <= MOST
    assert said.endswith(f"; and {100 - shown} more.")


def test_the_room_is_used_as_far_as_it_goes() -> None:
    assert len(told("Many.", [PAIRS])) > MOST - 40


def test_every_list_is_heard_even_where_there_is_no_room_for_its_items() -> None:
    assert told("x" * MOST, [PAIRS]).endswith(" Hostile: 100 ties.")


def test_a_name_without_end_is_cut() -> None:
    assert brief_name("n" * 4000) == "n" * 59 + "…"
    assert brief_name("Türkiye") == "Türkiye"


def test_a_network_tells_the_ties_that_it_has() -> None:
    held = network(
        tie(1, 2), tie(1, 3, sign=Sign.HOSTILE), tie(2, 3, trend=Trend.WEAKENING), nodes=(node(1), node(2), node(3))
    )
    said = describe(held, ActorId(1))
    assert "Network of 3 actors and 3 ties" in said
    assert said.endswith("Weakening: Actor 2 and Actor 3. Hostile: Actor 1 and Actor 3. Friendly: Actor 1 and Actor 2.")


def test_every_tie_is_told_once_with_its_kind_where_that_is_drawn() -> None:
    held = network(
        tie(1, 2, kind=RelationKind.ENTENTE, trend=Trend.STRENGTHENING),
        tie(1, 3, sign=Sign.HOSTILE, trend=Trend.STRENGTHENING),
        tie(3, 2, kind=RelationKind.CONTROL, sign=Sign.NEUTRAL, directed=True),
    )
    said = describe(held, ActorId(1), when="early July 2025")
    assert said == (
        "Network of 3 actors and 3 ties, early July 2025. Strengthening: Actor 1 and Actor 2 (entente). "
        "Hostile and strengthening: Actor 1 and Actor 3. "
        "Neither friendly nor hostile: Actor 3 to Actor 2 (control)."
    )


def test_who_controls_whom_is_not_told_as_a_friend() -> None:
    held = network(tie(3, 2, kind=RelationKind.CONTROL, directed=True), nodes=(node(2), node(3)))
    assert describe(held, ActorId(2)).endswith("1 tie on 1 July 2025. Controls: Actor 3 to Actor 2.")


def test_a_what_if_tells_what_it_changes_and_what_cannot_hold() -> None:
    turned = tie(1, 2, status=TieStatus.TURNED, was=Sign.HOSTILE, trend=Trend.STRENGTHENING)
    held = network(turned, tie(2, 3), tie(1, 3, sign=Sign.HOSTILE), what_if="The reset")
    said = describe(held, misfits=[(ActorId(1), ActorId(2), ActorId(3))])
    assert said.startswith("What-if, not fact: The reset.")
    assert "Changed: Actor 1 and Actor 2 (from hostile to friendly). " in said
    assert "Cannot all hold: Actor 1, Actor 2, Actor 3. Hostile: Actor 1 and Actor 3." in said
    assert said.count("Actor 1 and Actor 2") == 1


@pytest.mark.parametrize("count", [20, 200])
def test_a_large_network_is_told_in_time_to_be_listened_to(count: int) -> None:
    held = network(*(tie(1, other, sign=Sign.HOSTILE) for other in range(2, count + 2)))
    said = describe(held, ActorId(1))
    assert len(said) <= MOST
    assert f"Network of {count + 1} actors and {count} ties" in said
