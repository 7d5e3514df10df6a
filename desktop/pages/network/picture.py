"""Which network the page shows and as what picture: the choices of the user, laid over the dossier. No widgets here."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from briefings.domain.actors import ActorKind
from briefings.domain.dates import Day
from briefings.domain.dossier import Dossier, Place
from briefings.domain.network_views import NetworkView
from briefings.domain.records import ActorId, Kind, Ref, ScenarioId
from briefings.domain.relations import RelationKind, Sign
from briefings.figures.legend import legend
from briefings.figures.network import network_scene
from briefings.figures.scene import Arrow, Curve, Key, Role, Scene
from briefings.network.compare import Difference, compare
from briefings.network.graph import Network, Node, Tie, TieStatus
from briefings.network.layout import places_for
from briefings.network.measures import Degree, degrees
from briefings.network.snapshot import snapshot, whole

_COMPARED = {"what if: added or changed": "new or changed", "taken away": "ended"}
_LEAST_BLOC = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the user wants to see. `other` is the day to compare with; it and `scenario` are never both given."""

    blocs: frozenset[ActorId] = frozenset()
    signs: frozenset[Sign] = frozenset(Sign)
    kinds: frozenset[RelationKind] = frozenset(RelationKind)
    hidden: frozenset[ActorId] = frozenset()
    lonely: bool = False
    scenario: ScenarioId | None = None
    other: Day | None = None

    @property
    def narrowed(self) -> bool:
        """Whether any tie or actor is left out."""
        return len(self.signs) < len(Sign) or len(self.kinds) < len(RelationKind) or bool(self.hidden)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The network as it holds and as it is drawn, what it is measured against, and what differs."""

    network: Network
    drawn: Network
    before: Network | None = None
    difference: Difference | None = None


def view_of(dossier: Dossier, day: Day, choices: Choices) -> View:
    """Return what these choices show of a day. Raises NotFoundError for an unknown scenario."""
    network = _kept(
        snapshot(dossier, day=day, scenario=choices.scenario, view=NetworkView(lonely=choices.lonely)), choices
    )
    if choices.other is not None:
        before = _kept(snapshot(dossier, day=choices.other), choices)
        difference = compare(before, network)
        return View(
            network=network,
            drawn=_compared(before, network, difference),
            before=before,
            difference=difference,
        )
    base = _kept(snapshot(dossier, day=day), choices) if choices.scenario is not None else None
    return View(network=network, drawn=network, before=base)


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


def organisations(network: Network) -> tuple[Node, ...]:
    """Return the organisations with two members or more, the largest first."""
    members = _members(network)
    found = [node for node in network.nodes if len(members[node.actor]) >= _LEAST_BLOC]
    return tuple(sorted(found, key=lambda node: (-len(members[node.actor]), node.actor)))


def first_blocs(network: Network) -> frozenset[ActorId]:
    """Return what is outlined at first: the largest bloc, and the one that shares the smallest part of it."""
    members = _members(network)
    blocs = [node.actor for node in organisations(network)]
    if not blocs:
        return frozenset()
    largest, *others = blocs
    shared = {other: _shared(members[largest], members[other]) for other in others}
    return frozenset({largest, *sorted(others, key=lambda other: shared[other])[:1]})


def _members(network: Network) -> defaultdict[ActorId, set[ActorId]]:
    members: defaultdict[ActorId, set[ActorId]] = defaultdict(set)
    for tie in network.ties:
        if tie.kind is RelationKind.MEMBERSHIP:
            members[tie.pair[1]].add(tie.pair[0])
    return members


def _shared(one: set[ActorId], other: set[ActorId]) -> float:
    return len(one & other) / len(one | other)


def spoken(network: Network) -> dict[Ref, str]:
    """Return what a screen reader says of each actor, those with most ties first."""
    degree = degrees(network)
    ordered = sorted(network.nodes, key=lambda node: (-degree[node.actor].total, node.actor))
    return {
        Ref(Kind.ACTOR, node.actor): f"{node.label}, {node.kind}: {standing(degree[node.actor])}" for node in ordered
    }


def standing(degree: Degree) -> str:
    """Return an actor's ties in words: "5 friendly ties, 6 hostile"."""
    friendly = f"{degree.positive} friendly {'tie' if degree.positive == 1 else 'ties'}"
    neutral = f", {degree.neutral} neither" if degree.neutral else ""
    return f"{friendly}, {degree.negative} hostile{neutral}"


def _kept(network: Network, choices: Choices) -> Network:
    """Leave out the ties and actors that the user does not want to see."""
    ties = tuple(tie for tie in network.ties if _wanted(tie, choices))
    ended = tuple(tie for tie in network.ended if _wanted(tie, choices))
    if not choices.narrowed:
        return network
    tied = {actor for tie in (*ties, *ended) for actor in tie.pair}
    return replace(
        network,
        ties=ties,
        ended=ended,
        nodes=tuple(
            node
            for node in network.nodes
            if node.actor not in choices.hidden and (node.actor in tied or choices.lonely)
        ),
        absent=tuple(node for node in network.absent if node.actor in tied),
    )


def _wanted(tie: Tie, choices: Choices) -> bool:
    return tie.sign in choices.signs and tie.kind in choices.kinds and not choices.hidden.intersection(tie.pair)


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
