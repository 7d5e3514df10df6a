"""The sheet that one network picture is drawn on: where everybody stands, at which scale, in which style."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId
from briefings.figures.frame import MOST_STRETCH, Frame, Margins, Scale
from briefings.figures.scene import Point
from briefings.figures.sizes import Measured
from briefings.figures.style import NetworkStyle

if TYPE_CHECKING:
    from briefings.domain.dossier import Place

_NAME, _NAMED_SIDE = 5.8, 0.135
"""Room at the sides for a name of ten letters outside the outermost shape, in sizes of a label; at most this share of
the width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every part of one picture needs to know. `crowding` is how far shapes shrink, 0 to 1."""

    width: float
    height: float
    style: NetworkStyle
    points: Mapping[ActorId, Point]
    scale: Scale
    crowding: float
    main: ActorId | None = None
    stamp: str = ""
    measured: Measured | None = None


def page_for(
    places: Mapping[ActorId, Place],
    size: tuple[float, float],
    style: NetworkStyle,
    *,
    even: bool = False,
    main: ActorId | None = None,
    stamp: str = "",
    measured: Measured | None = None,
) -> Page:
    """Return a page of that size (width, height) on which all these places fit; `even` keeps both axes at one scale.

    A stamp takes no room of its own, so that it moves nobody: names keep off it, and shapes never come so near the
    edge.
    """
    width, height = size
    crowding = style.crowding(width, height, len(places))
    radius = (style.least + 3 * style.growth) * crowding
    edge = radius + 1.2 * style.label
    side = min(_NAMED_SIDE * width, _NAME * style.label)
    frame = Frame(width=width, height=height, margins=Margins(side=side, top=edge, bottom=edge))
    scale = frame.scale(places, stretch=1.0 if even else MOST_STRETCH)
    apart = (2 * radius + 2.6 * style.label, 2 * radius + 0.9 * style.label)
    return Page(
        width=width,
        height=height,
        style=style.crowded(crowding),
        points=frame.fit(places, scale, apart),
        scale=scale,
        crowding=crowding,
        main=main,
        stamp=stamp,
        measured=measured,
    )
