"""What a what-if would do, and what the days have done: triangles by name, camps, partners, touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefings.domain.dates import Day
from briefings.domain.records import Kind
from briefings.network.readings import Topic
from briefings.network.snapshot import snapshot
from tests.network import article
from tests.network.balance.signed import complete
from tests.network.readings.asked import every, network, said, what_if

if TYPE_CHECKING:
    from briefings.network.graph import Network

BASE = snapshot(article.article(memberships=False), day=article.PROTEST)
CLOSER = snapshot(article.article(memberships=False), day=article.PROTEST, scenario=article.CLOSER)
RESET = snapshot(article.article(memberships=False), day=article.PROTEST, scenario=article.RESET)
EARLIER = snapshot(article.article(memberships=False), day=Day(article.RAID - 1))
BLOCS = {**complete("abc", 1), **complete("def", 1), ("a", "d"): -1, ("b", "e"): -1, ("c", "f"): -1}


def test_friendship_of_ankara_and_moscow_would_unbalance_the_triangle_with_baku() -> None:
    assert said(CLOSER, Topic.EFFECT, before=BASE)[0] == (
        "One triangle would become unbalanced: Türkiye would be a friend of both Azerbaijan and Russia, who are foes."
    )


def test_a_reset_would_leave_russia_between_azerbaijan_and_its_own_media() -> None:
    assert "Russia between Azerbaijan and Russian state media" in said(RESET, Topic.EFFECT, before=BASE)[0]


def test_the_relations_of_an_unbalanced_triangle_are_one_click_away() -> None:
    reading = every(CLOSER, Topic.EFFECT, before=BASE)[0]
    ids = [ref.id for ref in reading.refs if ref.kind is Kind.RELATION]
    pairs = [
        {article.actor_id(name) for name in names} for names in (("Azerbaijan", "Russia"), ("Azerbaijan", "Türkiye"))
    ]
    held = {tie.relation for tie in CLOSER.ties if {*tie.pair} in pairs}
    assert {*ids} == held


def test_what_has_changed_between_two_days_is_told_as_fact() -> None:
    texts = said(BASE, before=EARLIER)
    assert "Since 26 June 2025, Azerbaijan and Russia have turned from friendly to hostile." in texts
    assert not any("would turn" in text or "would become" in text for text in texts)


def test_a_pair_that_was_friend_and_foe_in_a_range_has_not_turned_neutral() -> None:
    first, last = Day(article.RAID - 1), Day(article.PROTEST + 1)
    ranged = snapshot(article.article(memberships=False), day=first, until=last)
    (text,) = said(ranged, Topic.CHANGE, before=BASE)
    assert "Azerbaijan and Russia have turned from hostile to both friendly and hostile" in text


def test_a_later_day_is_compared_with_and_not_a_beginning() -> None:
    assert said(EARLIER, Topic.CHANGE, before=BASE)[0].startswith("Compared with 1 July 2025, ")


def test_camps_that_fit_less_well_are_told_with_the_proof() -> None:
    found = next(one for one in every(CLOSER, Topic.EFFECT, before=BASE) if "camps" in one.text)
    assert found.text.startswith("Two camps would fit less well: one tie would run against them, none before.")
    assert found.numbers == "Camps 2; frustration index 0 (proved) before, 1 (proved) after"


def test_who_would_leave_one_camp_for_another_is_told_only_with_proof() -> None:
    after = what_if(BLOCS, {("a", "c"): -1, ("b", "c"): -1, ("c", "f"): 1, ("c", "d"): 1, ("c", "e"): 1})
    sentence = "C would leave the camp of a for that of d."
    assert sentence not in said(after, Topic.EFFECT, before=network(BLOCS))
    assert sentence in said(after, Topic.EFFECT, before=network(BLOCS), seconds=100)


def test_an_open_camp_is_told_only_with_proof() -> None:
    before, after = {("a", "b"): 1, ("a", "c"): 1, ("b", "c"): 1}, {("b", "c"): -1}
    told = said(what_if(before, after), Topic.EFFECT, before=network(before), seconds=100)
    assert any("t would be open to which camp" in text for text in told)


def test_for_whom_most_would_change_is_told_friend_by_friend() -> None:
    told = said(RESET, Topic.EFFECT, before=BASE)
    assert (
        "Most would change for Azerbaijan: one friend gained (Russia) and two foes lost (Russia and Vladimir Solovyov)."
    ) in told


def test_who_loses_every_tie_to_the_others_is_told() -> None:
    whole = network({**complete("abc", 1), ("c", "d"): 1, ("d", "e"): 1}, day=Day(739000))
    after = network({**complete("abc", 1), ("d", "e"): 1})
    assert any("d and e have lost touch with the others" in text for text in said(after, before=whole))


@pytest.mark.parametrize("before", [None, BASE])
def test_nothing_is_said_to_have_changed_where_nothing_differs(before: Network | None) -> None:
    assert not {Topic.EFFECT, Topic.CHANGE, Topic.REALIGNMENT} & {one.topic for one in every(BASE, before=before)}


def test_who_has_other_friends_and_foes_than_before_has_realigned() -> None:
    reading = every(RESET, Topic.REALIGNMENT, before=BASE)[0]
    assert reading.text == (
        "Azerbaijan would realign most: of six partners, two would be other than before (Russia and Vladimir Solovyov)."
    )
    assert "tie turnover 0.33" in reading.numbers
