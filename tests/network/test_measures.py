"""Figures and sentences of the network after the article, and of graphs whose balance is known."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.domain.actors import ActorKind
from briefings.domain.dates import Day
from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind, Sign
from briefings.network.balance import camps, census, misfits
from briefings.network.compare import compare
from briefings.network.graph import Network, Node, Tie
from briefings.network.measures import components, degrees
from briefings.network.readings import readings
from briefings.network.report import network_json
from briefings.network.snapshot import snapshot
from tests.network import article


def graph(*edges: tuple[int, int, int]) -> Network:
    numbers = sorted({end for edge in edges for end in edge[:2]})
    nodes = tuple(Node(actor=ActorId(number), label=f"N{number}", kind=ActorKind.STATE) for number in numbers)
    ties = tuple(Tie(pair=(ActorId(a), ActorId(b)), kind=RelationKind.OTHER, sign=Sign(sign)) for a, b, sign in edges)
    return Network(day=Day(739433), nodes=nodes, ties=ties)


CASES = {
    "+++": graph((1, 2, 1), (2, 3, 1), (1, 3, 1)),
    "++-": graph((1, 2, 1), (2, 3, 1), (1, 3, -1)),
    "+--": graph((1, 2, 1), (2, 3, -1), (1, 3, -1)),
    "---": graph((1, 2, -1), (2, 3, -1), (1, 3, -1)),
}


@pytest.mark.parametrize("kind", CASES)
def test_a_triangle_is_counted_by_its_signs(kind: str) -> None:
    assert census(CASES[kind]) == {name: int(name == kind) for name in CASES}


@pytest.mark.parametrize(("kind", "fits"), [("+++", True), ("++-", False), ("+--", True), ("---", False)])
def test_two_camps_fit_exactly_the_balanced_triangles(kind: str, *, fits: bool) -> None:
    assert camps(CASES[kind]).fit == fits


def test_a_ring_of_four_with_one_foe_is_named_as_a_whole() -> None:
    ring = graph((1, 2, 1), (2, 3, 1), (3, 4, 1), (1, 4, -1))
    assert {*camps(ring).misfit} == {1, 2, 3, 4}


def test_a_forest_always_fits() -> None:
    assert camps(graph((1, 2, -1), (2, 3, 1), (4, 5, -1))).fit


@given(
    st.lists(st.tuples(st.integers(1, 8), st.integers(1, 8), st.sampled_from([1, -1])), max_size=20),
    st.sets(st.integers(1, 8)),
)
def test_changing_every_sign_across_a_cut_changes_no_fit(edges: list[tuple[int, int, int]], cut: set[int]) -> None:
    single = {(min(a, b), max(a, b)): sign for a, b, sign in edges if a != b}
    plain = graph(*((a, b, sign) for (a, b), sign in single.items()))
    switched = graph(*((a, b, -sign if (a in cut) != (b in cut) else sign) for (a, b), sign in single.items()))
    assert camps(plain).fit == camps(switched).fit


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9), st.sampled_from([1, 0, -1])), max_size=25))
def test_camps_that_fit_hold_friends_and_part_foes(edges: list[tuple[int, int, int]]) -> None:
    single = {(min(a, b), max(a, b)): sign for a, b, sign in edges if a != b}
    network = graph(*((a, b, sign) for (a, b), sign in single.items()))
    sides = camps(network)
    if sides.fit:
        assert all(
            sign == 0 or ((a in sides.first) == (b in sides.first)) == (sign > 0) for (a, b), sign in single.items()
        )


def test_the_signs_in_the_article_split_into_two_camps() -> None:
    assert camps(snapshot(article.article(memberships=False), day=article.PROTEST)).fit


def test_friendship_of_ankara_and_moscow_closes_a_triangle_with_baku_that_cannot_hold() -> None:
    network = snapshot(article.article(memberships=False), day=article.PROTEST, scenario=article.CLOSER)
    triangle = tuple(article.actor_id(name) for name in ("Azerbaijan", "Russia", "Türkiye"))
    assert misfits(network) == (triangle,)
    texts = [reading.text for reading in readings(network)]
    assert any("Türkiye would be a friend of both Azerbaijan and Russia, who are foes." in text for text in texts)


def test_a_reset_with_moscow_leaves_the_media_campaign_as_a_misfit() -> None:
    network = snapshot(article.article(memberships=False), day=article.PROTEST, scenario=article.RESET)
    assert tuple(article.actor_id(name) for name in ("Azerbaijan", "Russia", "Russian state media")) in misfits(network)


def test_a_what_if_is_read_by_the_misfit_that_it_brings() -> None:
    dossier = article.article()
    base = snapshot(dossier, day=article.PROTEST)
    after = snapshot(dossier, day=article.PROTEST, scenario=article.RESET)
    found = next(reading for reading in readings(after, before=base, most=9) if "camps" in reading.text)
    assert "Russia would be a friend of both Azerbaijan and Russian state media, who are foes." in found.text


def test_degrees_count_ties_by_sign() -> None:
    network = graph((1, 2, 1), (1, 3, -1), (1, 4, 0))
    mine = degrees(network)[ActorId(1)]
    assert (mine.positive, mine.negative, mine.neutral, mine.total) == (1, 1, 1, 3)


def test_who_commands_whom_is_no_friend() -> None:
    found = graph((1, 2, 1), (1, 3, 1), (2, 3, -1))
    ties = (replace(found.ties[0], kind=RelationKind.CONTROL), *found.ties[1:])
    degree = degrees(replace(found, ties=ties))[ActorId(1)]
    assert (degree.positive, degree.control, degree.friendly) == (2, 1, 1)


def test_components_come_largest_first() -> None:
    assert components(graph((8, 9, 1), (1, 2, -1), (2, 3, 1))) == ((1, 2, 3), (8, 9))


def test_a_comparison_finds_what_turned_between_two_days() -> None:
    dossier = article.article()
    difference = compare(snapshot(dossier, day=Day(article.RAID - 1)), snapshot(dossier, day=article.RAID))
    pair = (article.actor_id("Azerbaijan"), article.actor_id("Russia"))
    assert difference.turned == {pair: -1}
    assert not (difference.added)
    assert not (difference.ended)


def test_a_network_without_ties_has_no_reading() -> None:
    assert readings(Network(day=Day(739433), nodes=(), ties=())) == ()


def test_every_reading_of_the_article_has_numbers_and_records() -> None:
    found = readings(snapshot(article.article(), day=article.PROTEST), main=article.actor_id("Azerbaijan"))
    assert 3 <= len(found) <= 4
    assert all(reading.numbers and reading.refs for reading in found)


def test_the_report_is_json_and_names_everybody_by_label() -> None:
    report = json.loads(json.dumps(network_json(snapshot(article.article(), day=article.PROTEST))))
    assert report["day"] == "2025-07-01"
    assert report["degree"]["Azerbaijan"] == {"positive": 3, "control": 0, "negative": 4, "neutral": 0}
    assert len(report["ties"]) == 36
    assert [len(group) for group in report["components"]] == [21]


def test_two_actors_of_one_name_are_told_apart_by_their_ids() -> None:
    network = graph((1, 2, 1))
    twins = Network(
        day=network.day,
        nodes=tuple(Node(actor=n.actor, label="X", kind=n.kind) for n in network.nodes),
        ties=network.ties,
    )
    assert network_json(twins)["components"] == [["X (1)", "X (2)"]]
