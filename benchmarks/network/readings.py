"""`python -m benchmarks.network.readings [ROUNDS]`: how long the sentences on a network take at a stop of time.

What the window asks for at once goes without proof; the same with proof, asked in the background, stands beside it.
The what-if turns three ties. Milliseconds are of processor time.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from benchmarks.network.graphs import crisis, planted, states
from benchmarks.store.figures import Figures
from briefings.domain.relations import Sign
from briefings.network.balance.frustration import SECONDS
from briefings.network.graph import TieStatus
from briefings.network.readings import readings

if TYPE_CHECKING:
    from briefings.network.graph import Network

LIMIT, MOST = 100, 100
"""Milliseconds without proof at 200 actors; more readings than there are."""


def what_if(base: Network) -> Network:
    """Return the base with its first three ties turned."""
    turned = (replace(tie, sign=Sign(-tie.sign), status=TieStatus.TURNED) for tie in base.ties[:3])
    return replace(base, ties=(*turned, *base.ties[3:]), what_if="Three ties turn")


def spent(network: Network, before: Network | None, seconds: float, rounds: int) -> str:
    """Return the median of some rounds, after one to warm up, and how many sentences there were."""
    taken, count = [], 0
    for _ in range(rounds + 1):
        gc.collect()
        begun = time.process_time()
        count = len(readings(network, before=before, most=MOST, seconds=seconds))
        taken.append((time.process_time() - begun) * 1000)
    return f"{statistics.median(taken[1:]):.0f} ms, {count} sentences"


def main() -> None:
    """Measure, print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    figures = Figures()
    graphs = {"200 actors, 800 ties": planted(200, 800), "53 actors of the crisis": crisis(), "180 states": states()}
    for name, graph in graphs.items():
        base = graph.network()
        bar = f"{LIMIT} ms at 200 actors"
        figures.add(f"a day, {name}", spent(base, None, 0, rounds), bar)
        figures.add(f"a what-if, {name}", spent(what_if(base), base, 0, rounds), bar)
        figures.add(f"a what-if with proof, {name}", spent(what_if(base), base, SECONDS, 1), "")
    large = planted(10_000, 40_000).network()
    figures.add("a day, 10,000 actors, 40,000 ties", spent(large, None, 0, 1), "")
    figures.show()


if __name__ == "__main__":
    main()
