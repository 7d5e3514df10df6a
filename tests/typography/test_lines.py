"""Lines: never too wide, nothing lost, no lonely word, dates and page numbers together."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefings.typography.lines import Line, set_lines
from briefings.typography.words import Look, Span

BODY = Look("serif", 10.0, features=("onum",))
MARK = Look("sans", 6.6, 600, rise=2.8)


def lines(text: str, measure: float) -> list[str]:
    return [line.text.rstrip().replace("\u00a0", " ") for line in set_lines((Span(text, BODY),), measure)]


def width_of(text: str) -> float:
    return set_lines((Span(text, BODY),), 10_000.0)[0].width


def inked(line: Line) -> float:
    return max((run.x + run.width for run in line.runs if run.words[0].text != " "), default=0.0)


@given(
    st.lists(st.text(alphabet="abcdefğəшЖհსא9-", min_size=1, max_size=24), min_size=1, max_size=40),
    st.floats(min_value=40.0, max_value=400.0),
)
@example(["9", "de"], 40.0)  # a day in Spanish, whose space becomes one that does not break
def test_nothing_is_lost_and_nothing_sticks_out(words: list[str], measure: float) -> None:
    text = " ".join(words)
    made = set_lines((Span(text, BODY),), measure)
    kept = sorted(letter for line in made for letter in line.text if not letter.isspace())
    assert kept == sorted(text.replace(" ", ""))
    assert all(inked(line) <= measure + 0.02 for line in made)


def test_an_overlong_word_is_cut_and_not_run_over() -> None:
    made = lines("Pneumonoultramicroscopicsilicovolcanoconiosis", 60.0)
    assert len(made) > 3
    assert "".join(made) == "Pneumonoultramicroscopicsilicovolcanoconiosis"


@pytest.mark.parametrize(
    "kept", ["27 June", "¶ 2", "p. 3", "80 %", "J. Smith", "1 июля", "29 iyun", "No. 7", "row A", "Mr. Aliyev"]
)
def test_what_belongs_together_stays_on_one_line(kept: str) -> None:
    text = f"some words before {kept} and some after it"
    for measure in range(50, 200, 5):
        assert any(kept in line for line in lines(text, float(measure)) if measure > width_of(kept) + 1)


def test_the_last_line_is_no_short_word_where_another_break_is_as_good() -> None:
    text = "They say that it was the other side in the early morning of us"
    measure = width_of("They say that it was the other side in the early morning of") + 1
    assert lines(text, measure)[-1] != "us"


def test_avoiding_a_short_last_word_never_costs_a_line() -> None:
    text = "aa bb " * 30 + "c"
    for measure in range(60, 300, 7):
        narrow = float(measure)
        greedy, room = 1, narrow
        for word in text.split():
            needed = width_of(word)
            if needed > room:
                greedy, room = greedy + 1, narrow
            room -= needed + width_of("a a") - 2 * width_of("a")
        assert len(lines(text, narrow)) <= greedy


def test_a_new_line_is_forced_where_the_text_says_so() -> None:
    assert lines("Annex A\nSources", 500.0) == ["Annex A", "Sources"]


def test_a_hyphenated_word_may_break_after_its_hyphen_but_a_range_may_not() -> None:
    assert lines("blunt-force", width_of("blunt-fo")) == ["blunt-", "force"]
    assert lines("4–6 2025-07", 45.0) == ["4–6", "2025-07"]


def test_two_names_joined_by_a_dash_may_part_after_it() -> None:
    assert lines("Kyrgyzstan–Türkiye", width_of("Kyrgyzstan–Tür")) == ["Kyrgyzstan–", "Türkiye"]


def test_a_note_mark_stays_with_its_word_and_a_marked_number_with_the_next() -> None:
    spans = (Span("About 50", BODY), Span("1", MARK), Span(" people.", BODY))
    made = set_lines(spans, width_of("About 50 peo"))
    assert [line.text.replace("\u00a0", " ") for line in made] == ["About ", "501 people."]


def test_a_note_mark_after_hebrew_stands_at_its_end_of_the_line() -> None:
    made = set_lines((Span("see שלום.", BODY), Span("12", MARK)), 500.0)
    assert made[0].runs[-1].words[-1].text == "12"


def test_no_text_has_no_lines() -> None:
    assert set_lines((), 100.0) == ()
    assert lines("", 100.0) == []


def test_no_chinese_sign_stands_alone_on_the_last_line() -> None:
    look = Look("serif", 10.0, 400, language="zh")
    for measure in range(40, 240, 10):
        *_, last = set_lines((Span("双方在会谈中重申了各自的立场并同意继续保持接触。", look),), float(measure))
        assert sum(letter.isalnum() for letter in last.text) > 1


@pytest.mark.parametrize("measure", range(20, 60, 3))
def test_the_mark_of_a_note_stays_with_a_word_that_is_cut(measure: int) -> None:
    raised = BODY._replace(size=6.5, rise=3.3)
    for text, base in (("custodycustodycustody.", 0), ("سلامسلامسلامسلام", 1)):
        made = set_lines((Span(text, BODY), Span("1", raised), Span(" and on", BODY)), float(measure), base)
        (marked,) = (line for line in made if "1" in line.text)
        assert any(letter in text for letter in marked.text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ประเทศไทยการคา", ["ประเทศไทย", "การคา"]), ("in 北京上海北京上海", ["in 北京上海", "北京上海"])],
)
def test_letters_alone_are_parted_where_their_script_allows(text: str, expected: list[str]) -> None:
    measure = width_of(expected[0]) + 1
    assert lines(text, measure) == expected


_PLAIN = Look("serif", 10.0)
_STRONG, _RAISED = _PLAIN._replace(weight=600), _PLAIN._replace(size=6.0, rise=4.0)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ((("人人生而", _PLAIN), ("自由在尊", _STRONG)), ["人人生而", "自由在尊"]),
        ((("人人生而", _PLAIN), ("。自由", _STRONG)), ["人人生", "而。自由"]),
        ((("人人生而", _PLAIN), ("1", _RAISED), ("自由在尊", _PLAIN)), ["人人生而1", "自由在尊"]),
        ((("on", _PLAIN), ("on", _STRONG), (" upon it", _PLAIN)), ["onon", "upon it"]),
    ],
)
def test_a_line_may_end_between_two_looks_where_no_space_is_needed(
    spans: tuple[tuple[str, Look], ...], expected: list[str]
) -> None:
    assert [line.text.strip() for line in set_lines(tuple(Span(*span) for span in spans), 44.0)] == expected


@pytest.mark.parametrize(
    ("before", "marks", "after", "seen"),
    [
        ("قال.", ("1",), " NATO", ["NATO", "1", "قال."]),
        ("قال.", ("1,", "12"), " NATO", ["NATO", "12", ",", "1", "قال."]),
        ("في NATO", ("1",), " قال", ["قال", "1", "NATO", "في"]),
        ("في 27", ("1",), " دولة", ["دولة", "1", "27", "في"]),
    ],
)
def test_a_mark_comes_after_what_it_belongs_to_from_right_to_left(
    before: str, marks: tuple[str, ...], after: str, seen: list[str]
) -> None:
    spans = (Span(before, BODY), *(Span(mark, MARK) for mark in marks), Span(after, BODY))
    (line,) = set_lines(spans, math.inf, 1)
    words = [word.text.strip() for run in line.runs for word in run.words]
    assert [word for word in words if word] == seen


def test_code_runs_from_left_to_right_whatever_is_around() -> None:
    code = BODY._replace(family="mono")
    (line,) = set_lines((Span("نص ", BODY), Span("a < b", code), Span(" نص", BODY)), math.inf, 1)
    assert [word.text for run in line.runs for word in run.words if run.look.family == "mono" and word.text != " "] == [
        "a", "<", "b",
    ]  # fmt: skip
