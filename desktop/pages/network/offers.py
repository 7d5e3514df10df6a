"""What the network of a day can be narrowed by: read from what is in it, before anything is left out."""

from collections import Counter
from collections.abc import Iterable

from briefings.domain.actors import Actor, ActorKind
from briefings.domain.dates import Day
from briefings.domain.dossier import Dossier
from briefings.domain.network_views import NetworkView
from briefings.domain.records import ActorId, Kind, Ref, SourceId
from briefings.domain.sources import Source
from briefings.network.graph import Network
from briefings.network.regions import ALPHA_2, regions
from briefings.network.snapshot import snapshot
from desktop.context import Context
from desktop.models.markings import levels
from desktop.pages.network.blocs import organisations
from desktop.pages.network.filter_menu import Offer

_MOST_SOURCES = 24


def offer_of(context: Context, world: Dossier, day: Day, view: NetworkView) -> Offer:
    """Return what there is to choose from on a day."""
    network = snapshot(world, day=day, view=NetworkView(lonely=True))
    ref = context.selection.ref
    centre = ActorId(ref.id) if ref is not None and ref.kind is Kind.ACTOR else view.ego
    return Offer(
        kinds=tuple(sorted({tie.kind for tie in network.ties}, key=lambda kind: kind.value)),
        actor_kinds=tuple(sorted({node.kind for node in network.nodes}, key=lambda kind: kind.value)),
        blocs=tuple((node.actor, node.label) for node in organisations(network)),
        regions=_regions(network, world),
        levels=levels(scheme.scheme if (scheme := context.session.about.marking) is not None else ""),
        sources=_disagreeing(network, world),
        hidden=_named(context, sorted(view.hidden)),
        centre=next(iter(_named(context, [] if centre is None else [centre])), None),
    )


def _named(context: Context, actors: Iterable[ActorId]) -> tuple[tuple[ActorId, str], ...]:
    """Return the actors that are in the dossier, with their names."""
    session = context.session
    return tuple((actor, session.get(Actor, actor).label) for actor in actors if context.has(Ref(Kind.ACTOR, actor)))


def _disagreeing(network: Network, world: Dossier) -> tuple[tuple[SourceId, str], ...]:
    """Return the sources that assert something else than others do, those that do so of most ties first."""
    counts = Counter(source for tie in network.ties if tie.disputed for source in tie.sources)
    found = sorted(counts, key=lambda source: (-counts[source], source))[:_MOST_SOURCES]
    return tuple((source, world.get(Source, source).label) for source in found)


def _regions(network: Network, world: Dossier) -> tuple[str, ...]:
    """Return the names of the regions in which a state of the network lies, larger ones before those in them."""
    states = [node.actor for node in network.nodes if node.kind is ActorKind.STATE]
    countries = {actor.code(ALPHA_2).upper() for actor in world.some(Actor, states)}
    inner = {code for code, region in regions().items() if not countries.isdisjoint(region.countries)}
    outer = {regions()[code].around for code in inner}
    return tuple(region.name for code, region in regions().items() if region.around and code in inner | outer)
