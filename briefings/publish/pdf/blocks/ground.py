"""The tinted ground that a style may put behind the bottom line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Paragraph, Voice
from briefings.publish.house.style import MM
from briefings.publish.pdf.galley.boxes import Box, Flow, Stack
from briefings.publish.pdf.painting.marks import Mark, panel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.compose.document import Section
    from briefings.publish.house.style import Style


def ground(section: Section, boxes: Sequence[Box], side: Stack, house: Style, before: float) -> tuple[Mark, ...]:
    """What is painted first at the top edge of a section: as high as the section with its gaps, a little wider than
    the text block, or than the main column beside a list of contents. Nothing for most sections, and in most styles;
    nor where the section may be parted, as its ground would go on off the page."""
    colour = house.colours["panel"]
    if not colour or not any(
        isinstance(each, Paragraph) and each.voice is Voice.BOTTOM_LINE for each in section.blocks
    ):
        return ()
    height = Flow(key="", boxes=tuple(boxes), side=side, before=before).height
    below = house.measures.section_below * house.unit
    if not section.keep or height + below > house.room:
        return ()
    bleed = house.page["bleed"] * MM
    left = house.main_left if section.contents else 0.0
    return (panel(left - bleed, 0.0, house.width - left + 2 * bleed, height + below, fill=colour),)
