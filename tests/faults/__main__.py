"""`python -m tests.faults [MOMENTS]`: the whole sweep with its counts as a table.

Without a number every operation is struck, which takes hours; with one, so many of each scene, evenly spread.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.faults.runs import Counts, Failure, Laboratory, Start
from tests.faults.script import SCENES
from tests.faults.starts import start_of
from tests.faults.vfs import Weakness

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
CARELESS = {
    "synchronous off": Weakness(synchronous="off"),
    "journal_mode off": Weakness(journal_mode="off"),
    "journal_mode memory": Weakness(journal_mode="memory"),
    "both off": Weakness(synchronous="off", journal_mode="off"),
}


def say(*cells: object) -> None:
    """One row of the table."""
    sys.stdout.write(f"| {' | '.join(map(str, cells))} |\n")
    sys.stdout.flush()


def row(name: str, what: str, counts: Counts) -> None:
    """What one sweep did, and under it whatever was lost."""
    say(name, what, counts.operations, counts.faults.total(), counts.refused, counts.reopened, len(counts.problems))
    for problem in counts.problems[:5]:
        sys.stdout.write(f"  {problem}\n")


def careless(laboratory: Laboratory, start: Start, moments: int | None) -> None:
    """The same cuts where the store is less careful than it is: losses are expected here."""
    for name, weakness in CARELESS.items():
        row("editing", f"power cuts, {name}", laboratory.power_cuts(start, moments=moments, weakness=weakness))
    row("editing", "power cuts, a disk that does not sync", laboratory.power_cuts(start, moments=moments, deaf=True))


def main(moments: int | None) -> None:
    """Every scene, plain and encrypted; then the proof that the harness finds what is lost."""
    say("scene", "faults", "operations", "struck", "refused", "reopened", "losses")
    say(*["---"] * 7)
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        laboratory = Laboratory(Path(folder) / "laboratory")
        for number, (name, scene) in enumerate(SCENES.items()):
            for encrypted in (False, True):
                start = start_of(scene, Path(folder) / f"{number}{encrypted}", encrypted=encrypted)
                shown = f"{name}, {'encrypted' if encrypted else 'plain'}"
                row(shown, "power cuts", laboratory.power_cuts(start, moments=moments))
                for failure in Failure:
                    row(shown, failure.value, laboratory.failures(start, failure, moments=moments))
        careless(laboratory, start_of(SCENES["editing"], Path(folder) / "careless", encrypted=False), moments)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else None)
