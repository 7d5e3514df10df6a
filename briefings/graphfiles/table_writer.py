"""A table written: one row a tie, with commas or with tabs. Vertices without a tie have no row."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from briefings.graphfiles import attributes
from briefings.graphfiles.legible import legible

if TYPE_CHECKING:
    from briefings.graphfiles.model import GraphFile, Line

_FIRST = ("source", "source_name", "target", "target_name", "directed")


def write_table(graph: GraphFile, separator: str = ",") -> bytes:
    """The ties in UTF-8 with headings that `columns` recognises."""
    labels = {vertex.key: vertex.label for vertex in graph.vertices}
    rows = [_row(line, labels) for line in graph.lines]
    headings = attributes.names([dict.fromkeys(_FIRST, ""), *rows])
    text = io.StringIO()
    writer = csv.DictWriter(text, headings, delimiter=separator, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def _apart(name: str, line: Line) -> str:
    """The heading of an attribute; words of a file that are no dates must not stand where a date is read."""
    return f"{name} as given" if name in {"start", "end"} and name in line.attributes else name


def _row(line: Line, labels: dict[str, str]) -> dict[str, str]:
    names = {"source_name": labels[line.source], "target_name": labels[line.target]}
    row = {
        "source": line.source,
        "source_name": names["source_name"] if names["source_name"] != line.source else "",
        "target": line.target,
        "target_name": names["target_name"] if names["target_name"] != line.target else "",
        "directed": "true" if line.directed else "false",
        **{_apart(name, line): text for name, text in attributes.of_line(line).items()},
    }
    return {name: legible(text) for name, text in row.items()}
