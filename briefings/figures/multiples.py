"""Small multiples as one picture: the same network before, now and under a what-if, with one legend for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.figures.legend import merged
from briefings.figures.legend_rows import moved
from briefings.figures.network import small_multiples
from briefings.figures.scene import Role, Scene, Shape, Text
from briefings.figures.stamps import NOT_FACT
from briefings.figures.words import broken

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from briefings.domain.dossier import Place
    from briefings.domain.records import ActorId, Ref
    from briefings.figures.assembly import Triangle
    from briefings.network.graph import Network

_GAP = 20.0
_TITLE, _LINE = 8.5, 10.5
_BELOW_TITLE = 6.0
_SHAPE = 0.82  # a panel's height, as a share of its width
_MOST_ABREAST = 3
_NOT_FACT = "not fact"


def multiples_scene(
    networks: Sequence[Network],
    places: Mapping[ActorId, Place],
    *,
    width: float,
    titles: Sequence[str],
    height: float | None = None,
    main: ActorId | None = None,
    misfits: Sequence[Sequence[Triangle]] = (),
    blocs: Collection[ActorId] = (),
    fold: Collection[Ref] = (),
) -> Scene:
    """Return all networks side by side on `width` points, three abreast at most, each under its title.

    Everybody stands in the same place in every panel. `height` is that of one panel without its title; None for one
    that suits its width. The rest is as in `network.network_scene`. Raises ValueError unless each has its title.
    """
    if len(titles) != len(networks):
        raise ValueError(titles)
    abreast = max(1, min(len(networks), _MOST_ABREAST))
    across = (width - _GAP * (abreast - 1)) / abreast
    down = across * _SHAPE if height is None else height
    panels = small_multiples(
        networks, places, width=across, height=down, main=main, misfits=misfits, blocs=blocs, fold=fold
    )
    heads = [_head(title, network, across) for title, network in zip(titles, networks, strict=True)]
    head = _LINE * max(map(len, heads), default=0) + _BELOW_TITLE
    rows = -(-len(panels) // abreast)
    shapes = tuple(
        shape
        for number, (panel, title) in enumerate(zip(panels, heads, strict=True))
        for shape in _placed(panel, title, (number % abreast) * (across + _GAP), (number // abreast), head)
    )
    return Scene(
        width=width,
        height=round(max(rows * (head + down) + max(rows - 1, 0) * _GAP, 0.0), 2),
        shapes=shapes,
        legend=merged(panels),
        alt=" ".join(f"{title}: {panel.alt}" for title, panel in zip(titles, panels, strict=True)),
        line_weight=min((panel.line_weight for panel in panels), default=1.0),
    )


def _head(title: str, network: Network, width: float) -> tuple[str, ...]:
    """The lines over a panel: its title, and that a what-if is no fact, unless the title says so."""
    plain = not network.is_what_if or _NOT_FACT in title.casefold()
    return (*broken(title, _TITLE, 700, width), *(() if plain else (NOT_FACT,)))


def _placed(panel: Scene, title: tuple[str, ...], left: float, row: int, head: float) -> Iterator[Shape]:
    """A panel with its title above it, in its column and row."""
    top = row * (head + panel.height + _GAP)
    for number, line in enumerate(title):
        at = (round(left, 2), round(top + _LINE * (number + 0.8), 2))
        yield Text(at=at, text=line, size=_TITLE, role=Role.LABEL_MAIN, halo=False)
    # Said large over the panel, it need not be said again among the names.
    for shape in (one for one in panel.shapes if one.role is not Role.STAMP):
        yield moved(shape, (left, top + head))
