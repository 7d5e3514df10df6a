"""The verbs for the network of a dossier: look, compare, what if, in and out."""

from pathlib import Path

import pytest

from tests.cli.said import Said, answer, refusal, told
from tests.others import DATA, there


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from briefings.cli import main  # noqa: PLC0415 - not needed where no dossier is

    path = tmp_path_factory.mktemp("networks") / "sample.dossier"
    assert main(["sample", str(path)]) == 0
    return path


@pytest.fixture
def empty(tmp_path: Path, capsys: Said) -> Path:
    answer(capsys, "new", tmp_path / "empty.dossier", "--title", "Empty")
    return tmp_path / "empty.dossier"


def test_the_network_of_a_dossier_is_told_in_figures_and_in_lines(dossier: Path, capsys: Said) -> None:
    said = told(capsys, "network", dossier, "--measures")
    assert {"nodes", "ties", "degree", "components", "triangles", "frustration", "camps", "measures"} <= said.keys()
    assert said["frustration"]["proved"]
    assert "Russia" in answer(capsys, "network", dossier, "--measures")


def test_measures_are_told_by_their_names_with_their_questions(dossier: Path, capsys: Said) -> None:
    said = answer(capsys, "network", dossier, "--measures")
    assert "(5) Betweenness centrality, share of the pairs of others. Who stands on the way between others?" in said
    assert "degree_positive" not in said


def test_the_camps_of_a_network_are_those_that_its_frustrated_ties_contradict(empty: Path, capsys: Said) -> None:
    # The camps that spread from A contradict two ties, the best ones one: A and B are foes among friends.
    table = empty.with_name("ties.csv")
    table.write_text("source,target,sign\nA,B,-1\nA,C,1\nA,D,1\nB,C,1\nB,D,1\nC,D,1\n", encoding="utf-8")
    answer(capsys, "import-network", empty, table)
    said = told(capsys, "network", empty, "--on", "2025-07-01")
    assert said["frustration"]["ties"] == [["A", "B"]]
    assert (sorted(said["camps"]["first"]), said["camps"]["second"], said["camps"]["fit"]) == (
        ["A", "B", "C", "D"],
        [],
        False,
    )
    assert "Camp 2" not in answer(capsys, "network", empty, "--on", "2025-07-01")


def test_whoever_may_stand_in_either_camp_is_named(empty: Path, capsys: Said) -> None:
    # One foe among three: whichever tie the camps contradict, others are as good.
    table = empty.with_name("ties.csv")
    table.write_text("source,target,sign\nA,B,-1\nA,C,1\nB,C,1\n", encoding="utf-8")
    answer(capsys, "import-network", empty, table)
    said = told(capsys, "network", empty, "--on", "2025-07-01")
    assert len(said["frustration"]["open"]) == 2
    either = ", ".join(said["frustration"]["open"])
    assert f"on either side may stand: {either}\n" in answer(capsys, "network", empty, "--on", "2025-07-01")


def test_a_day_before_anybody_is_told_in_words(empty: Path, capsys: Said) -> None:
    assert answer(capsys, "network", empty, "--on", "1700-01-01", "--measures") == "On 1700-01-01\nNobody is there.\n"
    assert told(capsys, "network", empty, "--on", "1700-01-01", "--measures")["walk_balance"] is None


def test_pairs_are_counted_without_those_that_a_what_if_ends(empty: Path, capsys: Said) -> None:
    table = empty.with_name("ties.csv")
    table.write_text("source,target,sign\nA,B,-1\nA,C,1\nB,C,0\n", encoding="utf-8")
    answer(capsys, "import-network", empty, table)
    said = told(capsys, "network", empty, "--on", "2025-07-01", "--end", "A", "B")
    assert [said[name] for name in ("pairs", "positive", "negative", "neutral")] == [2, 1, 0, 1]
    assert [tie["status"] for tie in said["ties"]].count("ended") == 1


@pytest.mark.parametrize(("arrangement", "has_coasts"), [("map", True), ("circle", False)])
def test_only_a_map_is_drawn_on_land(
    dossier: Path, tmp_path: Path, capsys: Said, arrangement: str, *, has_coasts: bool
) -> None:
    answer(capsys, "figure", dossier, "network", "-o", tmp_path / "x.svg", "--arrangement", arrangement)
    assert (b"<polyline" in (tmp_path / "x.svg").read_bytes()) is has_coasts


def test_a_scenario_is_compared_with_the_base(dossier: Path, capsys: Said) -> None:
    said = told(capsys, "compare", dossier, "--with", "A")
    assert [each["parties"] for each in said["turned"]] == [["Azerbaijan", "Russia"]]
    assert (said["before"]["scenario"], said["after"]["scenario"]) == (None, "A Terms between equals")
    assert said["readings"][0]["records"]


def test_a_day_is_compared_with_another(dossier: Path, capsys: Said) -> None:
    said = told(capsys, "compare", dossier, "--on", "1980-01-01", "--with", "2025-07-01")
    assert (said["before"]["day"], said["after"]["day"]) == ("1980-01-01", "2025-07-01")
    assert said["added"]
    assert "Added: " in answer(capsys, "compare", dossier, "--on", "1980-01-01", "--with", "2025-07-01")


def test_changes_are_tried_out_and_never_written(dossier: Path, capsys: Said) -> None:
    before = dossier.read_bytes()
    said = told(capsys, "compare", dossier, "--add", "turkey", "Россия", "+", "--absent", "CSTO", "--end", "AZ", "TR")
    assert [each["parties"] for each in said["added"]] == [["Russia", "Türkiye"]]
    assert said["left"] == ["CSTO"]
    assert ["Azerbaijan", "Türkiye"] in [each["parties"] for each in said["ended"]]
    assert dossier.read_bytes() == before


def test_a_tie_is_turned_under_a_scenario(dossier: Path, capsys: Said) -> None:
    said = told(capsys, "network", dossier, "--scenario", "A", "--turn", "Armenia", "Russia", "hostile")
    turned = [tie["sign"] for tie in said["ties"] if {*tie["parties"]} == {"Armenia", "Russia"}]
    assert (turned, said["scenario"]) == ([-1], "A Terms between equals, changed")


@pytest.mark.parametrize(
    ("words", "name"),
    [(("--turn", "Armenia", "Russia", "hostile"), "What-if"), (("--scenario", "D"), "D Open rupture")],
)
def test_what_is_supposed_is_never_told_as_a_fact(
    dossier: Path, capsys: Said, words: tuple[str, ...], name: str
) -> None:
    assert f"Supposed, not what the dossier holds as facts: {name}\n" in answer(capsys, "network", dossier, *words)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("network", "--what-if", "Peace"), "no what-if 'Peace'"),
        (("network", "--end", "Narnia", "Russia"), "no actor 'Narnia'"),
        (("network", "--end", "Russia", "Russia"), "are one actor"),
        (("network", "--end", "China", "Armenia"), "have no tie on that day"),
        (("network", "--add", "China", "Armenia", "maybe"), "'maybe' is no sign"),
        (("network", "--on", "2025-07-01", "--until", "2025-06-01"), "ends before it begins"),
        (("compare",), "nothing to compare with"),
        (("compare", "--with", "Peace"), "neither a day nor a scenario"),
        (("export-network", "-o", "x.docx"), "is no format"),
        (("import-network", "none.csv"), "There is no file"),
    ],
)
def test_what_cannot_be_done_is_said(dossier: Path, capsys: Said, words: tuple[str, ...], says: str) -> None:
    verb, *rest = words
    assert says in refusal(capsys, verb, dossier, *rest)


@pytest.mark.parametrize("ending", ["graphml", "gexf", "gml", "net", "sif", "csv", "tsv"])
def test_a_network_goes_out_and_comes_back_with_its_signs(
    dossier: Path, empty: Path, tmp_path: Path, capsys: Said, ending: str
) -> None:
    out = tmp_path / f"out.{ending}"
    answer(capsys, "export-network", dossier, "-o", out, "--on", "2025-07-01")
    answer(capsys, "import-network", empty, out)
    base, back = (told(capsys, "network", each, "--on", "2025-07-01") for each in (dossier, empty))
    assert back["degree"] == base["degree"]
    assert sorted(tie["kind"] for tie in back["ties"]) == sorted(tie["kind"] for tie in base["ties"])


def test_an_import_finds_who_is_known_and_is_one_step(dossier: Path, tmp_path: Path, capsys: Said) -> None:
    copy = tmp_path / "copy.dossier"
    copy.write_bytes(dossier.read_bytes())
    table = tmp_path / "ties.csv"
    table.write_text("source,target,sign,start\nTurkey,Iran,-1,2025-01-01\n", encoding="utf-8")
    said = told(capsys, "import-network", copy, table, "--source-title", "A table")
    assert (said["made"], said["matched"]) == ({"actor": 1, "relation": 1, "source": 1}, 1)
    assert "Import ties.csv" in answer(capsys, "undo", copy)
    assert told(capsys, "info", copy)["counts"] == told(capsys, "info", dossier)["counts"]


@pytest.mark.parametrize("arrangement", ["circle", "map", "layers"])
def test_a_picture_can_be_arranged(dossier: Path, tmp_path: Path, capsys: Said, arrangement: str) -> None:
    answer(capsys, "figure", dossier, "network", "-o", tmp_path / "x.svg", "--arrangement", arrangement)
    assert (tmp_path / "x.svg").read_bytes().startswith(b"<")


@there
def test_alliances_in_a_dossier_have_their_published_degrees(empty: Path, capsys: Said) -> None:
    answer(capsys, "import-network", empty, DATA / "cow/alliance_v4.1_by_dyad.csv")
    said = told(capsys, "network", empty, "--on", "2012-12-31")
    allies = {"United States of America": 56, "Russia": 21, "Azerbaijan": 13, "Turkey": 24, "Armenia": 11, "France": 22}
    assert {state: said["degree"][state]["positive"] for state in allies} == allies
    assert len({frozenset(tie["parties"]) for tie in said["ties"]}) == 1275
