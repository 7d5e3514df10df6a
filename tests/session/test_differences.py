"""What changed from what to what, in words."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from briefings.domain.actors import Code
from briefings.domain.briefs import Block, BlockKind
from briefings.domain.dossier import RECORD_TYPES, About
from briefings.domain.events import Part, Participant
from briefings.domain.gradings import Credibility
from briefings.domain.records import Kind, Ref
from briefings.domain.scenarios import Alteration, Assumption, NetworkChange
from briefings.session.differences import Turn, differences, differences_of_about
from briefings.session.field_words import FIELDS, ITEMS
from briefings.session.word_runs import Fate, word_runs
from briefings.store.kinds import SHAPES
from tests import builders
from tests.store.strategies import any_record

if TYPE_CHECKING:
    from briefings.domain.dossier import Record
    from briefings.store.shapes import Shape

RUSSIA, AZERBAIJAN = (builders.actor(name) for name in ("Russia", "Azerbaijan"))
PAPER = builders.source("A newspaper")
NAMES = {record.ref: record.label for record in (RUSSIA, AZERBAIJAN, PAPER)}
ARRESTS = builders.event("Arrests", "2025-06-26", RUSSIA)


def name(ref: Ref) -> str:
    return NAMES.get(ref, str(ref))


def said(before: Record | None, after: Record | None) -> list[str]:
    return [str(change) for change in differences(before, after, name)]


def attributes(shape: Shape) -> set[str]:
    return {part.attribute for part in (*shape.fields, *shape.lists)}


@pytest.mark.parametrize("kind", Kind)
def test_every_field_of_a_record_has_a_name(kind: Kind) -> None:
    assert set(FIELDS[RECORD_TYPES[kind]]) == attributes(SHAPES[kind])


@pytest.mark.parametrize("kind", Kind)
def test_every_part_of_an_item_is_told(kind: Kind) -> None:
    shapes: list[Shape] = [SHAPES[kind]]
    while shapes:
        shape = shapes.pop()
        shapes += [many.shape for many in shape.lists]
        made: Any = shape.make
        if made is Block:
            assert set(FIELDS[Block]) == attributes(shape)
        elif made is not None and made is not RECORD_TYPES[kind]:
            assert set(ITEMS[made]) == attributes(shape)


def test_every_field_of_the_dossier_has_a_name() -> None:
    assert set(FIELDS[About]) == {field.name for field in fields(About)}
    (change,) = differences_of_about(About(title="A"), About(title="B"))
    assert str(change) == "Title: A → B"


def test_a_date_reads_as_a_date() -> None:
    later = replace(ARRESTS, date=builders.day("2025-06-27"))
    assert said(ARRESTS, later) == ["Date: 26 June 2025 → 27 June 2025"]


def test_a_participant_is_named_with_the_part() -> None:
    joined = Participant(actor=AZERBAIJAN.id, part=Part.TARGET)
    more = replace(ARRESTS, participants=(*ARRESTS.participants, joined))
    assert said(ARRESTS, more) == ["Participants: added Azerbaijan (target)"]
    assert said(more, ARRESTS) == ["Participants: removed Azerbaijan (target)"]


def test_another_part_of_one_participant_is_one_change() -> None:
    (party,) = ARRESTS.participants
    other = replace(ARRESTS, participants=(replace(party, part=Part.HOST),))
    assert said(ARRESTS, other) == ["Participants: Russia (initiator) → Russia (host)"]


def test_another_order_is_told_as_such() -> None:
    two = builders.event("Arrests", None, RUSSIA, AZERBAIJAN)
    assert said(two, replace(two, participants=two.participants[::-1])) == ["Participants: in another order"]


def test_a_citation_says_its_grade_in_words() -> None:
    cited = builders.citation(PAPER, locator="¶ 2", credibility=Credibility.PROBABLY_TRUE)
    assert said(ARRESTS, replace(ARRESTS, citations=(cited,))) == [
        "Sources: added A newspaper (¶ 2, credibility 2, probably true)"
    ]


def test_links_in_prose_are_shown_by_their_words() -> None:
    before, after = replace(ARRESTS, summary="They met."), replace(ARRESTS, summary="[Baku](actor:12) met.")
    assert said(before, after) == ["Summary: They met. → Baku met."]
    moved = replace(ARRESTS, summary="[Baku](actor:13) met.")
    assert said(after, moved) == ["Summary: [Baku](actor:12) met. → [Baku](actor:13) met."]


def test_dates_that_read_alike_are_told_apart() -> None:
    same = replace(ARRESTS, date=replace(ARRESTS.date, text="26/6/25"))
    (change,) = said(ARRESTS, same)
    assert "“26 June 2025”" in change
    assert "“26/6/25”" in change


def test_typing_in_one_block_of_a_brief_is_told_for_that_block() -> None:
    one, two = (Block(key=key, block_kind=BlockKind.PROSE, heading=key, text="Old words.") for key in ("a", "b"))
    brief = builders.brief(blocks=(one, two))
    changed = replace(brief, blocks=(replace(two, text="New words."), one))
    assert said(brief, changed) == ["b (prose), text: Old words. → New words.", "Blocks: in another order"]


def test_a_long_text_is_compared_word_by_word() -> None:
    text = "Officials condemned the raid in Yekaterinburg sharply, and said so on two days running."
    before, after = replace(ARRESTS, summary=text), replace(ARRESTS, summary=text.replace("the raid", "the very raid"))
    (change,) = differences(before, after, name)
    assert [(run.fate, run.text) for run in change.runs][1] == (Fate.ADDED, "very ")
    assert "condemned the {+very+} raid" in str(change)


def test_short_names_of_scales_templates_and_lists_are_spelled_out() -> None:
    brief = builders.brief()
    assert said(brief, replace(brief, template="scenario_paper")) == ["Template: Ministerial brief → Scenario paper"]
    judgement = builders.judgement("It is likely to hold.")
    assert said(judgement, replace(judgement, scale="icd203-b")) == ["Scale: ICD 203, row A → ICD 203, row B"]
    coded = replace(RUSSIA, codes=(Code(scheme="m49", value="643"),))
    assert said(RUSSIA, coded) == ["Codes: added 643 (UN M49)"]


def test_a_sentence_that_goes_on_in_brackets_has_no_full_stop() -> None:
    whole = builders.scenario_set("Where will they stand?")
    more = replace(whole, assumptions=(Assumption(text="The war goes on.", if_false="All is open."),))
    assert said(whole, more) == ["Assumptions: added The war goes on (if false: All is open)"]


def test_a_tie_that_ends_in_a_scenario_has_no_sign() -> None:
    one = builders.scenario(builders.scenario_set("Where will they stand?"))
    absent = NetworkChange(alteration=Alteration.ABSENT, actor=RUSSIA.id)
    assert said(one, replace(one, changes=(absent,))) == ["Changes to the network: added absent (Russia)"]


def test_stress_and_notes_in_prose_are_not_shown_as_marks() -> None:
    after = replace(ARRESTS, summary="**Two** men *died*.[^claim:4]")
    assert said(ARRESTS, after) == ["Summary: added Two men died."]


@pytest.mark.parametrize(
    ("prose", "read"),
    [
        ("It fell.[^source:3 ¶ 2]", "It fell."),
        ("It fell.[^event:7, source:3 ¶ 2, 4]", "It fell."),
        ("**Very** *soon*", "Very soon"),
        (r"Five\* of 2 * 3 * 4", "Five* of 2 * 3 * 4"),
        (r"[Baku \[city\]](actor:1)", "Baku [city]"),
        ("[Baku](nowhere) and {a remark}", "[Baku](nowhere) and {a remark}"),
    ],
)
def test_prose_is_shown_as_its_page_reads_it(prose: str, read: str) -> None:
    assert said(ARRESTS, replace(ARRESTS, summary=prose)) == [f"Summary: added {read}"]


@pytest.mark.parametrize("kind", Kind)
@settings(max_examples=8, deadline=None, phases=[Phase.generate])
@given(data=st.data())
def test_any_two_versions_can_be_compared(kind: Kind, data: st.DataObject) -> None:
    before, after = data.draw(any_record(kind)), data.draw(any_record(kind))
    found = differences(before, after, name)
    assert {change.attribute for change in found} <= set(FIELDS[type(before)])
    assert all(str(change).startswith(f"{change.label}: ") for change in found)
    assert differences(before, before, name) == ()
    assert all(change.turn is Turn.ADDED for change in differences(None, after, name))


@given(before=st.text("ab ,\n"), after=st.text("ab ,\n"))
def test_the_runs_make_both_texts(before: str, after: str) -> None:
    runs = word_runs(before, after)
    assert "".join(run.text for run in runs if run.fate is not Fate.REMOVED) == after
    assert "".join(run.text for run in runs if run.fate is not Fate.ADDED) == before
