"""Sources that assert different ties for one pair: all are shown and marked, the best, or one alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from briefings.domain.dates import Day
from briefings.domain.dossier import About
from briefings.domain.gradings import Credibility, Reliability
from briefings.domain.markings import Marking
from briefings.domain.network_views import NetworkView, Rivals
from briefings.domain.relations import Relation, RelationKind, Sign
from briefings.network.snapshot import snapshot
from briefings.snapshot import Snapshot
from tests import builders

if TYPE_CHECKING:
    from briefings.domain.sources import Source
    from briefings.network.graph import Network

FIRST, SECOND = builders.actor("Armenia"), builders.actor("Russia")
GOOD = builders.source("Treaty series", Reliability.A, published=builders.day("2010-01-01"))
POOR = builders.source("A blog", Reliability.D, published=builders.day("2020-01-01"))
UNKNOWN = builders.source("Somebody", Reliability.F)
DAY = Day(builders.day("2000-06-01").latest or 0)
BEST = NetworkView(rivals=Rivals.BEST)


def one(source: Source) -> NetworkView:
    return NetworkView(rivals=Rivals.ONE, source=source.id)


def said(*by: Source, kind: RelationKind = RelationKind.DEFENCE_PACT, **more: Any) -> Relation:  # noqa: ANN401
    """A relation of the two, in force on the day, as some sources have it."""
    values = {"span": builders.span("1995-01-01"), "sign": Sign.FRIENDLY}
    citations = tuple(builders.citation(source) for source in by)
    return builders.relation(FIRST, SECOND, kind=kind, citations=citations, **(values | more))


def shown(*relations: Relation, view: NetworkView | None = None) -> Network:
    records = (FIRST, SECOND, GOOD, POOR, UNKNOWN, *relations)
    return snapshot(Snapshot.of(About(title="A"), records), day=DAY, view=view or NetworkView())


@dataclass(frozen=True)
class Case:
    good: Relation
    poor: Relation


@pytest.fixture(params=["sign", "kind", "span", "direction"])
def case(request: pytest.FixtureRequest) -> Case:
    others: dict[str, dict[str, Any]] = {
        "sign": {"sign": Sign.HOSTILE},
        "kind": {"kind": RelationKind.CONSULTATION},
        "span": {"span": builders.span("1999-01-01")},
        "direction": {"directed": True},
    }
    return Case(good=said(GOOD), poor=said(POOR, **others[request.param]))


def test_where_sources_disagree_every_side_is_shown_and_marked(case: Case) -> None:
    ties = shown(case.good, case.poor).ties
    assert [tie.disputed for tie in ties] == [True, True]


def test_the_best_graded_source_alone_may_be_shown(case: Case) -> None:
    assert [tie.relation for tie in shown(case.poor, case.good, view=BEST).ties] == [case.good.id]


@pytest.mark.parametrize("chosen", [GOOD, POOR], ids=["good", "poor"])
def test_one_source_alone_may_be_heard(case: Case, chosen: Source) -> None:
    ties = shown(case.good, case.poor, view=one(chosen)).ties
    assert [tie.sources for tie in ties] == [(chosen.id,)]


def test_a_source_that_is_silent_on_a_pair_leaves_it_to_the_others(case: Case) -> None:
    assert len(shown(case.good, case.poor, view=one(UNKNOWN)).ties) == 2


def test_a_better_source_that_has_the_tie_ended_by_then_takes_it_away() -> None:
    ended = said(GOOD, span=builders.span("1995-01-01", "1998-01-01"))
    lasting = said(POOR)
    assert [tie.disputed for tie in shown(ended, lasting).ties] == [True]
    assert shown(ended, lasting, view=BEST).ties == ()
    assert shown(ended, lasting, view=one(GOOD)).ties == ()
    assert len(shown(ended, lasting, view=one(POOR)).ties) == 1


def test_an_older_pact_of_another_time_disputes_nothing() -> None:
    older = said(GOOD, span=builders.span("1920-01-01", "1940-01-01"))
    assert [tie.disputed for tie in shown(older, said(POOR)).ties] == [False]


def test_one_source_may_assert_several_ties_of_a_pair() -> None:
    ties = shown(said(GOOD), said(GOOD, kind=RelationKind.CONSULTATION)).ties
    assert [tie.disputed for tie in ties] == [False, False]


def test_a_source_that_says_the_same_and_more_does_not_dispute_it() -> None:
    pact, same, more = said(GOOD), said(POOR), said(POOR, kind=RelationKind.CONSULTATION)
    found = {tie.relation: tie.disputed for tie in shown(pact, same, more).ties}
    assert not found[pact.id]
    assert not found[same.id]


def test_allies_may_have_a_border_dispute() -> None:
    ties = shown(said(GOOD), said(POOR, kind=RelationKind.DISPUTE, sign=Sign.HOSTILE)).ties
    assert [tie.disputed for tie in ties] == [False, False]


def test_what_cites_nobody_disputes_nothing() -> None:
    assert [tie.disputed for tie in shown(said(), said(GOOD, sign=Sign.HOSTILE)).ties] == [False, False]


def test_what_cannot_be_judged_is_not_the_worst() -> None:
    poor, unknown = said(POOR), said(UNKNOWN, sign=Sign.HOSTILE)
    assert [tie.relation for tie in shown(poor, unknown, view=BEST).ties] == [unknown.id]


def test_of_equal_sources_the_item_and_then_the_newer_decides() -> None:
    newer = builders.source("Later", Reliability.A, published=builders.day("2015-01-01"))
    old, new = said(GOOD), said(newer, sign=Sign.HOSTILE)
    doubted = builders.relation(
        FIRST, SECOND, kind=RelationKind.ENTENTE, span=builders.span("1995-01-01"),
        citations=(builders.citation(newer, credibility=Credibility.DOUBTFUL),),
    )  # fmt: skip
    dossier = Snapshot.of(About(title="A"), (FIRST, SECOND, GOOD, newer, old, new))
    assert [tie.relation for tie in snapshot(dossier, day=DAY, view=BEST).ties] == [new.id]
    dossier = Snapshot.of(About(title="A"), (FIRST, SECOND, GOOD, newer, old, doubted))
    assert [tie.relation for tie in snapshot(dossier, day=DAY, view=BEST).ties] == [old.id]


def test_a_tie_names_its_sources_the_best_first() -> None:
    [tie] = shown(said(POOR, UNKNOWN, GOOD)).ties
    assert tie.sources == (GOOD.id, UNKNOWN.id, POOR.id)


def test_a_source_that_may_not_be_read_is_neither_named_nor_heard() -> None:
    level = Marking(scheme="tlp-2.0", level="TLP:GREEN")
    secret = builders.source("Cable", Reliability.A, marking=Marking(scheme="tlp-2.0", level="TLP:RED"))
    tie, other = said(secret, POOR), said(secret, sign=Sign.HOSTILE)
    records = (FIRST, SECOND, POOR, secret, tie, other)
    ties = snapshot(Snapshot.of(About(title="A"), records), day=DAY, view=NetworkView(ceiling=level)).ties
    assert [(tie.sources, tie.disputed) for tie in ties] == [((POOR.id,), False), ((), False)]
