"""Paragraphs as they are set: divided words, both edges, hung punctuation, both directions, what nobody would write."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.typography.lines import Line, Manner, set_lines
from briefings.typography.words import Look, Span

BODY = Look("serif", 10.0, features=("onum",))
PROSE = (
    "In the early morning masked officers of the security services raided the homes of ethnic communities, and two "
    "brothers died in custody under circumstances that both governments describe in irreconcilable terms; "
    "responsibility for the escalation remains contested, while negotiations about compensation are continuing. "
)
ENGLISH = Manner(language="en")
BOTH_EDGES = Manner(justified=True, language="en")


def lines(text: str, measure: float, manner: Manner = ENGLISH, base: int = 0) -> tuple[Line, ...]:
    return set_lines((Span(text, BODY),), measure, base, manner)


def said(made: tuple[Line, ...]) -> str:
    """What a reader is told, word by word."""
    words = [word for line in made for run in line.runs for word in run.words]
    return "".join(word.text if word.actual is None else word.actual for word in words)


def test_ragged_prose_divides_words_only_where_the_rag_is_poor() -> None:
    assert any(line.divided for line in lines(PROSE, 110.0))
    assert not any(line.divided for line in lines(PROSE, 350.0))
    assert not any(line.divided for line in lines(PROSE, 110.0, Manner()))


@pytest.mark.parametrize("manner", [ENGLISH, BOTH_EDGES])
def test_a_divided_word_is_told_as_a_whole(manner: Manner) -> None:
    made = lines(PROSE, 110.0, manner)
    assert any(line.divided for line in made)
    assert said(made).split() == PROSE.split()


@pytest.mark.parametrize("manner", [ENGLISH, BOTH_EDGES])
@pytest.mark.parametrize("measure", [90.0, 120.0, 160.0])
def test_no_more_than_two_lines_in_a_row_end_in_divided_words(manner: Manner, measure: float) -> None:
    rows = "".join("-" if line.divided else " " for line in lines(PROSE * 3, measure, manner))
    assert "---" not in rows


def test_a_name_is_never_divided_and_a_word_that_opens_a_sentence_may_be() -> None:
    name = "the Organisational Communications Representation " * 5
    assert not any(line.divided for line in lines(name, 75.0))
    assert any(line.divided for line in lines("Misrepresentations. " * 6, 65.0))


def test_a_soft_hyphen_says_where_a_word_may_be_divided() -> None:
    made = lines("aaaaaa Qara\u00adbağ " * 6, 60.0)
    assert any(line.divided for line in made)
    assert said(made).replace("\u00ad", "").split() == ["aaaaaa", "Qarabağ"] * 6


def test_justified_lines_end_at_the_measure_but_for_the_last() -> None:
    made = lines(PROSE, 200.0, BOTH_EDGES)
    assert all(line.width == pytest.approx(200.0, abs=0.01) for line in made[:-1])
    assert made[-1].width < 200.0


def test_spaces_of_a_justified_line_are_all_changed_alike() -> None:
    for line in lines(PROSE, 200.0, BOTH_EDGES)[:-1]:
        (run,) = line.runs
        natural = sum(word.advance for word in run.words) - run.words[-1].space
        gaps = sum(1 for word in run.words[:-1] if word.space)
        assert natural + gaps * run.gap == pytest.approx(line.width, abs=0.01)


def test_an_opening_quotation_mark_hangs_before_the_line() -> None:
    hung, plain = (lines("“Two brothers died.”", 300.0, Manner(hanging=hanging))[0] for hanging in (True, False))
    assert hung.runs[0].x < 0.0 == plain.runs[0].x


def test_a_full_stop_hangs_behind_a_justified_line() -> None:
    text = "aaaa bbbb cccc. " * 12
    made = lines(text, 143.0, Manner(justified=True, hanging=True))
    ends = {line.text.rstrip()[-1]: line.width for line in made[:-1]}
    assert all(
        width > 143.2 if mark == "." else width == pytest.approx(143.0, abs=0.01) for mark, width in ends.items()
    )


def test_spaced_letters_are_never_joined() -> None:
    tracked = set_lines((Span("office staff", BODY._replace(tracking=0.8)),), 300.0)
    assert [len(run.numbers) for run in tracked[0].runs[0].words[0].piece.runs] == [len("office ")]


@pytest.mark.parametrize("base", [0, 1])
@given(words=st.lists(st.sampled_from(["שלום", "world", "12", "(א)", "سلام", "a-b", "!"]), min_size=1, max_size=30))
def test_nothing_is_lost_between_the_directions(base: int, words: list[str]) -> None:
    made = lines(" ".join(words), 90.0, Manner(), base)
    assert sorted("".join(line.text for line in made).replace(" ", "").replace("\u00a0", "")) == sorted("".join(words))
    for line in made:
        for before, after in pairwise(run for run in line.runs if run.words[0].text != " "):
            assert after.x == pytest.approx(before.x + before.width, abs=0.01)


def test_a_right_to_left_line_begins_at_its_right_end() -> None:
    made = lines("שלום עולם", 300.0, Manner(), 1)
    assert [word.text for word in made[0].runs[-1].words][-1] == "שלום"


@pytest.mark.parametrize("letter", ["x", "ش", "क्ष", "字", "e\u0301"])
def test_a_name_of_four_thousand_letters_is_cut_without_delay(letter: str) -> None:
    name = letter * (4000 // len(letter))
    start = time.process_time()
    made = lines(name, 200.0, Manner(), 1 if letter == "ش" else 0)
    assert time.process_time() - start < 2.0
    assert "".join(line.text for line in made) == name
    assert all(line.width <= 200.5 for line in made)


@given(st.text(max_size=60), st.floats(min_value=20.0, max_value=200.0), st.sampled_from([ENGLISH, BOTH_EDGES]))
def test_whatever_is_written_is_set(text: str, measure: float, manner: Manner) -> None:
    made = lines(text, measure, manner)
    assert all(line.width >= 0.0 for line in made)


@pytest.mark.parametrize(
    "text",
    ["\u202e\u2066test\u2069", "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤", "\x00\x07\u2028", "<svg/onload=alert(1)>", "👩‍👩‍👧‍👧", "\ufeff", "𝕋𝕙𝕖"],
)
def test_strings_that_break_other_programs_break_none_here(text: str) -> None:
    for measure in (8.0, 60.0, 300.0):
        assert lines(text, measure)


def test_a_run_in_another_language_is_divided_as_that_language_does() -> None:
    text = "Ответственность за произошедшее остаётся предметом спора между правительствами. " * 3
    spans = [Span(text, BODY._replace(language=language)) for language in ("ru", "")]
    found = [any(line.divided for line in set_lines((span,), 130.0, 0, ENGLISH)) for span in spans]
    assert found == [True, False]
