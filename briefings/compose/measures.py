"""The measures of a page that a figure must know before it is drawn, in points. Everything else about the page is the
writers' business."""

from __future__ import annotations

MM = 72 / 25.4
"""A millimetre."""

MAIN_WIDTH = 124 * MM
"""The main column."""

SIDE_WIDTH = 40 * MM
"""The side column."""

NETWORK_HEIGHT = 68 * MM
"""A network that fills the main column."""

WIDE = 170 * MM
"""The full measure."""

PANEL_GAP = 7 * MM
"""Between small multiples."""

PANEL_SHAPE = 47 / 52
"""Height of a panel over its width."""


def panel_width(panels: int) -> float:
    """The width of one of several small multiples."""
    return (WIDE - PANEL_GAP * (panels - 1)) / panels
