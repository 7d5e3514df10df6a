"""What was measured, each beside its limit, as a table in Markdown."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(slots=True)
class Figures:
    """The lines of one run."""

    lines: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, what: str, figure: str, bar: str) -> None:
        """One line, said at once, since a run takes minutes."""
        self.lines.append((what, figure, bar))
        print(f"{what}: {figure} ({bar})", flush=True)

    def show(self) -> None:
        """All lines."""
        print("\n| what | figure | bar |\n|---|---|---|")
        for line in self.lines:
            print("| " + " | ".join(line) + " |")


def times(work: Callable[[], object], rounds: int) -> list[float]:
    """Milliseconds of each round, rising."""
    found = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        found.append((time.perf_counter() - begun) * 1000)
    return sorted(found)


def at(found: list[float], share: float) -> float:
    """The value below which a share of rising values lies."""
    return found[min(len(found) - 1, int(len(found) * share))]
