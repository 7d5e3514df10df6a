"""`python -m benchmarks.network [TOPIC...]`: every figure of the network beside its bar, one topic after the other."""

from __future__ import annotations

import runpy
import sys

TOPICS = ("layout", "measures", "balance", "readings", "canvas")


def main(topics: list[str]) -> None:
    """Run the topics as if each was called alone."""
    sys.argv[1:] = []
    for topic in topics or TOPICS:
        print(f"\n# {topic}\n", flush=True)
        runpy.run_module(f"benchmarks.network.{topic}", run_name="__main__")


if __name__ == "__main__":
    main(sys.argv[1:])
