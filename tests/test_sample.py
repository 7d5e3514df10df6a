"""The sample says only what the article supports, its signs balance, and its briefs pass their checks."""

from functools import cache
from pathlib import Path

import pytest

from briefings.compose.checks import Severity, check
from briefings.domain.actors import Actor, NameUse
from briefings.domain.briefs import BlockKind, Brief
from briefings.domain.claims import Claim, Question
from briefings.domain.dates_text import parse_day
from briefings.domain.dossier import Place
from briefings.domain.events import Event
from briefings.domain.judgements import Judgement
from briefings.domain.likelihoods import Confidence, midpoint_sum, scale
from briefings.domain.records import ActorId, Kind
from briefings.domain.relations import Relation, RelationKind, Sign
from briefings.domain.scenarios import Alteration, Indicator, NetworkChange, Scenario
from briefings.domain.sources import Source
from briefings.network.balance import camps, misfits
from briefings.network.graph import Network
from briefings.network.snapshot import snapshot
from briefings.sample import create_sample, sample_proposal
from briefings.snapshot import Snapshot


@cache
def sample(*more: Scenario) -> Snapshot:
    proposal = sample_proposal()
    return Snapshot.of(proposal.about, (*proposal.records, *more))


def actor(name: str) -> ActorId:
    return next(one.id for one in sample().all(Actor) if one.label == name)


def article_network(dossier: Snapshot, scenario: Scenario | None = None, day: str = "10 July 2025") -> Network:
    """Only the ties that the article itself describes."""
    article = next(source for source in dossier.all(Source) if source.label == "Article")
    told = {
        relation.id
        for relation in dossier.all(Relation)
        if any(citation.source == article.id for citation in relation.citations)
    }
    return snapshot(dossier, day=parse_day(day), scenario=scenario.id if scenario else None).holding(told)


def what_if(change: NetworkChange) -> list[list[str]]:
    """The labels of each triangle that does not fit, once `change` is made."""
    future = next(iter(sample().all(Scenario)))
    changed = Scenario(id=type(future.id)(1), set_id=future.set_id, letter="Z", name="What if", changes=(change,))
    network = article_network(sample(changed), changed)
    return [[network.label(one) for one in triangle] for triangle in misfits(network)]


def test_the_same_files_give_the_same_dossier() -> None:
    assert sample_proposal() == sample_proposal()


@pytest.mark.parametrize("day", ["26 June 2025", "27 June 2025", "1 July 2025", "10 July 2025"])
def test_the_signs_that_the_article_gives_split_into_two_camps(day: str) -> None:
    assert camps(article_network(sample(), day=day)).fit


def test_friendship_of_ankara_and_moscow_gives_one_misfit() -> None:
    pair = (actor("Türkiye"), actor("Russia"))
    change = NetworkChange(alteration=Alteration.ADDED, parties=pair, sign=Sign.FRIENDLY)
    assert what_if(change) == [["Azerbaijan", "Russia", "Türkiye"]]


def test_a_reset_gives_one_misfit_with_russian_state_media() -> None:
    future = next(one for one in sample().all(Scenario) if one.letter == "A")
    assert what_if(future.changes[0]) == [["Azerbaijan", "Russia", "Russian state media"]]


def test_the_raid_turns_azerbaijan_and_russia_from_friends_to_foes() -> None:
    pair = {actor("Azerbaijan"), actor("Russia")}
    signs = [
        [tie.sign for tie in snapshot(sample(), day=parse_day(day)).ties if {*tie.pair} == pair]
        for day in ("26 June 2025", "27 June 2025")
    ]
    assert signs == [[Sign.FRIENDLY], [Sign.HOSTILE]]


@pytest.mark.parametrize("kind", [Actor, Event, Relation, Question, Claim])
def test_every_record_from_the_world_cites_a_source(kind: type) -> None:
    assert all(record.citations for record in sample().all(kind))


def test_every_citation_of_the_article_names_a_place_or_the_whole() -> None:
    places = {c.locator for record in sample().all(Claim) for c in record.citations}
    assert places <= {f"¶ {number}" for number in range(1, 11)}


def test_one_origin_gives_no_confirmed_item_and_low_confidence() -> None:
    assert all(c.credibility > "1" for kind in (Event, Claim) for one in sample().all(kind) for c in one.citations)
    assert all(judgement.confidence is Confidence.LOW for judgement in sample().all(Judgement))


def test_every_likelihood_stands_in_its_judgement_and_on_its_scale() -> None:
    for judgement in sample().all(Judgement):
        assert scale(judgement.scale).term(judgement.likelihood).words in judgement.text


def test_every_contested_question_has_two_holders() -> None:
    for question in sample().all(Question):
        holders = {(c.holders, c.holder_text) for c in sample().all(Claim) if c.question == question.id}
        assert len(holders) > 1


def test_the_likelihoods_of_the_futures_add_up() -> None:
    known = scale("icd203-a")
    assert 85 <= midpoint_sum(known.term(one.likelihood) for one in sample().all(Scenario)) <= 115


def test_each_sign_tells_futures_apart() -> None:
    assert all(len({each.level for each in sign.expected}) > 1 for sign in sample().all(Indicator))


def test_memberships_alone_rest_on_general_knowledge() -> None:
    knowledge = next(source.id for source in sample().all(Source) if source.label == "General knowledge")
    resting = [one for one in sample().all(Relation) if any(c.source == knowledge for c in one.citations)]
    assert {one.relation_kind for one in resting} == {RelationKind.MEMBERSHIP}


def test_states_have_codes_and_names_in_their_own_script() -> None:
    for state in (one for one in sample().all(Actor) if one.actor_kind == "state"):
        assert state.code("iso3166-1-alpha-2")
        assert any(name.use is NameUse.NATIVE for name in state.names)


@pytest.mark.parametrize("number", [0, 1])
def test_every_check_of_a_sample_brief_is_met(number: int) -> None:
    brief = sample().all(Brief)[number]
    assert [one.sentence for one in check(brief, sample()) if one.severity is Severity.OPEN] == []


def test_the_bottom_lines_are_short() -> None:
    blocks = [block for brief in sample().all(Brief) for block in brief.blocks]
    assert all(len(b.text.split()) <= 60 for b in blocks if b.block_kind is BlockKind.BOTTOM_LINE)


def test_the_sample_is_written_whole_and_arranged(tmp_path: Path) -> None:
    with create_sample(tmp_path / "sample.dossier") as session:
        tied = {party.actor for relation in session.all(Relation) for party in relation.parties}
        assert tied <= session.places().keys()
        assert all(isinstance(place, Place) for place in session.places().values())
        assert session.counts()[Kind.ACTOR] == len(sample().all(Actor))
