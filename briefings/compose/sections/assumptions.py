"""What a scenario set takes as given, and what follows if it is false."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import ItemList, Run, Runs, Section, Style
from briefings.compose.sections.choice import block_refs, scenario_set

if TYPE_CHECKING:
    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.domain.briefs import Block, Brief
    from briefings.domain.records import Ref
    from briefings.domain.scenarios import Assumption


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """One item each, then the block's own text."""
    found = scenario_set(block, desk.dossier)
    if found is None or not found.assumptions:
        return (desk.section(block, desk.nothing("assumptions.none", block)),)
    items = ItemList(items=tuple(_item(each, desk) for each in found.assumptions), numbered=False)
    return (desk.section(block, (items, *desk.prose(block.text))),)


def records(block: Block, _brief: Brief, dossier: AudienceDossier) -> tuple[Ref, ...]:
    """The set."""
    found = scenario_set(block, dossier)
    return tuple(dict.fromkeys((*((found.ref,) if found else ()), *block_refs(block))))


def _item(assumption: Assumption, desk: Desk) -> Runs:
    runs = desk.words(assumption.text)
    if not assumption.if_false:
        return runs
    return (*runs, Run(" " + desk.phrases("assumptions.if-false", text=assumption.if_false), Style.REMARK))
