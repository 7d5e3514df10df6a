"""Two bases of painted widgets: both measure and paint anew when the theme changes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.theme import Theme


class Painted(QWidget):
    """A widget that paints itself from the theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._on_theme_changed)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class PaintedButton(QAbstractButton):
    """Something to press that paints itself; keyboard, focus and accessible state come from Qt."""

    def __init__(self, theme: Theme, text: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._on_theme_changed)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
