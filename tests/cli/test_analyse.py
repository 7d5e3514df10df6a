"""`analyse`: the figures of graph files without a dossier."""

from pathlib import Path

import pytest

from tests.cli.said import Said, answer, refusal, told
from tests.others import DATA, there

# A and B are friends, C is the foe of both; D is a friend of B and C, who are foes.
SIGNED = "source,target,sign,start,end\nA,B,1,,\nA,C,-1,,\nB,C,-1,,\nB,D,1,2000-01-01,2010-01-01\nC,D,1,2000-01-01,\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "signed.csv"
    path.write_text(SIGNED, encoding="utf-8")
    return path


def test_the_figures_of_a_small_graph_are_right(table: Path, capsys: Said) -> None:
    said = told(capsys, "analyse", table)
    counts = {key: said[key] for key in ("nodes", "ties", "positive", "negative", "neutral", "lines")}
    assert counts == {"nodes": 4, "ties": 5, "positive": 3, "negative": 2, "neutral": 0, "lines": 5}
    assert said["triangles"] == {"+++": 0, "++-": 1, "+--": 1, "---": 0}
    assert (said["frustration"]["value"], said["frustration"]["proved"]) == (1, True)
    assert said["degree"]["C"] == {"positive": 1, "control": 0, "negative": 2, "neutral": 0}
    assert said["components"] == [["A", "B", "C", "D"]]


def test_a_day_leaves_out_what_does_not_hold(table: Path, capsys: Said) -> None:
    said = told(capsys, "analyse", table, "--on", "2015-06-01")
    assert (said["day"], said["ties"], said["frustration"]["value"]) == ("2015-06-01", 4, 0)
    assert {frozenset(camp) for camp in said["camps"]} == {frozenset("AB"), frozenset("CD")}
    assert (said["walk_balance"], said["algebraic_conflict"]) == (pytest.approx(1), 0)


def test_a_range_takes_what_holds_within_it(table: Path, capsys: Said) -> None:
    assert told(capsys, "analyse", table, "--on", "2009-01-01", "--until", "2011-01-01")["ties"] == 5


def test_measures_are_given_where_they_are_asked_for(table: Path, capsys: Said) -> None:
    said = told(capsys, "analyse", table, "--measures")
    assert {"A", "B", "C", "D"} == set(next(iter(said["measures"].values())))


def test_people_get_lines(table: Path, capsys: Said) -> None:
    said = answer(capsys, "analyse", table, "--measures")
    assert "4 actors, 5 tied pairs: 3 friendly, 2 hostile, 0 neutral" in said
    assert "Frustration index: 1 of 5 signed pairs, proved the least" in said


def test_columns_can_be_named(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("who,whom,how\nA,B,-1\n", encoding="utf-8")
    assert "“how” is neither a sign nor a weight" in refusal(capsys, "analyse", path)
    said = told(capsys, "analyse", path, "--columns", "source=who,target=whom,sign=how")
    assert (said["negative"], said["positive"]) == (1, 0)


def test_ties_of_one_kind_can_be_chosen(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "kinds.csv"
    path.write_text("source,target,kind\nA,B,defence pact\nB,C,entente\n", encoding="utf-8")
    assert told(capsys, "analyse", path, "--kind", "Defense pact")["ties"] == 1
    assert "is no kind of tie" in refusal(capsys, "analyse", path, "--kind", "friendship")


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("x.net", "*Vertices 1\n*Edges\n1 2\n", "x.net, line 3: “2” is no number of a vertex"),
        ("x.graphml", "<graphml>\n<graph>", "x.graphml, line 2: this is not XML"),
        ("x.csv", "", "x.csv, line 1: there is nothing in it"),
    ],
)
def test_a_bad_file_is_refused_in_one_line(tmp_path: Path, capsys: Said, name: str, text: str, says: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert says in refusal(capsys, "analyse", tmp_path / name, "--json")


def test_other_orders_are_refused(table: Path, capsys: Said) -> None:
    assert "There is no file" in refusal(capsys, "analyse", table.parent / "none.gml", "--json")
    assert "is a folder" in refusal(capsys, "analyse", table.parent, "--json")
    assert "is not one day" in refusal(capsys, "analyse", table, "--on", "2015", "--json")
    assert "A range needs" in refusal(capsys, "analyse", table, "--until", "2015-01-01", "--json")
    assert "names no column" in refusal(capsys, "analyse", table, "--columns", "sauce=x", "--json")


@there
def test_the_tribes_of_read_have_their_published_figures(capsys: Said) -> None:
    said = told(capsys, "analyse", DATA / "graphs/highland_tribes.graphml")
    assert said["triangles"] == {"+++": 19, "++-": 2, "+--": 40, "---": 7}
    assert (said["frustration"]["value"], said["frustration"]["proved"]) == (7, True)
    assert said["walk_balance"] == pytest.approx(0.3575761, abs=1e-7)
    assert said["algebraic_conflict"] == pytest.approx(1.0402891, abs=1e-7)


@there
def test_the_alliances_of_2012_have_their_published_degrees(capsys: Said) -> None:
    said = told(capsys, "analyse", DATA / "cow/alliance_v4.1_by_dyad.csv", "--on", "2012-12-31")
    assert (said["ties"], said["degree"]["United States of America"]["positive"]) == (1275, 56)
