import pytest

from briefings.domain.records import ActorId, RelationId
from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.domain.scenarios import Alteration, NetworkChange
from desktop.models.network_changes import change_words, short_words
from tests import builders
from tests.memory import dossier

RUSSIA, FRANCE = builders.actor("Russia"), builders.actor("France")
TIE = builders.relation(RUSSIA, FRANCE, Sign.FRIENDLY, RelationKind.PARTNERSHIP)
HOLD = builders.relation(RUSSIA, FRANCE, Sign.FRIENDLY, RelationKind.CONTROL, directed=True)
ENVOYS = builders.relation(RUSSIA, FRANCE, Sign.FRIENDLY, RelationKind.DIPLOMATIC)
WORLD = dossier(RUSSIA, FRANCE, TIE, HOLD, ENVOYS)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (NetworkChange(alteration=Alteration.ENDED, relation=TIE.id), "The partnership of Russia and France ends."),
        (NetworkChange(alteration=Alteration.ENDED, relation=HOLD.id), "The control of Russia over France ends."),
        (
            NetworkChange(alteration=Alteration.TURNED, relation=TIE.id, sign=Sign.HOSTILE),
            "The partnership of Russia and France turns from friendly to hostile.",
        ),
        (
            NetworkChange(alteration=Alteration.TURNED, relation=TIE.id, sign=Sign.FRIENDLY, trend=Trend.WEAKENING),
            "The partnership of Russia and France stays friendly and weakening.",
        ),
        (
            NetworkChange(
                alteration=Alteration.ADDED,
                parties=(RUSSIA.id, FRANCE.id),
                relation_kind=RelationKind.ENTENTE,
                sign=Sign.FRIENDLY,
            ),
            "New entente of Russia and France, friendly.",
        ),
        (
            NetworkChange(alteration=Alteration.ENDED, relation=ENVOYS.id),
            "The diplomatic tie of Russia and France ends.",
        ),
        (NetworkChange(alteration=Alteration.ABSENT, actor=FRANCE.id), "France is left out."),
        (
            NetworkChange(alteration=Alteration.ENDED, relation=RelationId(987654)),
            "Changes a tie that is in the trash.",
        ),
        (
            NetworkChange(alteration=Alteration.ADDED, parties=(RUSSIA.id, ActorId(987654))),
            "New tie of Russia and an actor in the trash, neither friendly nor hostile.",
        ),
    ],
)
def test_a_network_change_is_said_in_a_sentence(change: NetworkChange, said: str) -> None:
    assert change_words(WORLD, change) == said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (NetworkChange(alteration=Alteration.ENDED, relation=TIE.id), "Russia – France ends"),
        (NetworkChange(alteration=Alteration.TURNED, relation=TIE.id, sign=Sign.HOSTILE), "Russia – France hostile"),
        (
            NetworkChange(alteration=Alteration.TURNED, relation=TIE.id, sign=Sign.FRIENDLY, trend=Trend.WEAKENING),
            "Russia – France weakening",
        ),
        (NetworkChange(alteration=Alteration.ABSENT, actor=FRANCE.id), "Without France"),
        (NetworkChange(alteration=Alteration.ADDED, parties=(RUSSIA.id, FRANCE.id)), "Russia – France tied"),
    ],
)
def test_a_network_change_has_a_short_name(change: NetworkChange, said: str) -> None:
    assert short_words(WORLD, change) == said
