"""`python -m benchmarks.network.pictures`: how long a picture takes from places to shapes, and how many names it has.

Names over one another are counted by their boxes; there are to be none. Milliseconds are of processor time, since the
machine may be busy.
"""

from __future__ import annotations

import itertools
import math
import statistics
import sys
import time
from typing import TYPE_CHECKING

from benchmarks.network.graphs import crisis, planted, states
from benchmarks.store.figures import Figures
from briefings.domain.dossier import Place
from briefings.domain.records import ActorId
from briefings.figures.network import Labels, network_scene
from briefings.figures.scene import Anchor, Role, Text
from briefings.figures.words import width_of

if TYPE_CHECKING:
    from benchmarks.network.graphs import Graph
    from briefings.figures.scene import Scene

SIZES = (
    (crisis, (1000.0, 620.0), 60, 5),
    (states, (1000.0, 620.0), 250, 3),
    (lambda: planted(2_000, 8_000), (1600.0, 1000.0), 1_000, 1),
    (lambda: planted(10_000, 40_000), (1600.0, 1000.0), 5_000, 1),
)
"""Graph, page in points, limit in milliseconds, rounds."""
STYLES: tuple[Labels, ...] = ("codes", "names")
_GOLDEN = math.pi * (3 - math.sqrt(5))


def main() -> int:
    """Print the figures; 1 if any limit is missed."""
    figures = Figures()
    kept = [measure(make(), page, limit, rounds, figures) for make, page, limit, rounds in SIZES]
    figures.show()
    return 0 if all(kept) else 1


def measure(graph: Graph, page: tuple[float, float], limit: int, rounds: int, figures: Figures) -> bool:
    """Draw one graph in the window's style and in print's; whether both limits are kept."""
    network, places = graph.network(), spiral(graph.count)
    taken, lapped = [], 0
    for labels, _ in itertools.product(STYLES, range(rounds)):
        start = time.process_time()
        scene = network_scene(network, places, width=page[0], height=page[1], labels=labels)
        taken.append((time.process_time() - start) * 1000)
        lapped += overlaps(scene)
    median = statistics.median(taken)
    figures.add(f"scene of {graph.count:,} actors, {len(graph.edges):,} ties", f"{median:.0f} ms", f"{limit:,} ms")
    figures.add("names over names", str(lapped), "0")
    return median <= limit and not lapped


def spiral(count: int) -> dict[ActorId, Place]:
    """Places that fill a disc evenly (the golden angle), so that no layout is measured here."""
    turns = ((math.sqrt(number / count), number * _GOLDEN) for number in range(count))
    return {
        ActorId(number): Place(x=500 + 500 * away * math.cos(turn), y=300 + 300 * away * math.sin(turn))
        for number, (away, turn) in enumerate(turns)
    }


def overlaps(scene: Scene) -> int:
    """How many pairs of names lie on each other."""
    names = [shape for shape in scene.shapes if isinstance(shape, Text) and shape.halo and shape.role is not Role.MARK]
    boxes = sorted(_box(text) for text in names)
    return sum(
        first[2] > second[0] and first[1] < second[3] and second[1] < first[3]
        for first, second in itertools.combinations(boxes, 2)
    )


def _box(text: Text) -> tuple[float, float, float, float]:
    width = width_of(text.text, text.size, 500)
    left = text.at[0] - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[text.anchor]
    return left, text.at[1] - 0.68 * text.size, left + width, text.at[1]


if __name__ == "__main__":
    sys.exit(main())
