"""Each portion carries the marking of what it is about: never lower than that, never higher than the banner."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.compose.brief import compose_brief
from briefings.compose.document import Document, Figure, Heading, Paragraph, Run, Style
from briefings.domain.briefs import Block, BlockKind
from briefings.domain.markings import Marking, portion, scheme
from tests import builders as make
from tests import memory
from tests.compose import world

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.domain.dossier import Dossier

LEVELS = scheme("uk-gscp").levels
SHORT = {"O": 0, "S": 1, "TS": 2}
SECRET = Marking(scheme="uk-gscp", level="SECRET")


def _brief(text: str, kind: BlockKind = BlockKind.PROSE) -> Block:
    return Block(key="it", block_kind=kind, heading="It", text=text)


def _marked(*blocks: Block, dossier: Dossier | None = None) -> Document:
    brief = world.brief(BlockKind.PROSE, blocks=blocks)
    return compose_brief(brief, dossier or world.dossier(), portions=True)


def _marks(value: object) -> Iterator[str]:
    if isinstance(value, Run) and value.style is Style.REMARK and value.text.startswith("("):
        yield value.text.strip("()\u00a0")
    elif isinstance(value, tuple):
        for each in value:
            yield from _marks(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _marks(getattr(value, each.name))


@pytest.mark.parametrize(
    ("marking", "said"),
    [
        (
            Marking(scheme="uk-gscp", level="OFFICIAL", caveats=frozenset({"SENSITIVE", "COMMERCIAL"})),
            "OS – COMMERCIAL",
        ),
        (Marking(scheme="tlp-2.0", level="TLP:AMBER"), "TLP:AMBER"),
        (Marking(scheme="nato", level="COSMIC TOP SECRET"), "CTS"),
        (Marking(scheme="ministry", level="INTERNAL", releasable_to=frozenset({"FRA"})), "INTERNAL – FOR FRA ONLY"),
    ],
)
def test_levels_have_the_short_forms_of_their_scheme_or_stand_in_full(marking: Marking, said: str) -> None:
    assert portion(marking) == said


def test_a_paragraph_that_names_no_record_has_the_marking_of_the_brief() -> None:
    (block,) = _marked(_brief("Plan for an open break.")).sections[0].blocks
    assert isinstance(block, Paragraph)
    assert block.runs[0] == Run("(O)\u00a0", Style.REMARK)


def test_a_paragraph_has_the_highest_marking_of_what_it_mentions_and_cites() -> None:
    secret = replace(make.event("The call"), marking=SECRET)
    text = f"They spoke ([the call]({secret.ref})).\n\nNothing else."
    made = _marked(_brief(text), dossier=memory.dossier(secret))
    assert list(_marks(made.sections[0])) == ["S", "O"]


def test_headings_carry_no_mark_and_marks_are_off_unless_they_are_wanted() -> None:
    brief = world.brief()
    plain, marked = (compose_brief(brief, world.dossier(), portions=portions) for portions in (False, True))
    assert not [mark for mark in _marks(plain) if mark in SHORT]
    headings = [block for block in marked.blocks() if isinstance(block, Heading)]
    assert headings
    assert not list(_marks(tuple(headings)))
    assert all(list(_marks(block.caption)) for block in marked.blocks() if isinstance(block, Figure))


def test_a_picture_has_the_marking_of_all_that_it_shows() -> None:
    first, second = make.actor("First"), make.actor("Second")
    tie = replace(make.relation(first, second), marking=SECRET)
    block = Block(key="it", block_kind=BlockKind.NETWORK, heading="It")
    made = _marked(block, dossier=memory.dossier(first, second, tie))
    figures = [block for block in made.blocks() if isinstance(block, Figure)]
    assert [list(_marks(figure.caption)) for figure in figures] == [["S"]]


@given(st.lists(st.sampled_from(LEVELS), min_size=1, max_size=4), st.sampled_from(LEVELS))
@settings(max_examples=40, deadline=None)
def test_no_portion_is_below_what_it_mentions_nor_above_the_banner(levels: list[str], own: str) -> None:
    events = [
        replace(make.event(f"Event {at}"), marking=Marking(scheme="uk-gscp", level=level))
        for at, level in enumerate(levels)
    ]
    text = "\n\n".join(f"See [it]({event.ref})." for event in events) + "\n\nNothing."
    brief = replace(world.brief(blocks=(_brief(text),)), marking=Marking(scheme="uk-gscp", level=own))
    made = compose_brief(brief, memory.dossier(*events), portions=True)
    assert [SHORT[mark] for mark in _marks(made.sections[0])] == [LEVELS.index(level) for level in (*levels, own)]
    assert LEVELS.index(made.marking) == max(LEVELS.index(level) for level in (*levels, own))
