"""Asks about the files that an export would replace: those that will really be written, and no others."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.dialogs.dialog import Dialog
from desktop.theme import Theme

_NAMED = 6


class ReplaceDialog(Dialog):
    """Accepted where the files may be replaced."""

    def __init__(self, theme: Theme, files: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(theme, _asked(files), _named(files), parent)
        self.files = tuple(files)
        """What would be replaced."""
        replace = self.doer(self.tr("Replace"))
        keep = self.closer(self.tr("Cancel"))
        # Enter, pressed too soon, must cost nobody a file.
        replace.setAutoDefault(False)
        replace.setDefault(False)
        keep.setDefault(True)
        self.finish(keep, replace)


def may_replace(theme: Theme, files: Sequence[Path], parent: QWidget | None = None) -> bool:
    """Whether the files may be written; asks where some of them are there."""
    there = [file for file in files if file.exists()]
    return not there or bool(ReplaceDialog(theme, there, parent).exec())


def _asked(files: Sequence[Path]) -> str:
    if len(files) == 1:
        return _tr("Replace {name}?").format(name=files[0].name)
    return _tr("Replace {count} files?").format(count=len(files))


def _named(files: Sequence[Path]) -> str:
    folder = files[0].parent
    if len(files) == 1:
        return _tr("It is there already, in {folder}.").format(folder=folder)
    names = ", ".join(f"“{file.name}”" for file in files[:_NAMED])
    if len(files) > _NAMED:
        names = _tr("{named} and {count} more").format(named=names, count=len(files) - _NAMED)
    return _tr("They are there already, in {folder}: {names}.").format(folder=folder, names=names)


def _tr(words: str) -> str:
    return QCoreApplication.translate("replacing", words)
