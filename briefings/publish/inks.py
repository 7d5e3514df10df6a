"""How the roles of a scene are drawn on the paper of a house: its accent takes the place of the figures' own."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefings.figures.roles import ACCENT, PRINT, Ink

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.figures.scene import Role


@lru_cache(maxsize=16)
def inks(accent: str) -> Mapping[Role, Ink]:
    """The ink of each role; `accent` is a colour of the file that is written: #RRGGBB, or a name that it knows."""
    own = {ACCENT: accent, None: None}
    return {
        role: ink._replace(stroke=own.get(ink.stroke, ink.stroke), fill=own.get(ink.fill, ink.fill))
        for role, ink in PRINT.items()
    }
