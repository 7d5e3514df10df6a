"""Where the text block stands on a sheet. What stands around it is in `furniture`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefings.publish.house.style import Style


class Sheet(NamedTuple):
    """A sheet in points: its size, the left end of the text block and its width, its top and its foot from the top."""

    width: float
    height: float
    left: float
    measure: float
    top: float
    foot: float

    @property
    def right(self) -> float:
        """The right end of the text block."""
        return self.left + self.measure


def sheet(style: Style) -> Sheet:
    """The sheet of a style."""
    width, height = style.page_size
    end = style.measures.margin_end
    return Sheet(width, height, style.left, style.width, end, height - end)
