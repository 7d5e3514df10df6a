"""GEXF of all versions, above all its ways to say when."""

import pytest

from briefings.domain.relations import Sign
from briefings.errors import BadInputError
from briefings.graphfiles.limits import iso, sure_days
from briefings.graphfiles.model import GraphFile
from tests.graphfiles.shared import only, read

NODES = '<nodes><node id="a" label="Aland"/><node id="b"/></nodes>'


def graph(
    edges: str, attributes: str = "", head: str = 'defaultedgetype="undirected"', nodes: str = NODES
) -> GraphFile:
    inner = f"<graph {head}>{attributes}{nodes}<edges>{edges}</edges></graph>"
    return read("x.gexf", f'<gexf xmlns="http://gexf.net/1.3" version="1.3">{inner}</gexf>')


def edge(more: str = "", inner: str = "") -> str:
    return f'<edge source="a" target="b" {more}>{inner}</edge>'


def days(found: GraphFile) -> list[tuple[str, str]]:
    each = [sure_days(line.span) for line in found.lines]
    return [(iso(first) if first else "", iso(last) if last else "") for first, last in each]


@pytest.mark.parametrize(
    ("more", "first", "last"),
    [
        ('start="2009-03-01" end="2009-03-10"', "2009-03-01", "2009-03-11"),
        ('start="2009-03-01" endopen="2009-03-10"', "2009-03-01", "2009-03-10"),
        ('startopen="2009-03-01"', "2009-03-02", ""),
        ('start="-Infinity" end="2009-03-10"', "", "2009-03-11"),
        ('start="2009-03-01T08:30:00" end="2009-03-10T00:00:00"', "2009-03-01", "2009-03-10"),
        ('start="2007" end="2008.0"', "2007-01-01", "2009-01-01"),
        ('timestamp="2008"', "2008-01-01", "2009-01-01"),
        ('timestamp="2008-02-29"', "2008-02-29", "2008-03-01"),
        ('intervals="&lt;[2007, 2008)&gt;"', "2007-01-01", "2008-01-01"),
    ],
)
def test_the_axis_of_time_is_read(more: str, first: str, last: str) -> None:
    assert days(graph(edge(more))) == [(first, last)]


def test_spells_are_lines_of_their_own() -> None:
    spells = '<spells><spell start="2001-01-01" end="2001-12-31"/><spell start="2005-01-01"/></spells>'
    assert days(graph(edge(inner=spells))) == [("2001-01-01", "2002-01-01"), ("2005-01-01", "")]


def test_several_moments_are_lines_of_their_own() -> None:
    assert days(graph(edge('timestamps="&lt;[2007, 2009]&gt;"'))) == [
        ("2007-01-01", "2008-01-01"),
        ("2009-01-01", "2010-01-01"),
    ]


def test_a_slice_dates_the_whole_graph() -> None:
    assert days(graph(edge(), head='mode="slice" timestamp="2007"')) == [("2007-01-01", "2008-01-01")]


def test_a_sign_that_changes_makes_a_line_for_each_value() -> None:
    attributes = '<attributes class="edge" mode="dynamic"><attribute id="0" title="sign" type="integer"/></attributes>'
    values = (
        '<attvalues><attvalue for="0" value="1" end="2007"/><attvalue for="0" value="-1" start="2008"/></attvalues>'
    )
    found = graph(edge(inner=values), attributes)
    assert [line.sign for line in found.lines] == [Sign.FRIENDLY, Sign.HOSTILE]
    assert days(found) == [("", "2008-01-01"), ("2008-01-01", "")]


def test_times_that_are_no_dates_are_kept_as_text() -> None:
    found = graph(edge('start="3" end="7"'))
    assert only(found).attributes == {"time": "3/7"}
    assert "no date" in found.remarks[0]


def test_values_may_stand_without_their_list_and_name_their_attribute_by_id() -> None:
    attributes = '<attributes class="edge"><attribute id="s" title="Sign" type="integer"/></attributes>'
    assert only(graph(edge(inner='<attvalue id="s" value="-1"/>'), attributes)).sign is Sign.HOSTILE


def test_weight_label_and_type_are_read() -> None:
    line = only(graph(edge('weight="-2.5" label="Feud" type="directed"')))
    assert (line.sign, line.weight, line.summary, line.directed) == (Sign.HOSTILE, -2.5, "Feud", True)


def test_positions_count_downwards() -> None:
    nodes = '<nodes><node id="a"><viz:position xmlns:viz="v" x="12" y="35"/></node></nodes>'
    assert graph("", nodes=nodes).vertices[0].at == (12.0, -35.0)


def test_vertices_inside_vertices_are_read_beside_them() -> None:
    nodes = '<nodes><node id="a"><nodes><node id="b"/></nodes></node></nodes>'
    assert [vertex.key for vertex in graph(edge(), nodes=nodes).vertices] == ["a", "b"]


@pytest.mark.parametrize(
    ("inner", "says"),
    [
        ('\n<edge source="a" target="z"/>', "line 2: there is no vertex “z”"),
        ('\n<edge source="a"/>', "line 2: an edge lacks"),
        ("\n" + edge('type="sideways"'), "line 2: type is “sideways”"),
        ("\n" + edge('weight="heavy"'), "line 2: the weight “heavy” is no number"),
        ("\n" + edge(inner='<attvalue value="1"/>'), "line 2: a value does not say"),
    ],
)
def test_a_mistake_is_named_with_its_line(inner: str, says: str) -> None:
    with pytest.raises(BadInputError) as refused:
        graph(inner)
    assert f"x.gexf, {says}" in str(refused.value)


def test_a_file_without_a_graph_is_refused() -> None:
    with pytest.raises(BadInputError, match=r"x\.gexf, line 1: there is no graph"):
        read("x.gexf", "<gexf/>")
