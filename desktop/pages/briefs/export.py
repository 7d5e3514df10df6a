"""From the brief in hand to files: refused where a law forbids it, written whole or not at all."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from briefings.domain.briefs import Brief
from briefings.errors import BadInputError, BriefingsError
from briefings.publish.delivery import Signing
from briefings.publish.formats import Format
from briefings.session import Snapshot
from desktop.context import Context
from desktop.pages.briefs.exporting.dialog import ExportDialog
from desktop.pages.briefs.exporting.earlier import as_it_was
from desktop.pages.briefs.exporting.issuing import as_issued, record_issue
from desktop.pages.briefs.exporting.making import Made, Order, signing_of
from desktop.pages.briefs.exporting.making import make as make_files
from desktop.pages.briefs.exporting.names import proposed, targets
from desktop.pages.briefs.exporting.replacing import may_replace
from desktop.pages.briefs.exporting.sheets import setting_of
from desktop.pages.briefs.exporting.telling import fit_words, lacking_words, written_words
from desktop.pages.briefs.exporting.wish import Signer, Wish
from desktop.pages.briefs.remedies import barring
from desktop.past.standing import as_known_words, known_day
from desktop.tasks import Progress, Task

_FOLDER = "export/folder"
_KINDS = {
    Format.PDF: "PDF (*.pdf)",
    Format.WORD: "Word documents (*.docx)",
    Format.WEB: "Web pages (*.html)",
    Format.TEXT: "Plain text (*.txt)",
}


class Export(QObject):
    """Asks where, makes the files in the background from the newest state, and says where they are."""

    block_wanted = Signal(str)
    """The user wants to see the block of this key, which is too long."""
    sheet_chosen = Signal()
    """The pages of this dossier's briefs may be set otherwise from now on."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._window = context, parent

    def begin(self, brief: Brief) -> None:
        """Ask for a file and write the brief to it as a PDF, as this dossier's briefs are set."""
        if self._may_leave(brief):
            wish = Wish(setting=setting_of(self._context))
            path = self._ask(brief, wish)
            if path is not None:
                self.write(brief, path, wish)

    def choose(self, brief: Brief) -> None:
        """Ask first in which form, under which lock and for whom."""
        if self._may_leave(brief):
            dialog = ExportDialog(self._context, brief, self._window)
            dialog.wished.connect(lambda wish: self._on_wished(dialog, brief, wish))
            dialog.open()

    def write(self, brief: Brief, path: Path, wish: Wish | None = None) -> None:
        """Write the brief to a file in the background."""
        self._begin(brief, path, wish or Wish(setting=setting_of(self._context)), self._on_written, None)

    def _may_leave(self, brief: Brief) -> bool:
        with self._context.problems.guard() as outcome:
            refuse(brief, self._context.session.snapshot(brief))
        return outcome.succeeded

    def _ask(self, brief: Brief, wish: Wish) -> Path | None:
        """Where the file shall go; None where the user thought better of it, or of what it would replace."""
        ending = wish.format.value
        start = self._folder() / f"{proposed(brief.title, wish)}{as_known_words(self._context)}{ending}"
        title = self.tr("Export PDF") if wish.format is Format.PDF else self.tr("Export")
        if wish.files > 1:
            title = self.tr("What {n} files are called; reader or number is added").format(n=wish.files)
        # Several files, or one with the ending put after it, are called otherwise than what is typed there.
        quiet = QFileDialog.Option.DontConfirmOverwrite
        kinds = self.tr(_KINDS[wish.format])
        chosen, _kind = QFileDialog.getSaveFileName(self._window, title, str(start), kinds, "", quiet)
        if not chosen:
            return None
        typed = Path(chosen)
        path = typed if typed.suffix.lower() == ending else typed.with_name(f"{typed.name}{ending}")
        files = [file for file, _recipient in targets(wish, path)]
        return path if may_replace(self._context.theme, files, self._window) else None

    def _begin(
        self,
        brief: Brief,
        path: Path,
        wish: Wish,
        done: Callable[[Brief, Wish, Made], None],
        failed: Callable[[Exception], None] | None,
    ) -> Task:
        context = self._context
        context.settings.set_note(_FOLDER, str(path.parent))
        as_written = as_issued(brief) if wish.issue else brief
        dossier, known_on = context.session.snapshot(brief), known_day(context)
        before = as_it_was(context.session, brief, wish.since) if wish.since else None
        order = Order(brief=as_written, dossier=dossier, wish=wish, known_on=known_on, before=before)
        return context.tasks.run(
            self.tr("Exporting {title}").format(title=brief.title),
            lambda progress: make(order, path, progress),
            lambda made: done(as_written, wish, made),
            failed,
        )

    def _folder(self) -> Path:
        last = self._context.settings.note(_FOLDER)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        found = (Path(each) for each in (last, documents) if each and Path(each).is_dir())
        return next(found, Path.home())

    # Slots

    def _on_wished(self, dialog: ExportDialog, brief: Brief, wish: Wish) -> None:
        self.sheet_chosen.emit()
        signer = wish.signer
        if signer is None:
            self._save(dialog, brief, wish)
            return

        def opened(_signing: Signing) -> None:
            dialog.rest()
            self._save(dialog, brief, wish)

        # Whoever has mistyped a passphrase should not choose a place for the file first.
        words = self.tr("Opening the key …")
        task = self._context.tasks.run(words, lambda progress: opened_key(signer, progress), opened, dialog.refuse)
        dialog.stopped.connect(task.cancel)
        dialog.wait(words)

    def _save(self, dialog: ExportDialog, brief: Brief, wish: Wish) -> None:
        path = self._ask(brief, wish)
        if path is None:
            return

        def done(as_written: Brief, wish: Wish, made: Made) -> None:
            dialog.leave()
            self._on_written(as_written, wish, made)

        try:
            task = self._begin(brief, path, wish, done, dialog.refuse)
        except BriefingsError as problem:
            dialog.refuse(problem)
        else:
            dialog.stopped.connect(task.cancel)
            dialog.wait(self.tr("Making the pages …"))

    def _on_written(self, as_written: Brief, wish: Wish, made: Made) -> None:
        issued = wish.issue and record_issue(self._context, as_written, made.digest)
        said = [written_words(made, issued=as_written.issues[-1].number if issued else 0), lacking_words(made.lacking)]
        if made.fit is None or made.fit.fits:
            folder = partial(_open, made.files[0].parent)
            self._note(said, self.tr("Open folder"), folder)
            return
        longest = next(iter(made.fit.longest), "")
        pages = as_written.pages if wish.setting.pages is None else wish.setting.pages
        said.append(fit_words(made, pages))
        self._note(said, self.tr("Go to the longest block"), lambda: self.block_wanted.emit(longest))

    def _note(self, said: list[str], action: str, act: Callable[[], object]) -> None:
        self._context.problems.note(" ".join(words for words in said if words), action=action, act=act)


def refuse(brief: Brief, dossier: Snapshot) -> None:
    """Raise BadInputError, with the remedy, where the brief may not leave the house."""
    from briefings.compose.checks import check  # noqa: PLC0415 - loaded when it is first wanted

    finding = barring(check(brief, dossier))
    if finding is not None:
        raise BadInputError(f"This brief cannot be exported: {finding.sentence}.", remedy=finding.remedy)


def opened_key(signer: Signer, progress: Progress) -> Signing:
    """The signature that a key gives. Raises SigningError, and CancelledError where that is wanted no more."""
    signing = signing_of(signer)
    progress.at(1)
    return signing


def make(order: Order, path: Path, progress: Progress) -> Made:
    """Make and write the files of an order. Raises BriefingsError, also where the brief may not leave the house."""
    refuse(order.brief, order.dossier)
    progress.at(0.1)
    return make_files(order, path, progress)


def _open(folder: Path) -> None:
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        raise BriefingsError(f"{folder} cannot be shown from here.", remedy="Open it with your file manager.")
