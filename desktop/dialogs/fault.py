"""Tells that a fault of ours was met: what is safe, where the report lies, what to do."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.dialogs.dialog import Dialog
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Kind
from desktop.widgets.text import Prose


class FaultDialog(Dialog):
    """One fault at a time; it holds no dossier content and offers nothing to send, for nothing is ever sent."""

    def __init__(self, theme: Theme, report: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            self.tr("Something went wrong in Chancery"),
            self.tr("What you did before is saved. If it happens again, close the window and open the dossier anew."),
            parent,
        )
        where = (
            self.tr("A report without any of the dossier's content is in\n{file}").format(file=report)
            if report is not None
            else self.tr("No report could be written: the folder for reports is read-only or the disk is full.")
        )
        words = Prose(theme, where, TypeRole.SMALL, Role.INK2)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.body.addWidget(words)
        self.finish(self.closer(self.tr("Go on"), Kind.PRIMARY))
