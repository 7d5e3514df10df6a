"""Tells one thing, and can be put away."""

from PySide6.QtWidgets import QWidget

from desktop.dialogs.dialog import Dialog
from desktop.theme import Theme
from desktop.widgets.button import Kind


class TellDialog(Dialog):
    """A heading and a few lines."""

    def __init__(self, theme: Theme, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, text, parent)
        self.finish(self.closer(self.tr("Close"), Kind.PRIMARY))
