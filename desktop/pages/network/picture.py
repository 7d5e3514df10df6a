"""Which network the page shows and as what picture, by the choices of the user. No widgets here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from briefings.domain.actors import ActorKind
from briefings.domain.dates import Day
from briefings.domain.dossier import Dossier, Place
from briefings.domain.network_views import NetworkView
from briefings.domain.records import ActorId
from briefings.domain.relations import Sign
from briefings.figures.legend import legend
from briefings.figures.network import network_scene
from briefings.figures.scene import Arrow, Curve, Key, Role, Scene
from briefings.network.compare import Difference, compare
from briefings.network.graph import Network, Tie, TieStatus
from briefings.network.layout import places_for
from briefings.network.snapshot import snapshot, whole
from desktop.pages.network.choices import Choices

_COMPARED = {"what if: added or changed": "new or changed", "taken away": "ended"}


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The network as it holds and as it is drawn, what it is measured against, and what differs."""

    network: Network
    drawn: Network
    before: Network | None = None
    difference: Difference | None = None


def view_of(dossier: Dossier, day: Day, choices: Choices) -> View:
    """Return what these choices show of a day. Raises NotFoundError for an unknown scenario."""
    network = network_on(dossier, day, choices, overlaid=True)
    if choices.other is not None:
        before = network_on(dossier, choices.other, choices)
        difference = compare(before, network)
        drawn = _compared(before, network, difference)
        return View(network=network, drawn=drawn, before=before, difference=difference)
    base = network_on(dossier, day, choices) if choices.is_what_if else None
    return View(network=network, drawn=network, before=base)


def network_on(dossier: Dossier, day: Day, choices: Choices, *, overlaid: bool = False) -> Network:
    """Return the facts of a day as far as these choices want to see them; `overlaid`, with the what-if over them."""
    if not overlaid:
        return _kept(snapshot(dossier, day=day, view=choices.view), choices.view)
    return _kept(
        snapshot(dossier, day=day, scenario=choices.scenario, what_if=choices.what_if, view=choices.view), choices.view
    )


def places_of(dossier: Dossier, view: View, known: Mapping[ActorId, Place]) -> dict[ActorId, Place]:
    """Return where everybody stands whom any day shows, and whom this view shows; `known` is an earlier answer."""
    needed = {node.actor for node in (*view.drawn.nodes, *view.drawn.absent)}
    if known and needed <= known.keys():
        return dict(known)
    return places_for(dossier, whole(dossier)) | places_for(dossier, view.drawn)


def scene_of(
    view: View,
    places: Mapping[ActorId, Place],
    size: tuple[float, float],
    blocs: Iterable[ActorId],
    *,
    stamp: str | None = "",
) -> Scene:
    """Return the picture. With a stamp, as exports have it, nobody moves."""
    scene = network_scene(
        view.drawn,
        places,
        width=size[0],
        height=size[1],
        labels="codes",
        stamp=stamp,
        blocs=frozenset(blocs),
    )
    if view.difference is None:
        return scene
    return replace(scene, legend=tuple(tuple(_renamed(key) for key in row) for row in scene.legend))


def fullest_legend() -> tuple[tuple[Key, ...], ...]:
    """Return every key that a picture of the page can need, whatever the day and the scenario."""
    roles = frozenset(Role) - {Role.MISFIT}
    lines = [Curve(start=(0.0, 0.0), control=(0.0, 0.0), end=(0.0, 0.0), role=role) for role in roles]
    arrow = Arrow(tip=(0.0, 0.0), direction=(1.0, 0.0), role=Role.AXIS)
    return legend([*lines, arrow], roles, ActorKind, blocs=True)


def _kept(network: Network, view: NetworkView) -> Network:
    """Leave out the ties and actors that the user does not want to see."""
    ties = tuple(tie for tie in network.ties if _wanted(tie, view))
    ended = tuple(tie for tie in network.ended if _wanted(tie, view))
    if not view.narrows:
        return network
    tied = {actor for tie in (*ties, *ended) for actor in tie.pair}
    return replace(
        network,
        ties=ties,
        ended=ended,
        nodes=tuple(
            node for node in network.nodes if node.actor not in view.hidden and (node.actor in tied or view.lonely)
        ),
        absent=tuple(node for node in network.absent if node.actor in tied),
    )


def _wanted(tie: Tie, view: NetworkView) -> bool:
    return tie.sign in view.signs and tie.kind in view.kinds and not view.hidden.intersection(tie.pair)


def _compared(before: Network, network: Network, difference: Difference) -> Network:
    """Lay what differs over the later network, as a what-if is laid over its base."""
    present = {*network.actors}
    ended = tuple(replace(tie, status=TieStatus.ENDED) for tie in before.ties if _pair(tie) in difference.ended)
    left = {actor for tie in ended for actor in tie.pair} - present
    return replace(
        network,
        ties=tuple(_marked(tie, difference) for tie in network.ties),
        ended=tuple(tie for tie in ended if tie not in network.ties),
        absent=tuple(node for node in before.nodes if node.actor in left),
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


def _renamed(key: Key) -> Key:
    return replace(key, words=_COMPARED.get(key.words, key.words))
