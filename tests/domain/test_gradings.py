import pytest

from briefings.domain.gradings import Credibility, Reliability, grade, in_words, parse
from briefings.errors import BadInputError


@pytest.mark.parametrize("text", ["C3", "c3", " c 3 "])
def test_a_grade_is_read(text: str) -> None:
    assert parse(text) == (Reliability.C, Credibility.POSSIBLY_TRUE)


def test_every_grade_is_read_back() -> None:
    assert all(parse(grade(letter, digit)) == (letter, digit) for letter in Reliability for digit in Credibility)


def test_f6_says_that_nothing_can_be_judged() -> None:
    assert in_words(*parse("F6")) == "F6: reliability cannot be judged, truth cannot be judged"


@pytest.mark.parametrize("text", ["", "C", "3", "G1", "C7", "C0", "C33", "CC", "3C"])
def test_what_is_no_grade_is_refused(text: str) -> None:
    with pytest.raises(BadInputError, match="is no grade"):
        parse(text)
