import datetime as dt

import pytest

from briefings.domain.dates import Precision
from briefings.domain.edtf import read_edtf
from briefings.errors import BadInputError


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2025-06-27", "2025-06-27", "2025-06-27", Precision.DAY),
        ("2025-06", "2025-06-01", "2025-06-30", Precision.MONTH),
        ("2025-06-XX", "2025-06-01", "2025-06-30", Precision.MONTH),
        ("2025", "2025-01-01", "2025-12-31", Precision.YEAR),
        ("2025-XX-XX", "2025-01-01", "2025-12-31", Precision.YEAR),
        ("202X", "2020-01-01", "2029-12-31", Precision.DECADE),
        ("19XX", "1900-01-01", "1999-12-31", Precision.WITHIN),
        ("2025-21", "2025-03-01", "2025-05-31", Precision.SEASON),
        ("2025-24", "2025-12-01", "2026-02-28", Precision.SEASON),
        ("2025-06-27~", "2025-06-26", "2025-06-28", Precision.DAY),
        ("2025-06?", "2025-06-01", "2025-06-30", Precision.MONTH),
        ("2025-06-27/2025-07-01", "2025-06-27", "2025-07-01", Precision.WITHIN),
        ("2025-07-01/..", "2025-07-01", None, Precision.WITHIN),
        ("../2025", None, "2025-12-31", Precision.WITHIN),
        ("/2025", None, "2025-12-31", Precision.WITHIN),
        ("2025-06-27/", "2025-06-27", None, Precision.WITHIN),
    ],
)
def test_level_one_has_the_right_bounds(text: str, first: str | None, last: str | None, precision: Precision) -> None:
    known = read_edtf(text)
    found = [None if day is None else dt.date.fromordinal(day).isoformat() for day in (known.earliest, known.latest)]
    assert (found, known.precision, known.edtf) == ([first, last], precision, text)


def test_the_percent_sign_means_both_qualifiers() -> None:
    known = read_edtf("2025-06%")
    assert known.approximate
    assert known.uncertain


@pytest.mark.parametrize("text", ["", "/", "../..", "2025-6-1", "2025-02-30", "20X5", "202X-06", "2025-XX-01", "0000"])
def test_what_is_no_edtf_is_refused(text: str) -> None:
    with pytest.raises(BadInputError, match="is no date in EDTF"):
        read_edtf(text)
