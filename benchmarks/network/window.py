"""The network page of the real window on large dossiers, offscreen: until the first picture stands, and on day steps.

    python -m benchmarks.network.window [ACTORS TIES] …

`longest` is the longest stretch in which the window answered nothing, `own` the processor time of its thread for one
step, both in milliseconds: what works in the background shares the interpreter with the window, and on a busy machine
the stretch says more of the others than of the page.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.network.graphs import planted
from benchmarks.store.figures import Figures
from briefings.domain.actors import Actor, ActorKind, Name
from briefings.domain.dates import Day, Limit, LimitStatus, Precision, Span, UncertainDate
from briefings.domain.dossier import About
from briefings.domain.records import ActorId, RelationId, SourceId
from briefings.domain.relations import Party, Relation, RelationKind, Sign
from briefings.domain.sources import Citation, Source
from briefings.edits import AddAll
from briefings.session import Session
from desktop.application import Application
from desktop.navigation import PageKey
from desktop.pages.network.page import NetworkPage
from desktop.paths import Paths
from desktop.run import make_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefings.domain.dossier import Record
    from desktop.shell.window import DossierWindow

SIZES = ((300, 4_000), (2_000, 8_000), (10_000, 40_000))
STEPS = 8
_SIZE = (1440, 900)
_PATIENCE = 60.0
_DAY = Day(date(2025, 7, 1).toordinal())
_KINDS = (RelationKind.PARTNERSHIP, RelationKind.MEMBERSHIP, RelationKind.DEFENCE_PACT, RelationKind.DIPLOMATIC)
_SOURCES = 200
_CHANGING = 0.05
"""The share of ties that begin or end within the days stepped through."""


@dataclass(slots=True)
class Watch:
    """A beat in the window's thread: the longest time between two of them is how long it answered nothing."""

    longest: float = 0.0
    _last: float = 0.0

    def beat(self) -> None:
        """Called by a timer every few milliseconds while the window is idle."""
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def begin(self) -> None:
        """Count from now."""
        self.longest, self._last = 0.0, time.perf_counter()


@dataclass(slots=True, kw_only=True)
class Took:
    """Milliseconds until something was over, of the longest stretch without an answer, of the window's processor."""

    whole: float
    longest: float
    own: float

    def __str__(self) -> str:
        return f"{self.whole:,.0f} ms, longest {self.longest:,.0f}, own {self.own:,.0f}"


def records(actors: int, ties: int) -> Iterator[Record]:
    """The actors and ties of a planted graph, each tie cited from a source, most of them without an end."""
    graph, chance = planted(actors, ties), random.Random(5)
    for number in range(1, _SOURCES + 1):
        yield Source(id=SourceId(number), title=f"Source {number}")
    for number, label in enumerate(graph.labels, 1):
        yield Actor(id=ActorId(number), actor_kind=ActorKind.STATE, names=(Name(text=label),))
    for number, (first, second, sign) in enumerate(graph.edges, 1):
        yield Relation(
            id=RelationId(number),
            parties=(Party(actor=ActorId(first + 1)), Party(actor=ActorId(second + 1))),
            relation_kind=_KINDS[number % len(_KINDS)],
            sign=Sign(sign),
            span=_span(chance),
            citations=(Citation(source=SourceId(chance.randint(1, _SOURCES))),),
        )


def _span(chance: random.Random) -> Span:
    start, end = _DAY - chance.randint(100, 9_000), None
    if chance.random() < _CHANGING:
        start = _DAY + chance.randint(1, 30 * STEPS)
    elif chance.random() < _CHANGING:
        end = _DAY + chance.randint(1, 30 * STEPS)
    last = Limit(status=LimitStatus.OPEN) if end is None else Limit(status=LimitStatus.KNOWN, date=_known(end))
    return Span(start=Limit(status=LimitStatus.KNOWN, date=_known(start)), end=last)


def _known(day: int) -> UncertainDate:
    said = date.fromordinal(day).isoformat()
    return UncertainDate(text=said, edtf=said, earliest=Day(day), latest=Day(day), precision=Precision.DAY)


def timed(watch: Watch, work: Callable[[], object], is_over: Callable[[], bool]) -> Took:
    """Do something and let the window run until it is over."""
    watch.begin()
    began, own = time.perf_counter(), time.thread_time()
    work()
    watch.beat()
    while not is_over() and time.perf_counter() - began < _PATIENCE:
        QApplication.processEvents()
        time.sleep(0.004)
    watch.beat()
    now = time.perf_counter()
    return Took(whole=(now - began) * 1e3, longest=watch.longest * 1e3, own=(time.thread_time() - own) * 1e3)


def measure(window: DossierWindow, name: str, figures: Figures) -> None:
    """Open the page, then step through some days, drag over a few, and look at the table."""
    watch, context = Watch(), window.context
    beat = QTimer(window, interval=4)
    beat.timeout.connect(watch.beat)
    beat.start()
    context.selection.set_day(_DAY)
    shown = timed(watch, lambda: context.navigator.go(PageKey.NETWORK), lambda: _is_drawn(window))
    figures.add(f"{name}: first picture", str(shown), "")
    for step in range(1, STEPS + 1):
        day = Day(_DAY + 30 * step)
        took = timed(watch, lambda day=day: context.selection.set_day(day), lambda: _is_drawn(window))  # type: ignore[misc]  # mypy does not see the default
        figures.add(f"{name}: step {step}", str(took), "")


def _is_drawn(window: DossierWindow) -> bool:
    """Whether the picture of the day stands: nothing is at work, and what was worked out is shown."""
    page = window.pages.current
    if window.context.tasks.running or not isinstance(page, NetworkPage) or page.showing is None:
        return False
    return page.showing.day == page.day and bool(page.places)


def main() -> None:
    """Measure the sizes given, or three of them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_app()
    figures = Figures()
    given = [int(word) for word in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        application = Application(app, Paths(config=home, data=home, state=home))
        for actors, ties in list(zip(given[::2], given[1::2], strict=True)) or SIZES:
            file = home / f"{actors}.dossier"
            everything = AddAll(records=records(actors, ties), label="Everything")
            Session.create(file, About(title="Large"), contents=everything).close()
            window = application.open_file(file)
            if window is None:
                sys.exit(f"The dossier of {actors} actors could not be opened.")
            window.resize(*_SIZE)
            QApplication.processEvents()
            measure(window, f"{actors:,} actors, {ties:,} ties", figures)
            window.close()
        figures.show()
        sys.stdout.flush()
        os._exit(0)  # nothing is torn down: only showing is measured


if __name__ == "__main__":
    main()
