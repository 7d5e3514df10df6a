"""The network of a day as a Scene: shapes by kind, lines by sign and trend, names, stamp, legend, words.

Where the actors stand is decided in `network.layout`; what a role looks like in `roles.py` and in the window.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from briefings.domain.actors import ActorKind
from briefings.domain.dates_words import day_in_words
from briefings.domain.records import ActorId
from briefings.figures.blocs import edge, folded
from briefings.figures.blocs import names as bloc_names
from briefings.figures.blocs import outline as bloc_outline
from briefings.figures.describe import describe
from briefings.figures.frame import Margins, fit
from briefings.figures.labels import Ground, Placed, Wanted, place
from briefings.figures.legend import legend
from briefings.figures.scene import Anchor, Point, Poly, Role, Scene, Text
from briefings.figures.shapes import Spot, outline, role_of
from briefings.figures.style import PAGE, WINDOW, NetworkStyle
from briefings.figures.ties import MARKED, Line, at_share, halos, lines, samples, strokes
from briefings.figures.words import broken, width_of

if TYPE_CHECKING:
    from briefings.domain.dossier import Place
    from briefings.network.graph import Network

Labels = Literal["names", "codes"]
"""Names alone, as on a page, or codes inside the discs as well, as in the window."""

Triangle = tuple[ActorId, ActorId, ActorId]

NOT_FACT = "What-if: not fact"

_SAMPLES = 40
_LINE = 1.16
_CAP = 0.34  # half the height of capitals, as a share of the size


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """What every part of one picture needs to know."""

    width: float
    height: float
    style: NetworkStyle
    points: Mapping[ActorId, Point]
    main: ActorId | None
    stamp: str


def network_scene(
    network: Network,
    places: Mapping[ActorId, Place],
    *,
    width: float,
    height: float,
    main: ActorId | None = None,
    labels: Labels = "names",
    stamp: str | None = None,
    blocs: Collection[ActorId] = (),
    misfits: Sequence[Triangle] = (),
) -> Scene:
    """Return the picture of a network, `width` by `height` points, with its legend and its description.

    `places` may hold more actors than the network: the frame is drawn round all of them, so pictures of several days
    made from the same places fit on one another. `main` is filled and bold. `stamp` is the words in the corner: None
    for the day (and "What-if: not fact"), "" for none. `blocs` are organisations shown as an outline round their
    members; `misfits` triangles to shade. Raises KeyError where an actor has no place.
    """
    style = WINDOW if labels == "codes" else PAGE
    words = _stamp(network) if stamp is None else stamp
    points = _points(places, width, height, style)
    page = _Page(width=width, height=height, style=style, points=points, main=main, stamp=words)
    return _scene(network, page, blocs, misfits)


def small_multiples(
    networks: Sequence[Network],
    places: Mapping[ActorId, Place],
    *,
    width: float,
    height: float,
    main: ActorId | None = None,
    misfits: Sequence[Sequence[Triangle]] = (),
) -> tuple[Scene, ...]:
    """Return one panel for each network, all with the same positions and the same scale.

    The frame is drawn round the actors of all panels; `misfits` holds the triangles to shade, a sequence a panel. Only
    a what-if is stamped: the days stand in the panels' titles. `legend.merged` makes one legend for all.
    """
    shown = {node.actor for network in networks for node in (*network.nodes, *network.absent)}
    kept = {actor: place for actor, place in places.items() if actor in shown}
    points = _points(kept, width, height, PAGE)
    shaded = [*misfits, *[()] * (len(networks) - len(misfits))]
    panels = []
    for network, triangles in zip(networks, shaded, strict=True):
        stamp = NOT_FACT if network.is_what_if else ""
        page = _Page(width=width, height=height, style=PAGE, points=points, main=main, stamp=stamp)
        panels.append(_scene(network, page, (), triangles))
    return tuple(panels)


def _stamp(network: Network) -> str:
    day = day_in_words(network.day)
    return f"{NOT_FACT}. {network.scenario_label}, {day}" if network.is_what_if else day


def _points(places: Mapping[ActorId, Place], width: float, height: float, style: NetworkStyle) -> dict[ActorId, Point]:
    """Where everybody stands on the page. A stamp takes no room of its own, so that it moves nobody: names keep off it,
    and shapes never come so near the edge."""
    radius = (style.least + 3 * style.growth) * style.crowding(width, height, len(places))
    edge = radius + 1.2 * style.label
    margins = Margins(side=min(0.1 * width, 4.2 * style.label), top=edge, bottom=edge)
    apart = (2 * radius + 2.6 * style.label, 2 * radius + 0.9 * style.label)
    return fit(places, width=width, height=height, margins=margins, apart=apart)


def _scene(network: Network, page: _Page, blocs: Collection[ActorId], misfits: Sequence[Triangle]) -> Scene:
    outlined, shown = folded(network, blocs)
    spots = _spots(shown, page)
    drawn = lines((*shown.ended, *shown.ties), spots, page.style, network.scenario)
    rings = [bloc_outline(bloc, spots, 1.6 * page.style.label) for bloc in outlined]
    titles = [*bloc_names(outlined, rings, spots, page.style), *_stamped(page)]
    shapes = (
        *rings,
        *(edge(ring) for ring in rings),
        *_shaded(misfits, spots),
        *halos(drawn),
        *(shape for line in drawn for shape in strokes(line, page.style)),
        *(outline(spot.node.kind, spot.at, spot.radius, spot.role, spot.shows) for spot in spots.values()),
        *_codes(spots.values(), page.style),
        *titles,
        *_names(list(spots.values()), drawn, titles, page),
    )
    kinds = [spot.node.kind for spot in spots.values()]
    return Scene(
        width=page.width,
        height=page.height,
        shapes=shapes,
        legend=legend(shapes, (line.role for line in drawn), kinds, blocs=bool(rings)),
        alt=describe(network, page.main),
    )


def _spots(network: Network, page: _Page) -> dict[ActorId, Spot]:
    crowding = page.style.crowding(page.width, page.height, len(page.points))
    degree = Counter(actor for tie in (*network.ties, *network.ended) for actor in tie.pair)
    present = {node.actor for node in network.nodes}
    spots = {}
    for node in (*network.absent, *network.nodes):
        main = node.actor == page.main
        radius = page.style.radius(node.kind, degree[node.actor], crowding) * (1.12 if main else 1.0)
        radius = max(radius, _code_width(node.code, page.style) / 2 * crowding + 1.0)
        spots[node.actor] = Spot(
            node=node,
            at=page.points[node.actor],
            radius=round(radius, 2),
            role=role_of(node.kind, main=main) if node.actor in present else Role.MISSING,
        )
    return spots


def _shaded(misfits: Iterable[Triangle], spots: Mapping[ActorId, Spot]) -> Iterator[Poly]:
    for triangle in misfits:
        if spots.keys() >= {*triangle}:
            yield Poly(points=tuple(spots[actor].at for actor in triangle), role=Role.MISFIT)


def _stamped(page: _Page) -> Iterator[Text]:
    if page.stamp:
        at = (0.0, round(page.height - 0.35 * page.style.stamp, 2))
        yield Text(at=at, text=page.stamp, size=page.style.stamp, role=Role.STAMP, halo=False)


def _codes(spots: Iterable[Spot], style: NetworkStyle) -> Iterator[Text]:
    """The code inside each shape that is large enough for it."""
    if style.code is None:
        return
    for spot in spots:
        code = spot.node.code
        if code and _code_width(code, style) <= 2 * spot.radius - 1:
            size = _code_size(code, style)
            at = (spot.at[0], round(spot.at[1] + size * _CAP, 2))
            role = Role.CODE_MAIN if spot.role is Role.ACTOR_MAIN else Role.CODE
            yield Text(at=at, text=code, size=size, role=role, anchor=Anchor.MIDDLE, halo=False, shows=spot.shows)


def _code_width(code: str, style: NetworkStyle) -> float:
    return width_of(code, _code_size(code, style), 600) * style.wider + 3.0 if code else 0.0


def _code_size(code: str, style: NetworkStyle) -> float:
    """Acronyms of four letters and more are set smaller, so that their shape need not swell."""
    return round((style.code or 0.0) * (1.0 if len(code) < 4 else 0.82), 2)


def _names(spots: list[Spot], drawn: Sequence[Line], titles: Sequence[Text], page: _Page) -> Iterator[Text]:
    """Every actor's name in the widest free sector; the main actor and those with most ties choose first."""
    bearings = _bearings(drawn, page.points)
    order = sorted(
        spots, key=lambda spot: (spot.role is not Role.ACTOR_MAIN, -len(bearings[spot.node.actor]), spot.node.actor)
    )
    broken_names = [_name(spot, page.style) for spot in order]
    wanted = [
        Wanted(
            at=spot.at,
            radius=spot.radius,
            width=max(width_of(line, page.style.label, _weight(spot)) for line in name) * page.style.wider,
            height=page.style.label * (0.92 + _LINE * (len(name) - 1)),
            bearings=tuple(bearings[spot.node.actor]),
        )
        for spot, name in zip(order, broken_names, strict=True)
    ]
    for spot, name, placed in zip(order, broken_names, place(wanted, _ground(spots, drawn, titles, page)), strict=True):
        if placed is not None:
            yield from _set(spot, name, placed, page.style)


def _name(spot: Spot, style: NetworkStyle) -> tuple[str, ...]:
    """An organisation goes by its acronym where the shape has no room for it."""
    node = spot.node
    if style.code is None and node.kind is ActorKind.ORGANISATION and node.code:
        return (node.code,)
    return broken(node.label, style.label, _weight(spot), style.wrap)


def _weight(spot: Spot) -> int:
    return 700 if spot.role is Role.ACTOR_MAIN else 500


def _bearings(drawn: Iterable[Line], points: Mapping[ActorId, Point]) -> defaultdict[ActorId, list[float]]:
    """The directions in which ties leave each actor, radians."""
    bearings: defaultdict[ActorId, list[float]] = defaultdict(list)
    for line in drawn:
        for actor, end in zip(line.tie.pair, (line.curve.start, line.tip), strict=True):
            x, y = points[actor]
            bearings[actor].append(math.atan2(end[1] - y, end[0] - x))
    return bearings


def _ground(spots: Iterable[Spot], drawn: Iterable[Line], titles: Iterable[Text], page: _Page) -> Ground:
    solid = [(x - r, y - r, x + r, y + r) for x, y, r in ((*spot.at, spot.radius + 1.0) for spot in spots)]
    solid += [_box(title, page.style.wider) for title in titles]
    solid += [_square(at_share(line.curve, 0.5), page.style.mark * 0.6) for line in drawn if line.role in MARKED]
    solid += [_square(line.tip, page.style.arrow * 0.5) for line in drawn if line.tie.directed]
    ways = [point for line in drawn for point in samples(line.curve, _SAMPLES)]
    return Ground(
        width=page.width,
        height=page.height,
        solid=np.array(solid, dtype=float).reshape(-1, 4),
        actors=np.array([(*spot.at, spot.radius) for spot in spots], dtype=float).reshape(-1, 3),
        ties=np.array(ways, dtype=float).reshape(-1, 2),
        gap=page.style.gap + 0.8,
    )


def _square(at: Point, half: float) -> tuple[float, float, float, float]:
    return at[0] - half, at[1] - half, at[0] + half, at[1] + half


def _box(text: Text, wider: float) -> tuple[float, float, float, float]:
    width = width_of(text.text, text.size, 600) * wider
    left = text.at[0] - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[text.anchor]
    return left, text.at[1] - 0.8 * text.size, left + width, text.at[1] + 0.25 * text.size


def _set(spot: Spot, name: tuple[str, ...], placed: Placed, style: NetworkStyle) -> Iterator[Text]:
    """The lines of one name; the box is filled from its top, capitals centred in each line."""
    soft = spot.node.kind in (ActorKind.PERSON, ActorKind.GROUP) or spot.role is Role.MISSING
    role = Role.LABEL_MAIN if spot.role is Role.ACTOR_MAIN else Role.LABEL_SOFT if soft else Role.LABEL
    for number, line in enumerate(name):
        baseline = placed.top + style.label * (0.46 + _CAP + _LINE * number)
        yield Text(
            at=(round(placed.x, 2), round(baseline, 2)),
            text=line,
            size=style.label,
            role=role,
            anchor=placed.anchor,
            shows=spot.shows,
        )
