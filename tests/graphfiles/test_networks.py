"""A graph file as the network of a day."""

from dataclasses import replace

from briefings.domain.dates import Day
from briefings.domain.dates_text import parse_day
from briefings.graphfiles.networks import to_network
from tests.graphfiles.shared import read

TABLE = "source,target,start,end,sign\nA,B,2000-01-01,2005-01-01,1\nB,C,2003-01-01,,-1\nC,A,,1999-01-01,1\n"


def names(day: str | None, until: str | None = None) -> tuple[list[str], int]:
    network = to_network(read("x.csv", TABLE), day and parse_day(day), until and parse_day(until))
    return [node.label for node in network.nodes], len(network.ties)


def test_without_a_day_every_line_holds() -> None:
    assert names(None) == (["A", "B", "C"], 3)


def test_a_day_has_the_lines_that_hold_on_it_and_their_ends() -> None:
    assert names("2004-12-31") == (["A", "B", "C"], 2)
    assert names("2005-01-01") == (["B", "C"], 1)
    assert names("1998-12-31") == (["A", "C"], 1)


def test_a_range_has_the_lines_that_hold_within_it() -> None:
    assert names("2001-01-01", "2002-01-01") == (["A", "B"], 1)
    assert names("1998-01-01", "2010-01-01") == (["A", "B", "C"], 3)


def test_a_vertex_that_the_file_lists_stays_without_lines() -> None:
    graph = replace(read("x.csv", TABLE), listed=True)
    assert len(to_network(graph, parse_day("2005-01-01")).nodes) == 3


def test_an_actor_has_its_number_on_every_day() -> None:
    graph = read("x.csv", TABLE)
    assert to_network(graph, parse_day("2005-01-01")).actors == (2, 3)
    assert to_network(graph).actors == (1, 2, 3)


def test_labels_that_are_alike_get_their_keys() -> None:
    graph = read("x.net", '*Vertices 3\n1 "Congo"\n2 "Congo"\n3 "Mali"\n')
    assert [node.label for node in to_network(graph, Day(1)).nodes] == ["Congo (1)", "Congo (2)", "Mali"]
