"""Actors compared: counted from the ties of the day, told in words for those who do not see the pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose import block_sources, compose_brief
from briefings.compose.audience import seen_by
from briefings.compose.document import Drawn, Table
from briefings.compose.sections import standing
from briefings.compose.sections.network import day_of
from briefings.domain.briefs import BlockKind
from briefings.network.measures.degree import degrees
from briefings.network.snapshot import snapshot
from tests.compose import world
from tests.compose.reading import words

if TYPE_CHECKING:
    import pytest

    from briefings.domain.briefs import Block
    from briefings.domain.records import Ref

KIND = BlockKind.STANDING


def made(block: Block | None = None) -> Table:
    brief = replace(world.brief(KIND), blocks=(block or world.block(KIND),))
    document = compose_brief(brief, world.dossier())
    return next(each for each in document.blocks() if isinstance(each, Table))


def names(table: Table) -> list[Ref | None]:
    return [row[0][0].shows for row in table.rows if isinstance(row[0], tuple)]


def test_those_with_most_partners_come_first() -> None:
    numbers = [int(words(row[1])) for row in made().rows]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] > 0


def test_the_numbers_are_those_of_the_network_of_the_day() -> None:
    dossier = world.dossier()
    counted = degrees(snapshot(dossier, day=day_of(world.brief(KIND), dossier)))  # type: ignore[arg-type]
    for ref, row in zip(names(made()), made().rows, strict=True):
        degree = next(each for actor, each in counted.items() if ref is not None and actor == ref.id)
        assert words(row[1]) == str(degree.total)
        assert isinstance(row[2], Drawn)
        assert row[2].scene.alt == f"{degree.negative} hostile and {degree.friendly} friendly partners"


def test_actors_that_are_named_are_compared_in_their_order() -> None:
    block = replace(world.block(KIND), records=(world.turkiye.ref, world.azerbaijan.ref))
    assert names(made(block)) == [world.turkiye.ref, world.azerbaijan.ref]


def test_the_course_is_told_with_its_days() -> None:
    cell = made().rows[0][3]
    assert isinstance(cell, Drawn)
    assert cell.scene.alt.startswith("Friendly less hostile partners: ")
    assert "on 1 August 2024" in cell.scene.alt


def test_the_block_shows_its_actors_and_the_ties_that_it_counts() -> None:
    shown = block_sources(world.block(KIND), world.brief(KIND), world.dossier())
    assert {world.azerbaijan.ref, world.hostile.ref} <= {*shown}


def test_whoever_composes_again_counts_nothing_again(monkeypatch: pytest.MonkeyPatch) -> None:
    brief = world.brief(KIND)
    seen = seen_by(brief.audience, world.dossier())
    first = compose_brief(brief, seen)
    monkeypatch.delattr(standing, "snapshot")
    assert compose_brief(brief, seen) == first
