"""The network of a dossier as a file, and its way back."""

import pytest

from briefings.domain.actors import ActorKind
from briefings.domain.dates_text import parse_day
from briefings.domain.dossier import About
from briefings.domain.relations import RelationKind, Sign
from briefings.graphfiles.dossiers import from_network
from briefings.graphfiles.model import GraphFile
from briefings.graphfiles.writing import write_graph
from briefings.network.snapshot import snapshot
from briefings.snapshot import Snapshot
from tests.builders import actor, citation, relation, source, span
from tests.graphfiles.shared import read

RUSSIA, AZERBAIJAN = actor("Russia"), actor("Azerbaijan")
CSTO = actor("CSTO", kind=ActorKind.ORGANISATION)
PAPER = source("A paper")
FEUD = relation(
    RUSSIA,
    AZERBAIJAN,
    Sign.HOSTILE,
    RelationKind.DISPUTE,
    span=span("2025-06-27"),
    citations=(citation(PAPER),),
    summary="A feud",
)
MEMBER = relation(RUSSIA, CSTO, kind=RelationKind.MEMBERSHIP, span=span("1994-04-20"))
PAST = relation(RUSSIA, AZERBAIJAN, span=span("1992-05-15", "1999-04-20"))


def graph() -> GraphFile:
    dossier = Snapshot.of(About(title="Two lands"), [RUSSIA, AZERBAIJAN, CSTO, PAPER, FEUD, MEMBER, PAST])
    return from_network(snapshot(dossier, day=parse_day("2025-07-01")), dossier)


def test_the_ties_of_a_day_carry_dates_signs_kinds_and_sources() -> None:
    found = graph()
    assert [vertex.label for vertex in found.vertices] == ["Russia", "Azerbaijan", "CSTO"]
    feud, member = found.lines
    assert (feud.sign, feud.kind, feud.summary, feud.sources) == (-1, "dispute", "A feud", ("A paper",))
    assert (member.source, member.target, member.span) == ("1", "3", MEMBER.span)


@pytest.mark.parametrize("ending", [".graphml", ".gexf", ".gml", ".net", ".sif", ".csv"])
def test_signs_and_kinds_come_back_from_every_format(ending: str) -> None:
    found = read(f"x{ending}", write_graph(graph(), ending))
    assert {(line.sign, line.kind) for line in found.lines} == {(-1, "dispute"), (1, "membership")}
