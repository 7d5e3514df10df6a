"""From the brief in hand to a file: refused where a law forbids it, written whole or not at all."""

import re
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from briefings.domain.briefs import Brief
from briefings.domain.dates import Day
from briefings.errors import BadInputError, BriefingsError
from briefings.session import Snapshot
from desktop.context import Context
from desktop.pages.briefs.remedies import barring
from desktop.past.standing import as_known_words, known_day
from desktop.tasks import Progress

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST = 120
_FOLDER = "export/folder"


class Export(QObject):
    """Asks where, makes the PDF in the background from the newest state, and says where it is."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._window = context, parent

    def begin(self, brief: Brief) -> None:
        """Ask for a file and write the brief to it."""
        with self._context.problems.guard() as outcome:
            refuse(brief, self._context.session.snapshot(brief))
        if not outcome.succeeded:
            return
        start = self._folder() / f"{file_name(brief.title)}{as_known_words(self._context)}.pdf"
        title, kinds = self.tr("Export PDF"), self.tr("PDF (*.pdf)")
        chosen, _kind = QFileDialog.getSaveFileName(self._window, title, str(start), kinds)
        if chosen:
            path = Path(chosen)
            self.write(brief, path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf"))

    def write(self, brief: Brief, path: Path) -> None:
        """Write the brief to a file in the background."""
        self._context.settings.set_note(_FOLDER, str(path.parent))
        dossier, known_on = self._context.session.snapshot(brief), known_day(self._context)
        label = self.tr("Exporting {title}").format(title=brief.title)
        self._context.tasks.run(
            label, lambda progress: make(brief, dossier, path, progress, known_on=known_on), self._on_written
        )

    def _folder(self) -> Path:
        last = self._context.settings.note(_FOLDER)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        found = (Path(each) for each in (last, documents) if each and Path(each).is_dir())
        return next(found, Path.home())

    def _on_written(self, path: Path) -> None:
        said = self.tr("Exported to {path}.").format(path=path)
        self._context.problems.note(said, action=self.tr("Open folder"), act=partial(_open, path.parent))


def refuse(brief: Brief, dossier: Snapshot) -> None:
    """Raise BadInputError, with the remedy, where the brief may not leave the house."""
    from briefings.compose.checks import check  # noqa: PLC0415 - loaded when it is first wanted

    finding = barring(check(brief, dossier))
    if finding is not None:
        raise BadInputError(f"This brief cannot be exported: {finding.sentence}.", remedy=finding.remedy)


def make(brief: Brief, dossier: Snapshot, path: Path, progress: Progress, *, known_on: Day | None = None) -> Path:
    """Make the PDF and write it. Raises CannotWriteError, and BadInputError where it may not leave the house."""
    from briefings.compose import compose_brief  # noqa: PLC0415 - heavy
    from briefings.publish.files import write_whole  # noqa: PLC0415
    from briefings.publish.pdf import write_pdf  # noqa: PLC0415 - heavy

    refuse(brief, dossier)
    progress.at(0.1)
    document = compose_brief(brief, dossier, known_on=known_on)
    progress.at(0.4)
    data = write_pdf(document).data
    progress.at(0.9)
    write_whole(path, data)
    return path


def file_name(title: str) -> str:
    """A title as the name of a file on any system."""
    return _FORBIDDEN.sub(" ", title).strip(" .")[:_LONGEST].strip() or "Brief"


def _open(folder: Path) -> None:
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        raise BriefingsError(f"{folder} cannot be shown from here.", remedy="Open it with your file manager.")
