"""The network: one view in the main column, two or three side by side with the same positions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from briefings.compose.document import Figure, Run, Runs, Section
from briefings.compose.measures import MAIN_WIDTH, NETWORK_HEIGHT, PANEL_SHAPE, panel_width
from briefings.compose.runs import noted
from briefings.compose.sections.choice import block_refs
from briefings.compose.wording import day_words, when
from briefings.domain.briefs import Block, Brief, View
from briefings.domain.dates import Day
from briefings.domain.dossier import last_day
from briefings.domain.network_views import NetworkView
from briefings.domain.records import ActorId, Kind, Ref
from briefings.figures.network import network_scene
from briefings.network.balance import camps, misfits
from briefings.network.graph import Network
from briefings.network.layout import places_for
from briefings.network.snapshot import snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.domain.dossier import Place
    from briefings.figures.scene import Scene

_VIEWS_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class _Shown:
    """One state of the network, and the view that asks for it."""

    view: View
    network: Network


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """The figure, then the block's own text."""
    shown = _states(block, desk.brief, desk.dossier)
    if not any(state.network.ties for state in shown):
        return (desk.section(block, desk.nothing("network.none", block)),)
    figure = _one(block, shown[0], desk) if len(shown) == 1 else _several(block, shown, desk)
    return (desk.section(block, (figure, *desk.prose(block.text)), strong=True, keep=True),)


def records(block: Block, brief: Brief, dossier: AudienceDossier) -> tuple[Ref, ...]:
    """The actors, relations and scenarios in the picture."""
    shown = _states(block, brief, dossier)
    actors = (Ref(Kind.ACTOR, actor) for state in shown for actor in state.network.actors)
    scenarios = (Ref(Kind.SCENARIO, state.view.scenario) for state in shown if state.view.scenario is not None)
    return tuple(dict.fromkeys((*actors, *_relations(shown), *scenarios, *block_refs(block))))


def day_of(brief: Brief, dossier: AudienceDossier) -> Day:
    """The day that a brief describes: the last that its "as of" may mean, else the last of any event."""
    if brief.as_of.latest is not None:
        return brief.as_of.latest
    return last_day(dossier) or Day(date.max.toordinal())


def _states(block: Block, brief: Brief, dossier: AudienceDossier) -> list[_Shown]:
    """The networks of a block's views; a view of a scenario that is not there is left out."""
    there = [
        view
        for view in block.views or (View(),)
        if view.scenario is None or dossier.find(Ref(Kind.SCENARIO, view.scenario)) is not None
    ]
    return [_Shown(view, _network(view, block, brief, dossier)) for view in there[:_VIEWS_AT_MOST]]


def _network(view: View, block: Block, brief: Brief, dossier: AudienceDossier) -> Network:
    day = day_of(brief, dossier) if view.day is None else Day(view.day)
    network = snapshot(dossier, day=day, scenario=view.scenario, view=NetworkView(lonely=len(_actors(block)) > 1))
    network = network.among(_actors(block)) if len(_actors(block)) > 1 else network
    named = frozenset(ref.id for ref in block.records if ref.kind is Kind.RELATION)
    return network.holding(named) if named else network


def _actors(block: Block) -> tuple[ActorId, ...]:
    return tuple(ActorId(ref.id) for ref in block.records if ref.kind is Kind.ACTOR)


def _relations(shown: Iterable[_Shown]) -> tuple[Ref, ...]:
    ties = (tie.relation for state in shown for tie in (*state.network.ties, *state.network.ended))
    return tuple(dict.fromkeys(Ref(Kind.RELATION, relation) for relation in ties if relation is not None))


def _main(block: Block, network: Network, desk: Desk) -> ActorId | None:
    """Our actor: the first that the block names, else the first that stands in the title of the brief."""
    if named := [actor for actor in _actors(block) if actor in network.actors]:
        return named[0]
    title = desk.brief.title
    named_there = [(title.find(node.label), node.actor) for node in network.nodes if node.label in title]
    return min(named_there, default=(0, None))[1]


def _one(block: Block, state: _Shown, desk: Desk) -> Figure:
    title = desk.title(block, "captions.network", also=state.view.title, day=_day(state, desk))
    verdict = _verdict(state, desk)
    source = _source([state], desk)
    return Figure(
        caption=desk.caption("figure", title),
        scenes=(_scene(state, _places([state], desk), (MAIN_WIDTH, NETWORK_HEIGHT), block, desk),),
        source=(*source, Run(" "), *verdict),
    )


def _several(block: Block, shown: list[_Shown], desk: Desk) -> Figure:
    width = panel_width(len(shown))
    places = _places(shown, desk)
    return Figure(
        caption=desk.caption("figure", desk.title(block, "captions.networks")),
        scenes=tuple(_scene(state, places, (width, width * PANEL_SHAPE), block, desk) for state in shown),
        titles=tuple(_panel_title(state, desk) for state in shown),
        verdicts=tuple(_verdict(state, desk) for state in shown),
        wide=True,
        source=_source(shown, desk),
    )


def _places(shown: list[_Shown], desk: Desk) -> dict[ActorId, Place]:
    """One set of places for all panels, so that only the ties change from one to the next."""
    places: dict[ActorId, Place] = {}
    for state in shown:
        places |= places_for(desk.dossier, state.network)
    present = {node.actor for state in shown for node in (*state.network.nodes, *state.network.absent)}
    return {actor: place for actor, place in places.items() if actor in present}


def _scene(state: _Shown, places: dict[ActorId, Place], size: tuple[float, float], block: Block, desk: Desk) -> Scene:
    """The picture. The day stands in its title or source line, so only a supposed state is stamped."""
    width, height = size
    return network_scene(
        state.network,
        places,
        width=width,
        height=height,
        main=_main(block, state.network, desk),
        stamp=desk.phrases("network.not-fact") if state.network.is_what_if else "",
        misfits=misfits(state.network),
    )


def _verdict(state: _Shown, desk: Desk) -> Runs:
    """The writer's words; without any, whether three ties cannot all hold, and whose they are."""
    if state.view.verdict:
        return desk.line(state.view.verdict)
    found = misfits(state.network)
    if not found:
        return (Run(_split(state.network, desk)),)
    names = desk.phrases.series([state.network.label(actor) for actor in found[0]])
    key = "network.misfit" if len(found) == 1 else "network.misfits"
    return (Run(desk.phrases(key, count=desk.phrases.count(len(found)).capitalize(), names=names)),)


def _split(network: Network, desk: Desk) -> str:
    """Without a triangle that cannot hold, a longer ring of ties still may not."""
    sides = camps(network)
    if sides.fit:
        return desk.phrases("network.no-misfit")
    return desk.phrases("network.ring", names=desk.phrases.series([network.label(actor) for actor in sides.misfit]))


def _panel_title(state: _Shown, desk: Desk) -> str:
    if state.view.title:
        return state.view.title
    if state.network.is_what_if:
        return desk.phrases("network.what-if", scenario=state.network.what_if)
    return _day(state, desk)


def _day(state: _Shown, desk: Desk) -> str:
    """The day of a view; a view of the brief's own day says it as the brief does."""
    as_of = when(desk.brief.as_of, desk.phrases)
    if state.view.day is None and as_of.known:
        return as_of.words
    return day_words(state.network.day, desk.phrases)


def _source(shown: list[_Shown], desk: Desk) -> Runs:
    numbers: list[int] = []
    for record in map(desk.dossier.find, _relations(shown)):
        if record is not None:
            numbers += desk.numbering.cite_record(record)
    days = desk.phrases.series(list(dict.fromkeys(_day(state, desk) for state in shown)))
    return noted((Run(desk.phrases("network.source", day=days)),), numbers)
