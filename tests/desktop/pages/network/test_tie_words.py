"""What is said of a tie that was stepped to by key."""

from briefings.domain.actors import Actor
from briefings.domain.dates import Day
from briefings.domain.records import Kind, Ref
from briefings.domain.relations import Relation, RelationKind, Sign, Trend
from briefings.domain.scenarios import Alteration, NetworkChange
from briefings.network.snapshot import snapshot
from desktop.pages.network.tie_words import TieWords
from tests import builders
from tests.memory import dossier

DAY = Day(739433)
ARMENIA, RUSSIA = (builders.actor(name) for name in ("Armenia", "Russia"))


def said(tie: Relation, seen_from: Actor = ARMENIA) -> str:
    world = dossier(ARMENIA, RUSSIA, tie)
    return TieWords(snapshot(world, day=DAY), world)(tie.ref, seen_from.ref)


def test_a_tie_is_said_with_its_kind_sign_trend_and_start() -> None:
    pact = builders.relation(
        ARMENIA,
        RUSSIA,
        Sign.FRIENDLY,
        RelationKind.DEFENCE_PACT,
        trend=Trend.WEAKENING,
        span=builders.span("1997-08-29"),
    )
    assert said(pact) == "defence pact with Russia, friendly, weakening, since 29 August 1997"


def test_it_is_said_from_the_other_side_too() -> None:
    pact = builders.relation(ARMENIA, RUSSIA, Sign.FRIENDLY, RelationKind.DEFENCE_PACT)
    assert said(pact, RUSSIA).startswith("defence pact with Armenia, friendly")


def test_under_the_pointer_a_tie_is_named_by_both_its_actors() -> None:
    pact = builders.relation(ARMENIA, RUSSIA, Sign.FRIENDLY, RelationKind.DEFENCE_PACT)
    world = dossier(ARMENIA, RUSSIA, pact)
    words = TieWords(snapshot(world, day=DAY), world)(pact.ref, None)
    assert words.startswith("Armenia – Russia: defence pact, friendly")


def test_a_directed_tie_says_which_way_it_goes() -> None:
    hold = builders.relation(RUSSIA, ARMENIA, Sign.FRIENDLY, RelationKind.PATRONAGE, directed=True)
    assert said(hold).startswith("patronage by Russia")
    assert said(hold, RUSSIA).startswith("patronage over Armenia")


def test_doubt_and_both_ends_are_said() -> None:
    quarrel = builders.relation(
        ARMENIA,
        RUSSIA,
        Sign.HOSTILE,
        RelationKind.DISPUTE,
        contested=True,
        span=builders.span("2024-05-01", "2026-01-01"),
    )
    assert said(quarrel) == "dispute with Russia, hostile, contested, since 1 May 2024, until 1 January 2026"


def test_a_tie_that_only_the_what_if_has_is_said_to_be_one() -> None:
    pact = builders.relation(ARMENIA, RUSSIA, Sign.FRIENDLY)
    words = TieWords(snapshot(dossier(ARMENIA, RUSSIA, pact), day=DAY), dossier())
    assert words(Ref(Kind.SCENARIO, 1), ARMENIA.ref) == "a tie that only the what-if has"


def test_a_tie_that_the_what_if_ends_says_so() -> None:
    pact = builders.relation(ARMENIA, RUSSIA, Sign.FRIENDLY)
    sets = builders.scenario_set()
    change = NetworkChange(alteration=Alteration.ENDED, relation=pact.id)
    rupture = builders.scenario(sets, changes=(change,), name="Rupture")
    world = dossier(ARMENIA, RUSSIA, pact, sets, rupture)
    words = TieWords(snapshot(world, day=DAY, scenario=rupture.id), world)
    assert "ended in the what-if" in words(pact.ref, ARMENIA.ref)
