"""Names and counts as sentences about a network have them."""

from __future__ import annotations

import pytest

from briefings.domain.actors import ActorKind
from briefings.network.words import capital, clauses, counted, named, series, some


@pytest.mark.parametrize(("words", "said"), [(["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")])
def test_a_series_ends_in_and(words: list[str], said: str) -> None:
    assert series(words) == said


@pytest.mark.parametrize(("many", "said"), [("abcde", "a, b, c, d and e"), ("abcdef", "a, b, c, d and 2 more")])
def test_of_many_names_four_are_told_and_one_more_rather_named(many: str, said: str) -> None:
    assert some(list(many)) == said


def test_of_many_clauses_three_are_told() -> None:
    assert clauses(list("abcde")) == "a; b; c; and 2 more"
    assert clauses(list("abc")) == "a; b; c"


@pytest.mark.parametrize(
    ("count", "said"), [(0, "no ties"), (1, "one tie"), (12, "twelve ties"), (13, "13 ties"), (1200, "1,200 ties")]
)
def test_counts_are_words_up_to_twelve(count: int, said: str) -> None:
    assert counted(count, "tie") == said


@pytest.mark.parametrize(
    ("label", "kind", "said"),
    [
        ("Organization of Turkic States", ActorKind.ORGANISATION, "the Organization of Turkic States"),
        ("European Union", ActorKind.ORGANISATION, "the European Union"),
        ("The Elders", ActorKind.ORGANISATION, "The Elders"),
        ("CSTO", ActorKind.ORGANISATION, "CSTO"),
        ("Médecins Sans Frontières", ActorKind.ORGANISATION, "Médecins Sans Frontières"),
        ("Isle of Man", ActorKind.STATE, "Isle of Man"),
    ],
)
def test_only_organisations_that_say_what_they_are_take_the_article(label: str, kind: ActorKind, said: str) -> None:
    assert named(label, kind) == said


def test_a_sentence_begins_with_a_capital() -> None:
    assert capital("the league") == "The league"
