"""What stands below the picture, in tabs: readings, changes, figures. Each in its module, imported when first opened.

A panel is a line in `PANELS` and a class derived from `panel.Panel`; the page needs no change for it.
"""

from dataclasses import dataclass
from importlib import import_module

from desktop.context import Context
from desktop.pages.network.panels.panel import Panel

__all__ = ["PANELS", "Panel", "PanelEntry"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelEntry:
    """One tab: the module in this package of the same name as its key exports `class_name`."""

    key: str
    title: str
    class_name: str

    def build(self, context: Context) -> Panel:
        """Import the panel and make it."""
        made: Panel = getattr(import_module(f"{__name__}.{self.key}"), self.class_name)(context)
        return made


PANELS: tuple[PanelEntry, ...] = (
    PanelEntry(key="readings", title="Readings", class_name="ReadingsPanel"),
    PanelEntry(key="changes", title="Changes", class_name="ChangesPanel"),
    PanelEntry(key="what_if", title="What-if", class_name="WhatIfPanel"),
    PanelEntry(key="measures", title="Measures", class_name="MeasuresPanel"),
    PanelEntry(key="balance", title="Balance", class_name="BalancePanel"),
    PanelEntry(key="paths", title="Paths", class_name="PathsPanel"),
    PanelEntry(key="course", title="Over time", class_name="CoursePanel"),
)
