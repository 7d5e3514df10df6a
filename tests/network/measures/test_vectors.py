"""Measures against values that were published or reckoned elsewhere."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from briefings.network.measures.eigenvectors import friendly_eigenvector, signed_eigenvector
from briefings.network.measures.holes import constraint, effective_size
from briefings.network.measures.partners import ratio
from briefings.network.measures.shortest import betweenness
from briefings.network.measures.status import bonacich_power, pn_index
from tests.network.measures.graphs import NOT_DOMINANT, SIGNNET, florentine, found, listed, of_rows

PN = (0.900975, 0.861348, 0.907700, 0.861348, 0.841066, 0.849656, 0.861732, 0.901591, 0.850985, 0.907293)
SIGNED_EIGENVECTOR = (
    0.6221496, 1, 0.7451885, 1, 0.8999004, 0.6428959, 0.3582816, 0.3747192, 0.2808741, 0.0783457
)  # fmt: skip
PATH = found((n, n + 1, 1) for n in range(1, 5))


def test_the_pn_index_is_that_of_signnet() -> None:
    assert listed(pn_index(of_rows(SIGNNET))) == pytest.approx(PN, abs=1e-6)


def test_the_positive_degree_ratio_counts_friends_among_partners() -> None:
    assert listed(ratio(of_rows(SIGNNET)))[:3] == pytest.approx([0.5, 0.5, 0.5])


def test_the_signed_eigenvector_is_that_of_signnet() -> None:
    assert listed(signed_eigenvector(of_rows(SIGNNET))) == pytest.approx(SIGNED_EIGENVECTOR, abs=1e-6)


def test_no_signed_eigenvector_is_given_where_none_dominates() -> None:
    assert np.isnan(signed_eigenvector(of_rows(NOT_DOMINANT))).all()


@pytest.mark.parametrize(
    ("b", "power"),
    [(0.0, [0.5976, 1.1952, 1.1952, 1.1952, 0.5976]), (-0.4, [0.3627, 1.4510, 0.7255, 1.4510, 0.3627])],
)
def test_bonacich_power_on_a_path_of_five(b: float, power: list[float]) -> None:
    assert listed(bonacich_power(PATH, b)) == pytest.approx(power, abs=1e-4)


def test_bonacich_power_is_refused_beyond_its_bound() -> None:
    assert np.isnan(bonacich_power(PATH, 0.6)).all()


def test_the_medici_of_florence() -> None:
    families, places = florentine()
    medici = places["Medici"]
    assert betweenness(families)[medici] == pytest.approx(0.521978, abs=1e-6)
    assert constraint(families)[medici] == pytest.approx(0.209877, abs=1e-6)
    assert effective_size(families)[medici] == pytest.approx(5.666667, abs=1e-6)


def test_the_eigenvector_of_florence_is_that_of_networkx() -> None:
    families, places = florentine()
    theirs = nx.eigenvector_centrality_numpy(nx.florentine_families_graph())
    scaled = [theirs[name] / max(theirs.values()) for name in sorted(places)]
    assert listed(friendly_eigenvector(families)) == pytest.approx(scaled)
