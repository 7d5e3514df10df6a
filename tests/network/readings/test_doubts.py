"""Where sources disagree and where nobody knows the end of a tie, that is said, and by whom."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefings.domain.dates import UNKNOWN_LIMIT
from briefings.domain.dossier import About
from briefings.domain.markings import Marking
from briefings.domain.records import Kind
from briefings.domain.relations import Relation, RelationKind, Sign
from briefings.network.readings import Topic, statements_of
from briefings.network.snapshot import snapshot
from briefings.snapshot import Snapshot
from tests import builders
from tests.network import article
from tests.network.readings.asked import every, said

FIRST, SECOND, THIRD = (builders.actor(name) for name in ("Armenia", "Russia", "Belarus"))
TREATIES, PAPER = builders.source("Treaty series"), builders.source("A newspaper")
SINCE = builders.span("1995-01-01")
UNKNOWN_END = replace(SINCE, end=UNKNOWN_LIMIT)
GREEN, RED = (Marking(scheme="tlp-2.0", level=f"TLP:{level}") for level in ("GREEN", "RED"))


def pact(**more: Any) -> Relation:  # noqa: ANN401
    return builders.relation(
        FIRST, SECOND, kind=RelationKind.DEFENCE_PACT, citations=(builders.citation(TREATIES),), **more
    )


def rival(**more: Any) -> Relation:  # noqa: ANN401
    return builders.relation(
        FIRST,
        SECOND,
        sign=Sign.HOSTILE,
        kind=RelationKind.CONSULTATION,
        citations=(builders.citation(PAPER),),
        **more,
    )


def dossier(*relations: Relation) -> Snapshot:
    return Snapshot.of(About(title="A"), [FIRST, SECOND, THIRD, TREATIES, PAPER, *relations])


def test_what_each_source_says_of_a_disputed_pair_is_told_by_its_title() -> None:
    world = dossier(pact(span=SINCE), rival(span=SINCE))
    day = snapshot(world, day=article.PROTEST)
    assert said(day, Topic.DISAGREEMENT, statements=statements_of(world, day)) == [
        (
            "Sources disagree on Armenia–Russia: Treaty series says defence pact (friendly) and A newspaper says "
            "consultation (hostile)."
        )
    ]


def test_a_source_by_which_the_tie_has_ended_is_heard_too() -> None:
    world = dossier(
        pact(span=SINCE),
        builders.relation(
            FIRST,
            SECOND,
            kind=RelationKind.DEFENCE_PACT,
            span=builders.span("1995-01-01", "2024-01-01"),
            citations=(builders.citation(PAPER),),
        ),
    )
    day = snapshot(world, day=article.PROTEST)
    told = said(day, Topic.DISAGREEMENT, statements=statements_of(world, day))
    assert told[0].endswith("A newspaper says defence pact (friendly, not then).")


def test_without_their_words_it_is_still_said_that_sources_disagree() -> None:
    world = dossier(pact(span=SINCE), rival(span=SINCE))
    reading = every(snapshot(world, day=article.PROTEST), Topic.DISAGREEMENT)[0]
    assert reading.text.startswith("Sources disagree on Armenia–Russia: one says ")
    assert {ref.kind for ref in reading.refs} == {Kind.ACTOR, Kind.RELATION, Kind.SOURCE}


def test_what_may_not_be_read_is_not_quoted() -> None:
    world = dossier(
        pact(span=SINCE),
        rival(span=SINCE, marking=RED),
    )
    day = snapshot(world, day=article.PROTEST)
    heard = statements_of(world, day, ceiling=GREEN)
    assert [one.titles for ones in heard.values() for one in ones] == [("Treaty series",)]


def test_an_end_that_nobody_knows_is_said() -> None:
    world = dossier(pact(span=UNKNOWN_END))
    day = snapshot(world, day=article.PROTEST)
    assert said(day, Topic.UNCERTAINTY, statements=statements_of(world, day)) == [
        "The end of the tie between Armenia and Russia is unknown."
    ]


def test_other_sentences_say_in_their_numbers_what_is_uncertain_behind_them() -> None:
    day = snapshot(dossier(pact(span=UNKNOWN_END)), day=article.PROTEST)
    assert every(day, Topic.STANDING)[0].numbers.endswith("dates uncertain of 1 of 1 ties behind this")


def test_a_network_without_doubt_asks_nothing_of_the_dossier() -> None:
    world = dossier(pact(span=SINCE))
    assert statements_of(world, snapshot(world, day=article.PROTEST)) == {}
