import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.domain.dates import Precision, UncertainDate
from briefings.domain.dates_text import day_in_words, day_of, in_words, parse_day, read_date
from briefings.errors import BadInputError


def bounds(known: UncertainDate) -> tuple[str, str]:
    first, last = known.earliest, known.latest
    return tuple("" if day is None else dt.date.fromordinal(day).isoformat() for day in (first, last))


@pytest.mark.parametrize(
    ("text", "edtf", "words"),
    [
        ("27 June 2025", "2025-06-27", "27 June 2025"),
        ("27/06/2025", "2025-06-27", "27 June 2025"),
        ("Friday, 27th June 2025", "2025-06-27", "27 June 2025"),
        ("June 27, 2025", "2025-06-27", "27 June 2025"),
        ("June 2025", "2025-06", "June 2025"),
        ("June 2025, day unknown", "2025-06-XX", "June 2025"),
        ("early July 2025", "2025-07-01/2025-07-10", "early July 2025"),
        ("mid-July 2025", "2025-07-11/2025-07-20", "mid-July 2025"),
        ("late July 2025", "2025-07-21/2025-07-31", "late July 2025"),
        ("summer 2025", "2025-22", "summer 2025"),
        ("winter 2025/26", "2025-24", "winter 2025/26"),
        ("Q3 2025", "2025-07/2025-09", "July to September 2025"),
        ("first half of 2025", "2025-01/2025-06", "January to June 2025"),
        ("27-29 June 2025", "2025-06-27/2025-06-29", "27–29 June 2025"),
        ("27 June – 1 July 2025", "2025-06-27/2025-07-01", "27 June – 1 July 2025"),
        ("c. 1 July 2025", "2025-07-01~", "about 1 July 2025"),
        ("perhaps 1 July 2025", "2025-07-01?", "perhaps 1 July 2025"),
        ("since 1 May 2025", "2025-05-01/..", "since 1 May 2025"),
        ("before 5 July 2025", "../2025-07-04", "4 July 2025 at the latest"),
        ("by 10 July 2025", "../2025-07-10", "10 July 2025 at the latest"),
        ("10 July 2025 at the latest", "../2025-07-10", "10 July 2025 at the latest"),
        ("1990s", "199X", "1990s"),
        ("early 1990s", "1990/1993", "1990–1993"),
        ("2025", "2025", "2025"),
    ],
)
def test_a_date_typed_in_english_is_understood_and_said_in_words(text: str, edtf: str, words: str) -> None:
    known = read_date(text)
    assert (known.text, known.edtf, in_words(known)) == (text, edtf, words)


def test_numbers_are_read_day_first() -> None:
    assert in_words(read_date("05/06/2025")) == "5 June 2025"


@pytest.mark.parametrize("text", ["unknown", "day unknown", "not known", "?", ""])
def test_unknown_is_a_date_without_bounds(text: str) -> None:
    assert not read_date(text).is_known


def test_the_words_of_a_source_for_unknown_are_kept() -> None:
    assert in_words(read_date("day unknown")) == "day unknown"


def test_about_a_day_reaches_one_day_either_way() -> None:
    assert bounds(read_date("about 1 July 2025")) == ("2025-06-30", "2025-07-02")


def test_since_has_no_end() -> None:
    assert bounds(read_date("since May 2025")) == ("2025-05-01", "")


def test_a_year_can_be_supplied_from_outside() -> None:
    assert in_words(read_date("27-29 June", year=2025)) == "27–29 June 2025"


def test_a_missing_year_is_asked_for() -> None:
    with pytest.raises(BadInputError, match=r"has no year\. Add the year: 27 June 2025\."):
        read_date("27 June")


@pytest.mark.parametrize("text", ["banana", "31/06/2025", "2025-13", "0000", "1 July 25", "2025-07-02/2025-07-01"])
def test_nonsense_is_refused_with_examples(text: str) -> None:
    with pytest.raises(BadInputError) as refused:
        read_date(text)
    assert refused.value.remedy.startswith(("Write, for example, 27 June 2025", "Add the year"))


@pytest.mark.parametrize("text", ["2025-07-01", "1 July 2025"])
def test_one_day_is_parsed(text: str) -> None:
    assert parse_day(text) == day_of(dt.date(2025, 7, 1))


@pytest.mark.parametrize("text", ["June 2025", "about 1 July 2025", "unknown", "since May 2025"])
def test_what_is_not_one_day_is_refused(text: str) -> None:
    with pytest.raises(BadInputError, match="not one day"):
        parse_day(text)


@given(st.dates())
def test_every_day_survives_words_and_edtf(then: dt.date) -> None:
    day = day_of(then)
    assert parse_day(then.isoformat()) == day
    assert parse_day(f"{then:%d/%m}/{then.year:04}") == day
    if then.year > 999:
        assert parse_day(day_in_words(day)) == day


@given(st.text(max_size=40))
def test_no_text_is_a_fault(text: str) -> None:
    try:
        known = read_date(text)
    except BadInputError:
        return
    assert isinstance(known.precision, Precision)
