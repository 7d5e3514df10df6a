"""The network of a day as a Scene: shapes by kind, lines by kind and sign, marks, names, stamp, legend, words.

Where the actors stand is decided in `network.layout`; what a role looks like in `roles.py` and in the window.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from briefings.figures.assembly import Extras, Triangle, assemble
from briefings.figures.page import page_for
from briefings.figures.sizes import Measured
from briefings.figures.stamps import NOT_FACT, stamp_of
from briefings.figures.style import PAGE, WINDOW

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from briefings.domain.dossier import Place
    from briefings.domain.records import ActorId, Ref
    from briefings.figures.scene import Point, Scene
    from briefings.network.graph import Network

Labels = Literal["names", "codes"]
"""Names alone, as on a page, or codes inside the discs as well, as in the window."""


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
    sizes: Mapping[ActorId, float] | None = None,
    sized_by: str = "",
    fold: Collection[Ref] = (),
    ground: Sequence[Sequence[Point]] = (),
    told: str = "",
    when: str = "",
) -> Scene:
    """Return the picture of a network, `width` by `height` points, with its legend and its description.

    `places` may hold more actors than the network: the frame is drawn round all of them, so pictures of several days
    made from the same places fit on one another. `main` is filled and bold. `stamp` is the words in the corner: None
    for the day or the range (and "What-if: not fact"), "" for none; `told` is whose word the picture follows. `when` is
    the day as the description says it, where its own words for it are not wanted.

    `blocs` are organisations shown as an outline round their members; `misfits` triangles to shade. `sizes` are the
    values of a measure, drawn as areas, and `sized_by` its name; without them an actor grows with its ties. `fold`
    holds organisations and relations whose cliques are drawn as stars (`folding.foldable` lists them). `ground` are
    lines in layout units under everything; with them both axes keep one scale. Raises KeyError where an actor has no
    place.
    """
    measured = Measured(name=sized_by, values=sizes) if sizes is not None else None
    style = WINDOW if labels == "codes" else PAGE
    words = stamp_of(network, told=told) if stamp is None else stamp
    page = page_for(places, (width, height), style, even=bool(ground), main=main, stamp=words, measured=measured)
    shown = Extras(blocs=blocs, misfits=misfits, fold=fold, ground=ground, explained=style is PAGE, when=when)
    return assemble(network, page, shown)


def small_multiples(
    networks: Sequence[Network],
    places: Mapping[ActorId, Place],
    *,
    width: float,
    height: float,
    main: ActorId | None = None,
    misfits: Sequence[Sequence[Triangle]] = (),
    blocs: Collection[ActorId] = (),
    fold: Collection[Ref] = (),
) -> tuple[Scene, ...]:
    """Return one panel for each network, all with the same positions and the same scale.

    The frame is drawn round the actors of all panels; `misfits` holds the triangles to shade, a sequence a panel. Only
    a what-if is stamped: the days stand in the panels' titles. `legend.merged` makes one legend for all, and
    `multiples.multiples_scene` one picture.
    """
    shown = {node.actor for network in networks for node in (*network.nodes, *network.absent)}
    kept = {actor: place for actor, place in places.items() if actor in shown}
    base = page_for(kept, (width, height), PAGE, main=main)
    shaded = [*misfits, *[()] * (len(networks) - len(misfits))]
    panels = []
    for network, triangles in zip(networks, shaded, strict=True):
        page = replace(base, stamp=NOT_FACT if network.is_what_if else "")
        panels.append(assemble(network, page, Extras(blocs=blocs, misfits=triangles, fold=fold, explained=True)))
    return tuple(panels)
