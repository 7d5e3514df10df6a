"""The parts of a network picture put together, from the ground up: outlines, shading, ties, actors, names, legend."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.domain.actors import ActorKind
from briefings.domain.records import ActorId, Kind, Ref
from briefings.figures.blocs import bloc_names, bloc_outline, edge, gathered, outlined
from briefings.figures.curves import samples
from briefings.figures.describe import describe
from briefings.figures.folding import Folded, folded
from briefings.figures.ground import ground_lines
from briefings.figures.legend import Drawn, legend
from briefings.figures.marks import halos, strokes
from briefings.figures.names import code_width, codes, names
from briefings.figures.roles import PRINT
from briefings.figures.scene import Point, Poly, Role, Scene, Shape, Text
from briefings.figures.shapes import Spot, outline, role_of
from briefings.figures.sizes import radii
from briefings.figures.ties import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefings.figures.page import Page
    from briefings.figures.ties import Line
    from briefings.network.graph import Network, Node

Triangle = tuple[ActorId, ActorId, ActorId]

_HUB = 2.4  # the radius of a pact's mark
_SWOLLEN = 1.12  # the main actor, against another with as many ties
_COVERED, _FINEST = 0.35, 0.22  # the share of the page under lines; of a line's width
_CELL, _PLACES, _ALL_PLACES = 24.0, 30, 30_000  # how finely that is measured: points; of one line, of all lines
_FILLED = 4  # outlines with a ground of their own: more overlap past telling them apart
_MOST_CODES = 24
_SIZED = "larger: more ties"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """What a picture shows beside its actors and ties; see `network.network_scene`. With `explained`, the legend has
    the names of those who are called by their codes for want of room, or not at all."""

    blocs: Collection[ActorId] = ()
    misfits: Sequence[Triangle] = ()
    fold: Collection[Ref] = ()
    ground: Sequence[Sequence[Point]] = ()
    explained: bool = False
    when: str = ""


def assemble(network: Network, page: Page, extras: Extras) -> Scene:
    """Return the picture of a network on a page. Raises KeyError where an actor has no place."""
    blocs, inside = outlined(network, gathered(network, extras.blocs, page.points))
    stars = folded(inside, extras.fold)
    page = replace(page, points=stars.places(page.points))
    spots = _spots(network, stars, page)
    rings = [bloc_outline(bloc, spots, 1.6 * page.style.label, page) for bloc in blocs]
    drawn = lines((*stars.network.ended, *stars.network.ties), spots, page.style, network.scenario)
    shaded = tuple(_shaded(extras.misfits, spots))
    coasts = ground_lines(extras.ground, page.scale, page.width, page.height)
    grounds = (*coasts, *rings[:_FILLED], *map(edge, rings), *shaded)
    titles = [*bloc_names(blocs, rings, spots, page), *_stamped(page)]
    called = tuple(names(list(spots.values()), drawn, titles, page))
    shapes = (*grounds, *_foreground(drawn, spots, page), *titles, *called)
    said = [shape for shape in (*titles, *called) if isinstance(shape, Text)]
    explained = Drawn(
        ties=[line.tie for line in drawn],
        kinds={spot.node.kind for actor, spot in spots.items() if actor not in stars.hubs},
        blocs=bool(rings),
        misfits=bool(shaded),
        pacts=bool(stars.hubs),
        unsaid=stars.unsaid,
        sized=_sized(page, spots.values()),
        coded=_coded(said, spots.values()) if extras.explained else {},
        nameless=_nameless(said, spots.values()) if extras.explained else {},
    )
    return Scene(
        width=page.width,
        height=page.height,
        shapes=shapes,
        legend=legend(explained),
        alt=describe(network, page.main, when=extras.when, misfits=extras.misfits),
        line_weight=_line_weight(drawn),
    )


def _foreground(drawn: Sequence[Line], spots: Mapping[ActorId, Spot], page: Page) -> Iterator[Shape]:
    yield from halos(drawn)
    yield from strokes(drawn, page.style)
    for spot in spots.values():
        yield outline(spot.node.kind, spot.at, spot.radius, spot.role, spot.shows)
    yield from codes(spots.values(), page.style)


def _line_weight(drawn: Sequence[Line]) -> float:
    """How fine lines must be so that they cover no more of the page, where they run, than can be told apart."""
    count = min(_PLACES, _ALL_PLACES // max(len(drawn), 1) + 2)
    covered: defaultdict[tuple[int, int], float] = defaultdict(float)
    for line in drawn:
        piece = math.dist(line.curve.start, line.curve.end) * PRINT[line.curve.role].width * line.curve.weight / count
        for x, y in samples(line.curve, count):
            covered[int(x // _CELL), int(y // _CELL)] += piece
    # What counts is how full it is round a line: a large page does not thin the knot in its corner.
    whole = sum(covered.values())
    share = sum(cell**2 for cell in covered.values()) / whole / _CELL**2 if whole else 0.0
    return 1.0 if share <= _COVERED else round(max(_COVERED / share, _FINEST), 2)


def _spots(network: Network, stars: Folded, page: Page) -> dict[ActorId, Spot]:
    """Everybody's shape. Sizes are those of the whole network: nobody grows or shrinks when a pact is folded."""
    sizes = radii(network, page.style, page.crowding, page.measured)
    absent = {node.actor for node in network.absent}
    return {
        node.actor: _hub(node, page) if node.actor in stars.hubs else _spot(node, sizes, absent, page)
        for node in (*stars.network.absent, *stars.network.nodes)
    }


def _spot(node: Node, sizes: Mapping[ActorId, float], absent: Collection[ActorId], page: Page) -> Spot:
    main = node.actor == page.main
    radius = max(
        sizes[node.actor] * (_SWOLLEN if main and page.measured is None else 1.0),
        code_width(node.code, page.style) / 2 + 1.0,
    )
    return Spot(
        node=node,
        at=page.points[node.actor],
        radius=round(radius, 2),
        role=Role.MISSING if node.actor in absent else role_of(node.kind, main=main),
        shows=Ref(Kind.ACTOR, node.actor),
    )


def _hub(node: Node, page: Page) -> Spot:
    """The mark amid a pact's parties, which stands for its relation."""
    shows = Ref(Kind.RELATION, -node.actor)
    return Spot(node=node, at=page.points[node.actor], radius=_HUB, role=Role.PACT, shows=shows)


def _shaded(misfits: Iterable[Triangle], spots: Mapping[ActorId, Spot]) -> Iterator[Poly]:
    for triangle in misfits:
        if spots.keys() >= {*triangle}:
            yield Poly(points=tuple(spots[actor].at for actor in triangle), role=Role.MISFIT)


def _stamped(page: Page) -> Iterator[Text]:
    if page.stamp:
        at = (0.0, round(page.height - 0.35 * page.style.stamp, 2))
        yield Text(at=at, text=page.stamp, size=page.style.stamp, role=Role.STAMP, halo=False)


def _coded(called: Iterable[Text], spots: Iterable[Spot]) -> dict[str, str]:
    """The names of states that stand there by their codes; none where there are too many to explain. Organisations go
    by their acronyms anyhow."""
    nodes = {spot.shows: spot.node for spot in spots if spot.node.kind is ActorKind.STATE}
    found = [nodes[text.shows] for text in called if text.shows in nodes and text.text == nodes[text.shows].code]
    return {node.code: node.label for node in found if node.label != node.code} if len(found) <= _MOST_CODES else {}


def _nameless(called: Iterable[Text], spots: Iterable[Spot]) -> dict[ActorKind, list[str]]:
    """The names that found no room, by kind, for each kind has a shape of its own; none where they are too many."""
    said = {text.shows for text in called}
    names: defaultdict[ActorKind, list[str]] = defaultdict(list)
    for spot in spots:
        if spot.shows not in said and spot.node.label and spot.role is not Role.PACT:
            names[spot.node.kind].append(spot.node.label)
    return names if sum(map(len, names.values())) <= _MOST_CODES else {}


def _sized(page: Page, spots: Iterable[Spot]) -> str:
    """What size means, where not all are alike."""
    if page.measured is not None:
        return page.measured.words
    return _SIZED if len({spot.radius for spot in spots if spot.role is not Role.PACT}) > 1 else ""
