"""Checks: what is open has a remedy and a place, what is met is said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefings.compose.checks import Finding, Severity, check, page_fit
from briefings.domain.briefs import Block, BlockKind, HeaderLine
from briefings.domain.scenarios import Estimate
from tests import builders as make
from tests.compose import world

if TYPE_CHECKING:
    from briefings.domain.dossier import Record

P = BlockKind.PROSE


def _open(key: str, *blocks: Block, records: tuple[Record, ...] = (), **more: object) -> list[Finding]:
    brief = make.brief("B", *blocks, template="ministerial_brief", marking=world.OFFICIAL, **more)
    findings = check(brief, world.dossier(*records, marking=world.OFFICIAL))
    return [finding for finding in findings if finding.key == key and finding.severity is Severity.OPEN]


def _prose(text: str, kind: BlockKind = P) -> Block:
    return make.block(kind, text)


def test_a_sound_brief_meets_every_check() -> None:
    header = (HeaderLine(label="Last met", value="*unknown*"),)
    brief = world.brief(template="ministerial_brief", header=header, audience=world.OFFICIAL)
    findings = check(brief, world.dossier(marking=world.OFFICIAL))
    assert [finding.sentence for finding in findings if finding.severity is Severity.OPEN] == []
    assert "Every statement of fact has a source" in [finding.sentence for finding in findings]


@pytest.mark.parametrize("text", ["Azerbaijan protested.", "It came on 1 July.", "About 50 were held."])
def test_a_statement_of_fact_needs_a_source(text: str) -> None:
    (finding,) = _open("sourced", _prose(text))
    assert finding.place == (0, len(text))
    assert finding.remedy


@pytest.mark.parametrize(
    "text", ["Review this when it changes.", "Which office of Russia said so.", "Will Russia answer?"]
)
def test_advice_gaps_and_questions_need_none(text: str) -> None:
    assert _open("sourced", _prose(text)) == []


def test_a_citation_of_what_rests_on_nothing_is_no_source() -> None:
    bare = make.event("Rumour")
    (finding,) = _open("sourced", _prose(f"Something happened.[^{bare.ref}]"), records=(bare,))
    assert "rests on no source" in finding.sentence
    assert finding.ref == bare.ref


def test_a_record_shown_without_a_source_is_open() -> None:
    bare = make.event("Rumour")
    block = make.block(BlockKind.TIMELINE_TABLE, records=(bare.ref,))
    assert [finding.ref for finding in _open("sourced", block, records=(bare,))] == [bare.ref]


@pytest.mark.parametrize(
    "text", ["See [Atlantis](actor:999999).", "So.[^event:999999]", "So.[^event:7", "[Baku](http://x)"]
)
def test_a_link_that_finds_nothing_is_open(text: str) -> None:
    (finding,) = _open("links", _prose(text))
    assert finding.place is not None


def test_a_header_is_read_for_links_too() -> None:
    assert _open("links", header=(HeaderLine(label="Meeting", value="[X](actor:999999)"),))


def test_a_character_that_no_font_has_is_open() -> None:
    (finding,) = _open("letters", _prose("A tablet says \U00012000 in Akkadian."))
    assert "U+12000" in finding.sentence
    assert finding.block
    assert _open("letters", _prose("Əliyev, Ελλάδα, مصر, ไทย, 中国")) == []


def test_one_side_of_a_contested_claim_is_open() -> None:
    one, other = (f"He says so.[^{claim.ref}]" for claim in (world.failure, world.trauma))
    (finding,) = _open("both-sides", _prose(one))
    assert "Russian side" in finding.sentence
    assert _open("both-sides", _prose(one), _prose(other)) == []
    assert _open("both-sides", _prose(one), make.block(BlockKind.CONTESTED)) == []


def test_a_contested_block_with_one_holder_is_open() -> None:
    lonely = make.question("Who knew?")
    claim = make.claim("Everybody.", question=lonely.id, citations=world.raid.citations)
    block = make.block(BlockKind.CONTESTED, records=(lonely.ref,))
    assert len(_open("both-sides", block, records=(lonely, claim))) == 1


def test_likelihood_and_confidence_in_one_sentence_are_open() -> None:
    assert _open("confidence", _prose("It is likely, with low confidence, that they will talk."))
    assert _open("confidence", _prose("It is likely that they will talk. Our confidence is low.")) == []


def test_a_judgement_is_read_for_its_language_too() -> None:
    mixed = replace(world.judgement, text="We say with high confidence that it is likely.")
    (finding,) = _open("confidence", make.block(BlockKind.JUDGEMENTS), records=(mixed,))
    assert finding.ref == mixed.ref


def test_a_word_of_another_scale_is_open() -> None:
    (finding,) = _open("scale", _prose("A break is highly likely."))
    assert "highly likely" in finding.sentence
    assert "very likely" in finding.remedy
    assert _open("scale", _prose("A break is very likely.")) == []


def test_hedges_are_open_but_may_is_a_month() -> None:
    assert _open("hedges", _prose("They might talk."))
    assert _open("hedges", _prose("Since May they talk.")) == []
    assert _open("hedges", _prose(f"He sees a possible turn.[^{world.protested.ref}] They talk.")) == []
    assert _open("hedges", _prose(f"He sees a turn.[^{world.protested.ref}] They could talk."))
    assert _open("hedges", _prose("What could help?", BlockKind.LINES_TO_TAKE)) == []


def test_a_fourth_objective_and_a_seventh_line_are_open() -> None:
    assert _open("objectives", _prose("1. a\n2. b\n3. c\n4. d", BlockKind.OBJECTIVES))
    assert _open("lines", _prose("\n".join("- x" for _ in range(7)), BlockKind.LINES_TO_TAKE))
    assert _open("objectives", _prose("", BlockKind.OBJECTIVES))


def test_a_bottom_line_is_short_there_and_without_marks() -> None:
    assert _open("bottom-line", _prose("word " * 61, BlockKind.BOTTOM_LINE))
    assert _open("bottom-line", _prose("", BlockKind.BOTTOM_LINE))
    assert _open("bottom-line", _prose(f"So.[^{world.protest.ref}]", BlockKind.BOTTOM_LINE))
    assert _open("bottom-line", _prose("word " * 60, BlockKind.BOTTOM_LINE)) == []


def test_the_header_must_say_when_they_last_met() -> None:
    assert _open("last-met", header=(HeaderLine(label="Last met"),))
    assert _open("last-met", header=(HeaderLine(label="Last met", value="2 May 2025"),)) == []


def test_an_exclusive_set_must_add_up() -> None:
    sure = replace(world.broken, estimates=(Estimate(stated=world.EARLY_JULY, likelihood="almost certain"),))
    bare = replace(world.broken, estimates=())
    ladder = make.block(BlockKind.SCENARIO_LADDER)
    assert _open("midpoints", ladder) == []
    assert "154.5" in _open("midpoints", ladder, records=(sure,))[0].sentence
    assert "no likelihood" in _open("midpoints", ladder, records=(bare,))[0].sentence


def test_a_brief_above_its_readers_is_open() -> None:
    brief = make.brief("B", template="ministerial_brief", marking=world.SECRET, audience=world.OFFICIAL)
    findings = [finding for finding in check(brief, world.dossier()) if finding.key == "marking"]
    assert findings[0].sentence == "The brief is marked SECRET, above its readers (OFFICIAL)"


def test_unmarked_portions_are_counted_where_the_dossier_has_no_marking() -> None:
    block = make.block(BlockKind.TIMELINE_TABLE, records=(world.raid.ref,))
    findings = check(make.brief("B", block, template="ministerial_brief"), world.dossier())
    assert {finding.sentence for finding in findings if finding.key == "portions"} == {
        "The brief carries no marking",
        "1 of the records shown carry no marking",
    }


def test_pages_fit_or_not() -> None:
    brief = make.brief("B", pages=2)
    assert page_fit(brief, 2).severity is Severity.MET
    found = page_fit(brief, 3, ["Background", "If raised"])
    assert found.remedy == "Shorten the longest blocks: Background and If raised."
    assert found.sentence == "It takes more pages than the two allowed"


def test_a_long_bottom_line_is_told_its_measure() -> None:
    block = make.block(BlockKind.BOTTOM_LINE, "word " * 62)
    said = [
        finding.sentence for finding in check(make.brief("B", block), world.dossier()) if finding.key == "bottom-line"
    ]
    assert said == ["The bottom line has 62 words: cut it to 60"]
