"""`python -m benchmarks.store [SHARE] [--folder FOLDER]`: every figure of the dossier beside its limit, in one run.

SHARE is 1 for the whole synthetic dossier (a million events, some ten minutes), 0.01 for a glance.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks.store import bulk, questions
from benchmarks.store.figures import Figures
from benchmarks.store.synthetic import Size


def main() -> None:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("share", nargs="?", type=float, default=1.0)
    parser.add_argument("--folder", type=Path, help="keep the dossier here, and take it from here where it is")
    wanted = parser.parse_args()
    size, figures = Size.scaled(wanted.share), Figures()
    with tempfile.TemporaryDirectory(prefix="chancery-bench-") as folder:
        place = wanted.folder or Path(folder)
        path = place / f"synthetic-{wanted.share:g}.dossier"
        if not path.exists():
            bulk.measure(path, size, figures)
        questions.measure(path, size, figures)
        figures.show()


if __name__ == "__main__":
    main()
