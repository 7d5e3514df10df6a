"""GML as Newman, networkx, yEd and hands write it."""

import pytest

from briefings.domain.relations import Sign
from briefings.errors import BadInputError
from tests.graphfiles.shared import only, pairs, read


def test_a_graph_is_read_whatever_its_line_breaks() -> None:
    found = read(
        "x.gml",
        'graph [ directed 1 node [ id 0 label "A &amp; B" ] node\n[ id 1 ]\nedge [ source 0 target 1 sign -1 ] ]',
    )
    assert [vertex.label for vertex in found.vertices] == ["A & B", "1"]
    assert (only(found).sign, only(found).directed) == (Sign.HOSTILE, True)


def test_comments_strings_over_lines_and_a_creator_are_read() -> None:
    text = 'Creator "x"\n# a remark [\ngraph\n[\n  node [ id 1 label "two\nlines" ]\n]\n'
    assert read("x.gml", text).vertices[0].label == "two\nlines"


def test_the_value_of_an_edge_is_its_weight() -> None:
    line = only(read("x.gml", "graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 value -3 ] ]"))
    assert (line.weight, line.sign) == (-3.0, Sign.HOSTILE)


def test_lists_inside_are_kept_and_a_place_is_read() -> None:
    vertex = read("x.gml", 'graph [ node [ id 1 graphics [ x 1.5 y 2 fill "#fff" ] ] ]').vertices[0]
    assert (vertex.at, vertex.attributes) == ((1.5, 2.0), {"graphics.fill": "#fff"})


def test_letters_outside_unicode_are_read_with_a_remark() -> None:
    found = read("x.gml", 'graph [ node [ id 1 label "Jürgen" ] ]'.encode("latin-1"))
    assert (found.vertices[0].label, "ISO 8859-1" in found.remarks[0]) == ("Jürgen", True)


def test_a_second_graph_is_remarked_on() -> None:
    found = read("x.gml", "graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ] graph [ ]")
    assert (pairs(found), "2 graphs" in found.remarks[0]) == ([("1", "2")], True)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("graph [\nnode [ id 1 ]", "line 2: the list from line 1 is not closed"),
        ('graph [\nnode [ id 1 label "x ]\n]', "line 2: a quotation mark is not closed"),
        ("graph [\nnode [ id 1 ]\nnode [ id 1 ] ]", "line 3: the vertex “1” is there twice"),
        ("graph [\nnode [ id 1 ]\nedge [ source 1 target 2 ] ]", "line 3: there is no vertex “2”"),
        ("graph [\nedge [ source 1 ] ]", "line 2: an edge lacks"),
        ('graph [\nnode [ label "x" ] ]', "line 2: a node has no id"),
        ("graph [\nnode [ id ] ]", "line 2: “id” has no value"),
        ("graph [\n] ]", "line 2: “]” stands where a key should"),
        ("graph [\n5 ]", "line 2: “5” stands where a key should"),
        ("graph [ node [ id 1.2.3 ] ]", "line 1: “1.2.3” is no number"),
        ("graph [\n" + "a [ " * 150, "line 2: lists lie more than 100 deep"),
        (" d  1", "line 1: there is no graph in it"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, says: str) -> None:
    with pytest.raises(BadInputError) as refused:
        read("x.gml", text)
    assert f"x.gml, {says}" in str(refused.value)
