"""Sheets turned on their side, for what is too wide for upright ones."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.publish.pdf.style import Style


@lru_cache(maxsize=64)
def turned(style: Style) -> Style:
    """The same style on a sheet that is as wide as it was high; margins and columns are as they were."""
    return replace(style, page={**style.page, "width": style.page["height"], "height": style.page["width"]})
