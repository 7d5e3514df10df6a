"""What a start costs and what it must not bring along, each in a process of its own."""

import subprocess
import sys
from pathlib import Path

from tests.desktop.worlds import fill

FIRST_PAINT = """
import sys
from pathlib import Path
from desktop.run import make_app, show_first
from desktop.application import Application
from desktop.paths import Paths
home = Path(sys.argv[1])
app = make_app()
application = Application(app, Paths(config=home, data=home, state=home))
show_first(application, sys.argv[2:])
window = application.windows[0] if application.windows else application.start
window.grab()
heavy = {"icu4py", "networkx", "reportlab", "numpy", "sqlite_utils"} & set(sys.modules)
print(" ".join(sorted(heavy)) or "nothing")
"""
VERB = """
import sys
from desktop.__main__ import main
code = main(["info", sys.argv[1]])
print("PySide6" in sys.modules, code)
"""


def _run(program: str, *arguments: str) -> str:
    done = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip().splitlines()[-1]


def test_the_first_paint_brings_no_heavy_library(tmp_path: Path) -> None:
    fill(tmp_path / "a.dossier")
    assert _run(FIRST_PAINT, str(tmp_path), str(tmp_path / "a.dossier")) == "nothing"


def test_neither_does_the_start_screen(tmp_path: Path) -> None:
    assert _run(FIRST_PAINT, str(tmp_path)) == "nothing"


def test_a_verb_is_done_without_qt(tmp_path: Path) -> None:
    fill(tmp_path / "a.dossier")
    assert _run(VERB, str(tmp_path / "a.dossier")) == "False 0"
