"""Sheets turned on their side, for what is too wide for upright ones."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.publish.house.style import Style


@lru_cache(maxsize=64)
def turned(style: Style) -> Style:
    """The same style on a sheet on its side: the text block is turned with it, its columns are as wide as they were."""
    page = {**style.page, "width": style.page["height"], "height": style.page["width"]}
    above_and_below = (style.start_margin + style.end_margin) / 2
    measures = replace(style.measures, margin_side=style.measures.margin_end, margin_end=above_and_below)
    return replace(style, page=page, measures=measures, binding=0.0)
