"""How the kinds of block are spoken of in the window: name, icon, and which records each may show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefings.domain.briefs import BlockKind
from briefings.domain.records import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One kind of block. `shows` are the kinds of record that may be chosen for it; empty where nothing is chosen."""

    name: str
    icon: str
    written: bool = False
    shows: tuple[Kind, ...] = ()
    titled: bool = False
    """Whether it has a statement above it, as figures have."""


def _written(name: str, icon: str) -> Spoken:
    return Spoken(name=name, icon=icon, written=True)


SPOKEN: Mapping[BlockKind, Spoken] = {
    BlockKind.BOTTOM_LINE: _written("Bottom line", "text"),
    BlockKind.PROSE: _written("Text", "text"),
    BlockKind.HEADING: _written("Heading", "heading"),
    BlockKind.OBJECTIVES: _written("Objectives", "target"),
    BlockKind.LINES_TO_TAKE: _written("Lines to take", "message-square-quote"),
    BlockKind.TABLE: _written("Table", "table-2"),
    BlockKind.PRESS_LINE: _written("Press line", "newspaper"),
    BlockKind.LIST: _written("List", "list"),
    BlockKind.PARALLEL: _written("Parallel languages", "languages"),
    BlockKind.JUDGEMENTS: Spoken(name="Judgements", icon="gauge", shows=(Kind.JUDGEMENT,)),
    BlockKind.CONTESTED: Spoken(name="Contested claims", icon="scale", shows=(Kind.QUESTION,)),
    BlockKind.TIMELINE_TABLE: Spoken(name="Timeline as a table", icon="milestone", shows=(Kind.EVENT,)),
    BlockKind.TIMELINE_FIGURE: Spoken(
        name="Timeline as a figure", icon="milestone", shows=(Kind.EVENT, Kind.RELATION), titled=True
    ),
    BlockKind.NETWORK: Spoken(name="Network figure", icon="waypoints", shows=(Kind.ACTOR, Kind.RELATION), titled=True),
    BlockKind.STANDING: Spoken(name="Actors compared", icon="table-2", shows=(Kind.ACTOR,), titled=True),
    BlockKind.PROFILES: Spoken(name="Actor profiles", icon="users", shows=(Kind.ACTOR,)),
    BlockKind.DRIVERS: Spoken(name="Drivers", icon="trending-up", shows=(Kind.SCENARIO_SET,)),
    BlockKind.ASSUMPTIONS: Spoken(name="Assumptions", icon="lightbulb", shows=(Kind.SCENARIO_SET,)),
    BlockKind.SCENARIO_MATRIX: Spoken(
        name="Scenario matrix", icon="git-branch", shows=(Kind.SCENARIO_SET, Kind.SCENARIO), titled=True
    ),
    BlockKind.SCENARIO_LADDER: Spoken(
        name="Scenario ladder", icon="git-branch", shows=(Kind.SCENARIO_SET, Kind.SCENARIO), titled=True
    ),
    BlockKind.CONE: Spoken(name="Scenario cone", icon="split", shows=(Kind.SCENARIO_SET, Kind.SCENARIO), titled=True),
    BlockKind.WATCH_LIST: Spoken(
        name="Watch list", icon="eye", shows=(Kind.SCENARIO_SET, Kind.INDICATOR, Kind.SCENARIO), titled=True
    ),
    BlockKind.SOURCES: Spoken(name="Sources", icon="book-open"),
}
"""Every kind of block, in the order of the menu."""

MAIN_KIND: Mapping[BlockKind, Kind] = {
    BlockKind.JUDGEMENTS: Kind.JUDGEMENT,
    BlockKind.CONTESTED: Kind.QUESTION,
    BlockKind.TIMELINE_TABLE: Kind.EVENT,
    BlockKind.TIMELINE_FIGURE: Kind.EVENT,
    BlockKind.NETWORK: Kind.ACTOR,
    BlockKind.STANDING: Kind.ACTOR,
    BlockKind.PROFILES: Kind.ACTOR,
    BlockKind.DRIVERS: Kind.SCENARIO_SET,
    BlockKind.ASSUMPTIONS: Kind.SCENARIO_SET,
    BlockKind.SCENARIO_MATRIX: Kind.SCENARIO,
    BlockKind.SCENARIO_LADDER: Kind.SCENARIO,
    BlockKind.CONE: Kind.SCENARIO,
    BlockKind.WATCH_LIST: Kind.INDICATOR,
    BlockKind.SOURCES: Kind.SOURCE,
}
"""The kind of record that a made block counts and lists."""


def menu_groups() -> Sequence[tuple[BlockKind, ...]]:
    """The kinds for the menu of new blocks: written ones, then those made from the dossier."""
    written = tuple(kind for kind, spoken in SPOKEN.items() if spoken.written)
    return written, tuple(kind for kind in SPOKEN if kind not in written)


def name_of_block(heading: str, kind: BlockKind) -> str:
    """What a block is called: its heading, else what it is."""
    return heading.strip() or SPOKEN[kind].name
