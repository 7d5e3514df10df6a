from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.folding import close, distance

WORDS = st.text("abc", max_size=9)


def by_the_book(one: str, other: str) -> int:
    """Optimal string alignment as a table of all beginnings."""
    rows = [
        [max(row, column) if 0 in (row, column) else 0 for column in range(len(other) + 1)]
        for row in range(len(one) + 1)
    ]
    for row in range(1, len(one) + 1):
        for column in range(1, len(other) + 1):
            change = rows[row - 1][column - 1] + (one[row - 1] != other[column - 1])
            rows[row][column] = min(rows[row - 1][column] + 1, rows[row][column - 1] + 1, change)
            if row > 1 < column and one[row - 1] == other[column - 2] and one[row - 2] == other[column - 1]:
                rows[row][column] = min(rows[row][column], rows[row - 2][column - 2] + 1)
    return rows[-1][-1]


@given(WORDS, WORDS, st.integers(0, 9))
def test_distance_is_that_of_the_table_up_to_its_limit(one: str, other: str, limit: int) -> None:
    assert distance(one, other, limit) == min(by_the_book(one, other), limit + 1)


@given(WORDS, WORDS)
def test_distance_and_closeness_are_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other, 9) == distance(other, one, 9)
    assert close(one, other) == close(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("lavrov", "lavorv"), ("aliev", "alev"), ("mamedyarov", "mammedyerov"), ("karabakh", "qarabakh")],
)
def test_a_slip_is_forgiven(one: str, other: str) -> None:
    assert close(one, other)


@pytest.mark.parametrize(("one", "other"), [("ali", "eli"), ("aliev", "saliev"), ("baku", "paku"), ("lavrov", "lavr")])
def test_another_word_is_not(one: str, other: str) -> None:
    assert not close(one, other)
