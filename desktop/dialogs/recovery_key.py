"""Shows the recovery key of a dossier, and makes the sheet that is printed and locked away.

The sheet is a PDF where the user wants it: Qt's own printing would speak to the printer service over a socket.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QGuiApplication, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.dialogs.dialog import Dialog
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import box, column
from desktop.widgets.text import Prose

_IN_A_ROW = 4
_CLEARED = 60_000
"""Milliseconds after which a copied key is taken off the clipboard, if it is still there."""


class RecoveryKeyDialog(Dialog):
    """In groups, as it is typed again."""

    def __init__(
        self,
        theme: Theme,
        key: str,
        name: str,
        parent: QWidget,
        ask: Callable[..., tuple[str, str]] = QFileDialog.getSaveFileName,
    ) -> None:
        """`ask` is asked for the place of the sheet."""
        words = (
            "It opens the dossier if the passphrase is forgotten. Whoever has it can read everything: print it and "
            "lock it away, and keep it nowhere else. It is void once the passphrase is changed."
        )
        super().__init__(theme, "Recovery key", words, parent, width=460)
        self._key, self._name, self._ask = key, name, ask
        shown = [Prose(theme, line, TypeRole.HEADING, wrap=False) for line in lines_of(key)]
        for line in shown:
            line.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        held = box(column(*shown, gap=4))
        held.setAccessibleName(self.tr("Recovery key: {key}").format(key=key))
        self.body.addWidget(held)
        self._said = Prose(theme, "", TypeRole.SMALL, Role.INK2)
        self.body.addWidget(self._said)
        copy = Button(theme, self.tr("Copy"), "copy")
        copy.setAutoDefault(False)
        copy.clicked.connect(self._on_copy_clicked)
        sheet = Button(theme, self.tr("Save the sheet …"), "printer", Kind.PRIMARY)
        sheet.clicked.connect(self._on_sheet_clicked)
        self.finish(self.closer(self.tr("Close")), copy, sheet)

    def _on_copy_clicked(self) -> None:
        clipboard = QGuiApplication.clipboard()
        clipboard.setText(self._key)
        key = self._key

        def clear() -> None:
            if clipboard.text() == key:
                clipboard.clear()

        QTimer.singleShot(_CLEARED, clipboard, clear)
        self._said.set_text(self.tr("Copied, for one minute. Other programs may keep what is on the clipboard."))
        self._fit()

    def _on_sheet_clicked(self) -> None:
        name = f"{Path(self._name).stem} recovery key.pdf"
        chosen, _kind = self._ask(self, self.tr("Save the sheet"), name, self.tr("PDF (*.pdf)"))
        if not chosen:
            return
        writer = QPdfWriter(chosen)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setTitle(self.tr("Recovery key"))
        if draw(writer, self._key, self._name):
            said = self.tr("Saved as “{name}”. Print it, then delete the file: whoever has it can read everything.")
            self._said.set_text(said.format(name=Path(chosen).name))
            self._fit()
        else:
            self.say_wrong(self.tr("It cannot be saved there. Choose another folder, or write the key down by hand."))


def lines_of(key: str) -> list[str]:
    """The groups of a key in rows."""
    groups = key.split("-")
    return ["  ".join(groups[start : start + _IN_A_ROW]) for start in range(0, len(groups), _IN_A_ROW)]


def draw(device: Any, key: str, name: str) -> bool:  # noqa: ANN401 - whatever Qt prints on
    """Draw the sheet with the key; return whether the device took it."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    inch = device.logicalDpiY()
    left, top = inch // 2, inch
    for text, points in (
        ("Chancery: recovery key", 16),
        (name, 11),
        *((line, 15) for line in lines_of(key)),
        (_FOOT, 9),
    ):
        painter.setFont(QFont("Inter", points))
        painter.drawText(left, top, text)
        top += round(points * 2.2 / 72 * inch)
    painter.end()
    return True


_FOOT = "It opens the dossier without the passphrase, until that is changed. Keep this sheet as you keep the dossier."
