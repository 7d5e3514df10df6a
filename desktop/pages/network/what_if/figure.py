"""The picture of the network as a block of a brief: which states stand side by side, and where in the outline. No
widgets here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from briefings.domain.briefs import Block, BlockKind, Brief, View
from briefings.domain.dates import Day
from briefings.domain.network_views import PLAINLY, Drawing
from briefings.domain.records import Kind, Ref, ScenarioId
from desktop.pages.network.showing import Showing

_STEM = "network-figure"


class States(StrEnum):
    """Which states of the network stand side by side."""

    NOW = "now"
    SUPPOSED = "supposed"
    NOW_SUPPOSED = "now, supposed"
    BEFORE_NOW = "before, now"
    BEFORE_NOW_SUPPOSED = "before, now, supposed"

    @property
    def has_before(self) -> bool:
        """Whether an earlier day is shown."""
        return self in {States.BEFORE_NOW, States.BEFORE_NOW_SUPPOSED}

    @property
    def has_supposed(self) -> bool:
        """Whether a scenario is shown."""
        return self in {States.SUPPOSED, States.NOW_SUPPOSED, States.BEFORE_NOW_SUPPOSED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A figure: its states, their days and scenario, what it says, the records that restrict it, how it is drawn."""

    states: States
    day: Day
    before: Day | None = None
    scenario: ScenarioId | None = None
    statement: str = ""
    records: tuple[Ref, ...] = ()
    drawing: Drawing = PLAINLY

    def views(self) -> tuple[View, ...]:
        """The states in the order in which they are read."""
        now = View(day=self.day, drawing=self.drawing)
        before = (replace(now, day=self.before),) if self.states.has_before else ()
        supposed = (replace(now, scenario=self.scenario),) if self.states.has_supposed else ()
        return (*before, *((now,) if self.states is not States.SUPPOSED else ()), *supposed)


def drawn_as(showing: Showing) -> Drawing:
    """How the page draws the network now; which part of it, `restricting` says."""
    choices = showing.choices
    return Drawing(arrangement=choices.arrangement, sized_by=choices.sized_by, folded=choices.folded)


def restricting(showing: Showing) -> tuple[Ref, ...]:
    """The records that a figure must name to show no more than the page does; none where the page shows everything."""
    if not showing.choices.view.narrows:
        return ()
    network = showing.view.network
    actors = [Ref(Kind.ACTOR, node.actor) for node in (*network.nodes, *network.absent)]
    relations = {tie.relation for tie in (*network.ties, *network.ended) if tie.relation is not None}
    return (*actors, *(Ref(Kind.RELATION, relation) for relation in sorted(relations)))


def with_figure(brief: Brief, wanted: Wanted, heading: str) -> Brief:
    """Return the brief with the figure at its end, before the sources where these come last."""
    block = Block(
        key=_key(brief.blocks),
        block_kind=BlockKind.NETWORK,
        heading=heading,
        title=wanted.statement,
        records=wanted.records,
        views=wanted.views(),
    )
    last = len(brief.blocks)
    if brief.blocks and brief.blocks[-1].block_kind is BlockKind.SOURCES:
        last -= 1
    return replace(brief, blocks=(*brief.blocks[:last], block, *brief.blocks[last:]))


def _key(blocks: Sequence[Block]) -> str:
    taken = {block.key for block in blocks}
    numbered = (f"{_STEM}-{number}" for number in range(2, len(taken) + 3))
    return next(key for key in (_STEM, *numbered) if key not in taken)
