"""What lists with rows of their own painting share: one chosen, one under the pointer, a ring for the keyboard."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from desktop.theme import Theme
from desktop.widgets.focus import mark_own_focus


class RowList(QListView):
    """Shows a model; subclasses bring the delegate that paints its rows and say what was chosen."""

    def __init__(self, theme: Theme, model: QAbstractItemModel, *, label: str) -> None:
        super().__init__()
        self._theme = theme
        self._hovered, self._by_keyboard = -1, False
        self.setModel(model)
        self.setAccessibleName(label)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        mark_own_focus(self)
        self.entered.connect(self._on_entered)
        theme.changed.connect(self._on_theme_changed)

    @property
    def hovered_row(self) -> int:
        """The row under the pointer, −1 if there is none."""
        return self._hovered

    @property
    def shows_focus(self) -> bool:
        """Whether the chosen row shows a ring: it was come to by the keyboard."""
        return self._by_keyboard and self.hasFocus()

    def is_by_keyboard(self, reason: Qt.FocusReason) -> bool:
        """Whether a focus that comes for this reason is shown by a ring."""
        return reason in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}

    # Qt's own

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = self.is_by_keyboard(event.reason())
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _on_entered(self, index: QModelIndex) -> None:
        self._hovered = index.row()
        self.viewport().update()

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
