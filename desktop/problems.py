"""What happens when something goes wrong: errors with a remedy are shown, anything else is written to a local report.

One of the two places where every exception is caught. Nothing leaves the machine and nobody meets a traceback.
"""

import faulthandler
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from briefings.errors import BriefingsError
from desktop.widgets.banner import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A sentence for the banner, with one action: its words and what it does. What is `passing` goes with the page."""

    sentence: str
    tone: Tone = Tone.NOTE
    action: str = ""
    act: Callable[[], object] | None = None
    passing: bool = False


@dataclass(slots=True)
class Outcome:
    """How a guarded block ended."""

    succeeded: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of work done elsewhere: a value or a problem."""

    value: object = None
    problem: Exception | None = None


class Problems(QObject):
    """Where a window's errors go. The window shows `noted` as its banner and `broken` as a dialog."""

    noted = Signal(object)
    """A Notice: an error with its remedy, or what was done and can be undone."""
    broken = Signal(object)
    """The Path of a report on a fault of ours, or None where not even that could be written."""

    def __init__(self, reports: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reports = reports

    @contextmanager
    def guard(self) -> Iterator[Outcome]:
        """Run a block; show a BriefingsError that it raises. Faults pass through to the exception hook."""
        outcome = Outcome()
        try:
            yield outcome
        except BriefingsError as problem:
            outcome.succeeded = False
            self.report(problem)

    def note(self, sentence: str, *, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Say in the banner what was done, with one action such as Undo; it goes when another page comes."""
        self.noted.emit(Notice(sentence=sentence, action=action, act=act, passing=True))

    def state(self, sentence: str) -> None:
        """Say in the banner how things are; it stays until it is put away."""
        self.noted.emit(Notice(sentence=sentence))

    def report(self, problem: BaseException) -> None:
        """Show an error, or write down a fault and say where."""
        if isinstance(problem, BriefingsError):
            self.noted.emit(Notice(sentence=str(problem), tone=Tone.ERROR))
        else:
            self.broken.emit(written(problem, self._reports))


def attempt(work: Callable[[], object]) -> Result:
    """Do work on another thread's behalf and keep what came of it for whoever can show it."""
    try:
        return Result(value=work())
    except Exception as problem:  # noqa: BLE001 - carried to `Problems.report`, not swallowed
        return Result(problem=problem)


def written(problem: BaseException, folder: Path) -> Path | None:
    """The report of a fault of ours, written into a folder; None where it cannot be."""
    # Not at the top: what reads versions costs every start more than all of this module.
    report: Path | None = import_module("briefings.faults").write_report(problem, folder)
    return report


def install(report: Callable[[BaseException], None], folder: Path) -> None:
    """Send every uncaught exception to `report`, and the stacks of a crash below Python to a file."""

    def hook(kind: type[BaseException], problem: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            raise SystemExit(130)
        report(problem)

    sys.excepthook = hook
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Stays open as long as the process lives: the handler writes to its descriptor.
        faulthandler.enable((folder / "crash.txt").open("w", encoding="utf-8"))
    except OSError:
        faulthandler.enable()
