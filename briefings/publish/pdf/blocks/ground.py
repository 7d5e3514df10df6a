"""The tinted ground that a style may put behind the bottom line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Paragraph, Voice
from briefings.compose.measures import MM
from briefings.publish.pdf.painting.marks import Mark, panel

if TYPE_CHECKING:
    from briefings.compose.document import Section
    from briefings.publish.house.style import Style
    from briefings.publish.pdf.galley.boxes import Flow


def ground(section: Section, flow: Flow, house: Style) -> tuple[Mark, ...]:
    """What is painted first at the top edge of a section: as high as the section with its gaps, a little wider than
    the text block. Nothing for most sections, and in most styles; nor where the section may be parted, as its ground
    would go on off the page."""
    colour = house.colours["panel"]
    if (
        not colour
        or not (section.ruled or section.strong)
        or not any(isinstance(each, Paragraph) and each.voice is Voice.BOTTOM_LINE for each in section.blocks)
    ):
        return ()
    height = flow.height + house.measures.section_below * house.unit
    if not section.keep or height > house.room:
        return ()
    bleed = house.page["bleed"] * MM
    return (panel(-bleed, 0.0, house.width + 2 * bleed, height, fill=colour),)
