"""From a key to the picture of its page, in the real window, on the longer brief of the sample.

    python benchmarks/preview.py

Each key is pressed once the one before has been shown and checked. Limit: 100 ms of wall clock; beside it what of that
was work of all threads, which a busy machine does not stretch.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefings.domain.briefs import Brief
from briefings.sample import create_sample
from desktop.application import Application
from desktop.navigation import PageKey
from desktop.pages.briefs.preview import PagesView
from desktop.pages.briefs.rich.rich_edit import RichEdit
from desktop.paths import Paths
from desktop.run import make_app

_KEYS, _FIRST, _PAUSE, _LIMIT = 24, 5.0, 0.6, 100.0
_TYPED = "spokenwords"


def main() -> int:
    """Press the keys and print the figures; 1 where the median is above the limit."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_app()
    with tempfile.TemporaryDirectory() as home:
        paths = Paths(config=Path(home), data=Path(home), state=Path(home))
        create_sample(paths.sample).close()
        held = Application(application, paths)
        pages, waits, worked = _measured(held, paths.sample)
        held.close()
    share = statistics.quantiles(waits, n=10)[-1]
    keys = f"{pages} pages, {len(waits)} keys"
    print(f"{keys}: median {statistics.median(waits):.0f} ms, {share:.0f} for the slowest tenth")
    print(f"of which work: {statistics.median(worked):.0f} ms; limit {_LIMIT:.0f} ms")
    return int(statistics.median(waits) > _LIMIT)


def _measured(application: Application, file: Path) -> tuple[int, list[float], list[float]]:
    """The pages of the brief, and for each key the milliseconds until its picture and those of work."""
    window = application.open_file(file)
    if window is None:
        raise SystemExit("The sample could not be opened.")
    window.resize(1440, 900)
    longest = max(window.context.session.all(Brief), key=lambda brief: brief.pages)
    window.context.navigator.go(PageKey.BRIEFS, longest.ref)
    _settle(_FIRST)
    page = window.pages.current
    view = page.findChild(PagesView)
    edits = [edit for edit in page.findChildren(RichEdit) if edit.accessibleName().startswith("Text of")]
    if not isinstance(view, PagesView) or not edits:
        raise SystemExit("The sample has no text to type in.")
    edits[0].go_to_end()
    figures = [_pressed(view, edits[0], _TYPED[number % len(_TYPED)]) for number in range(_KEYS)]
    return view.page_count, [wait for wait, _ in figures], [work for _, work in figures]


def _pressed(view: PagesView, edit: RichEdit, key: str) -> tuple[float, float]:
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
