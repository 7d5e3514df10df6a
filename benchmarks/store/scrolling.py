"""Scrolling a table of all events through the model that the window uses, offscreen: every fetch that a wheel, a page
key, a jump or a search asks for. `python -m benchmarks.store.scrolling FILE` prints milliseconds.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from benchmarks.store.figures import at
from benchmarks.store.first_screen import PASSPHRASE
from briefings.session import Session
from desktop.__main__ import load
from desktop.application import Application
from desktop.navigation import PageKey
from desktop.paths import Paths
from desktop.run import make_app
from desktop.shell.window import DossierWindow
from desktop.widgets.table_rows import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.widgets.table import RecordTable

_SIZE = (1440, 900)


def main() -> None:
    """Open the window, time each page's first show, then scroll."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    load()
    app = make_app()
    with (
        tempfile.TemporaryDirectory() as folder,
        Session.open(Path(sys.argv[1]), passphrase=PASSPHRASE, read_only=True) as session,
    ):
        home = Path(folder)
        application = Application(app, Paths(config=home, data=home, state=home))
        begun = time.perf_counter()
        window = DossierWindow(session, application.theme, application.settings, reports=home, elsewhere={})
        window.resize(*_SIZE)
        window.show()
        QApplication.processEvents()
        _say("window with the overview", begun)
        for page in PageKey:
            begun = time.perf_counter()
            window.context.navigator.go(page)
            QApplication.processEvents()
            _say(f"first show of {page}", begun)
        for page in (PageKey.EVENTS, PageKey.SOURCES, PageKey.ACTORS):
            window.context.navigator.go(page)
            QApplication.processEvents()
            _scroll(window.pages.current.table, page)  # type: ignore[attr-defined]  # these pages have a table
        sys.stdout.flush()
        os._exit(0)  # nothing is torn down: only showing is measured


def _scroll(table: RecordTable, page: PageKey) -> None:
    """Fetches alone, and fetch with painting."""
    model, chance = table.model(), random.Random(6)
    fetches, frames = [], []
    for row in _rows(model.rowCount(), chance):
        begun = time.perf_counter()
        model.data(model.index(row, 1))
        fetches.append((time.perf_counter() - begun) * 1000)
        table.verticalScrollBar().setValue(row * table.rowHeight(0))
        table.viewport().repaint()
        frames.append((time.perf_counter() - begun) * 1000)
    for name, found in (("fetch", sorted(fetches)), ("fetch and paint", sorted(frames))):
        figures = f"p50 {at(found, 0.5):.1f}, p95 {at(found, 0.95):.1f}, most {found[-1]:.1f} ms"
        print(f"scrolling {model.rowCount():,} {page}, {name}: {figures}")


def _rows(count: int, chance: random.Random) -> Iterator[int]:
    """Where the table is scrolled to: page by page from the top, then anywhere, then the end."""
    yield from range(0, min(count, 100 * PAGE), PAGE)
    yield from (chance.randrange(count) for _ in range(200))
    yield max(0, count - PAGE)


def _say(what: str, begun: float) -> None:
    print(f"{what}: {(time.perf_counter() - begun) * 1000:.0f} ms", flush=True)


if __name__ == "__main__":
    main()
