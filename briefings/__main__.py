"""`python -m briefings VERB …`: the outer door of the command line, where what nobody foresaw is caught as well."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from briefings.cli import main

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run the command line. A fault of ours is said in one sentence that names the file with the report."""
    # A verb lives shortly and leaves few rings behind; looking for them at every turn takes a tenth of its time.
    gc.set_threshold(200_000, 20, 100)
    # One thread is enough for layouts of some hundred actors, and numpy starts sooner with it.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        return main(arguments)
    except KeyboardInterrupt:
        return 130
    except Exception as problem:  # noqa: BLE001 - the outer door: a user never meets a traceback
        return _say_fault(problem)


def _say_fault(problem: Exception) -> int:
    import platformdirs  # noqa: PLC0415 - only needed here

    from briefings.faults import write_report  # noqa: PLC0415 - the same

    folder = platformdirs.PlatformDirs("Chancery", appauthor=False).user_state_path / "reports"
    report = write_report(problem, folder)
    where = f"A report without any of your data is in {report}." if report else "No report could be written."
    sys.stderr.write(f"chancery: A fault in the program stopped this; your dossier is as it was. {where}\n")
    return 1


if __name__ == "__main__":
    code = run(sys.argv[1:])
    gc.freeze()  # else the interpreter looks for rings among all objects once more before it ends
    sys.exit(code)
