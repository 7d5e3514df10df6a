"""The files of a source: listed, added with a dialog or by dropping them, saved as a copy, taken away.

A file is never opened from here: that would leave a readable copy of it outside the dossier, unseen. Saving a copy does
so where the user says, and the banner tells it.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from briefings.domain.records import Ref
from briefings.domain.sources import Attachment, Source
from briefings.edits import Attach, Put
from desktop.context import Context
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import box, clear, column, row
from desktop.widgets.locking import leads
from desktop.widgets.text import Icon, Prose


class Files(QWidget):
    """The files of one source. Each deed is an undo step of its own."""

    def __init__(self, context: Context, ref: Ref) -> None:
        super().__init__()
        self._context, self._ref = context, ref
        self._shown: Sequence[Attachment] | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        add = Button(context.theme, self.tr("Add a file…"), kind=Kind.LINK)
        add.setToolTip(self.tr("Or drop files here"))
        add.clicked.connect(self._on_add_clicked)
        self.setLayout(column(self._list, 4, box(row(add, None))))
        self.setFocusProxy(add)
        self.setAcceptDrops(True)

    def show_record(self, source: Source) -> None:
        """List the files of the source as it stands now."""
        if source.attachments == self._shown:
            return
        self._shown = source.attachments
        clear(self._list)
        for place, attachment in enumerate(source.attachments):
            self._list.addWidget(self._row(place, attachment))
        self.updateGeometry()

    def attach(self, files: Sequence[Path]) -> None:
        """Add files to the source; the first that is refused ends it."""
        source = self._source
        for file in files:
            with self._context.problems.guard() as outcome:
                self._context.session.apply(Attach.file(source.id, file))
            if not outcome.succeeded:
                return

    @property
    def _source(self) -> Source:
        return self._context.session.get(Source, self._ref.id)

    def _row(self, place: int, attachment: Attachment) -> QWidget:
        theme = self._context.theme
        size = QLocale().formattedDataSize(attachment.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        words = Prose(theme, attachment.name)
        kind = Path(attachment.name).suffix.removeprefix(".").upper()
        below = Prose(theme, f"{kind}, {size}" if kind else size, TypeRole.SMALL, Role.INK3)
        save = Button(
            theme, "", "download", Kind.ICON, label=self.tr("Save a copy of {name}…").format(name=attachment.name)
        )
        remove = Button(theme, "", "x", Kind.ICON, label=self.tr("Remove {name}").format(name=attachment.name))
        leads(save)
        save.clicked.connect(partial(self._on_save_clicked, attachment))
        remove.clicked.connect(partial(self._on_remove_clicked, place))
        text = box(column(words, below, gap=2))
        line = row(Icon(theme, "paperclip", Role.INK2), text, save, remove, gap=8)
        line.setStretch(1, 1)
        return box(line)

    def _on_add_clicked(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileNames(self, self.tr("Add files to the source"))
        self.attach([Path(name) for name in chosen])

    def _on_save_clicked(self, attachment: Attachment) -> None:
        start = self._context.session.path.parent / attachment.name
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), str(start))
        if not chosen:
            return
        with self._context.problems.guard() as outcome:
            files: Any = import_module("briefings.publish.files")
            files.write_whole(Path(chosen), self._context.session.attachment(attachment.digest))
        if outcome.succeeded:
            self._context.problems.note(self._said(Path(chosen)))

    def _said(self, path: Path) -> str:
        if self._context.session.encrypted:
            return self.tr("{file} is written. This copy is not encrypted.").format(file=path)
        return self.tr("{file} is written.").format(file=path)

    def _on_remove_clicked(self, place: int) -> None:
        source = self._source
        held = source.attachments
        label = self.tr("Remove {name} from {source}").format(name=held[place].name, source=source.label)
        self._context.write(Put(replace(source, attachments=(*held[:place], *held[place + 1 :])), label))

    # Dropping files

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.attach(files)


def dropped(data: QMimeData) -> list[Path]:
    """The files that are dragged; nothing where other things are."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and Path(url.toLocalFile()).is_file()]
