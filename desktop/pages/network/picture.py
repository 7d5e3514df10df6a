"""Which network the page shows by the choices of the user: a day or a range, overlaid, compared. No widgets here."""

from dataclasses import dataclass, replace

from briefings.domain.dates import Day
from briefings.domain.dossier import Dossier
from briefings.domain.records import ActorId
from briefings.domain.relations import Sign
from briefings.network.compare import Difference, compare
from briefings.network.graph import Network, Tie, TieStatus
from briefings.network.snapshot import snapshot
from briefings.network.ties import KnownTies
from desktop.pages.network.choices import Choices


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The network as it holds and as it is drawn, what it is measured against, and what differs."""

    network: Network
    drawn: Network
    before: Network | None = None
    difference: Difference | None = None


def view_of(dossier: Dossier, day: Day, choices: Choices, known: KnownTies | None = None) -> View:
    """Return what these choices show of a day, with the ties that are `known` from other days. Raises NotFoundError for
    an unknown scenario."""
    network = network_on(dossier, day, choices, overlaid=True, known=known)
    if choices.other is not None:
        before = network_on(dossier, choices.other, choices, known=known)
        difference = compare(before, network)
        drawn = _compared(before, network, difference)
        return View(network=network, drawn=drawn, before=before, difference=difference)
    base = network_on(dossier, day, choices.under(), overlaid=True, known=known) if choices.is_what_if else None
    return View(network=network, drawn=network, before=base)


def network_on(
    dossier: Dossier, day: Day, choices: Choices, *, overlaid: bool = False, known: KnownTies | None = None
) -> Network:
    """Return the facts of a day as far as these choices want to see them; `overlaid`, with the what-if over them.

    A range belongs to the as-of day; any other day stands for itself.
    """
    if not overlaid:
        return snapshot(dossier, day=day, view=choices.view, known=known)
    return snapshot(
        dossier,
        day=day,
        until=choices.until,
        scenario=choices.scenario,
        what_if=choices.what_if,
        view=choices.view,
        known=known,
    )


def _compared(before: Network, network: Network, difference: Difference) -> Network:
    """Lay what differs over the later network, as a what-if is laid over its base; one that lies there stays."""
    present = {*network.actors}
    ended = tuple(replace(tie, status=TieStatus.ENDED) for tie in before.ties if _pair(tie) in difference.ended)
    left = {actor for tie in ended for actor in tie.pair} - present
    return replace(
        network,
        ties=tuple(_marked(tie, difference) for tie in network.ties),
        ended=tuple(dict.fromkeys((*network.ended, *(tie for tie in ended if tie not in network.ties)))),
        absent=tuple(dict.fromkeys((*network.absent, *(node for node in before.nodes if node.actor in left)))),
    )


def _marked(tie: Tie, difference: Difference) -> Tie:
    pair = _pair(tie)
    if pair in difference.added and tie.sign == difference.added[pair]:
        return replace(tie, status=TieStatus.ADDED)
    if pair in difference.turned and tie.sign == difference.turned[pair]:
        return replace(tie, status=TieStatus.TURNED, was=Sign(-tie.sign))
    return tie


def _pair(tie: Tie) -> tuple[ActorId, ActorId]:
    return min(tie.pair), max(tie.pair)
