"""Columns and rows in one line of code. Items: widgets, layouts, int (fixed space in px), None (stretch)."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Item = QWidget | QLayout | int | None
Margins = tuple[int, int, int, int]
_Box = TypeVar("_Box", bound=QBoxLayout)
_NONE = (0, 0, 0, 0)


def column(*items: Item, gap: int = 0, margins: Margins = _NONE) -> QVBoxLayout:
    """Lay items out from top to bottom; margins are leading, top, trailing, bottom."""
    return _filled(QVBoxLayout(), items, gap, margins)


def row(*items: Item, gap: int = 8, margins: Margins = _NONE) -> QHBoxLayout:
    """Lay items out in reading direction; margins are leading, top, trailing, bottom."""
    return _filled(QHBoxLayout(), items, gap, margins)


def box(layout: QLayout, *, width: int | None = None, height: int | None = None) -> QWidget:
    """Wrap a layout in a widget, with a fixed width or height where given."""
    widget = QWidget()
    widget.setLayout(layout)
    if width is not None:
        widget.setFixedWidth(width)
    if height is not None:
        widget.setFixedHeight(height)
    return widget


def leading(widget: QWidget) -> QWidget:
    """Wrap a widget that keeps its own width, where reading begins; the focus is the widget's."""
    held = box(row(widget, None))
    held.setFocusProxy(widget)
    return held


def mirrored_margins(margins: Margins) -> QMargins:
    """Turn leading and trailing into left and right: Qt mirrors the order of a layout but not its margins."""
    leading, top, trailing, bottom = margins
    if QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QMargins(trailing, top, leading, bottom)
    return QMargins(leading, top, trailing, bottom)


def clear(layout: QLayout) -> None:
    """Remove and free everything in a layout, nested layouts included."""
    while (item := layout.takeAt(0)) is not None:
        widget, nested = item.widget(), item.layout()
        if widget is not None:
            # Hidden at once: a freed widget is painted until the event loop comes round.
            widget.hide()
            widget.deleteLater()
        elif nested is not None:
            clear(nested)


def _filled(layout: _Box, items: Iterable[Item], gap: int, margins: Margins) -> _Box:
    held = tuple(items)
    # A row that names its distances has no other.
    layout.setSpacing(0 if any(isinstance(item, int) for item in held) else gap)
    layout.setContentsMargins(mirrored_margins(margins))
    for item in held:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)
    return layout
