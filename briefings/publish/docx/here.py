"""Where a block of a Word file is written: what it may use, how wide it is, which way the text around it runs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefings.publish.direction import direction
from briefings.publish.docx.inline import Inline
from briefings.publish.docx.lists import Numbering
from briefings.publish.docx.media import Media
from briefings.publish.pdf.style import Style


@dataclass(frozen=True, slots=True)
class Here:
    """What a block needs to be written."""

    inline: Inline
    style: Style
    media: Media
    numbering: Numbering

    @property
    def left(self) -> float:
        """Where the main column starts, in points from the start edge of the text."""
        return self.style.main_left if self.style.measures.side else 0.0

    @property
    def turned(self) -> bool:
        """Whether tables start at the right."""
        return direction(self.inline.language) == 1

    def within(self, language: str | None) -> Here:
        """The same in a section of another language."""
        return replace(self, inline=self.inline.within(language)) if language else self
