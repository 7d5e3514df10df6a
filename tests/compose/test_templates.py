"""Templates are data; a new brief starts with their outline."""

from __future__ import annotations

import pytest

from briefings.compose.brief import compose_brief
from briefings.compose.sections import MAKERS
from briefings.compose.templates import new_brief, template, template_names, templates
from briefings.domain.briefs import BlockKind
from briefings.domain.records import BriefId
from briefings.errors import NotFoundError
from tests.compose import world


def test_the_two_templates_are_there() -> None:
    assert template_names() == ("ministerial_brief", "scenario_paper")


@pytest.mark.parametrize("chosen", templates(), ids=lambda chosen: chosen.name)
def test_the_keys_of_a_template_are_unique(chosen: object) -> None:
    keys = [slot.block.key for slot in chosen.slots]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", template_names())
def test_a_new_brief_can_be_composed_at_once(name: str) -> None:
    brief = new_brief(name, "A new one", world.dossier(marking=world.OFFICIAL), BriefId(7))
    document = compose_brief(brief, world.dossier(marking=world.OFFICIAL))
    assert document.title == "A new one"
    assert document.marking == "OFFICIAL"
    assert document.pages == template(name).pages


def test_help_is_found_for_a_moved_or_new_block() -> None:
    paper = template("scenario_paper")
    assert paper.help(world.block(BlockKind.SOURCES)) == "Made from what the paper cites, with a summary."
    assert paper.help(world.block(BlockKind.HEADING)) == ""


def test_an_unknown_template_is_refused() -> None:
    with pytest.raises(NotFoundError):
        new_brief("limerick", "A new one", world.dossier(), BriefId(7))


def test_every_kind_of_block_can_be_made() -> None:
    assert set(MAKERS) == set(BlockKind)
