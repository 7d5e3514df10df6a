"""The Admiralty code: a letter for the source, a digit for the item, each judged alone.

F and 6 mean that nothing can be judged: they are unknown, not worst, and are never ranked below E or 5.
"""

from __future__ import annotations

from enum import StrEnum

from briefings.errors import BadInputError


class Reliability(StrEnum):
    """How far a source can be relied on."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"

    @property
    def words(self) -> str:
        """The letter in words."""
        return _RELIABILITY[self]


class Credibility(StrEnum):
    """How far one item can be believed."""

    CONFIRMED = "1"
    PROBABLY_TRUE = "2"
    POSSIBLY_TRUE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    CANNOT_BE_JUDGED = "6"

    @property
    def words(self) -> str:
        """The digit in words."""
        return _CREDIBILITY[self]


_RELIABILITY = {
    Reliability.A: "completely reliable",
    Reliability.B: "usually reliable",
    Reliability.C: "fairly reliable",
    Reliability.D: "not usually reliable",
    Reliability.E: "unreliable",
    Reliability.F: "reliability cannot be judged",
}
_CREDIBILITY = {
    Credibility.CONFIRMED: "confirmed by other independent sources",
    Credibility.PROBABLY_TRUE: "probably true",
    Credibility.POSSIBLY_TRUE: "possibly true",
    Credibility.DOUBTFUL: "doubtful",
    Credibility.IMPROBABLE: "improbable",
    Credibility.CANNOT_BE_JUDGED: "truth cannot be judged",
}


def grade(reliability: Reliability, credibility: Credibility) -> str:
    """Letter and digit: "C3"."""
    return f"{reliability}{credibility}"


def in_words(reliability: Reliability, credibility: Credibility) -> str:
    """A tip for readers: "C3: fairly reliable, possibly true"."""
    return f"{grade(reliability, credibility)}: {reliability.words}, {credibility.words}"


def parse(text: str) -> tuple[Reliability, Credibility]:
    """The inverse of `grade`: "C3", "c 3". Raises BadInputError."""
    given = text.upper().replace(" ", "")
    letter, digit = given[:1], given[1:]
    if letter not in _LETTERS or digit not in _DIGITS:
        raise BadInputError(
            f"“{text}” is no grade.", remedy="Give a letter A–F for the source and a digit 1–6 for the item, as in C3."
        )
    return Reliability(letter), Credibility(digit)


_LETTERS = frozenset(Reliability)
_DIGITS = frozenset(Credibility)
