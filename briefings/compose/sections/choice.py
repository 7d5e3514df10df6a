"""Which records a made block shows: those that it names, or all that fit; never one that its readers may not see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.prose import parse
from briefings.domain.records import Kind, Ref
from briefings.domain.scenarios import Indicator, Scenario, ScenarioSet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.compose.audience import AudienceDossier
    from briefings.domain.briefs import Block
    from briefings.domain.dossier import R


def chosen(block: Block, dossier: AudienceDossier, record_type: type[R]) -> tuple[R, ...]:
    """The records of one kind that the block names, in its order; all of that kind where it names none of them."""
    refs = [ref for ref in block.records if ref.kind is record_type.kind]
    if not refs:
        return tuple(dossier.all(record_type))
    found = (dossier.find(ref) for ref in refs)
    return tuple(record for record in found if isinstance(record, record_type))


def prose_refs(*texts: str) -> tuple[Ref, ...]:
    """The records that texts mention or cite, in order."""
    refs: dict[Ref, None] = {}
    for piece in (piece for text in texts for piece in parse(text).pieces()):
        for ref in (piece.ref, *(target.ref for target in piece.targets)):
            if ref is not None:
                refs[ref] = None
    return tuple(refs)


def block_refs(block: Block) -> tuple[Ref, ...]:
    """The records that the words of a block mention or cite."""
    views = (text for view in block.views for text in (view.title, view.verdict))
    return prose_refs(block.text, block.title, block.remark, *views)


def refs_of(records: Iterable[R]) -> tuple[Ref, ...]:
    """References to records."""
    return tuple(record.ref for record in records)


def scenario_set(block: Block, dossier: AudienceDossier) -> ScenarioSet | None:
    """The set that a block is about: named itself or by one of its scenarios or signs, else the first there is."""
    for ref in block.records:
        record = dossier.find(ref)
        if isinstance(record, Scenario | Indicator):
            record = dossier.find(Ref(Kind.SCENARIO_SET, record.set_id))
        if isinstance(record, ScenarioSet):
            return record
    if any(ref.kind in {Kind.SCENARIO_SET, Kind.SCENARIO, Kind.INDICATOR} for ref in block.records):
        return None
    return next(iter(dossier.all(ScenarioSet)), None)


def scenarios_of(block: Block, dossier: AudienceDossier, of: ScenarioSet) -> tuple[Scenario, ...]:
    """The scenarios of a set that a block shows, by letter."""
    shown = (scenario for scenario in chosen(block, dossier, Scenario) if scenario.set_id == of.id)
    return tuple(sorted(shown, key=lambda scenario: (scenario.letter, scenario.id)))
