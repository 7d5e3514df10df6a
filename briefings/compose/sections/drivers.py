"""What moves the futures apart, and what the set takes as given."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING

from briefings.compose.document import Cell, Column, Run, Section, Style, Table
from briefings.compose.labels import short
from briefings.compose.runs import noted
from briefings.compose.sections.choice import block_refs, scenario_set

if TYPE_CHECKING:
    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.domain.briefs import Block, Brief
    from briefings.domain.records import Ref
    from briefings.domain.scenarios import Driver


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """A table of the drivers, those that make the axes in bold, then the block's own text."""
    found = scenario_set(block, desk.dossier)
    if found is None or not found.drivers:
        return (desk.section(block, desk.nothing("drivers.none", block)),)
    phrases = desk.phrases
    table = Table(
        columns=(
            Column(head=(), millimetres=6.0),
            Column(head=(Run(phrases("drivers.driver")),), millimetres=30.0),
            Column(head=(Run(phrases("drivers.gives")),), share=1.0),
            Column(head=(Run(phrases("drivers.uncertainty")),), millimetres=19.0),
        ),
        rows=tuple(_row(letter, driver, desk) for letter, driver in zip(ascii_lowercase, found.drivers, strict=False)),
    )
    return (desk.section(block, (table, *desk.prose(block.text))),)


def records(block: Block, _brief: Brief, dossier: AudienceDossier) -> tuple[Ref, ...]:
    """The set."""
    found = scenario_set(block, dossier)
    return tuple(dict.fromkeys((*((found.ref,) if found else ()), *block_refs(block))))


def _row(letter: str, driver: Driver, desk: Desk) -> tuple[Cell, ...]:
    weight = Style.STRONG if driver.axis else Style.PLAIN
    marks = desk.numbering.cite_places(driver.citations, short(driver.name))
    uncertainty = desk.words(driver.uncertainty)
    if driver.uncertainty == desk.phrases("drivers.high"):
        uncertainty = (Run(driver.uncertainty, Style.STRONG),)
    return ((Run(letter, weight),), desk.words(driver.name), noted(desk.words(driver.text), marks), uncertainty)
