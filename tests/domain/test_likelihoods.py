from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.domain.likelihoods import midpoint_sum, scale, scale_names
from briefings.errors import BadInputError

PERCENT = st.floats(min_value=-10, max_value=110, allow_nan=False)


@pytest.mark.parametrize(
    ("name", "percent", "words"),
    [
        ("icd203-a", 1, "almost no chance"),
        ("icd203-a", 5, "very unlikely"),
        ("icd203-a", 20, "unlikely"),
        ("icd203-a", 55, "likely"),
        ("icd203-a", 99, "almost certain"),
        ("icd203-b", 80, "highly probable"),
        ("phia", 20, "highly unlikely"),
        ("phia", 49.9, "realistic possibility"),
        ("kent", 40, "chances about even"),
        ("kent", 75, "probable"),
    ],
)
def test_a_number_finds_its_term(name: str, percent: float, words: str) -> None:
    assert scale(name).term_for(percent).words == words


@pytest.mark.parametrize(
    ("name", "percent"),
    [("phia", 22), ("phia", 50), ("phia", 7.5), ("kent", 61), ("icd203-a", 0.5), ("icd203-a", 99.5)],
)
def test_a_number_in_a_gap_is_refused_with_its_neighbours(name: str, percent: float) -> None:
    with pytest.raises(BadInputError, match=r"has no term on the scale .* Choose “"):
        scale(name).term_for(percent)


@pytest.mark.parametrize("name", scale_names())
@pytest.mark.parametrize("percent", [0, 100])
def test_certainty_is_no_likelihood(name: str, percent: float) -> None:
    with pytest.raises(BadInputError):
        scale(name).term_for(percent)


@given(st.sampled_from(scale_names()), PERCENT)
def test_a_term_holds_the_number_that_found_it(name: str, percent: float) -> None:
    try:
        term = scale(name).term_for(percent)
    except BadInputError:
        return
    assert term.low <= percent <= term.high


@pytest.mark.parametrize("name", scale_names())
def test_the_terms_of_a_scale_rise_without_overlap(name: str) -> None:
    terms = scale(name).terms
    assert all(first.high <= second.low for first, second in pairwise(terms))


def test_another_form_of_a_term_is_known() -> None:
    assert scale("icd203-a").term("almost certainly").low == 95


def test_the_edges_of_icd_203_are_its_gridlines() -> None:
    assert scale("icd203-a").edges == (1, 5, 20, 45, 55, 80, 95, 99)


def test_midpoints_of_an_exclusive_set_add_up() -> None:
    known = scale("icd203-a")
    terms = [known.term(words) for words in ("roughly even chance", "unlikely", "very unlikely", "very unlikely")]
    assert midpoint_sum(terms) == 107.5


def test_an_unknown_scale_is_refused() -> None:
    with pytest.raises(BadInputError, match="Use one of: icd203-a"):
        scale("guesswork")
