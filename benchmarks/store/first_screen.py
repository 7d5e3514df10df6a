"""What opening a dossier costs, in a process that loads nothing but the engine.

`python -m benchmarks.store.first_screen FILE` prints seconds for the key, seconds until the first screen could be
shown, and megabytes held then.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from briefings.domain.events import Event
from briefings.session import Session, derive

PASSPHRASE = "a passphrase for measuring"


def main() -> None:
    """Open as the window does, and ask what the overview shows."""
    path = Path(sys.argv[1])
    begun = time.perf_counter()
    key = derive(path, PASSPHRASE)
    derived = time.perf_counter()
    with Session.open(path, key=key) as session:
        session.counts()
        session.months()
        session.listing(Event, by="day", descending=True).page(0, 60)
        session.past.steps(limit=20)
        shown = time.perf_counter()
        print(derived - begun, shown - derived, held())


def held() -> float:
    """Megabytes of memory that the process holds now; the key's 64 are given back by then."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


if __name__ == "__main__":
    main()
