"""Files that are odd or half wrong: each gives the right graph with a remark, or a refusal that names the line."""

import gzip
import io
import os
import zipfile
from pathlib import Path

import pytest

from briefings.domain.relations import Sign
from briefings.errors import BadInputError
from briefings.graphfiles.reading import read_graph
from tests.graphfiles.shared import only, pairs, read

GRAPHML = '<graphml><key id="sign" for="edge" attr.name="sign"/><graph edgedefault="undirected">{}</graph></graphml>'
TWO = '<node id="a"/><node id="b"/>'
GML = 'graph [ node [ id 1 label "A" ] node [ id 2 label "B" ] edge [ source 1 target 2 {} ] ]'


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ties.gml")
    with pytest.raises(BadInputError, match="is no file"):
        read_graph(tmp_path / "ties.gml")


def test_what_a_mac_adds_to_an_archive_is_passed_over() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("ties.csv", "source,target\nA,B\n")
        archive.writestr("__MACOSX/._ties.csv", b"\x00\x05\x16\x07")
    assert pairs(read("ties.zip", packed.getvalue())) == [("A", "B")]


def test_a_table_under_gzip_is_read() -> None:
    assert pairs(read("ties.csv.gz", gzip.compress(b"source,target\nA,B\n"))) == [("A", "B")]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (gzip.compress(b"source,target\nA,B\n", mtime=0)[:-9], "the archive is damaged"),
        (b"\x1f\x8b\x00\x01", "the archive is damaged"),
        (gzip.compress(gzip.compress(b"A,B", mtime=0), mtime=0), "another archive"),
    ],
)
def test_a_damaged_gzip_file_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(BadInputError, match=f"line 1: .*{says}"):
        read("ties.csv.gz", data)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.csv", "source,target,sign\nA,B,-1\nB,C,NaN\n"),
        ("x.csv", "source,target,sign\nA,B,\n"),
        ("x.sif", "A - B\nB pp C\n"),
        ("x.graphml", GRAPHML.format(TWO + '<edge source="a" target="b"><data key="sign"/></edge>')),
    ],
)
def test_a_missing_sign_is_said_to_be_supposed(name: str, text: str) -> None:
    assert "1 line says no sign where others do; it was taken as friendly." in read(name, text).remarks


def test_ties_without_any_sign_need_no_remark() -> None:
    assert read("x.csv", "source,target\nA,B\n").remarks == ()


def test_a_tie_that_ends_before_it_begins_is_told() -> None:
    found = read("x.csv", "source,target,start,end\nA,B,2003-01-01,2001-01-01\nA,C,2001,2001\n")
    assert found.remarks == ("1 line ends before it begins; it holds on no day.",)


@pytest.mark.parametrize("label", ["[br]", "[5]"])
def test_a_pajek_name_may_stand_in_brackets(label: str) -> None:
    found = read("x.net", f"*Vertices 2\n1 {label} 0.0 0.0 ellipse\n2 B [1999-2003]\n*Edges\n1 2\n")
    assert [vertex.label for vertex in found.vertices] == [label, "B"]
    assert found.vertices[1].span is not None


def test_a_pajek_name_with_a_quotation_mark_is_refused() -> None:
    with pytest.raises(BadInputError, match="line 2: a quotation mark stands within a name"):
        read("x.net", '*Vertices 1\n1 "A "great" land" 0 0\n')


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("source 2", "“source” is said twice"),
        ("sign 1 sign -1", "“sign” is said twice"),
        ("directed maybe", "directed is “maybe”"),
    ],
)
def test_gml_that_contradicts_itself_is_refused(text: str, says: str) -> None:
    with pytest.raises(BadInputError, match=f"line 1: {says}"):
        read("x.gml", GML.format(text))


def test_elements_that_are_out_of_place_are_told() -> None:
    lost = read("x.graphml", GRAPHML.format(TWO + '<EDGE source="a" target="b"/>'))
    assert lost.remarks == ("<EDGE> means nothing inside <graph>; it was left out.", "The file holds no tie.")
    lost = read("x.gexf", '<gexf><graph><nodes><node id="a"/><edge source="a" target="a"/></nodes></graph></gexf>')
    assert "<edge> means nothing inside <nodes>; it was left out." in lost.remarks


def test_a_gexf_file_of_two_graphs_says_so() -> None:
    found = read("x.gexf", '<gexf><graph><nodes><node id="a"/></nodes></graph><graph/></gexf>')
    assert "The file holds 2 graphs; the first was read." in found.remarks


def test_the_separator_that_excel_names_is_taken() -> None:
    found = read("x.csv", 'sep=;\nsource;target;sign\n"A;B";C;-1\n')
    assert (pairs(found), only(found).sign) == ([("A;B", "C")], Sign.HOSTILE)
    with pytest.raises(BadInputError, match="line 3: the sign “x”"):
        read("x.csv", "sep=;\nsource;target;sign\nA;B;x\n")


def test_a_symmetric_matrix_holds_undirected_ties() -> None:
    found = read("x.csv", ",A,B,C\nA,0,1,-2\nB,1,0,\nC,-2,,0\n")
    assert [(line.source, line.target, line.weight, line.directed) for line in found.lines] == [
        ("A", "B", 1.0, False),
        ("A", "C", -2.0, False),
    ]


def test_another_matrix_holds_ties_from_row_to_column() -> None:
    found = read("x.csv", ";A;B\nA;0;0\nB;-1;0\n")
    assert [(line.source, line.target, line.sign, line.directed) for line in found.lines] == [
        ("B", "A", Sign.HOSTILE, True)
    ]


@pytest.mark.parametrize(("row", "says"), [("B,x,0", "the value “x” is no number"), ("B,1", "the row has 1 values")])
def test_a_matrix_with_a_bad_row_is_refused(row: str, says: str) -> None:
    with pytest.raises(BadInputError, match=f"line 3: {says}"):
        read("x.csv", f",A,B\nA,0,1\n{row}\n")


def test_a_day_without_its_month_is_not_taken_for_a_month() -> None:
    found = read("x.csv", "source,target,styear,stmonth,stday\nA,B,1999,-9,12\n")
    start = only(found).span.start.date
    assert start is not None
    assert start.text == "1999"
