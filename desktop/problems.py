"""What happens when something goes wrong: errors with a remedy are shown, anything else is written to a local report.

One of the two places where every exception is caught. Nothing leaves the machine and nobody meets a traceback.
"""

import faulthandler
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from briefings.errors import BriefingsError
from desktop.widgets.banner import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A sentence for the banner, with one action: its words and what it does."""

    sentence: str
    tone: Tone = Tone.NOTE
    action: str = ""
    act: Callable[[], object] | None = None


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
        """Say in the banner what was done, with one action such as Undo."""
        self.noted.emit(Notice(sentence=sentence, action=action, act=act))

    def report(self, problem: BaseException) -> None:
        """Show an error, or write down a fault and say where."""
        if isinstance(problem, BriefingsError):
            self.noted.emit(Notice(sentence=str(problem), tone=Tone.ERROR))
        else:
            self.broken.emit(write_report(problem, self._reports))


def attempt(work: Callable[[], object]) -> Result:
    """Do work on another thread's behalf and keep what came of it for whoever can show it."""
    try:
        return Result(value=work())
    except Exception as problem:  # noqa: BLE001 - carried to `Problems.report`, not swallowed
        return Result(problem=problem)


def write_report(problem: BaseException, folder: Path) -> Path | None:
    """Write down a fault of ours: versions and places in the code, no dossier content. None if it cannot be written."""
    now = datetime.now(UTC)
    file = folder / f"fault-{now:%Y%m%d-%H%M%S-%f}.txt"
    lines = [
        f"Chancery {_version()}",
        f"Python {sys.version.split()[0]} on {sys.platform}",
        f"{now:%Y-%m-%d %H:%M:%S} UTC",
        "",
        *_places(problem),
    ]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return None
    return file


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


def _version() -> str:
    # Not at the top: the library that reads versions costs every start more than all of this module.
    metadata = import_module("importlib.metadata")
    try:
        return str(metadata.version("chancery"))
    except metadata.PackageNotFoundError:
        return "from a checkout"


def _places(problem: BaseException) -> list[str]:
    """Type of error and the way through our code. The message is left out where it may quote a dossier."""
    frames = traceback.extract_tb(problem.__traceback__)
    return [
        *(f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames),
        f"{type(problem).__name__}: {problem}" if isinstance(problem, _HARMLESS) else type(problem).__name__,
    ]


_HARMLESS = (AttributeError, NameError, ImportError, NotImplementedError)
