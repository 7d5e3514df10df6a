"""What readings of a picture are made from: its figures, each worked out once, whichever actor is looked at."""

from dataclasses import dataclass, field

from briefings.domain.records import ActorId
from briefings.network.graph import Network
from briefings.network.readings import Case, Evidence, Reading, Statements, readings_of
from desktop.pages.network.picture import network_on
from desktop.pages.network.showing import Showing

_MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """The network, what it is held against, and what the sources say of pairs. `is_proved` is whether there was time
    for proofs and for the sources; without, all of it is had at once."""

    now: Evidence
    then: Evidence | None
    statements: Statements = field(default_factory=dict)
    is_proved: bool = False

    @classmethod
    def at_once(cls, network: Network, before: Network | None) -> "Grounds":
        """What can be known while the user waits."""
        return cls(now=Evidence(network), then=None if before is None else Evidence(before))

    def proved(self, statements: Statements, seconds: float) -> "Grounds":
        """The same with so many seconds for each proof; nothing is worked out yet."""
        then = None if self.then is None else Evidence(self.then.network, seconds)
        return Grounds(now=Evidence(self.now.network, seconds), then=then, statements=statements, is_proved=True)

    def are_of(self, network: Network, before: Network | None) -> bool:
        """Whether these are the grounds of a picture."""
        return self.now.network == network and before == (None if self.then is None else self.then.network)

    def read(self, main: ActorId | None) -> tuple[Reading, ...]:
        """Return what there is to say, the weightiest first; what was worked out before costs nothing."""
        case = Case(now=self.now, then=self.then, main=main, statements=self.statements)
        return readings_of(case, most=_MOST)


def before(showing: Showing) -> Network | None:
    """What the picture is held against: the day compared with, the facts under a what-if, else the last stop."""
    if showing.view.before is not None or showing.since is None:
        return showing.view.before
    return network_on(showing.world, showing.since, showing.choices, known=showing.known)
