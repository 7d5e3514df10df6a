"""What the panel shows of the network over time, reckoned from a dossier in memory. No widgets; loads numpy, scipy."""

from collections.abc import Callable
from dataclasses import dataclass

from briefings.domain.dates import Day
from briefings.domain.dossier import Dossier
from briefings.domain.network_views import NetworkView
from briefings.domain.records import ActorId
from briefings.network.graph import Network
from briefings.network.similarity.drift import DriftPoint, drift
from briefings.network.similarity.realignment import Realignment, realignments
from briefings.network.similarity.stops import stops, tie_turnover
from briefings.network.snapshot import snapshot
from briefings.network.ties import KnownTies

_MOST, _CELLS, _FEWEST = 72, 40_000_000, 12
"""Days of one course: at most, of so many actors squared in all, but never fewer than."""
_SECONDS = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whose drift between which poles, up to which day, in which part of the network."""

    actor: ActorId
    poles: tuple[ActorId, ActorId]
    until: Day
    view: NetworkView
    actors: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """What differs between two days: the turnover of all ties, None without any, and everybody's realignment."""

    before: Day
    turnover: float | None
    realignments: tuple[Realignment, ...]


def drifted(dossier: Dossier, asked: Asked, pause: Callable[[float], object]) -> tuple[DriftPoint, ...]:
    """Return where the actor stood on each day on which a tie began or ended. `pause` may raise to stop."""
    most = max(_FEWEST, min(_MOST, _CELLS // max(asked.actors, 1) ** 2))
    days = stops(dossier, asked.until, most=most)
    networks, known = [], KnownTies()
    for number, day in enumerate(days):
        pause(number / len(days))
        networks.append(snapshot(dossier, day=day, view=asked.view, known=known))
    return drift(networks, asked.actor, asked.poles)


def shifted(before: Network, after: Network) -> Shift:
    """Return what differs between two networks."""
    return Shift(
        before=before.day,
        turnover=tie_turnover(before, after),
        realignments=realignments(before, after, seconds=_SECONDS),
    )
