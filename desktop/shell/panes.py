"""F6: from one part of the window to the next, keeping within each where the focus was."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step_pane(panes: Sequence[QWidget], way: int) -> None:
    """Give the focus to the next pane that is seen, or the one before for a `way` of -1."""
    seen = [pane for pane in panes if pane.isVisible() and first_focusable(pane) is not None]
    if not seen:
        return
    focus = QApplication.focusWidget()
    here = next((n for n, pane in enumerate(seen) if focus is not None and _holds(pane, focus)), None)
    target = seen[(here + way) % len(seen)] if here is not None else seen[0 if way > 0 else -1]
    child = first_focusable(target)
    if child is not None:
        child.setFocus(Qt.FocusReason.TabFocusReason)


def first_focusable(pane: QWidget) -> QWidget | None:
    """The pane itself if it takes the keyboard, or the first within it that does; the checked one of a group."""
    inside = [pane, *pane.findChildren(QWidget)]
    able = [child for child in inside if _takes_keys(child)]
    return next((child for child in able if child.property("checked")), able[0] if able else None)


def _holds(pane: QWidget, focus: QWidget) -> bool:
    return pane is focus or pane.isAncestorOf(focus)


def _takes_keys(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisible() and widget.isEnabled()
