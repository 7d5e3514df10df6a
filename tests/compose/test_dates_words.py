"""Dates in words: months written out, nothing more exact than it is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.compose.dates_words import event_when, since, when
from briefings.compose.phrases import phrases
from briefings.domain.dates import UNKNOWN_DATE, Precision, UncertainDate
from tests import builders as make
from tests.compose.world import within

EN = phrases("en-GB")
ABOUT = replace(make.day("2025-07-01"), approximate=True)
MARGIN = replace(within("2025-06-30", "2025-07-02"), approximate=True, precision=Precision.DAY)
OPEN_END = replace(make.day("2025-07-01"), latest=None, precision=Precision.WITHIN)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (make.day("2025-06-27"), "27 June 2025"),
        (ABOUT, "about 1 July 2025"),
        (MARGIN, "about 1 July 2025"),
        (replace(make.day("2025-06-27"), uncertain=True), "perhaps 27 June 2025"),
        (within("2025-07-01", "2025-07-10"), "early July 2025"),
        (within("2025-07-11", "2025-07-20"), "mid-July 2025"),
        (within("2025-07-21", "2025-07-31"), "late July 2025"),
        (within("2025-06-27", "2025-06-29"), "27–29 June 2025"),
        (within("2025-06-27", "2025-07-03"), "27 June to 3 July 2025"),
        (within("2024-12-30", "2025-01-02"), "30 December 2024 to 2 January 2025"),
        (within("2025-06-01", "2025-06-30", precision=Precision.MONTH), "June 2025"),
        (within("2025-06-01", "2025-08-31", precision=Precision.SEASON), "summer 2025"),
        (within("2025-12-01", "2026-02-28", precision=Precision.SEASON), "winter 2025/26"),
        (within("2025-01-01", "2025-12-31", precision=Precision.YEAR), "2025"),
        (within("1990-01-01", "1999-12-31", precision=Precision.DECADE), "1990s"),
        (within("2025-07-01", "2025-07-31"), "July 2025"),
        (within("2025-07-01", "2025-09-30"), "July to September 2025"),
        (within("2024-11-01", "2025-02-28"), "November 2024 to February 2025"),
        (within("1990-01-01", "1993-12-31"), "1990–1993"),
        (within("9999-12-01", "9999-12-31"), "December 9999"),
        (OPEN_END, "since 1 July 2025"),
        (within("2025-06-27", "2025-07-01", "day unknown, 27 June – 1 July 2025"), "day unknown"),
        (UNKNOWN_DATE, "day unknown"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(given: UncertainDate, words: str) -> None:
    assert when(given, EN).words == words


def test_about_a_day_goes_without_the_year_that_is_understood() -> None:
    assert when(MARGIN, EN, year=2025).words == "about 1 July"
    assert when(MARGIN, EN, year=2026).words == "about 1 July 2025"
    assert when(make.day("2025-07-01"), EN, year=2025).words == "1 July 2025"


def test_a_date_within_bounds_whose_day_nobody_gives_is_unknown() -> None:
    assert not when(within("2025-06-27", "2025-07-03", precision=Precision.UNKNOWN), EN).known


def test_what_lasted_has_both_its_ends() -> None:
    assert event_when(make.event(on="2025-06-27", lasts_to=make.day("2025-06-29")), EN).words == "27–29 June 2025"


def test_what_lasted_from_nobody_knows_when_has_an_unknown_start() -> None:
    assert event_when(make.event(lasts_to=make.day("2025-07-05")), EN).words == "start unknown"


def test_an_office_is_held_since_a_day_or_since_unknown() -> None:
    assert since(make.span("2018-05-08"), EN).words == "since 8 May 2018"
    assert since(make.span(), EN).words == "since: unknown"
    assert since(make.span("2018-05-08", "2024-01-01"), EN).words == "until 1 January 2024"


def test_a_language_without_phrases_gets_english() -> None:
    assert phrases("eo")("unknown") == "unknown"


def test_a_phrase_that_is_missing_is_a_fault() -> None:
    with pytest.raises(KeyError):
        EN("no-such-key")


def test_words_stand_in_a_row() -> None:
    assert EN.series(["A", "B", "C"]) == "A, B and C"
