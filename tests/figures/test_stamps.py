"""The words in a picture's corner."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.domain.dates import Day
from briefings.figures.describe import describe
from briefings.figures.stamps import range_words, stamp_of
from tests.figures.networks import DAY, network, tie


def day(year: int, month: int, of_month: int) -> Day:
    return Day(date(year, month, of_month).toordinal())


def test_a_day_is_stamped_in_words() -> None:
    assert stamp_of(network(tie(1, 2))) == "1 July 2025"


def test_a_range_is_stamped_with_its_last_day() -> None:
    assert stamp_of(network(tie(1, 2), until=Day(DAY + 31))) == "1 to 31 July 2025"


def test_a_range_of_one_day_is_that_day() -> None:
    assert stamp_of(network(tie(1, 2), until=Day(DAY + 1))) == "1 July 2025"


def test_a_what_if_is_stamped_as_no_fact() -> None:
    assert stamp_of(network(tie(1, 2), what_if="The reset")) == "What-if: not fact. The reset, 1 July 2025"


def test_a_range_is_described_with_its_last_day() -> None:
    assert describe(network(tie(1, 2), until=Day(DAY + 31))).startswith(
        "Network of 2 actors and 1 tie, 1 to 31 July 2025."
    )


def test_whose_word_a_picture_follows_is_said() -> None:
    assert stamp_of(network(tie(1, 2)), told="Reuters") == "1 July 2025, as Reuters says"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (day(2025, 6, 1), day(2025, 6, 30), "1 to 30 June 2025"),
        (day(2025, 6, 1), day(2025, 7, 30), "1 June to 30 July 2025"),
        (day(2024, 6, 1), day(2025, 6, 1), "1 June 2024 to 1 June 2025"),
    ],
)
def test_no_month_or_year_is_said_twice(first: Day, last: Day, words: str) -> None:
    assert range_words(first, last) == words
