"""What leaves part of the network out is said, and can be taken back one by one."""

import pytest

from briefings.domain.actors import ActorKind
from briefings.domain.markings import Marking
from briefings.domain.network_views import EVERYTHING, NetworkView, Rivals
from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind, Sign
from desktop.pages.network.narrowings import narrowings


def name(actor: ActorId) -> str:
    return f"Actor {actor}"


def test_nothing_is_said_of_everything() -> None:
    assert narrowings(EVERYTHING, name) == ()
    assert narrowings(NetworkView(lonely=True), name) == ()


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (NetworkView(signs=frozenset({Sign.HOSTILE})), "Only hostile ties"),
        (NetworkView(signs=frozenset()), "No ties"),
        (NetworkView(kinds=frozenset({RelationKind.ENTENTE})), "Only entente"),
        (NetworkView(kinds=frozenset(RelationKind) - {RelationKind.ENTENTE}), "Without entente"),
        (NetworkView(actor_kinds=frozenset({ActorKind.STATE})), "Only state"),
        (NetworkView(blocs=frozenset({ActorId(7)})), "Members of Actor 7"),
        (NetworkView(regions=frozenset({"Asia", "Africa", "Europe"})), "3 regions"),
        (NetworkView(ego=ActorId(7), steps=2), "Around Actor 7, up to 2 ties"),
        (NetworkView(hidden=frozenset({ActorId(1), ActorId(2)})), "2 hidden"),
        (NetworkView(ceiling=Marking(scheme="uk", level="OFFICIAL")), "Up to OFFICIAL"),
        (NetworkView(rivals=Rivals.BEST), "Best graded source"),
    ],
)
def test_each_reason_has_its_words_and_the_way_back(view: NetworkView, words: str) -> None:
    (found,) = narrowings(view, name)
    assert found.words == words
    assert found.without == EVERYTHING
