"""Quiet work on the file of an open dossier: the daily backup in slices, and bringing a working copy to its medium.

What it finds is said in two lines at the foot of the rail: where the work is saved, and when it was last backed up.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from briefings.edits import Changes
from briefings.errors import BriefingsError
from briefings.upkeep import BackingUp, Backup
from desktop.context import Context
from desktop.models.moments import moment_words
from desktop.problems import Notice
from desktop.widgets.banner import Tone

_LOOK = 5_000
_QUIET = 10_000
"""Milliseconds without an edit after which it is a quiet moment."""
_SLICE = 15
"""Milliseconds between two slices of a backup."""
_RETRY = 60_000


class Daily(QObject):
    """Belongs to one window."""

    share = Signal(float)
    """How much of a backup is made, 0 to 1."""

    def __init__(self, context: Context, show: Callable[[str, str], None], parent: QObject) -> None:
        """`show` takes where the work is saved, and when it was last backed up."""
        super().__init__(parent)
        self._context, self._show = context, show
        self._making: BackingUp | None = None
        self._told: Callable[[Backup | None], None] | None = None
        self._since = QElapsedTimer()
        self._since.start()
        self._refused = QElapsedTimer()
        self._problem, self._daily = "", False
        self._carrying, self._ended = False, False
        self._asked: date | None = None
        self._looks, self._slices = QTimer(self), QTimer(self)
        self._looks.timeout.connect(self.look)
        self._slices.timeout.connect(self._on_slice)
        self._looks.start(_LOOK)
        context.session.subscribe(self._on_edited)
        self.say()

    @property
    def is_busy(self) -> bool:
        """Whether a backup is being made."""
        return self._making is not None

    def look(self) -> None:
        """Do what is due, if the moment is quiet."""
        if self._since.elapsed() >= _QUIET and not self._context.session.is_writing:
            self._write_back()
            if not self.is_busy and self._is_due():
                self.back_up(daily=True)
        self.say()

    def _is_due(self) -> bool:
        """Whether a daily backup is due. To find out may mean to open the last one, so it is asked once a day, and anew
        after an edit or a failure."""
        today, file = datetime.now(UTC).date(), self._context.session.file
        if self._asked == today and not file.backup_problem:
            return False
        self._asked = today
        return file.backup_due()

    def back_up(self, *, daily: bool = False, told: Callable[[Backup | None], None] | None = None) -> None:
        """Begin a backup; `told` hears of it when it is verified, or gets None where it could not be made."""
        if self.is_busy:
            return
        self._told, self._daily = told, daily
        try:
            self._making = self._context.session.file.begin_backup(daily=daily)
        except BriefingsError as problem:
            self._end(None, problem)
            return
        self._slices.start(_SLICE)

    def end(self) -> None:
        """Stop at once; a backup that is not finished is dropped. To be called before the session closes."""
        self._ended = True
        self._looks.stop()
        self._slices.stop()
        if self._making is not None:
            self._making.drop()
            self._making = None

    def say(self) -> None:
        """Show how things are."""
        self._show(*self.words())

    def words(self) -> tuple[str, str]:
        """Where the work is saved, and when it was last backed up; on a medium, whether it is there too."""
        session = self._context.session
        if self._context.known_on is not None or session.read_only:
            return self.tr("Offline. To be read only"), ""
        return self.tr("Saved on this device"), session.file.elsewhere or self._backup_words()

    def _backup_words(self) -> str:
        file = self._context.session.file
        if file.backup_problem:
            return self.tr("No backup: {why}").format(why=file.backup_problem)
        newest = next(iter(file.backups()), None)
        if newest is None:
            return self.tr("Not backed up yet")
        when = moment_words(newest.moment, datetime.now(UTC))
        return self.tr("Backed up {when}").format(when=when[:1].lower() + when[1:])

    # The working copy

    def _write_back(self) -> None:
        file = self._context.session.file
        waits = bool(self._problem) and self._refused.elapsed() < _RETRY
        if waits or self._carrying or not file.unwritten:
            return
        try:
            carry = file.begin_write_back()
        except BriefingsError as problem:
            self._not_written(problem)
            return
        if carry is not None:
            self._carrying = True
            words = self.tr("Saving to {medium}").format(medium=file.medium)
            self._context.tasks.run(
                words, lambda _progress: carry(), self._on_written, self._on_carry_failed, quiet=True
            )

    def _on_written(self, _nothing: object) -> None:
        self._problem = ""
        self._carried()

    def _on_carry_failed(self, problem: Exception) -> None:
        if isinstance(problem, BriefingsError):
            self._not_written(problem)
        else:
            self._context.problems.report(problem)
        self._carried()

    def _carried(self) -> None:
        self._carrying = False
        if not self._ended:
            self._context.session.file.end_write_back()
            self.say()

    def _not_written(self, problem: BriefingsError) -> None:
        """Say it once; it is tried again after a while."""
        if str(problem) != self._problem:
            self._context.problems.noted.emit(Notice(sentence=str(problem), tone=Tone.CAUTION))
        self._problem = str(problem)
        self._refused.start()

    # The backup

    def _on_slice(self) -> None:
        making = self._making
        if making is None or self._context.session.is_writing:
            return
        try:
            share = making.step()
        except BriefingsError as problem:
            self._end(None, problem)
            return
        self.share.emit(share)
        if share >= 1:
            self._slices.stop()
            self._context.tasks.run(
                self.tr("Checking the backup"),
                lambda _progress: making.finish(),
                self._on_made,
                self._on_failed,
                quiet=True,
            )

    def _on_made(self, backup: Backup) -> None:
        self._end(backup, None)

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, BriefingsError):
            self._end(None, problem)
        else:
            self._making = None
            self._context.problems.report(problem)

    def _end(self, backup: Backup | None, problem: BriefingsError | None) -> None:
        if self._ended:
            return
        self._slices.stop()
        self._making = None
        told, self._told = self._told, None
        if problem is not None:
            tone = Tone.CAUTION if self._daily else Tone.ERROR
            self._context.problems.noted.emit(Notice(sentence=str(problem), tone=tone))
        if told is not None:
            told(backup)
        self.say()

    def _on_edited(self, _changes: Changes) -> None:
        self._since.restart()
        self._asked = None
        self.say()
