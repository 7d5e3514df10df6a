"""A brief is a function of its outline and the dossier; its notes agree, its blocks know what they show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.compose.brief import block_sources, compose_brief
from briefings.compose.document import Judged, Notes, Paragraph, Style
from briefings.domain.actors import Name, NameUse
from briefings.domain.briefs import BlockKind, Clearance, HeaderLine, Issue
from briefings.domain.dates import UNKNOWN_DATE, Day
from briefings.domain.events import EventStatus
from briefings.domain.records import Kind
from briefings.errors import NotFoundError
from tests import builders as make
from tests import memory
from tests.compose import world
from tests.compose.reading import marks, notes, section, texts, words
from tests.compose.test_prose import MESS

SOME_KINDS = st.lists(st.sampled_from(list(BlockKind)), unique=True, max_size=6)


def test_the_same_brief_and_dossier_give_the_same_document() -> None:
    assert compose_brief(world.brief(), world.dossier()) == compose_brief(world.brief(), world.dossier())


@pytest.mark.parametrize("kind", list(BlockKind))
def test_every_kind_of_block_has_its_sections(kind: BlockKind) -> None:
    document = compose_brief(world.brief(kind), world.dossier())
    assert section(document, kind.value).blocks


@pytest.mark.parametrize("kind", list(BlockKind))
def test_every_kind_of_block_stands_in_an_empty_dossier(kind: BlockKind) -> None:
    block = replace(world.block(kind), text="", views=())
    document = compose_brief(make.brief("Nothing yet", block, template="scenario_paper"), _empty())
    assert document.sections[0].key == kind.value


@settings(max_examples=40, deadline=None)
@given(SOME_KINDS)
def test_every_mark_has_its_note_and_every_note_its_mark(kinds: list[BlockKind]) -> None:
    document = compose_brief(world.brief(*kinds), world.dossier())
    noted = notes(document)
    numbers = [note.number for note in noted.notes] if noted else []
    marked = marks(replace(document, sections=tuple(_without_notes(document))))
    assert numbers == sorted(numbers)
    assert set(numbers) >= marked
    if BlockKind.TIMELINE_FIGURE not in kinds and kinds:  # the marks of a timeline stand in its picture
        assert set(numbers) == marked


@settings(max_examples=60, deadline=None)
@given(MESS)
def test_no_text_stops_a_brief(text: str) -> None:
    kinds = (BlockKind.PROSE, BlockKind.OBJECTIVES, BlockKind.TABLE, BlockKind.SOURCES)
    brief = world.brief(*kinds)
    blocks = tuple(replace(block, text=text, remark=text, title=text) for block in brief.blocks)
    header = (HeaderLine(label="Meeting", value=text),)
    assert compose_brief(replace(brief, blocks=blocks, header=header), world.dossier()).sections


def test_notes_stand_at_the_end_where_the_outline_has_none() -> None:
    document = compose_brief(world.brief(BlockKind.PROSE), world.dossier())
    assert isinstance(document.sections[-1].blocks[0], Notes)


def test_a_bottom_line_carries_no_marks() -> None:
    block = replace(world.block(BlockKind.BOTTOM_LINE), text=f"They protested.[^{world.protest.ref}]")
    document = compose_brief(make.brief("B", block, template="ministerial_brief"), world.dossier())
    assert marks(document) == set()


@pytest.mark.parametrize(
    "text", ["They protested [^{0}].", "They protested[^{0}] [^{0}].", "They [^{0}] protested. [^{0}]"]
)
def test_a_citation_left_out_of_a_bottom_line_leaves_no_space(text: str) -> None:
    block = replace(world.block(BlockKind.BOTTOM_LINE), text=text.format(world.protest.ref))
    document = compose_brief(make.brief("B", block, template="ministerial_brief"), world.dossier())
    (paragraph,) = document.sections[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert "".join(run.text for run in paragraph.runs) == "They protested."


def test_the_reserve_behind_a_press_line_has_a_line_of_its_own() -> None:
    block = replace(world.block(BlockKind.PRESS_LINE), text="“Noted.” {If pressed: disputed.}")
    document = compose_brief(make.brief("B", block, template="ministerial_brief"), world.dossier())
    (paragraph,) = document.sections[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert "".join(run.text for run in paragraph.runs) == "“Noted.”\nIf pressed: disputed."


def test_a_new_title_changes_only_blocks_that_show_the_event() -> None:
    brief, renamed = world.brief(), replace(world.deaths, title="Two men die in custody")
    before = compose_brief(brief, world.dossier())
    after = compose_brief(brief, world.dossier(renamed))
    changed = {old.key for old, new in zip(before.sections, after.sections, strict=True) if old != new}
    showing = {b.key for b in brief.blocks if renamed.ref in block_sources(b, brief, world.dossier())}
    assert changed == {"timeline table", "timeline figure", "sources"}
    assert changed <= showing


def test_a_block_says_which_records_it_shows() -> None:
    brief = world.brief()
    shown = {block.block_kind: block_sources(block, brief, world.dossier()) for block in brief.blocks}
    assert shown[BlockKind.TIMELINE_TABLE] == tuple(
        event.ref for event in (world.raid, world.deaths, world.protest, world.campaign)
    )
    assert {ref.kind for ref in shown[BlockKind.NETWORK]} == {Kind.ACTOR, Kind.RELATION, Kind.SCENARIO}
    assert world.article.ref in shown[BlockKind.SOURCES]


def test_events_stand_by_their_earliest_day_and_unknown_days_look_unknown() -> None:
    facts = section(compose_brief(world.brief(), world.dossier()), "timeline table").blocks[0].facts
    assert [fact.day[0].text for fact in facts] == ["27 June 2025", "day unknown", "1 July 2025", "start unknown"]
    assert [fact.day[0].style for fact in facts][1] is Style.UNKNOWN


def test_both_sides_of_a_question_are_shown_by_holder() -> None:
    (disputed,) = section(compose_brief(world.brief(), world.dossier()), "contested claims").blocks
    assert [side.holder[0].text for side in disputed.sides] == [
        "Autopsies (examiner not named)",
        "Russian side (office not named)",
    ]
    assert {side.grade for side in disputed.sides} == {"C3"}
    assert disputed.wording[0].text == "“The cause is disputed.”"


def test_sides_stand_by_day_where_all_are_dated() -> None:
    dated = (
        replace(world.failure, stated=make.day("2025-06-28")),
        replace(world.trauma, stated=make.day("2025-07-01")),
    )
    (disputed,) = section(compose_brief(world.brief(), world.dossier(*dated)), "contested claims").blocks
    assert disputed.sides[0].holder[0].text == "Russian side (office not named)"


def test_a_judgement_keeps_likelihood_and_confidence_apart() -> None:
    (judged,) = section(compose_brief(world.brief(), world.dossier()), "judgements").blocks
    assert isinstance(judged, Judged)
    assert (judged.likelihood, judged.low, judged.high) == ("likely", 55, 80)
    assert (judged.confidence, judged.discs) == ("moderate", 2)


def test_each_judgement_has_a_section_of_its_own() -> None:
    second = make.judgement("A reset is unlikely.", "unlikely")
    document = compose_brief(world.brief(), world.dossier(second))
    heads = [section.head for section in document.sections if section.key == "judgements"]
    assert heads == ["Judgements", ""]


def test_the_ladder_goes_from_the_most_likely_down() -> None:
    (table,) = section(compose_brief(world.brief(), world.dossier()), "scenario ladder").blocks
    assert [row[0][0].text for row in table.rows] == ["D", "A", "B", "C"]
    assert table.edges == (5, 20, 45, 55, 80, 95)


def test_the_matrix_takes_its_corners_from_the_scenarios() -> None:
    (matrix,) = section(compose_brief(world.brief(), world.dossier()), "scenario matrix").blocks
    assert [quadrant.letter for quadrant in matrix.quadrants] == ["B", "D", "A", "C"]
    assert (matrix.left, matrix.top) == ("adapts", "aligns")


def test_scenarios_without_corners_are_a_list() -> None:
    nowhere = replace(world.equal, corner="")
    blocks = section(compose_brief(world.brief(), world.dossier(nowhere)), "scenario matrix").blocks
    assert [item[0].text for item in blocks[0].items] == [
        "A Equal terms", "B Quiet drift", "C Held in place", "D Open break",
    ]  # fmt: skip


def test_gaps_in_a_profile_read_unknown() -> None:
    (cards,) = section(compose_brief(world.brief(), world.dossier()), "actor profiles").blocks
    facts = dict(cards.cards[0].facts)
    assert facts["Last met"][0].style is Style.UNKNOWN
    assert facts["In office"][0].text == "since: unknown"
    assert facts["Says"][0].text == "The killing was unlawful."


def test_a_native_name_stands_in_a_profile_in_its_language() -> None:
    names = (*world.mustafayev.names, Name(text="Rəhman Mustafayev", use=NameUse.NATIVE, language="az"))
    document = compose_brief(world.brief(), world.dossier(replace(world.mustafayev, names=names)))
    (cards,) = section(document, "actor profiles").blocks
    assert dict(cards.cards[0].facts)["Native name"][0].language == "az"


def test_the_last_meeting_on_file_stands_in_a_profile() -> None:
    met = make.event("Talks in Baku", "2025-05-02", world.mustafayev, code="CONSULT")
    (cards,) = section(compose_brief(world.brief(), world.dossier(met)), "actor profiles").blocks
    assert dict(cards.cards[0].facts)["Last met"][0].text == "2 May 2025: Talks in Baku"


def test_what_is_only_claimed_is_said_to_be_so() -> None:
    claimed = replace(world.protest, status=EventStatus.CLAIMED)
    document = compose_brief(world.brief(), world.dossier(claimed))
    assert "Claimed, not established." in words(section(document, "timeline table"))


def test_views_side_by_side_stand_on_the_same_places() -> None:
    (figure,) = section(compose_brief(world.brief(), world.dossier()), "network figure").blocks
    assert figure.wide
    assert figure.titles == ("Now", "What if: A Equal terms")


def test_the_header_says_unknown_and_how_far_the_brief_has_come() -> None:
    header = (HeaderLine(label="Last met"), HeaderLine(label="Clearance"), HeaderLine(label="Annexes"))
    brief = world.brief(template="ministerial_brief", header=header, clearance=Clearance.CLEARED)
    shown = {field.label: field.value[0] for field in compose_brief(brief, world.dossier()).header}
    assert shown["Last met"].style is Style.UNKNOWN
    assert shown["Clearance"].text == "Cleared"
    assert "Annexes" not in shown


def test_the_time_of_making_comes_from_the_brief() -> None:
    issued = world.brief(issues=(Issue(number=1, issued=make.day("2025-07-09"), digest="0"),))
    assert compose_brief(issued, world.dossier()).created == "2025-07-09T00:00:00Z"
    assert compose_brief(world.brief(as_of=UNKNOWN_DATE), world.dossier()).created == ""


def test_sections_are_numbered_where_the_template_numbers() -> None:
    sections = compose_brief(world.brief(), world.dossier()).sections
    numbers = [section.number for section in sections if section.number]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert len(numbers) > 15
    plain = compose_brief(world.brief(template="ministerial_brief"), world.dossier())
    assert not any(section.number for section in plain.sections)


def test_an_unknown_template_is_refused() -> None:
    with pytest.raises(NotFoundError, match="ministerial_brief"):
        compose_brief(world.brief(template="limerick"), world.dossier())


def test_a_mention_of_a_lost_record_stays_as_text() -> None:
    block = replace(world.block(BlockKind.PROSE), text="To [Atlantis](actor:999999).")
    document = compose_brief(make.brief("B", block, template="ministerial_brief"), world.dossier())
    assert "Atlantis" in texts(document)


def _empty() -> object:
    return memory.dossier()


def _without_notes(document: object) -> list[object]:
    return [part for part in document.sections if not any(isinstance(block, Notes) for block in part.blocks)]


def test_a_brief_of_a_past_day_says_so_in_its_header_and_on_every_foot() -> None:
    document = compose_brief(world.brief(), world.dossier(), known_on=Day(date(2025, 8, 3).toordinal()))
    assert document.foot == "As of early July 2025 · known on 3 August 2025 · draft"
    assert document.header[-1].label == "As known"
    assert "3 August 2025" in texts(document.header[-1].value)


def test_a_brief_of_today_says_nothing_of_what_was_known_when() -> None:
    document = compose_brief(world.brief(), world.dossier())
    assert document.foot == "As of early July 2025 · draft"
    assert "As known" not in [field.label for field in document.header]
