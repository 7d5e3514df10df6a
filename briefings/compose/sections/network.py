"""The network: one view in the main column, two or three side by side with the same positions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from briefings.compose.dates_words import day_words, when
from briefings.compose.document import Figure, Run, Runs, Section
from briefings.compose.measures import MAIN_WIDTH, NETWORK_HEIGHT, PANEL_SHAPE, panel_width
from briefings.compose.runs import noted
from briefings.compose.sections.choice import block_refs
from briefings.compose.sections.sheet import Sheet, Shown, sheet_of, sizes_of
from briefings.domain.briefs import Block, Brief, View
from briefings.domain.dates import Day
from briefings.domain.dossier import last_day
from briefings.domain.network_views import Arrangement
from briefings.domain.records import ActorId, Kind, Ref
from briefings.figures.folding import foldable
from briefings.figures.network import network_scene
from briefings.figures.trim import trimmed
from briefings.network.balance import camps, misfits
from briefings.network.snapshot import snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.figures.scene import Scene
    from briefings.network.graph import Network

_VIEWS_AT_MOST = 3
_FEW, _TALLER = 12, 1.3
_NEARNESS = {
    Arrangement.MAP: "network.map",
    Arrangement.CIRCLE: "network.circle",
    Arrangement.LAYERS: "network.layers",
}


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


def day_said(desk: Desk) -> str:
    """That day in words, as the brief itself says it where it does."""
    as_of = when(desk.brief.as_of, desk.phrases)
    return as_of.words if as_of.known else day_words(day_of(desk.brief, desk.dossier), desk.phrases)


def _states(block: Block, brief: Brief, dossier: AudienceDossier) -> list[Shown]:
    """The networks of a block's views; a view of a scenario that is not there is left out."""
    there = [
        view
        for view in block.views or (View(),)
        if view.scenario is None or dossier.find(Ref(Kind.SCENARIO, view.scenario)) is not None
    ][:_VIEWS_AT_MOST]
    key = ("networks", _wordless(there), block.records, brief.as_of)
    networks = dossier.kept(key, lambda: [_network(view, block, brief, dossier) for view in there])
    return [Shown(view, network) for view, network in zip(there, networks, strict=True)]


def _wordless(views: Iterable[View]) -> tuple[View, ...]:
    """What of the views decides what they show: what stands around a picture is no part of it."""
    return tuple(replace(view, title="", verdict="") for view in views)


def _network(view: View, block: Block, brief: Brief, dossier: AudienceDossier) -> Network:
    day = day_of(brief, dossier) if view.day is None else Day(view.day)
    seen = view.drawing.view
    seen = replace(seen, lonely=seen.lonely or len(_actors(block)) > 1)
    network = snapshot(dossier, day=day, scenario=view.scenario, view=seen)
    network = network.among(_actors(block)) if len(_actors(block)) > 1 else network
    named = frozenset(ref.id for ref in block.records if ref.kind is Kind.RELATION)
    return network.holding(named) if named else network


def _actors(block: Block) -> tuple[ActorId, ...]:
    return tuple(ActorId(ref.id) for ref in block.records if ref.kind is Kind.ACTOR)


def _relations(shown: Iterable[Shown]) -> tuple[Ref, ...]:
    ties = (tie.relation for state in shown for tie in (*state.network.ties, *state.network.ended))
    return tuple(dict.fromkeys(Ref(Kind.RELATION, relation) for relation in ties if relation is not None))


def _main(block: Block, network: Network, desk: Desk) -> ActorId | None:
    """Our actor: the first that the block names, else the first that stands in the title of the brief."""
    if named := [actor for actor in _actors(block) if actor in network.actors]:
        return named[0]
    title = desk.brief.title
    named_there = [(title.find(node.label), node.actor) for node in network.nodes if node.label in title]
    return min(named_there, default=(0, None))[1]


def _one(block: Block, state: Shown, desk: Desk) -> Figure:
    title = desk.title(block, "captions.network", also=state.view.title, day=_day(state, desk))
    verdict = _verdict(state, desk)
    source = _source([state], desk)
    return Figure(
        caption=desk.caption("figure", title),
        scenes=_scenes([state], (MAIN_WIDTH, _height(state)), block, desk),
        source=(*source, Run(" "), *verdict),
    )


def _height(state: Shown) -> float:
    """A map cannot part its actors as it likes: where they are many it is higher, so that all are named."""
    on_map = state.view.drawing.arrangement is Arrangement.MAP
    return NETWORK_HEIGHT * _TALLER if on_map and len(state.network.nodes) > _FEW else NETWORK_HEIGHT


def _several(block: Block, shown: list[Shown], desk: Desk) -> Figure:
    width = panel_width(len(shown))
    return Figure(
        caption=desk.caption("figure", desk.title(block, "captions.networks")),
        scenes=_scenes(shown, (width, width * PANEL_SHAPE), block, desk),
        titles=tuple(_panel_title(state, desk) for state in shown),
        verdicts=tuple(_verdict(state, desk) for state in shown),
        wide=True,
        source=_source(shown, desk),
    )


def _scenes(shown: list[Shown], size: tuple[float, float], block: Block, desk: Desk) -> tuple[Scene, ...]:
    """The pictures, on one sheet."""
    brief = desk.brief
    views = _wordless(state.view for state in shown)
    ours = tuple(_main(block, state.network, desk) for state in shown)
    key = ("scenes", views, block.records, size, brief.as_of, ours, brief.language)

    def made() -> tuple[Scene, ...]:
        sheet = sheet_of(shown, desk, size)
        scenes = tuple(_scene(state, sheet, block, desk) for state in shown)
        return scenes if sheet.alone or sheet.land else trimmed(scenes)

    return desk.dossier.kept(key, made)


def _scene(state: Shown, sheet: Sheet, block: Block, desk: Desk) -> Scene:
    """The picture. The day stands in its title or source line, so only a supposed state is stamped."""
    drawing = state.view.drawing
    # Beside others a size would mean another number in each panel.
    name, sizes = sizes_of(state.network, drawing.sized_by if sheet.alone else "")
    return network_scene(
        state.network,
        sheet.places,
        width=sheet.width,
        height=sheet.height,
        main=_main(block, state.network, desk),
        stamp=desk.phrases("network.not-fact") if state.network.is_what_if else "",
        misfits=misfits(state.network),
        sizes=sizes or None,
        sized_by=name,
        fold=foldable(state.network) if drawing.folded else (),
        ground=sheet.land,
        when=_day(state, desk),
    )


def _verdict(state: Shown, desk: Desk) -> Runs:
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


def _panel_title(state: Shown, desk: Desk) -> str:
    if state.view.title:
        return state.view.title
    if state.network.is_what_if:
        return desk.phrases("network.what-if", scenario=state.network.what_if)
    return _day(state, desk)


def _day(state: Shown, desk: Desk) -> str:
    """The day of a view; a view of the brief's own day says it as the brief does."""
    return day_said(desk) if state.view.day is None else day_words(state.network.day, desk.phrases)


def _drawn(shown: list[Shown], desk: Desk) -> list[str]:
    """What the reader must know of how it is drawn: what nearness means, and that ties are left out by choice."""
    nearness = _NEARNESS.get(shown[0].view.drawing.arrangement)
    said = [desk.phrases(nearness)] if nearness else []
    for drawing in dict.fromkeys(state.view.drawing for state in shown):
        if drawing.view.narrows and drawing.view_name:
            said.append(desk.phrases("network.view", name=drawing.view_name))
        elif drawing.view.narrows:
            said.append(desk.phrases("network.narrowed"))
    return [*dict.fromkeys(said)]


def _source(shown: list[Shown], desk: Desk) -> Runs:
    numbers: list[int] = []
    for record in map(desk.dossier.find, _relations(shown)):
        if record is not None:
            numbers += desk.numbering.cite_record(record)
    days = desk.phrases.series(list(dict.fromkeys(_day(state, desk) for state in shown)))
    source = noted((Run(desk.phrases("network.source", day=days)),), numbers)
    return (*source, *(Run(f" {words}") for words in _drawn(shown, desk)))
