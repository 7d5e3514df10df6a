"""The network on a day: half-open intervals, pairs from parties, overlays that leave the base alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.domain.dates import Day
from briefings.domain.network_views import NetworkView
from briefings.domain.records import RelationId, ScenarioId, ScenarioSetId
from briefings.domain.relations import RelationKind, Sign, pairs
from briefings.domain.scenarios import Alteration, NetworkChange, Scenario
from briefings.errors import NotFoundError
from briefings.network.graph import TieStatus
from briefings.network.snapshot import snapshot
from briefings.snapshot import Snapshot
from tests import builders
from tests.network import article

DAYS = st.integers(min_value=730000, max_value=740000).map(Day)


def two_friends(start: str | None, end: str | None) -> Snapshot:
    first, second = builders.actor("A"), builders.actor("B")
    tie = builders.relation(first, second, span=builders.span(start, end))
    return Snapshot.of(article.ABOUT, [first, second, tie])


@given(day=DAYS)
def test_a_tie_holds_from_its_first_day_up_to_but_not_on_its_last(day: Day) -> None:
    dossier = two_friends("2005-01-01", "2015-01-01")
    first, last = builders.day("2005-01-01").latest, builders.day("2015-01-01").earliest
    assert first is not None
    assert last is not None
    assert bool(snapshot(dossier, day=day).ties) == (first <= day < last)


@given(day=DAYS)
def test_a_tie_whose_start_is_unknown_holds_before_any_known_day(day: Day) -> None:
    assert snapshot(two_friends(None, None), day=day).ties


@given(day=DAYS, scenario=st.sampled_from([article.CLOSER, article.RESET]))
def test_an_overlay_never_changes_the_base(day: Day, scenario: ScenarioId) -> None:
    dossier = article.article()
    before = snapshot(dossier, day=day)
    snapshot(dossier, day=day, scenario=scenario)
    assert snapshot(dossier, day=day) == before


def test_a_tie_that_ended_yesterday_is_not_there_today() -> None:
    dossier = article.article()
    russia, azerbaijan = article.actor_id("Russia"), article.actor_id("Azerbaijan")
    before = {
        tie.sign for tie in snapshot(dossier, day=Day(article.RAID - 1)).ties if {*tie.pair} == {russia, azerbaijan}
    }
    after = {tie.sign for tie in snapshot(dossier, day=article.RAID).ties if {*tie.pair} == {russia, azerbaijan}}
    assert (before, after) == ({Sign.FRIENDLY}, {Sign.HOSTILE})


def test_a_membership_ties_every_member_to_the_organisation_only() -> None:
    names = article.row("Belarus, Armenia, Russia, CSTO", RelationKind.MEMBERSHIP, Sign.FRIENDLY)
    organisation = article.actor_id("CSTO")
    found = list(pairs(article.relation(1, names)))
    assert len(found) == 3
    assert all(pair[1] == organisation for pair in found)


def test_any_other_relation_ties_every_two_of_its_parties() -> None:
    names = article.row("Belarus, Armenia, Russia", RelationKind.ENTENTE, Sign.FRIENDLY)
    assert len(list(pairs(article.relation(1, names)))) == 3


def test_a_directed_relation_goes_from_its_first_party_to_each_other() -> None:
    names = article.row("Russia, Armenia, Belarus", RelationKind.INFLUENCE, Sign.FRIENDLY)
    first = article.actor_id("Russia")
    found = list(pairs(article.relation(1, names, directed=True)))
    assert [pair[0] for pair in found] == [first, first]


def test_an_actor_whose_last_tie_ends_in_a_scenario_stays_in_the_picture() -> None:
    change = NetworkChange(alteration=Alteration.ENDED, relation=RelationId(1009))
    peace = Scenario(id=ScenarioId(7), set_id=ScenarioSetId(5000), letter="C", name="Peace", changes=(change,))
    base = article.article()
    dossier = Snapshot.of(article.ABOUT, [record for kind in base.records.values() for record in kind] + [peace])
    network = snapshot(dossier, day=article.PROTEST, scenario=peace.id)
    alone = article.actor_id("Ukraine")
    assert alone in network.actors
    assert not network.ties_of(alone)
    assert [tie.other(alone) for tie in network.ended] == [article.actor_id("Russia")]


def test_an_absent_actor_takes_all_its_ties_along_and_is_kept_as_missing() -> None:
    dossier, gone = article.article(), article.actor_id("Vladimir Solovyov")
    network = snapshot(dossier, day=article.PROTEST, scenario=article.RESET)
    assert gone not in network.actors
    assert [node.actor for node in network.absent] == [gone]
    assert {tie.status for tie in network.ended} == {TieStatus.ENDED}
    assert not network.ties_of(gone)


def test_a_turned_tie_says_what_it_was() -> None:
    network = snapshot(article.article(), day=article.PROTEST, scenario=article.RESET)
    turned = [tie for tie in network.ties if tie.status is TieStatus.TURNED]
    assert [(tie.sign, tie.was) for tie in turned] == [(Sign.FRIENDLY, Sign.HOSTILE)]


def test_one_member_may_leave_a_membership_of_many() -> None:
    parties = (article.actor_id("Kyrgyzstan"), article.actor_id("CSTO"))
    change = NetworkChange(alteration=Alteration.ENDED, relation=RelationId(1015), parties=parties)
    leaves = Scenario(id=ScenarioId(7), set_id=ScenarioSetId(5000), letter="C", name="Exit", changes=(change,))
    base = article.article()
    dossier = Snapshot.of(article.ABOUT, [record for kind in base.records.values() for record in kind] + [leaves])
    assert [tie.pair for tie in snapshot(dossier, day=article.PROTEST, scenario=leaves.id).ended] == [parties]


def test_actors_without_a_tie_are_left_out_unless_asked_for() -> None:
    dossier, alone = article.article(), article.actor_id("Nikol Pashinyan")
    assert alone not in snapshot(dossier, day=article.PROTEST).actors
    assert alone in snapshot(dossier, day=article.PROTEST, view=NetworkView(lonely=True)).actors


def test_an_unknown_scenario_is_refused() -> None:
    with pytest.raises(NotFoundError):
        snapshot(article.article(), day=article.PROTEST, scenario=ScenarioId(404))


def test_a_part_of_the_network_keeps_only_ties_inside() -> None:
    keep = {article.actor_id("Russia"), article.actor_id("Azerbaijan")}
    part = snapshot(article.article(), day=article.PROTEST).among(keep)
    assert {*part.actors} == keep
    assert all({*tie.pair} == keep for tie in part.ties)
