"""The verb that searches."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefings.cli.named import opened
from briefings.cli.printing import print_json, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from briefings.session import Hit, Results


def search(order: argparse.Namespace) -> None:
    """Print the best hits with their context; what else may have been meant goes to standard error."""
    words = [*order.words, *(f"kind:{kind}" for kind in order.kind)]
    with opened(order) as session:
        results = session.find(" ".join(words), limit=order.limit)
    if order.json:
        print_json([_as_json(hit) for hit in results.hits])
    else:
        say(line for hit in results.hits for line in _lines(hit))
    sys.stderr.writelines(f"{line}\n" for line in _beside(results))


def _lines(hit: Hit) -> Iterator[str]:
    yield f"{hit.ref!s:20s} {hit.title}"
    if hit.ranges:
        yield f"{'':20s} {hit.context}"


def _beside(results: Results) -> Iterator[str]:
    if results.corrected:
        yield f"Did you mean: {results.corrected}"
    if results.layout:
        yield f"Did you mean, in another keyboard layout: {results.layout}"
    if results.unread:
        yield f"Not understood: {', '.join(results.unread)}"


def _as_json(hit: Hit) -> dict[str, object]:
    return {
        "record": str(hit.ref),
        "title": hit.title,
        "title_ranges": hit.title_ranges,
        "context": hit.context,
        "ranges": hit.ranges,
        "match": hit.match.value,
    }
