"""What of the network somebody wants to see: which ties, which actors, whose word. Kept in the dossier under a name.

A view narrows; it changes nothing. How it is applied stands in `network.snapshot`. Beside it: how a figure draws it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefings.domain.actors import ActorKind
from briefings.domain.markings import Marking
from briefings.domain.records import ActorId, SourceId
from briefings.domain.relations import RelationKind, Sign


class Rivals(StrEnum):
    """What is shown where sources assert different ties of one kind for one pair."""

    ALL = "all"  # every assertion, marked as disagreeing
    BEST = "best"  # the best graded one alone
    ONE = "one"  # what one source says, and ties that no source disputes


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkView:
    """A choice of ties and actors. Empty sets of `blocs`, `regions` and `kept` mean: no such restriction.

    `blocs` keeps the members of these organisations and the organisations; `regions` actors with one of these codes
    or names of a region; `ceiling` leaves out what is marked higher. `ego` keeps an actor and who is reached from it
    in `steps` ties. `hidden` actors are left out and remembered. `lonely` keeps actors without any tie.
    """

    signs: frozenset[Sign] = frozenset(Sign)
    kinds: frozenset[RelationKind] = frozenset(RelationKind)
    actor_kinds: frozenset[ActorKind] = frozenset(ActorKind)
    blocs: frozenset[ActorId] = frozenset()
    regions: frozenset[str] = frozenset()
    ceiling: Marking | None = None
    ego: ActorId | None = None
    steps: int = 1
    rivals: Rivals = Rivals.ALL
    source: SourceId | None = None
    hidden: frozenset[ActorId] = frozenset()
    lonely: bool = False

    @property
    def narrows(self) -> bool:
        """Whether anything is left out that the day has."""
        return self != NetworkView(lonely=self.lonely)


EVERYTHING = NetworkView()


class Arrangement(StrEnum):
    """What nearness means in a picture."""

    FREE = "free"  # similar ties; as kept in the dossier
    MAP = "map"  # where states have their seat of government
    CIRCLE = "circle"  # camps and blocs side by side on a ring
    LAYERS = "layers"  # a column for each bloc


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """How a figure draws a network: which part of it, where its actors stand, what their size means.

    `view` narrows it; `view_name` is what the reader is told that this is called. `sized_by` is the key of a measure,
    empty for the number of ties; `folded` draws what binds every two parties of a pact as a star.
    """

    view: NetworkView = EVERYTHING
    view_name: str = ""
    arrangement: Arrangement = Arrangement.FREE
    sized_by: str = ""
    folded: bool = False


PLAINLY = Drawing()


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """A view under a name."""

    id: int
    name: str
    view: NetworkView
