"""A holder that grows with what it holds but does not shrink until its width changes, so that nothing below jumps."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Steady(QWidget):
    """Holds one widget at its top."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        held = QVBoxLayout(self)
        held.setContentsMargins(0, 0, 0, 0)
        held.setSpacing(0)
        held.addWidget(inside)
        held.addStretch(1)

    def settle(self) -> None:
        """Take at least the height that the widget has now."""
        self.setMinimumHeight(max(self.minimumHeight(), self._inside.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setMinimumHeight(0)
