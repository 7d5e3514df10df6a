"""What the user wants to see of the network, as one value: which part, beside what, and as what kind of picture."""

from dataclasses import dataclass, replace

from briefings.domain.dates import Day
from briefings.domain.network_views import EVERYTHING, NetworkView
from briefings.domain.records import ActorId, ScenarioId
from briefings.domain.what_ifs import WhatIf
from briefings.network.arrangements import Arrangement


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The choices of one page. Of `scenario` and `what_if` one at most is given; `other` is the day to compare with.

    `outlined` are the blocs with a line round them. `last` makes a range: every tie that held on any day
    from the as-of day to this one, included. `sized_by` is the key of a measure, or empty for the number of ties;
    `folded` draws the ties within a pact as ties to its organisation; `shaded` are triangles of ties to shade.
    """

    view: NetworkView = EVERYTHING
    outlined: frozenset[ActorId] = frozenset()
    scenario: ScenarioId | None = None
    what_if: WhatIf | None = None
    other: Day | None = None
    last: Day | None = None
    arrangement: Arrangement = Arrangement.FREE
    sized_by: str = ""
    folded: bool = False
    shaded: tuple[tuple[ActorId, ActorId, ActorId], ...] = ()

    @property
    def until(self) -> Day | None:
        """The day after the range, as snapshots want it."""
        return None if self.last is None else Day(self.last + 1)

    @property
    def is_what_if(self) -> bool:
        """Whether anything is laid over the facts."""
        return self.scenario is not None or self.what_if is not None

    def as_drawn_plainly(self) -> "Choices":
        """The same network, whatever picture is made of it."""
        plain = Choices()
        return replace(
            self,
            outlined=plain.outlined,
            arrangement=plain.arrangement,
            sized_by=plain.sized_by,
            folded=plain.folded,
            shaded=plain.shaded,
        )

    def under(self, scenario: ScenarioId | None = None, what_if: WhatIf | None = None) -> "Choices":
        """The same with a scenario or a what-if laid over it, or with nothing."""
        return replace(self, scenario=scenario, what_if=what_if, other=None)

    def beside(self, other: Day | None) -> "Choices":
        """The same, compared with the facts of another day, or with none."""
        return replace(self, other=other)

    def narrowed(self, view: NetworkView) -> "Choices":
        """The same blocs and overlay, of another part of the network."""
        return replace(self, view=view)
