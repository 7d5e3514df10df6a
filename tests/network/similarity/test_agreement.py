"""How alike two portfolios are, against values reckoned elsewhere (tradecraft: fpsim, peacesciencer)."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from briefings.domain.records import ActorId
from briefings.network.matrices import matrices
from briefings.network.similarity.agreement import agreement, cohen_kappa, kappa_by_row, s_scores, scott_pi
from briefings.network.similarity.portfolios import Distance, Portfolios
from tests.network.balance.signed import network

FIRST = [3, 3, 0, 0, 2, 0, 0, 1, 0, 0]
SECOND = [3, 3, 0, 2, 0, 0, 0, 1, 0, 0]
APART = ([3, *[0] * 9], [*[0] * 9, 3])
ABSOLUTE, SQUARED = Distance.ABSOLUTE, Distance.SQUARED


def valued(*rows: list[int]) -> Portfolios:
    return Portfolios(values=np.array(rows, dtype=np.int8), top=3)


def binary(*rows: list[int]) -> Portfolios:
    return Portfolios(values=(np.array(rows) > 0).astype(np.int8), top=1)


def test_s_of_the_reference_vectors() -> None:
    assert s_scores(valued(FIRST, SECOND))[0, 1] == pytest.approx(0.7333333, abs=1e-7)
    assert s_scores(binary(FIRST, SECOND))[0, 1] == pytest.approx(0.6)
    # Two columns differ by 2 of 3 steps: 1 - 2 * 8 / 90.
    assert s_scores(valued(FIRST, SECOND), SQUARED)[0, 1] == pytest.approx(1 - 16 / 90)


def test_kappa_and_pi_of_the_reference_vectors() -> None:
    both = valued(FIRST, SECOND)
    assert cohen_kappa(binary(FIRST, SECOND))[0, 1] == pytest.approx(0.5833333, abs=1e-7)
    assert scott_pi(binary(FIRST, SECOND))[0, 1] == pytest.approx(0.5833333, abs=1e-7)
    assert cohen_kappa(both, SQUARED)[0, 1] == pytest.approx(0.7315436, abs=1e-7)
    assert scott_pi(both, SQUARED)[0, 1] == pytest.approx(0.7315436, abs=1e-7)
    assert cohen_kappa(both, ABSOLUTE)[0, 1] == pytest.approx(0.6721311, abs=1e-7)


def test_s_finds_likeness_in_portfolios_with_nothing_in_common_and_kappa_does_not() -> None:
    assert s_scores(valued(*APART))[0, 1] == pytest.approx(0.6)
    assert cohen_kappa(binary(*APART))[0, 1] == pytest.approx(-0.1111111, abs=1e-7)
    assert scott_pi(binary(*APART))[0, 1] == pytest.approx(-0.1111111, abs=1e-7)


def test_equal_vectors_agree_wholly() -> None:
    rows = valued(FIRST, FIRST)
    assert [measure(rows)[0, 1] for measure in (s_scores, cohen_kappa, scott_pi)] == pytest.approx([1, 1, 1])


def test_where_chance_leaves_no_room_there_is_no_kappa() -> None:
    rows = valued([2] * 5, [2] * 5)
    assert np.isnan(cohen_kappa(rows)[0, 1])
    assert np.isnan(scott_pi(rows)[0, 1])
    assert s_scores(rows)[0, 1] == 1


def test_a_weight_of_nought_leaves_a_column_out() -> None:
    weights = np.array([1.0, 1, 1, 0, 0, 1, 1, 1, 1, 1])
    assert s_scores(valued(FIRST, SECOND), weights=weights)[0, 1] == pytest.approx(1)
    assert np.isnan(s_scores(valued(FIRST, SECOND), weights=0 * weights)[0, 1])


@given(arrays(np.int8, (4, 7), elements=st.integers(0, 3)), st.sampled_from(list(Distance)))
def test_s_is_the_formula_written_out(values: np.ndarray, distance: Distance) -> None:
    power = 2 if distance is SQUARED else 1
    apart = np.abs(values[:, None, :].astype(float) - values[None, :, :]) ** power
    assert s_scores(Portfolios(values=values, top=3), distance) == pytest.approx(
        1 - 2 * apart.sum(axis=2) / (7 * 3**power)
    )


@given(arrays(np.int8, (2, 6), elements=st.integers(0, 3)), st.sampled_from(list(Distance)))
def test_kappa_row_by_row_is_that_of_all_pairs(values: np.ndarray, distance: Distance) -> None:
    one, two = (Portfolios(values=values[[row]], top=3) for row in (0, 1))
    every = cohen_kappa(Portfolios(values=values, top=3), distance)[0, 1]
    assert kappa_by_row(one, two, distance)[0] == pytest.approx(every, nan_ok=True)


def test_actors_are_compared_by_friendly_ties_and_by_themselves() -> None:
    matrix = matrices(network({("a", "b"): 1, ("a", "c"): 1, ("b", "d"): -1}))
    found = agreement(matrix, ActorId(1), ActorId(2))
    assert found.s == pytest.approx(0.5)
    assert found.kappa == pytest.approx(0.5)


def test_an_actor_who_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        agreement(matrices(network({("a", "b"): 1})), ActorId(1), ActorId(9))
