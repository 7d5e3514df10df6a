"""The sheet that one network picture is drawn on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefings.domain.records import ActorId
from briefings.figures.scene import Point
from briefings.figures.style import NetworkStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every part of one picture needs to know."""

    width: float
    height: float
    style: NetworkStyle
    points: Mapping[ActorId, Point]
    main: ActorId | None
    stamp: str
