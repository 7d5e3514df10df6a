"""Graphs of other people, counted against what is known of them."""

import pytest

from briefings.domain.dates_text import parse_day
from briefings.errors import BadInputError
from briefings.graphfiles.networks import to_network
from briefings.graphfiles.reading import read_graph
from briefings.network.balance import census
from briefings.network.measures import components, degrees
from tests.others import DATA, there

pytestmark = there
GRAPHS = DATA / "graphs"
WINDOWS = {
    "46-49": (64, 362, 42, 1579, 77),
    "55-58": (81, 510, 84, 1906, 278),
    "82-85": (136, 1043, 108, 6271, 634),
    "94-97": (150, 1224, 125, 8326, 672),
}


@pytest.mark.parametrize(
    ("name", "vertices", "lines", "hostile"),
    [
        ("highland_tribes.graphml", 16, 58, 29),
        ("miserables.graphml", 77, 254, 0),
        ("moviegalaxies.graphml", 27, 102, 0),
        ("arctic.gexf", 1715, 6676, 0),
        ("basic.gexf", 2, 2, 0),
        ("les_miserables.gexf", 77, 254, 0),
        ("timeframe1.gexf", 3, 2, 0),
        ("timeframe2.gexf", 3, 3, 0),
        ("lesmiserables.gml", 77, 254, 0),
        ("yeastHighQuality.sif", 3025, 6888 - 11, 0),
        ("pajek/BAL1.NET", 7, 9, 6),
        ("pajek/GAMA.NET", 16, 116, 58),
        ("pajek/SAMPLE1.NET", 5, 6, 2),
        ("pajek/Stranke94.net", 10, 90, 54),
    ],
)
def test_a_graph_has_what_it_is_known_to_have(name: str, vertices: int, lines: int, hostile: int) -> None:
    graph = read_graph(GRAPHS / name)
    assert (len(graph.vertices), len(graph.lines)) == (vertices, lines)
    assert sum(line.sign < 0 for line in graph.lines) == hostile


def test_an_archive_of_months_is_read() -> None:
    graph = read_graph(GRAPHS / "pajek/BalkanMonths.zip")
    assert (len(graph.vertices), len(graph.lines)) == (325, 78667)
    assert graph.lines[0].attributes["relation"] == "RIOT"


@pytest.mark.parametrize("window", WINDOWS)
def test_windows_of_alliances_and_disputes_have_their_triangles(window: str) -> None:
    network = to_network(read_graph(GRAPHS / f"cow_signed/cow_{window}.graphml"))
    counts = census(network)
    told = (
        len(network.nodes),
        len(network.ties),
        sum(tie.sign < 0 for tie in network.ties),
        counts["+++"] + counts["+--"],
        counts["++-"] + counts["---"],
    )
    assert told == WINDOWS[window]


@pytest.mark.parametrize("name", ["alliance_v4.1_by_dyad.csv", "alliance_v4.1_by_member.csv"])
def test_the_alliances_of_2012_are_known(name: str) -> None:
    network = to_network(read_graph(DATA / "cow" / name), parse_day("2012-12-31"))
    degree = {network.label(actor): each.positive for actor, each in degrees(network).items()}
    allies = {"United States of America": 56, "Russia": 21, "Azerbaijan": 13, "Turkey": 24, "Armenia": 11, "France": 22}
    assert {state: degree[state] for state in allies} == allies
    assert len({tie.pair for tie in network.ties}) == 1275
    assert [len(group) for group in components(network)] == [139, 2]


def test_the_defence_pacts_of_2012_are_known() -> None:
    network = to_network(read_graph(DATA / "cow/alliance_v4.1_by_dyad.csv"), parse_day("2012-12-31"))
    assert len({tie.pair for tie in network.ties if tie.kind == "defence pact"}) == 1161


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("bug_1970.graphml", "line 1: the key “one” is declared twice"),
        ("invalid1.gml", "line 235: “source” is said twice"),
        ("invalid1.graphml", "line 9: this is not XML"),
        ("invalid2.gml", "line 1: there is no graph"),
        ("invalid2.graphml", "line 10: the key “d1” is declared twice"),
        ("invalid3.graphml", "line 1: there is nothing in it"),
        ("invalid_pajek1.net", "line 1: of 1 vertices, 3 cannot be of the first mode"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(name: str, says: str) -> None:
    with pytest.raises(BadInputError) as refused:
        read_graph(DATA / "bad/graphs" / name)
    assert f"{name}, {says}" in str(refused.value)


@pytest.mark.parametrize(
    ("name", "vertices", "lines", "label"),
    [
        ("graphml-lenient.xml", 3, 2, "0"),
        ("graphml-yed.xml", 3, 2, "A"),
        ("miserables_broken.graphml", 77, 254, "Valjean"),
        ("pajek_signed.net", 10, 45, "S65"),
        ("utf8_with_bom.net", 10, 6, "Vlado"),
    ],
)
def test_an_odd_file_is_read_as_it_was_meant(name: str, vertices: int, lines: int, label: str) -> None:
    graph = read_graph(DATA / "bad/graphs" / name)
    assert (len(graph.vertices), len(graph.lines), graph.vertices[0].label) == (vertices, lines, label)
