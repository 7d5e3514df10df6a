"""A graph file into a dossier: who is known already, what is made, what it rests on."""

from itertools import count

import pytest

from briefings.domain.actors import Actor, ActorKind, Code, Name, NameUse
from briefings.domain.dates import UNKNOWN_DATE
from briefings.domain.dossier import About, Record
from briefings.domain.records import Kind
from briefings.domain.relations import Relation
from briefings.domain.sources import Source
from briefings.errors import BadInputError
from briefings.graphfiles.model import GraphFile
from briefings.intake.graphs import GraphProposal, propose_graph
from briefings.snapshot import Snapshot
from tests.builders import actor, source
from tests.graphfiles.shared import read

TURKIYE = actor(
    names=(Name(text="Türkiye"), Name(text="Turkey", use=NameUse.ALIAS)),
    codes=(Code(scheme="iso3166-1-alpha-3", value="TUR"),),
)


def proposed(graph: GraphFile, *records: Record) -> GraphProposal:
    ids = count(1 << 50)
    dossier = Snapshot.of(About(title="Mine"), records)
    return propose_graph(graph, dossier, new_id=lambda: next(ids), title="A table", retrieved=UNKNOWN_DATE)


def of_kind(found: GraphProposal, kind: type[Record]) -> list[Record]:
    return [record for record in found.proposal.records if isinstance(record, kind)]


def test_actors_relations_and_one_source_are_made() -> None:
    found = proposed(read("x.csv", "source,target,sign\nA,B,1\nB,C,-1\n"))
    assert found.proposal.counts() == {Kind.ACTOR: 3, Kind.RELATION: 2, Kind.SOURCE: 1}
    (table,) = of_kind(found, Source)
    assert {each.citations[0].source for each in of_kind(found, Relation)} == {table.id}


@pytest.mark.parametrize("name", ["Türkiye", "TURKEY", "turkiye", "TUR"])
def test_an_actor_is_known_by_any_name_or_code(name: str) -> None:
    found = proposed(read("x.csv", f"source,target\n{name},Iran\n"), TURKIYE)
    (relation,) = of_kind(found, Relation)
    assert (found.matched, relation.parties[0].actor) == (1, TURKIYE.id)


def test_two_vertices_of_one_actor_make_no_tie_with_itself() -> None:
    found = proposed(read("x.csv", "source,target\nTürkiye,Turkey\nTurkey,Iran\n"), TURKIYE)
    assert len(of_kind(found, Relation)) == 1
    assert "names of one actor were left out: 1" in found.remarks[-1]


def test_sources_of_lines_are_found_or_made() -> None:
    paper = source("A paper")
    found = proposed(read("x.csv", "source,target,sources\nA,B,a paper; A book\n"), paper)
    made = {each.label: each.id for each in of_kind(found, Source)}
    (relation,) = of_kind(found, Relation)
    assert [each.source for each in relation.citations] == [made["A table"], paper.id, made["A book"]]


def test_what_actors_are_is_taken_from_the_file() -> None:
    text = '<graphml><key id="k" for="node" attr.name="kind"/><graph edgedefault="undirected">'
    found = proposed(read("x.graphml", f'{text}<node id="Putin"><data key="k">person</data></node></graph></graphml>'))
    (person,) = of_kind(found, Actor)
    assert (person.label, person.actor_kind) == ("Putin", ActorKind.PERSON)


def test_what_has_no_place_is_said() -> None:
    remarks = proposed(read("x.csv", "source,target,weight,score\nA,B,5,1\n")).remarks
    assert "under score" in remarks[0]
    assert "Weights" in remarks[1]


def test_a_file_without_actors_is_refused() -> None:
    with pytest.raises(BadInputError, match="holds no actor"):
        proposed(read("x.csv", "source,target\n"))
