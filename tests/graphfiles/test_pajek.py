"""Pajek in all its sections."""

import pytest

from briefings.domain.relations import RelationKind, Sign
from briefings.errors import BadInputError
from briefings.graphfiles.limits import iso, sure_days
from tests.graphfiles.shared import only, pairs, read

THREE = '*Vertices 3\n1 "A land" 0.1 0.2 0.5 ellipse ic Red\n2 "B"\n3 C\n'


def test_vertices_have_labels_and_places() -> None:
    first, second, third = read("x.net", THREE).vertices
    assert (first.label, first.at, second.label, third.label) == ("A land", (0.1, 0.2), "B", "C")


def test_arcs_and_edges_carry_signs_in_their_values() -> None:
    found = read("x.net", THREE + '*Arcs\n1 2 -2.5 c Black\n*Edges\n2 3\n1 3 1 l "Pact"\n')
    assert [(line.sign, line.weight, line.directed) for line in found.lines] == [
        (Sign.HOSTILE, -2.5, True),
        (Sign.FRIENDLY, 1.0, False),
        (Sign.FRIENDLY, 1.0, False),
    ]
    assert found.lines[2].summary == "Pact"


def test_vertices_without_lines_are_called_by_number() -> None:
    assert [vertex.label for vertex in read("x.net", "*vertices 2\r\n*edges\r\n1 2\r\n").vertices] == ["1", "2"]


def test_lists_tie_the_first_to_each_other() -> None:
    found = read("x.net", THREE + "*Arcslist\n1 2 3\n*Edgeslist\n2 3\n")
    assert (pairs(found), [line.directed for line in found.lines]) == (
        [("1", "2"), ("1", "3"), ("2", "3")],
        [True, True, False],
    )


def test_a_matrix_is_signed() -> None:
    found = read("x.net", THREE + "*Matrix\n0 -1 0\n-1 0 2\n0 2 0\n")
    assert [(line.source, line.target, line.sign) for line in found.lines] == [
        ("1", "2", -1), ("2", "1", -1), ("2", "3", 1), ("3", "2", 1),
    ]  # fmt: skip


def test_a_matrix_of_two_modes_ties_rows_to_columns() -> None:
    assert pairs(read("x.net", "*Vertices 3 1\n*Matrix\n1 1\n")) == [("1", "2"), ("1", "3")]


def test_relations_have_names() -> None:
    text = THREE + '*Arcs :1 "defense pact"\n*Arcs :2 "negative"\n*Arcs :7 "VISIT"\n1: 1 2 1\n2: 2 3 5\n7:3 1\n'
    first, second, third = read("x.net", text).lines
    assert (first.kind, second.sign, third.attributes) == (
        RelationKind.DEFENCE_PACT,
        Sign.HOSTILE,
        {"relation": "VISIT"},
    )


def test_times_in_years_or_days_are_dates() -> None:
    found = read("x.net", THREE + "*Edges\n1 2 1 [2001-2003,2005]\n2 3 1 [20250101-*]\n")
    each = [sure_days(line.span) for line in found.lines]
    assert [(iso(first or 1), iso(last or 1)) for first, last in each] == [
        ("2001-01-01", "2004-01-01"),
        ("2005-01-01", "2006-01-01"),
        ("2025-01-01", "0001-01-01"),
    ]


def test_other_times_are_kept_as_text() -> None:
    found = read("x.net", THREE + "*Edges\n1 2 1 [19]\n")
    assert (only(found).attributes, found.remarks[0]) == ({"time": "19"}, "1 time is no date; it was kept as text.")


def test_the_first_network_of_a_project_is_read() -> None:
    second = "*Network Two\n*Vertices 9\n*Edges\n8 9 1\n"
    found = read("x.paj", f"*Network One\n{THREE}*Edges\n1 2 1\n{second}*Partition P\n*Vertices 3\n1\n2\n1\n")
    assert (found.title, len(found.vertices), pairs(found), len(found.remarks)) == ("One", 3, [("1", "2")], 2)


def test_a_mark_at_the_start_and_comments_are_no_matter() -> None:
    assert len(read("x.net", "\ufeff% made by hand\n\n" + THREE).vertices) == 3


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("1 2 1", "line 1: a Pajek network begins with *Vertices"),
        ("*Vertices", "line 1: *Vertices needs a number"),
        ("*Vertices -3", "line 1: *Vertices needs a number"),
        ("*Vertices 99999999999", "line 1: *Vertices needs a number"),
        ("*Vertices 1 3", "line 1: of 1 vertices, 3 cannot be of the first mode"),
        ("*Vertices 2\n3 C", "line 2: “3” is no number of a vertex"),
        ("*Vertices 2\n1 A\n1 B", "line 3: the vertex 1 is there twice"),
        (THREE + "*Edges\n1 4 1", "line 6: “4” is no number of a vertex"),
        (THREE + "*Edges\n1 x 1", "line 6: “x” is no number of a vertex"),
        (THREE + "*Edges\n1", "line 6: a line needs two vertices"),
        (THREE + "*Edges\n1 2 many", "line 6: the value “many” is no number"),
        (THREE + "*Edges\n1 2 nan", "line 6: the value “nan” is no number"),
        (THREE + '*Edges\n1 2 1 l "x', "line 6: a quotation mark is not closed"),
        (THREE + "*Edges\n1 2 1 [3", "line 6: a bracket is not closed"),
        (THREE + "*Matrix\n0 1 0\n0 0", "line 7: the row has 2 values; the matrix is 3 wide"),
        (THREE + "*Matrix\n0 1 0\n", "line 7: the matrix from line 5 has 1 of 3 rows"),
        (THREE + "*Matrix\n0 a 0\n", "line 6: the value “a” is no number"),
        ("*Arcs\n1 2", "line 1: *arcs comes before *Vertices"),
        ("*Vertices 2\n*Vertices 3", "line 2: *Vertices stands there twice"),
        ("*Vertices 2\n*Banana", "line 2: *banana is no part"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, says: str) -> None:
    with pytest.raises(BadInputError) as refused:
        read("x.net", text)
    assert f"x.net, {says}" in str(refused.value)
