"""Start-up and rendering as whole processes, each beside its limit, round robin so that noise hits all alike.

    python benchmarks/startup.py [RUNS]

Prints wall time and processor time, medians in milliseconds, and the processor time as a ratio to the floor, a bare
PySide6 main window: the window on the sample's overview, filled and painted; the rendering of the sample's ministerial
brief; an idle Python. Both windows end once they are painted, without tearing anything down. Byte code is compiled
beforehand, as the installer does. Processor time bears a busy machine better than wall time; both grow when others
take the caches. For Linux and macOS.
"""

from __future__ import annotations

import compileall
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
BARE = """
import os, sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication(sys.argv); app.setStyle("Fusion")
window = QMainWindow(); window.resize(1440, 900); window.setCentralWidget(QLabel("bare")); window.show()
app.processEvents()
os._exit(0)
"""
WINDOW = """
import os, sys
from pathlib import Path
from desktop.__main__ import load
load()
from desktop.application import Application
from desktop.paths import Paths
from desktop.run import make_app, show_first
app = make_app()
folder = Path(sys.argv[2])
application = Application(app, Paths(config=folder, data=folder, state=folder))
show_first(application, [sys.argv[1]])
app.processEvents()
os._exit(0 if application.windows else 1)
"""
LIMITS = {"window on the sample": "1.50 of the bare window", "render the brief": "500 ms on a quiet machine"}


def once(command: list[str]) -> tuple[float, float]:
    """Wall time and processor time of one run in milliseconds."""
    spent, began = _processor(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - began) * 1e3, (_processor() - spent) * 1e3


def _processor() -> float:
    """Seconds of processor time that all processes started from here have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def cases(dossier: Path, folder: Path) -> dict[str, list[str]]:
    """What is measured, by name."""
    python, pdf = sys.executable, str(folder / "brief.pdf")
    return {
        "idle python": [python, "-c", "pass"],
        "bare window": [python, "-c", BARE],
        "window on the sample": [python, "-c", WINDOW, str(dossier), str(folder)],
        "render the brief": [python, "-m", "briefings", "render", str(dossier), "1", "-o", pdf],
    }


def measured(commands: dict[str, list[str]], runs: int) -> dict[str, tuple[float, float]]:
    """The medians of wall time and processor time by name; a first round only warms up."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, command in commands.items():
            times = once(command)
            if run:
                taken[name].append(times)
    return {
        name: (statistics.median(wall for wall, _ in times), statistics.median(processor for _, processor in times))
        for name, times in taken.items()
    }


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    for package in ("briefings", "desktop", "resources"):
        compileall.compile_dir(ROOT / package, quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        dossier = Path(folder, "sample.dossier")
        subprocess.run([sys.executable, "-m", "briefings", "sample", str(dossier)], check=True)
        found = measured(cases(dossier, Path(folder)), runs)
    floor = found["bare window"][1]
    for name, (wall, processor) in found.items():
        limit = f"   limit {LIMITS[name]}" if name in LIMITS else ""
        print(f"{name:22s}{wall:6.0f} ms wall {processor:6.0f} ms processor {processor / floor:6.2f}{limit}")


if __name__ == "__main__":
    main()
