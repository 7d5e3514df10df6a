"""What a rendering brings along: a process of its own says which libraries it loaded."""

import subprocess
import sys
from pathlib import Path

from briefings.cli import main

RENDER = """
import sys
from briefings.cli import main
code = main(["render", sys.argv[1], "1", "-o", sys.argv[2]])
heavy = {"icu4py", "networkx", "numpy", "reportlab.platypus", "sqlite_utils", "pypdfium2", "PySide6"} & set(sys.modules)
print(code, " ".join(sorted(heavy)) or "nothing")
"""


def test_rendering_a_brief_loads_no_library_that_it_does_not_need(tmp_path: Path) -> None:
    dossier = tmp_path / "sample.dossier"
    assert main(["sample", str(dossier)]) == 0
    done = subprocess.run(
        [sys.executable, "-c", RENDER, str(dossier), str(tmp_path / "brief.pdf")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip().splitlines()[-1] == "0 nothing"
