"""How things stand on one day: who is pressed, who bridges, which camps, who weakens, who overlaps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.domain.actors import ActorKind
from briefings.domain.dates import Day
from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.network.readings import Topic
from briefings.network.snapshot import snapshot
from tests.network import article
from tests.network.balance.signed import complete, tribes
from tests.network.readings.asked import every, network, said

if TYPE_CHECKING:
    from briefings.network.graph import Network

ARTICLE = snapshot(article.article(), day=article.PROTEST)
ALONE = snapshot(article.article(memberships=False), day=article.PROTEST)


def organised(base: Network, body: str, *members: str) -> Network:
    """The network with the ties of some members to an organisation as memberships."""
    inside = {frozenset((body, member)) for member in members}
    ties = (
        replace(tie, kind=RelationKind.MEMBERSHIP, pair=tie.pair if base.label(tie.pair[1]) == body else tie.pair[::-1])
        if frozenset(map(base.label, tie.pair)) in inside
        else tie
        for tie in base.ties
    )
    nodes = (replace(node, kind=ActorKind.ORGANISATION) if node.label == body else node for node in base.nodes)
    return replace(base, nodes=tuple(nodes), ties=tuple(ties))


def test_a_friend_of_two_foes_is_pressed_to_choose() -> None:
    found = network({("a", "b"): -1, ("a", "c"): 1, ("b", "c"): 1})
    assert said(found, Topic.PRESSED) == ["C, a friend of both a and b, is pressed to choose: they are foes."]


def test_whoever_is_pressed_most_often_is_named_first_and_the_others_after() -> None:
    found = network({("a", "b"): -1, ("a", "d"): -1, **{(x, y): 1 for x in "ce" for y in "ab"}, ("c", "d"): 1})
    assert said(found, Topic.PRESSED) == [
        "C is pressed to choose in two quarrels between its friends: a and b; a and d. So is e."
    ]


def test_nobody_is_pressed_where_friends_have_no_quarrel() -> None:
    assert said(network(complete("abc", 1)), Topic.PRESSED) == []


def test_who_sits_in_an_organisation_with_the_foe_of_a_friend_is_close_to_both() -> None:
    [sentence] = said(ARTICLE, Topic.PRESSED)
    assert sentence == (
        "Kazakhstan is close to both sides of a quarrel: to Russia as a friend, to Azerbaijan through the "
        "Organization of Turkic States."
    )


def test_members_of_an_organisation_who_are_foes_do_not_press_it_but_divide_it() -> None:
    found = organised(network({("a", "b"): -1, ("a", "z"): 1, ("b", "z"): 1}), "z", "a", "b")
    assert said(found, Topic.PRESSED) == ["Two members of z are foes: a and b."]


def test_who_joins_two_groups_of_friends_is_the_bridge() -> None:
    found = network({**complete("abcd", 1), **complete("fghi", 1), ("d", "e"): 1, ("e", "f"): 1})
    reading = every(found, Topic.BRIDGE)[0]
    assert " bridges the groups of " in reading.text
    assert "Betweenness 0." in reading.numbers
    assert reading.numbers.endswith("cut off")


def test_those_whom_one_actor_alone_joins_to_the_rest_are_named() -> None:
    assert said(ALONE, Topic.BRIDGE) == [
        "Russia stands between others more than anyone, and alone links six others to the rest."
    ]


def test_where_everybody_is_everybodys_friend_nobody_bridges() -> None:
    assert said(network(complete("abcdef", 1)), Topic.BRIDGE) == []


def test_two_camps_that_fit_are_named_by_who_has_most_friends_there() -> None:
    assert said(ALONE, Topic.CAMPS) == [
        "Two camps explain who is whose friend and foe: that of Russia and that of Türkiye."
    ]


def test_where_no_triangle_is_to_blame_the_way_from_foe_to_foe_is_told() -> None:
    ring = network({("a", "b"): 1, ("b", "c"): 1, ("c", "d"): 1, ("a", "d"): -1})
    assert said(ring, Topic.CAMPS) == [
        "Two camps explain all but one tie: friendship leads from a through b and c to its foe d."
    ]


def test_three_camps_are_told_where_they_fit_better_and_that_is_proved() -> None:
    texts = said(network(tribes()), Topic.CAMPS, seconds=100)
    assert texts[-1].startswith("Three camps fit better than two, those of ")
    assert texts[-1].endswith(": two ties run against them.")


def test_without_a_proof_the_frustration_index_is_given_as_a_bound() -> None:
    assert "frustration index 1 to 7 of 58" in every(network(tribes()), Topic.CAMPS)[0].numbers
    assert "frustration index 7 of 58 ties, proved" in every(network(tribes()), Topic.CAMPS, seconds=100)[0].numbers


def test_friendships_that_weaken_are_told_of_whoever_has_most_of_them() -> None:
    found = network({("a", "b"): 1, ("a", "c"): 1, ("a", "d"): 1})
    weak = replace(found, ties=(*(replace(tie, trend=Trend.WEAKENING) for tie in found.ties[:2]), found.ties[2]))
    reading = every(weak, Topic.TREND)[0]
    assert reading.text == "Two friendly ties of a are weakening: with b and c."
    assert reading.numbers == "Weakening 2 of 3 friendly partners"


def test_the_actor_that_is_looked_at_is_told_of() -> None:
    [sentence] = said(ALONE, Topic.STANDING, main=article.actor_id("Azerbaijan"))
    assert sentence == (
        "Azerbaijan has two friendly ties and four hostile ones, with Russia, Russian state media, Sputnik "
        "Azerbaijan and Vladimir Solovyov."
    )


def test_the_standing_of_a_range_names_its_days() -> None:
    found = replace(network({("a", "b"): 1}), day=Day(739425), until=Day(739446))
    (numbers,) = (reading.numbers for reading in every(found) if reading.topic is Topic.STANDING)
    assert numbers.endswith(", on any day from 23 June 2025 to 13 July 2025")


def test_who_commands_whom_is_told_apart_from_friendships() -> None:
    found = network({("a", "b"): 1, ("a", "c"): 1, ("a", "d"): -1})
    held = replace(found, ties=(replace(found.ties[0], kind=RelationKind.CONTROL), *found.ties[1:]))
    assert said(held, Topic.STANDING) == ["A has one friendly tie, one tie of control and one hostile one, with d."]


def test_who_belongs_to_two_organisations_is_told() -> None:
    [sentence] = said(ARTICLE, Topic.OVERLAP)
    assert sentence == (
        "Kazakhstan and Kyrgyzstan belong to both the Collective Security Treaty Organisation and the "
        "Organization of Turkic States."
    )


def test_ties_of_a_pair_that_cancel_out_make_neither_friend_nor_foe() -> None:
    found = network({("a", "b"): 1, ("a", "c"): 1})
    both = replace(found, ties=(*found.ties, replace(found.ties[0], sign=Sign.HOSTILE)))
    assert said(both, Topic.STANDING) == ["A has one friendly tie and no hostile ones."]


def test_two_without_a_tie_whom_the_same_foes_could_bring_together_are_told() -> None:
    found = network({(actor, foe): -1 for actor in "ab" for foe in "xy"} | {("x", "y"): 1})
    assert said(found, Topic.COMMON) == ["A and b have two foes in common and no tie with each other: x and y."]


def test_one_common_foe_is_too_little_to_tell() -> None:
    assert said(network({("a", "x"): -1, ("b", "x"): -1}), Topic.COMMON) == []


def test_thousands_of_actors_are_read_without_the_figures_that_take_their_square() -> None:
    line = {(f"a{number:04}", f"a{number + 1:04}"): -1 for number in range(0, 2000, 2)}
    found = every(network({**line, **complete(("a0000", "a0001", "b"), -1)}), Topic.CAMPS)
    assert [one.numbers for one in found] == ["Camps 2; unbalanced triangles 1 of 1"]


def test_control_that_weakens_is_no_friendship_that_does() -> None:
    found = network({("a", "b"): 1, ("a", "c"): 1})
    weaker = replace(found, ties=tuple(replace(tie, trend=Trend.WEAKENING) for tie in found.ties))
    assert said(weaker, Topic.TREND) == ["Two friendly ties of a are weakening: with b and c."]
    commanded = tuple(replace(tie, kind=RelationKind.CONTROL) for tie in weaker.ties)
    assert said(replace(weaker, ties=commanded), Topic.TREND) == []
