"""Graphs of other people that are only there while the product is made; tests that want them are skipped without."""

from pathlib import Path

import pytest

from briefings.graphfiles.given import Given
from briefings.graphfiles.model import GraphFile, Line
from briefings.graphfiles.reading import read_given

DATA = Path(__file__).parents[3] / "shared" / "data"
there = pytest.mark.skipif(not DATA.is_dir(), reason="the data of other people is not on this machine")


def read(name: str, text: str | bytes) -> GraphFile:
    return read_given(Given(name, text.encode() if isinstance(text, str) else text))


def only(graph: GraphFile) -> Line:
    (line,) = graph.lines
    return line


def pairs(graph: GraphFile) -> list[tuple[str, str]]:
    return [(line.source, line.target) for line in graph.lines]
