"""`python -m benchmarks.pdf [PAGES…] [--peers PYTHON] [--engines …] [--rounds N]`: the engine beside its peers.

PAGES are 18, 125 or 600. PYTHON is an interpreter that has typst and WeasyPrint. Engines take turns, so that what
else the machine does falls on all of them. Warm is the median of later documents in one process, whole is a process
with one document; both as ratios too, for those hold from machine to machine. All are measured as installed, with
their bytecode at hand.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.pdf.model import PARTS

_ROOT = Path(__file__).parents[2]
_OURS = "chancery"
_ENGINES = (_OURS, "canvas", "typst", "weasyprint")
_WARM = 6  # documents in one process


@dataclass(slots=True, eq=False)
class Figures:
    """What one engine took for one size: seconds, megabytes, bytes."""

    warm: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)
    peak: float = 0.0
    size: int = 0


def main() -> None:
    """Measure and print a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", type=int, choices=sorted(PARTS), default=[18])
    parser.add_argument("--peers", default=sys.executable, help="an interpreter that has the peers")
    parser.add_argument("--engines", nargs="+", choices=_ENGINES, default=_ENGINES)
    parser.add_argument("--rounds", type=int, default=3)
    wanted = parser.parse_args()
    for pages in wanted.pages:
        _show(pages, _measured(wanted.engines, PARTS[pages], wanted.peers, wanted.rounds))


def _measured(engines: list[str], parts: int, peers: str, rounds: int) -> dict[str, Figures]:
    found = {engine: Figures() for engine in engines if _is_there(engine, peers)}
    with tempfile.TemporaryDirectory(prefix="chancery-bench-") as name:
        folder = Path(name)
        pythons = {engine: peers if engine in {"typst", "weasyprint"} else sys.executable for engine in found}
        for engine, python in pythons.items():
            _run(python, engine, parts, 1, folder)  # leaves the bytecode
        for _ in range(rounds):
            for engine, figures in found.items():
                _take(figures, pythons[engine], engine, parts, folder)
    return found


def _is_there(engine: str, peers: str) -> bool:
    if engine not in {"typst", "weasyprint"}:
        return True
    return subprocess.run([peers, "-c", f"import {engine}"], capture_output=True, check=False).returncode == 0


def _take(figures: Figures, python: str, engine: str, parts: int, folder: Path) -> None:
    begun = time.perf_counter()
    one = _run(python, engine, parts, 1, folder)
    figures.whole.append(time.perf_counter() - begun)
    figures.peak, figures.size = max(figures.peak, one["peak"]), int(one["bytes"])
    later = _run(python, engine, parts, _WARM, folder)["seconds"][1:] if parts == 1 else one["seconds"]
    figures.warm.append(statistics.median(later))


def _run(python: str, engine: str, parts: int, repeats: int, folder: Path) -> dict[str, list[float]]:
    command = [python, "-m", "benchmarks.pdf.one", engine, str(parts), str(repeats), str(folder / f"{engine}.pdf")]
    env = {**os.environ, "PYTHONPATH": str(_ROOT), "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(command, cwd=_ROOT, env=env, capture_output=True, text=True, check=True)
    read: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return read


def _show(pages: int, found: dict[str, Figures]) -> None:
    print(f"\n{pages} pages\n\n| engine | set, s | ours is | whole process, s | ours is | peak, MB | size, KB |")
    print("|---|---|---|---|---|---|---|")
    ours = found.get(_OURS)
    for engine, figures in found.items():
        warm, whole = statistics.median(figures.warm), statistics.median(figures.whole)
        shares = (
            (statistics.median(ours.warm) / warm, statistics.median(ours.whole) / whole)
            if ours
            else (float("nan"),) * 2
        )
        print(
            f"| {engine} | {warm:.3f} | {shares[0]:.2f} | {whole:.3f} | {shares[1]:.2f} "
            f"| {figures.peak:.0f} | {figures.size / 1024:.0f} |"
        )


if __name__ == "__main__":
    main()
