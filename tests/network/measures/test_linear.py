"""The iterations for large networks against LAPACK, and who is refused by both."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from briefings.network.measures.linear import highest, solved
from tests.network.measures.graphs import SIGNNET, friends, of_rows

RANDOM = friends(nx.relabel_nodes(nx.gnm_random_graph(60, 200, seed=2), {place: place + 1 for place in range(60)}))
WAYS = pytest.mark.parametrize("dense_up_to", [1000, 1], ids=["dense", "sparse"])


@WAYS
def test_the_highest_eigenvalues_come_rising_with_their_vectors(dense_up_to: int) -> None:
    matrix = of_rows(SIGNNET).sign
    values, vectors = highest(-matrix, dense_up_to=dense_up_to)
    assert values[1] == pytest.approx(4.268416, abs=1e-6)
    assert values[0] < values[1]
    assert np.allclose(-matrix @ vectors, vectors * values)


@WAYS
def test_an_eigenvalue_that_comes_twice_is_found_twice(dense_up_to: int) -> None:
    twins = friends(nx.relabel_nodes(nx.disjoint_union(nx.complete_graph(5), nx.complete_graph(5)), lambda n: n + 1))
    values, _ = highest(twins.friendly.astype(np.int8), dense_up_to=dense_up_to)
    assert values.tolist() == pytest.approx([4, 4])


@WAYS
def test_equations_are_solved_to_the_last_digits(dense_up_to: int) -> None:
    matrix, ones = RANDOM.friendly.astype(np.int8), np.ones(60)
    found = solved(matrix, -0.1, ones, dense_up_to=dense_up_to)
    assert np.abs(found + 0.1 * (matrix @ found) - ones).max() < 1e-9


def test_equations_without_a_solution_are_left_undefined() -> None:
    assert np.isnan(solved(np.array([[0, -2], [-2, 0]], dtype=np.int8), 0.5, np.ones(2))).all()


@WAYS
def test_the_same_input_gives_the_same_bytes(dense_up_to: int) -> None:
    matrix = RANDOM.friendly.astype(np.int8)
    first, second = (highest(matrix, dense_up_to=dense_up_to)[1] for _ in range(2))
    assert first.tobytes() == second.tobytes()
