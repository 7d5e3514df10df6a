"""From a key to the picture of its page, in the real window, on the longer brief of the sample.

    python -m benchmarks.preview

Keys are pressed in a text, a list, a table, a heading, the title and a line of the header, each once the one before has
been shown and checked. Limit: 100 ms of wall clock; beside it what of that was work of all threads, which a busy
machine does not stretch.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from briefings.compose.prose import Items, ProseBlock, Rows, Text, parse
from briefings.domain.briefs import Brief
from briefings.sample import create_sample
from desktop.application import Application
from desktop.navigation import PageKey
from desktop.pages.briefs.preview import PagesView
from desktop.pages.briefs.quiet_line import QuietLine
from desktop.pages.briefs.rich.rich_edit import RichEdit
from desktop.paths import Paths
from desktop.run import make_app

if TYPE_CHECKING:
    from desktop.pages.page import Page

_KEYS, _FIRST, _PAUSE, _LIMIT = 12, 5.0, 0.6, 100.0
_TYPED = "spokenwords"
_KINDS: dict[type[ProseBlock], str] = {Text: "text", Items: "list", Rows: "table"}


def main() -> int:
    """Press the keys and print the figures; 1 where the median is above the limit."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_app()
    with tempfile.TemporaryDirectory() as home:
        paths = Paths(config=Path(home), data=Path(home), state=Path(home))
        create_sample(paths.sample).close()
        held = Application(application, paths)
        found = _measured(held, paths.sample)
        held.close()
    found["all"] = [figure for figures in found.values() for figure in figures]
    for kind, figures in found.items():
        waits, worked = [wait for wait, _ in figures], [work for _, work in figures]
        slowest = statistics.quantiles(waits, n=10)[-1]
        print(f"{kind:8} median {statistics.median(waits):4.0f} ms, {slowest:4.0f} for the slowest tenth; "
              f"work {statistics.median(worked):3.0f}")  # fmt: skip
    print(f"limit {_LIMIT:.0f} ms")
    return int(statistics.median(waits) > _LIMIT)


def _measured(application: Application, file: Path) -> dict[str, list[tuple[float, float]]]:
    """For each key, by what it is pressed in, the milliseconds until its picture and those of work."""
    window = application.open_file(file)
    if window is None:
        raise SystemExit("The sample could not be opened.")
    window.resize(1440, 900)
    longest = max(window.context.session.all(Brief), key=lambda brief: brief.pages)
    window.context.navigator.go(PageKey.BRIEFS, longest.ref)
    _settle(_FIRST)
    page = window.pages.current
    view = page.findChild(PagesView)
    if not isinstance(view, PagesView):
        raise SystemExit("The sample has no pages.")
    print(f"{view.page_count} pages, {_KEYS} keys in each")
    return {kind: _typed(view, field) for kind, field in _fields(page).items()}


def _fields(page: Page) -> dict[str, QLineEdit | RichEdit]:
    """A field of each kind."""
    found: dict[str, QLineEdit | RichEdit] = {}
    for edit in page.findChildren(RichEdit):
        read = parse(edit.prose_text()).blocks
        kind = _KINDS[type(read[0])] if read and edit.accessibleName().startswith("Text of") else "header"
        found.setdefault(kind, edit)
    for line in page.findChildren(QuietLine):
        found.setdefault("heading" if line.accessibleName().startswith("Heading of") else line.accessibleName(), line)
    return found


def _typed(view: PagesView, field: QLineEdit | RichEdit) -> list[tuple[float, float]]:
    if isinstance(field, RichEdit):
        field.go_to_end()
    else:
        field.setFocus()
        field.end(False)
    figures = [_pressed(view, field, _TYPED[number % len(_TYPED)]) for number in range(_KEYS)]
    field.clearFocus()
    _settle(_PAUSE)
    return figures


def _pressed(view: PagesView, edit: QLineEdit | RichEdit, key: str) -> tuple[float, float]:
    loop = QEventLoop()
    # Queued, so that the picture is painted before.
    view.shown_anew.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    start, busy = time.perf_counter(), time.process_time()
    QTimer.singleShot(0, edit, lambda: QTest.keyClicks(edit, key))
    loop.exec()
    QApplication.processEvents()
    wait, work = time.perf_counter() - start, time.process_time() - busy
    view.shown_anew.disconnect(loop.quit)
    _settle(_PAUSE)
    return 1000 * wait, 1000 * work


def _settle(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
