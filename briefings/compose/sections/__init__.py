"""One module for each kind of block. Each has `sections`, what stands on the page, and `records`, what it shows.

A new kind of block is a new member of `BlockKind`, a module here and a line below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.compose.audience import AudienceDossier
from briefings.compose.desk import Desk
from briefings.compose.document import Section
from briefings.compose.sections import (
    assumptions,
    cone,
    contested,
    drivers,
    heading,
    judgements,
    ladder,
    matrix,
    network,
    parallel,
    profiles,
    sources,
    standing,
    timeline_figure,
    timeline_table,
    watch_list,
    written,
)
from briefings.domain.briefs import Block, BlockKind, Brief
from briefings.domain.records import Ref

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["MAKERS", "Maker"]


@dataclass(frozen=True, slots=True)
class Maker:
    """How one kind of block is made, and which records it shows; `is_written` where these are what its text names."""

    sections: Callable[[Block, Desk], tuple[Section, ...]]
    records: Callable[[Block, Brief, AudienceDossier], tuple[Ref, ...]]
    is_written: bool


def _maker(module: ModuleType) -> Maker:
    return Maker(module.sections, module.records, is_written=module in {heading, written, parallel})


MAKERS: Mapping[BlockKind, Maker] = {
    kind: _maker(module)
    for module, kinds in (
        (heading, (BlockKind.HEADING,)),
        (written, (BlockKind.BOTTOM_LINE, BlockKind.PROSE, BlockKind.OBJECTIVES, BlockKind.LINES_TO_TAKE)),
        (written, (BlockKind.TABLE, BlockKind.PRESS_LINE, BlockKind.LIST)),
        (parallel, (BlockKind.PARALLEL,)),
        (judgements, (BlockKind.JUDGEMENTS,)),
        (contested, (BlockKind.CONTESTED,)),
        (timeline_table, (BlockKind.TIMELINE_TABLE,)),
        (timeline_figure, (BlockKind.TIMELINE_FIGURE,)),
        (network, (BlockKind.NETWORK,)),
        (standing, (BlockKind.STANDING,)),
        (profiles, (BlockKind.PROFILES,)),
        (drivers, (BlockKind.DRIVERS,)),
        (assumptions, (BlockKind.ASSUMPTIONS,)),
        (matrix, (BlockKind.SCENARIO_MATRIX,)),
        (ladder, (BlockKind.SCENARIO_LADDER,)),
        (cone, (BlockKind.CONE,)),
        (watch_list, (BlockKind.WATCH_LIST,)),
        (sources, (BlockKind.SOURCES,)),
    )
    for kind in kinds
}
