"""Tables of ties: headings of several data sets, dates in parts, groups, and rows that are wrong."""

import pytest

from briefings.domain.relations import RelationKind, Sign
from briefings.errors import BadInputError
from briefings.graphfiles.columns import named
from briefings.graphfiles.given import Given
from briefings.graphfiles.limits import iso, sure_days
from briefings.graphfiles.model import GraphFile
from briefings.graphfiles.table import read_table
from tests.graphfiles.shared import only, pairs, read

COW = (
    "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,"
    "dyad_end_day,dyad_end_month,dyad_end_year,defense,neutrality,nonaggression,entente\n"
)


def table(text: str, columns: str = "", *, end_included: bool = False) -> GraphFile:
    return read_table(Given("x.csv", text.encode()), named(columns), end_included=end_included)


def days(found: GraphFile) -> tuple[str, str]:
    first, last = sure_days(only(found).span)
    return iso(first) if first else "", iso(last) if last else ""


def test_the_columns_of_correlates_of_war_are_recognised() -> None:
    found = table(COW + '1,2,"United States",20,Canada,4,4,1949,1,6,1950,1,0,1,1\n')
    assert [(vertex.key, vertex.label) for vertex in found.vertices] == [("2", "United States"), ("20", "Canada")]
    assert (only(found).kind, days(found)) == (RelationKind.DEFENCE_PACT, ("1949-04-04", "1950-06-01"))
    assert not found.listed


@pytest.mark.parametrize(
    ("headings", "row", "expected"),
    [
        ("from,to,start,end", "A,B,1/6/2025,", ("2025-06-01", "")),
        ("source,target,from,to", "A,B,June 2025,2025-07-01", ("2025-06-30", "2025-07-01")),
        ("country1;country2;styear;endyear", "A;B;1999;2004", ("1999-12-31", "2004-01-01")),
        ("actor1\tactor2\tyear", "A\tB\t2010", ("2010-01-01", "2011-01-01")),
        ("source,target,styear,stmonth,stday,endyear", "A,B,1999,-9,-9,NA", ("1999-12-31", "")),
    ],
)  # fmt: skip
def test_dates_are_read_in_one_column_or_three(headings: str, row: str, expected: tuple[str, str]) -> None:
    assert days(table(f"{headings}\n{row}\n")) == expected


def test_an_end_may_be_the_last_day() -> None:
    assert days(table("source,target,end\nA,B,2012-12-31\n", end_included=True)) == ("", "2013-01-01")


def test_columns_can_be_named() -> None:
    found = table("x,y,polarity\nA,B,hostile\n", "source=x,target=y")
    assert (pairs(found), only(found).sign) == ([("A", "B")], Sign.HOSTILE)


@pytest.mark.parametrize(("text", "says"), [("source", "names no column"), ("colour=x", "names no column")])
def test_a_role_that_is_none_is_refused(text: str, says: str) -> None:
    with pytest.raises(BadInputError, match=says):
        named(text)


def test_a_table_of_gephi_says_which_ties_are_directed() -> None:
    found = table("Source,Target,Type,Weight\n1,2,Directed,-2\n2,3,Undirected,1\n")
    assert [(line.directed, line.sign, line.attributes) for line in found.lines] == [(True, -1, {}), (False, 1, {})]


def test_other_columns_are_kept() -> None:
    assert only(table("source,target,score\nA,B,5\n")).attributes == {"score": "5"}


def test_a_list_without_headings_is_read_with_a_remark() -> None:
    found = table("Russia,Belarus,1\nRussia,Ukraine,-1\n")
    assert ([line.sign for line in found.lines], len(found.remarks)) == ([1, -1], 1)


def test_quoted_cells_hold_commas_and_lines() -> None:
    found = table('source,target,note\n"Congo, Dem. Rep.","B ""x""","two\nlines"\nC,D,e\n')
    assert pairs(found) == [("Congo, Dem. Rep.", 'B "x"'), ("C", "D")]


def test_members_of_a_group_are_tied_while_both_belong_to_it() -> None:
    rows = "7,A,1949,\n7,B,1952,1960\n7,C,1970,\n8,A,1949,\n8,C,1951,\n"
    found = table("version4id,ccode,mem_st_year,mem_end_year\n" + rows)
    assert [(line.source, line.target, line.attributes["group"]) for line in found.lines] == [
        ("A", "B", "7"), ("A", "C", "7"), ("A", "C", "8"),
    ]  # fmt: skip


def test_rows_that_deny_every_kind_are_left_out() -> None:
    found = table("ccode1,ccode2,atop_defense,atop_consul\n1,2,0,0\n1,3,0,1\n")
    assert (only(found).kind, "every kind" in found.remarks[-1]) == (RelationKind.CONSULTATION, True)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("source,target\nA\n", "line 2: the row has 1 columns, the first line has 2"),
        ("source,target\nA,B,C\n", "line 2: the row has 3 columns"),
        ("source,target\nA,\n", "line 2: the target is missing"),
        ("source,target,start\nA,B,\nC,D,31/02/2025\n", "line 3: the start: “31/02/2025” cannot be read"),
        ("source,target,start_year\nA,B,MCMXC\n", "line 2: the start “MCMXC--” is no date"),
        ("source,target,year\nA,B,20100\n", "line 2: “20100” is no year"),
        ("source,target,sign\nA,B,maybe\n", "line 2: the sign “maybe”"),
        ("source,target,weight\nA,B,inf\n", "line 2: the weight “inf” is no number"),
        ('source,target\nA,B\n"C,D\nE,F\n', "line 3: a quotation mark is not closed"),
        ('source,target\n"A"x,B\n', "line 2: this is no row"),
        ("stateabb,ccode,styear\nUSA,2,1816\n", "line 1: it is not clear which columns"),
        ("first,last,address,city\nJ,D,x,y\n", "line 1: it is not clear which columns"),
        ("a list,of words,that is none\n", "line 1: “that is none” is neither a sign nor a weight"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, says: str) -> None:
    with pytest.raises(BadInputError) as refused:
        table(text)
    assert f"x.csv, {says}" in str(refused.value)


def test_headings_alone_are_a_graph_without_ties() -> None:
    found = read("x.csv", "source,target\n")
    assert (found.vertices, found.remarks) == ((), ("The file holds no tie.",))


def test_an_unknown_heading_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadInputError, match=r"there is no column “x”\. The columns are: source, target"):
        table("source,target\n", "source=x")


@pytest.mark.parametrize("text", ["A,B\nB,C\n", "a,b,1\nb,c,-1\n", "I,J\nJ,K\n"])
def test_a_first_tie_that_reads_like_headings_is_a_tie(text: str) -> None:
    assert len(table(text).lines) == 2
