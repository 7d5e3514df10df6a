"""All measures together: complete words, and sound values for odd networks."""

from __future__ import annotations

import subprocess
import sys
from math import isfinite
from typing import TYPE_CHECKING

import pytest

from briefings.domain.records import ActorId
from briefings.network.measures import MEASURES, degrees, measure, measured
from briefings.network.measures.figures import all_figures
from tests.network.measures.graphs import Edge, network

if TYPE_CHECKING:
    from briefings.network.measures.catalogue import Measure

ODD: dict[str, tuple[list[Edge], int]] = {
    "nobody": ([], 0),
    "one": ([], 1),
    "two strangers": ([], 2),
    "two friends": ([(1, 2, 1)], 2),
    "two foes": ([(1, 2, -1)], 2),
    "neutral": ([(1, 2, 0), (2, 3, 0)], 3),
    "in pieces": ([(1, 2, 1), (3, 4, 1), (5, 6, -1)], 7),
    "all hostile": ([(a, b, -1) for a in range(1, 6) for b in range(1, a)], 5),
    "star": ([(1, n, 1) for n in range(2, 8)], 7),
    "complete": ([(a, b, 1) for a in range(1, 7) for b in range(1, a)], 6),
    "cancelled": ([(1, 2, 1), (1, 2, -1), (2, 3, 1)], 3),
    "with itself": ([(1, 1, 1), (1, 2, 1)], 2),
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_network_is_measured_or_left_undefined(name: str) -> None:
    edges, count = ODD[name]
    figures = all_figures(network(edges, count))
    assert set(figures.measures) == {each.key for each in MEASURES}
    for values in figures.measures.values():
        assert len(values) == count
        assert all(value is None or isfinite(value) for value in values.values())


@pytest.mark.parametrize("each", MEASURES, ids=lambda each: each.key)
def test_a_measure_says_what_it_is_in_plain_words(each: Measure) -> None:
    assert each.question.endswith("?")
    assert all((each.name, each.unit, each.range, each.high, each.source))
    assert measure(each.key) is each


def test_keys_are_unique_and_the_wanted_ones_alone_are_measured() -> None:
    assert len({each.key for each in MEASURES}) == len(MEASURES)
    assert measured(network([(1, 2, 1)]), ["core"]) == {"core": {1: 1.0, 2: 1.0}}


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(KeyError):
        measured(network([(1, 2, 1)]), ["prestige"])


def test_in_a_star_the_middle_leads() -> None:
    values = measured(network(*ODD["star"]))
    for key in ("betweenness", "closeness", "eigenvector", "power", "bargaining_power", "effective_size"):
        middle, *others = values[key].values()
        assert middle is not None
        assert all(other is not None and other < middle for other in others)


def test_the_degree_counted_without_numpy_is_the_measured_one() -> None:
    odd = network([(1, 2, 1), (1, 2, 1), (2, 3, -1), (3, 1, 1), (3, 1, -1)])
    values = measured(odd, ["degree_positive", "degree_negative"])
    counted = degrees(odd)
    assert values["degree_positive"] == {actor: counted[actor].positive for actor in odd.actors}
    assert values["degree_negative"] == {actor: counted[actor].negative for actor in odd.actors}
    assert counted[ActorId(3)].neutral == 1


def test_counting_degrees_loads_no_numpy() -> None:
    code = "import sys; from briefings.network.measures import degrees; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
