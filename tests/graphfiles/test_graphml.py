"""GraphML as networkx, igraph, Gephi, yEd and hands write it."""

import pytest

from briefings.domain.actors import ActorKind
from briefings.domain.dates import LimitStatus
from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.errors import BadInputError
from briefings.graphfiles.model import GraphFile
from tests.graphfiles.shared import only, pairs, read

HEAD = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
KEYS = "".join(
    f'<key id="{name}" for="edge" attr.name="{name}" attr.type="string"/>'
    for name in ("sign", "weight", "kind", "trend", "start", "end", "contested")
)


def graph(inner: str, keys: str = KEYS, default: str = "undirected") -> GraphFile:
    return read("x.graphml", f'{HEAD}{keys}<graph edgedefault="{default}">{inner}</graph></graphml>')


def edge(**data: str) -> str:
    inner = "".join(f'<data key="{key}">{text}</data>' for key, text in data.items())
    return f'<node id="a"/><node id="b"/><edge source="a" target="b">{inner}</edge>'


@pytest.mark.parametrize(
    ("text", "sign"),
    [("1", 1), ("-1", -1), ("0", 0), ("+", 1), ("−", -1), ("Negative", -1), ("friendly", 1), ("-3.5", -1)],
)
def test_a_sign_may_be_a_number_or_a_word(text: str, sign: int) -> None:
    assert only(graph(edge(sign=text))).sign == sign


@pytest.mark.parametrize(("weight", "sign"), [("-2", -1), ("2.5", 1), ("0", 0)])
def test_without_a_sign_the_weight_says_it(weight: str, sign: int) -> None:
    assert only(graph(edge(weight=weight))).sign == sign


def test_a_sign_goes_before_the_weight() -> None:
    assert only(graph(edge(sign="-1", weight="4"))).sign is Sign.HOSTILE


def test_an_unsigned_edge_is_friendly() -> None:
    assert only(graph(edge())).sign is Sign.FRIENDLY


def test_kind_trend_and_dates_are_read() -> None:
    line = only(
        graph(edge(kind="Defense pact", trend="weakening", start="1992-05-15", end="about June 2025", contested="1"))
    )
    assert (line.kind, line.trend, line.contested) == (RelationKind.DEFENCE_PACT, Trend.WEAKENING, True)
    assert line.span.start.date is not None
    assert (line.span.start.date.edtf, line.span.end.status) == ("1992-05-15", LimitStatus.APPROXIMATE)


def test_words_that_are_no_dates_are_kept_and_remarked_on() -> None:
    found = graph(edge(start="banana"))
    assert only(found).attributes == {"start": "banana"}
    assert "no dates" in found.remarks[0]


def test_a_default_holds_where_there_is_no_data() -> None:
    keys = '<key id="s" for="edge" attr.name="sign" attr.type="int"><default>-1</default></key>'
    assert only(graph(edge(), keys)).sign is Sign.HOSTILE


def test_one_key_may_serve_nodes_and_edges() -> None:
    keys = '<key id="w" for="node" attr.name="name"/><key id="w" for="edge" attr.name="weight"/>'
    named = '<node id="a"><data key="w">Aland</data></node><node id="b"/>'
    inner = f'{named}<edge source="a" target="b"><data key="w">-1</data></edge>'
    found = graph(inner, keys)
    assert (found.vertices[0].label, only(found).sign) == ("Aland", Sign.HOSTILE)


def test_edges_may_come_before_their_nodes() -> None:
    assert pairs(graph('<edge source="a" target="b"/><node id="a"/><node id="b"/>')) == [("a", "b")]


def test_an_edge_may_go_its_own_way() -> None:
    inner = '<node id="a"/><node id="b"/><edge source="a" target="b" directed="true"/><edge source="b" target="a"/>'
    assert [line.directed for line in graph(inner).lines] == [True, False]


def test_parallel_edges_stay_and_loops_are_counted() -> None:
    inner = '<node id="a"/><node id="b"/>' + '<edge source="a" target="b"/>' * 2 + '<edge source="a" target="a"/>'
    found = graph(inner)
    assert (len(found.lines), found.remarks) == (2, ("1 line from a vertex to itself was left out.",))


def test_a_nested_graph_is_read_beside_its_vertex() -> None:
    inner = (
        '<node id="a"><graph edgedefault="directed"><node id="a::b"/><edge source="a" target="a::b"/></graph></node>'
    )
    found = graph(inner)
    assert ([vertex.key for vertex in found.vertices], only(found).directed) == (["a", "a::b"], True)
    assert "a graph of its own" in found.remarks[0]


def test_a_label_drawn_by_yed_names_the_vertex() -> None:
    box = '<y:Geometry x="5" y="-7.5"/><y:NodeLabel>Iran\nIslamic</y:NodeLabel>'
    drawn = f'<data key="d"><y:ShapeNode xmlns:y="y">{box}</y:ShapeNode></data>'
    vertex = graph(f'<node id="n0">{drawn}</node>', '<key id="d" for="node" yfiles.type="nodegraphics"/>').vertices[0]
    assert (vertex.label, vertex.at) == ("Iran Islamic", (5.0, -7.5))


def test_what_an_actor_is_and_its_code_are_read() -> None:
    keys = "".join(f'<key id="{name}" for="node" attr.name="{name}"/>' for name in ("label", "kind", "code", "gdp"))
    said = {"label": "CSTO", "kind": "Intergovernmental organisation", "code": "CSTO", "gdp": "5"}
    data = "".join(f'<data key="{key}">{text}</data>' for key, text in said.items())
    vertex = graph(f'<node id="1">{data}</node>', keys).vertices[0]
    assert (vertex.label, vertex.kind, vertex.code) == ("CSTO", ActorKind.ORGANISATION, "CSTO")
    assert vertex.attributes == {"gdp": "5"}


def test_data_without_a_declared_key_is_kept_with_a_remark() -> None:
    found = graph('<node id="1"><data key="label">Valjean</data></node>', "")
    assert (found.vertices[0].label, "not declared" in found.remarks[0]) == ("Valjean", True)


def test_a_file_that_does_not_say_whether_it_is_directed_is_remarked_on() -> None:
    found = read(
        "x.graphml", f'{HEAD}<graph><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>'
    )
    assert not only(found).directed
    assert "directed" in found.remarks[0]


@pytest.mark.parametrize(
    ("inner", "says"),
    [
        ('\n<node id="a"/>\n<edge source="a" target="c"/>', "line 3: there is no vertex “c”"),
        ('\n<node id="a"/>\n<node id="a"/>', "line 3: the vertex “a” is there twice"),
        ("\n\n<node/>", "line 3: a node has no id"),
        ('\n<node id="a"/><edge source="a"/>', "line 2: an edge lacks"),
        ("\n" + edge(sign="maybe"), "line 2: the sign “maybe”"),
        ("\n" + edge(weight="NaN"), "line 2: the weight “NaN” is no number"),
        ("\n" + edge(weight="1e999"), "line 2: the weight “1e999” is no number"),
        ("\n<hyperedge/>", "line 2: a hyperedge"),
        ('\n<node id="a"><data>x</data></node>', "line 2: data without a key"),
        (
            '<node id="a"/><node id="b"/>\n<edge source="a" target="b" directed="perhaps"/>',
            "line 2: directed is “perhaps”",
        ),
        ("\n<node id='a'>\n", "line 3: this is not XML"),
        ("&euro;", "line 1: this is not XML as it should be (undefined entity)"),
    ],
)
def test_a_mistake_is_named_with_its_line(inner: str, says: str) -> None:
    with pytest.raises(BadInputError) as refused:
        graph(inner)
    assert f"x.graphml, {says}" in str(refused.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<graphml></graphml>", "there is no graph in it"),
        ("<html><body/></html>", "<html> is not GraphML"),
        ('<graphml><key id="a"/>\n<key id="a"/><graph/></graphml>', "line 2: the key “a” is declared twice"),
        ('<graphml><key id="a" for="nodd"/><graph/></graphml>', "for “nodd”"),
        ('<graphml><graph edgedefault="both"/></graphml>', "edgedefault is “both”"),
        ('<!DOCTYPE x [\n<!ENTITY a "aaaa">]><graphml><graph/></graphml>', "line 2: it declares the entity “a”"),
        ('<?xml version="1.0" encoding="klingon"?><graphml/>', "encoding"),
        ("<a>" * 200, "more than 100 deep"),
    ],
)
def test_what_is_no_graphml_is_refused(text: str, says: str) -> None:
    with pytest.raises(BadInputError, match=r"^x\.graphml, line \d+: ") as refused:
        read("x.graphml", text)
    assert says in str(refused.value)
