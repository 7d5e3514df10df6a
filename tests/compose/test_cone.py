"""The block with the cone: which futures it shows, and what it says of their likelihood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose import block_sources, compose_brief
from briefings.compose.document import Figure
from briefings.domain.briefs import Block, BlockKind
from briefings.domain.scenarios import Estimate, SetKind
from briefings.figures.scene import Role, Scene, Text
from tests.compose import world
from tests.compose.reading import texts

if TYPE_CHECKING:
    from briefings.domain.dossier import Record

CONE = BlockKind.CONE


def made(*records: Record, block: Block | None = None) -> Figure:
    brief = replace(world.brief(CONE), blocks=(block or world.block(CONE),))
    document = compose_brief(brief, world.dossier(*records))
    return next(each for each in document.blocks() if isinstance(each, Figure))


def words(scene: Scene) -> list[str]:
    return [shape.text for shape in scene.shapes if isinstance(shape, Text)]


def test_the_cone_shows_every_future_of_the_set_by_letter() -> None:
    figure = made()
    assert [word for word in words(figure.scenes[0]) if word in "ABCD"] == ["A", "B", "C", "D"]
    assert figure.caption.title[0].text == "Four ways on from early July 2025"


def test_the_cone_shows_only_the_futures_that_are_named() -> None:
    figure = made(block=replace(world.block(CONE), records=(world.drift.ref, world.broken.ref)))
    assert [word for word in words(figure.scenes[0]) if word in "ABCD"] == ["B", "D"]


def test_an_exploratory_set_has_a_cone_without_likelihoods() -> None:
    figure = made(replace(world.futures, set_kind=SetKind.EXPLORATORY))
    assert not [word for word in words(figure.scenes[0]) if "%" in word or "likely" in word]
    assert "carries no likelihoods" in texts(figure.source)


def test_a_likelihood_that_nobody_gave_is_said_to_be_unknown() -> None:
    figure = made(replace(world.equal, estimates=()))
    assert "likelihood unknown" in words(figure.scenes[0])


def test_the_lowest_step_of_the_scale_lies_outside_the_cone_and_the_source_says_so() -> None:
    estimate = Estimate(stated=world.EARLY_JULY, likelihood="almost no chance")
    figure = made(replace(world.held, estimates=(estimate,)))
    wild = [shape.shows for shape in figure.scenes[0].shapes if shape.role is Role.WILD]
    assert wild == [world.held.ref] * 2
    assert "“almost no chance” lies outside the cone" in texts(figure.source)


def test_the_source_says_that_place_is_no_likelihood() -> None:
    assert "says nothing of how likely" in texts(made().source)


def test_without_a_set_the_block_says_so() -> None:
    brief = world.brief(CONE)
    empty = replace(world.dossier(), records={})
    (section,) = compose_brief(brief, empty).sections
    assert "No scenario is on file." in texts(section)


def test_the_block_shows_the_set_and_its_scenarios() -> None:
    shown = block_sources(world.block(CONE), world.brief(CONE), world.dossier())
    assert {world.futures.ref, world.equal.ref, world.broken.ref} <= {*shown}
