"""How a dossier's window stands: page, selection, way, day, and how far it is scrolled. It holds no words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractScrollArea

from briefings.domain.dates import Day
from briefings.domain.records import Ref
from desktop.navigation import Place

if TYPE_CHECKING:
    from desktop.shell.window import DossierWindow

_LATER = (0, 120, 500)
"""Milliseconds after which the scroll bars are set; lists fill themselves after they are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Taken from a window before it goes, given to the one that comes."""

    geometry: bytes
    way: tuple[Place, ...]
    at: int
    refs: tuple[Ref, ...]
    day: Day | None
    inspector: bool
    scrolled: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, window: "DossierWindow") -> "Standing":
        """How a window stands now."""
        context = window.context
        way, at = context.navigator.way
        bars = ((area.horizontalScrollBar(), area.verticalScrollBar()) for area in _areas(window))
        return cls(
            geometry=bytes(window.saveGeometry().data()),
            way=way,
            at=at,
            refs=context.selection.refs,
            day=context.selection.day,
            inspector=window.sheet.is_inspector_open,
            scrolled=tuple((across.value(), down.value()) for across, down in bars),
        )

    def give(self, window: "DossierWindow") -> None:
        """Let a window stand like this."""
        context = window.context
        window.restoreGeometry(self.geometry)
        context.selection.set_day(self.day)
        context.navigator.resume(self.way, self.at)
        refs = [ref for ref in self.refs if context.has(ref)]
        if refs:
            context.selection.select(*refs)
        window.sheet.set_inspector(wanted=self.inspector)
        for milliseconds in _LATER:
            QTimer.singleShot(milliseconds, window, lambda: self._scroll(window))

    def _scroll(self, window: "DossierWindow") -> None:
        areas = _areas(window)
        if len(areas) == len(self.scrolled):
            for area, (across, down) in zip(areas, self.scrolled, strict=True):
                area.horizontalScrollBar().setValue(across)
                area.verticalScrollBar().setValue(down)


def _areas(window: "DossierWindow") -> list[QAbstractScrollArea]:
    return window.pages.current.findChildren(QAbstractScrollArea)
