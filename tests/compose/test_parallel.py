"""A text in two languages is paired by place; nothing of either is lost, and checks say what stands alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.brief import compose_brief
from briefings.compose.checks import Severity, check
from briefings.compose.document import Pair, Parallel, Section
from briefings.compose.halves import halves, is_tag, with_language
from briefings.domain.briefs import Block, BlockKind
from tests.compose import world

WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=8), max_size=6)


def _section(text: str, title: str = "", heading: str = "Points") -> Section:
    block = Block(key="both", block_kind=BlockKind.PARALLEL, heading=heading, title=title, text=text)
    brief = world.brief(BlockKind.BOTTOM_LINE, blocks=(block,))
    return compose_brief(brief, world.dossier()).sections[0]


def _rows(text: str) -> tuple[Pair, ...]:
    blocks = _section(text).blocks
    return blocks[0].rows if blocks and isinstance(blocks[0], Parallel) else ()


def _said(runs: object) -> str:
    return "".join(run.text for run in runs) if isinstance(runs, tuple) else ""


def _open(text: str) -> list[str]:
    block = Block(key="both", block_kind=BlockKind.PARALLEL, heading="Points", text=text)
    found = check(world.brief(BlockKind.BOTTOM_LINE, blocks=(block,)), world.dossier())
    return [each.sentence for each in found if each.key == "parallel" and each.severity is Severity.OPEN]


def test_paragraphs_and_items_pair_by_place_and_items_keep_their_numbers() -> None:
    rows = _rows("First.\n\n1. One\n2. Two\n\n--- ru\n\nПервое.\n\n1. Раз\n2. Два")
    assert [(row.number, _said(row.first), _said(row.second)) for row in rows] == [
        (0, "First.", "Первое."), (1, "One", "Раз"), (2, "Two", "Два"),
    ]  # fmt: skip


def test_the_second_language_is_that_of_the_dashes_and_of_its_runs() -> None:
    block = _section("One.\n\n--- ru\n\n**Раз** два.").blocks[0]
    assert isinstance(block, Parallel)
    assert block.languages == ("en-GB", "ru")
    assert {run.language for run in block.rows[0].second} == {"ru"}


def test_the_title_is_the_head_in_the_second_language() -> None:
    made = _section("One.\n---ru\nРаз.", title="Тезисы")
    assert (made.head, made.second_language) == ("Points\nТезисы", "ru")
    assert _section("One.\n---ru\nРаз.", title="Тезисы", heading="").head == "Тезисы"


@given(WORDS, WORDS)
def test_nothing_of_either_language_is_lost(first: list[str], second: list[str]) -> None:
    rows = _rows("\n\n".join(first) + "\n\n--- fr\n\n" + "\n\n".join(second))
    assert [_said(row.first) for row in rows if row.first] == first
    assert [_said(row.second) for row in rows if row.second] == second
    assert len(rows) == max(len(first), len(second))


@given(st.text(max_size=60), st.sampled_from(["ru", "zh-Hans", "az-Latn-AZ"]))
def test_a_language_that_is_set_is_the_one_that_is_read(text: str, language: str) -> None:
    changed = with_language(text, language)
    assert halves(changed).language == language
    assert with_language(changed, language) == changed


def test_a_text_without_a_second_language_needs_no_dashes() -> None:
    assert with_language("One.", "") == "One."
    assert is_tag("pt-BR")
    assert not is_tag("no tag")


def test_rows_that_stand_alone_are_found() -> None:
    assert _open("One.\n\nTwo.\n\n--- ru\n\nРаз.") == ["“Points” has 2 rows in the first language and 1 in the second"]
    assert _open("One.\n\n--- ru\n\nРаз.") == []


def test_a_missing_or_unnamed_second_language_is_found() -> None:
    assert _open("One.") == ["“Points” has no second language"]
    assert _open("One.\n\n---\n\nRaz.") == ["“Points” does not say what its second language is"]
