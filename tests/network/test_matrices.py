"""A network as square arrays: ties of a pair summed whichever way they run, and nothing that is too large."""

import numpy as np
import pytest

from briefings.errors import BadInputError
from briefings.network.matrices import DEFENCE, MOST_ACTORS, matrices
from tests.network.measures.graphs import found, network


def test_the_ties_of_a_pair_are_summed_whichever_way_they_run() -> None:
    sign = found([(1, 2, -1), (2, 1, 1), (1, 2, 1), (2, 3, -1), (3, 2, 0)], directed=True).sign
    assert sign.tolist() == [[0, 1, 0], [1, 0, -1], [0, -1, 0]]


def test_a_directed_tie_acts_one_way_and_ties_both() -> None:
    arrays = found([(2, 1, 1)], directed=True)
    assert arrays.acts.tolist() == [[False, False], [True, False]]
    assert np.array_equal(arrays.tied, arrays.tied.T)


def test_everybody_is_committed_to_itself_most() -> None:
    assert found([(1, 2, 1)], 3).commitment.tolist() == [[DEFENCE, 1, 0], [1, DEFENCE, 0], [0, 0, DEFENCE]]


def test_the_arrays_of_nobody_are_empty() -> None:
    assert matrices(network([]).among(())).tied.shape == (0, 0)


def test_too_many_actors_are_refused_in_words() -> None:
    with pytest.raises(BadInputError, match="3,001") as refused:
        found([(1, 2, 1)], MOST_ACTORS + 1)
    assert "3,000" in refused.value.remedy
