"""One engine in a process of its own: `python -m benchmarks.pdf.one ENGINE PARTS REPEATS FILE` prints what it took.

Each repeat sets another text, so that no engine answers from what it keeps of the one before.
"""

from __future__ import annotations

import gc
import importlib
import json
import resource
import sys
import time
from pathlib import Path

from benchmarks.pdf.model import brief


def main() -> None:
    """Set, time, print."""
    gc.set_threshold(200_000, 20, 100)  # here and at the end as `briefings/__main__.py`, for every engine
    engine, parts, repeats, file = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4])
    module = importlib.import_module(f"benchmarks.pdf.{engine}")
    prepare = getattr(module, "prepare", None)
    seconds, data = [], b""
    for at in range(repeats):
        made = brief(parts, 7 + at)
        ready = prepare(made) if prepare else made
        begun = time.perf_counter()
        data = module.render(ready)
        seconds.append(time.perf_counter() - begun)
    file.write_bytes(data)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "peak": peak, "bytes": len(data)}))
    gc.freeze()


if __name__ == "__main__":
    main()
