"""Start-up and rendering as whole processes, each beside its limit, round robin so that noise hits all alike.

    python benchmarks/startup.py [RUNS]

Prints medians in milliseconds: a bare PySide6 main window (the floor), the window on the sample's overview, the
rendering of the sample's ministerial brief, and an idle Python.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication(sys.argv); app.setStyle("Fusion")
window = QMainWindow(); window.resize(1440, 900); window.setCentralWidget(QLabel("bare")); window.show()
app.processEvents()
"""
WINDOW = """
import sys
from desktop.application import start
window = start([sys.argv[1]], show_only=True)
"""


def once(command: list[str]) -> float:
    """Wall time of one run in milliseconds."""
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - began) * 1e3


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        dossier = Path(folder, "sample.dossier")
        python = sys.executable
        subprocess.run([python, "-m", "briefings", "sample", str(dossier)], check=True)
        cases = {
            "idle python": [python, "-c", "pass"],
            "bare window": [python, "-c", BARE],
            "window on the sample": [python, "-c", WINDOW, str(dossier)],
            "render the brief": [python, "-m", "briefings", "render", str(dossier), "1", "-o", f"{folder}/brief.pdf"],
        }
        times: dict[str, list[float]] = {name: [] for name in cases}
        for run in range(runs + 1):
            for name, command in cases.items():
                taken = once(command)
                if run:
                    times[name].append(taken)
    floor = statistics.median(times["bare window"])
    for name, taken_all in times.items():
        median = statistics.median(taken_all)
        print(f"{name:24s} {median:8.0f} ms   {median / floor:5.2f} of the bare window")


if __name__ == "__main__":
    main()
