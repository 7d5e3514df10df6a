"""What a format can hold comes back from it; whatever it is given, the same graph gives the same bytes."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.errors import BadInputError
from briefings.graphfiles.gexf_writer import write_gexf
from briefings.graphfiles.model import GraphFile, Line
from briefings.graphfiles.writing import WRITTEN, lost, write_graph
from tests.graphfiles.shared import read
from tests.graphfiles.strategies import day_spans, graphs


def back(graph: GraphFile, ending: str) -> GraphFile:
    return read(f"x{ending}", write_graph(graph, ending))


def in_order(lines: tuple[Line, ...]) -> list[str]:
    return sorted(map(repr, lines))


@settings(max_examples=20, deadline=None)
@given(graphs(full=True))
@pytest.mark.parametrize("ending", [".graphml", ".gml"])
def test_named_attributes_hold_everything(ending: str, graph: GraphFile) -> None:
    found = back(graph, ending)
    assert (found.vertices, found.lines, found.remarks) == (graph.vertices, graph.lines, ())


@settings(max_examples=20, deadline=None)
@given(graphs(full=True), st.sampled_from(["1.2", "1.3"]))
def test_gexf_holds_everything(graph: GraphFile, version: str) -> None:
    found = read("x.gexf", write_gexf(graph, version))
    assert (found.vertices, found.lines, found.remarks) == (graph.vertices, graph.lines, ())


@settings(max_examples=20, deadline=None)
@given(graphs(full=True))
@pytest.mark.parametrize("ending", [".csv", ".tsv"])
def test_tables_hold_everything_of_ties(ending: str, graph: GraphFile) -> None:
    assert back(graph, ending).lines == graph.lines


@settings(max_examples=20, deadline=None)
@given(graphs(full=False), day_spans(), st.sampled_from(["", "An oath"]))
def test_pajek_holds_signs_kinds_and_days(graph: GraphFile, span: object, summary: str) -> None:
    lines = tuple(replace(line, span=span, summary=summary, weight=float(line.sign)) for line in graph.lines)
    found = back(replace(graph, lines=lines), ".net")
    assert (found.vertices, in_order(found.lines)) == (graph.vertices, in_order(lines))


@settings(max_examples=20, deadline=None)
@given(graphs(full=False))
def test_sif_holds_names_signs_and_kinds(graph: GraphFile) -> None:
    labels = {vertex.key: vertex.label for vertex in graph.vertices}
    told = [(labels[line.source], labels[line.target], line.sign, line.kind) for line in graph.lines]
    found = back(graph, ".sif")
    assert [(line.source, line.target, line.sign, line.kind) for line in found.lines] == told
    assert {vertex.label for vertex in found.vertices} == set(labels.values())


@settings(max_examples=5, deadline=None)
@given(graphs(full=True))
@pytest.mark.parametrize("ending", WRITTEN)
def test_the_same_graph_gives_the_same_bytes(ending: str, graph: GraphFile) -> None:
    assert write_graph(graph, ending) == write_graph(graph, ending)
    assert len(back(graph, ending).lines) == len(graph.lines)


def test_an_ending_that_is_no_format_is_refused() -> None:
    with pytest.raises(BadInputError, match=r"“\.docx” is no format"):
        write_graph(GraphFile(vertices=(), lines=()), ".docx")


@settings(max_examples=20, deadline=None)
@given(graphs(full=True))
def test_what_gets_lost_is_said(graph: GraphFile) -> None:
    assert not lost(graph, ".graphml")
    assert bool(lost(graph, ".sif")) >= any(line.span.start.date for line in graph.lines)
