"""The network of a day as a Scene: shapes by kind, lines by sign and trend, names, stamp, legend, words.

Where the actors stand is decided in `network.layout`; what a role looks like in `roles.py` and in the window.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from briefings.domain.dates_words import day_in_words
from briefings.domain.records import ActorId
from briefings.figures.blocs import edge, folded
from briefings.figures.blocs import names as bloc_names
from briefings.figures.blocs import outline as bloc_outline
from briefings.figures.describe import describe
from briefings.figures.frame import Margins, fit
from briefings.figures.legend import legend
from briefings.figures.names import code_width, codes, names
from briefings.figures.page import Page
from briefings.figures.scene import Point, Poly, Role, Scene, Text
from briefings.figures.shapes import Spot, outline, role_of
from briefings.figures.style import PAGE, WINDOW, NetworkStyle
from briefings.figures.ties import halos, lines, strokes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from briefings.domain.dossier import Place
    from briefings.network.graph import Network

Labels = Literal["names", "codes"]
"""Names alone, as on a page, or codes inside the discs as well, as in the window."""

Triangle = tuple[ActorId, ActorId, ActorId]

NOT_FACT = "What-if: not fact"


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
    page = Page(width=width, height=height, style=style, points=points, main=main, stamp=words)
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
        page = Page(width=width, height=height, style=PAGE, points=points, main=main, stamp=stamp)
        panels.append(_scene(network, page, (), triangles))
    return tuple(panels)


def _stamp(network: Network) -> str:
    day = day_in_words(network.day)
    return f"{NOT_FACT}. {network.what_if}, {day}" if network.is_what_if else day


def _points(places: Mapping[ActorId, Place], width: float, height: float, style: NetworkStyle) -> dict[ActorId, Point]:
    """Where everybody stands on the page. A stamp takes no room of its own, so that it moves nobody: names keep off it,
    and shapes never come so near the edge."""
    radius = (style.least + 3 * style.growth) * style.crowding(width, height, len(places))
    edge = radius + 1.2 * style.label
    margins = Margins(side=min(0.1 * width, 4.2 * style.label), top=edge, bottom=edge)
    apart = (2 * radius + 2.6 * style.label, 2 * radius + 0.9 * style.label)
    return fit(places, width=width, height=height, margins=margins, apart=apart)


def _scene(network: Network, page: Page, blocs: Collection[ActorId], misfits: Sequence[Triangle]) -> Scene:
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
        *codes(spots.values(), page.style),
        *titles,
        *names(list(spots.values()), drawn, titles, page),
    )
    kinds = [spot.node.kind for spot in spots.values()]
    return Scene(
        width=page.width,
        height=page.height,
        shapes=shapes,
        legend=legend(shapes, (line.role for line in drawn), kinds, blocs=bool(rings)),
        alt=describe(network, page.main),
    )


def _spots(network: Network, page: Page) -> dict[ActorId, Spot]:
    crowding = page.style.crowding(page.width, page.height, len(page.points))
    degree = Counter(actor for tie in (*network.ties, *network.ended) for actor in tie.pair)
    present = {node.actor for node in network.nodes}
    spots = {}
    for node in (*network.absent, *network.nodes):
        main = node.actor == page.main
        radius = page.style.radius(node.kind, degree[node.actor], crowding) * (1.12 if main else 1.0)
        radius = max(radius, code_width(node.code, page.style) / 2 * crowding + 1.0)
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


def _stamped(page: Page) -> Iterator[Text]:
    if page.stamp:
        at = (0.0, round(page.height - 0.35 * page.style.stamp, 2))
        yield Text(at=at, text=page.stamp, size=page.style.stamp, role=Role.STAMP, halo=False)
