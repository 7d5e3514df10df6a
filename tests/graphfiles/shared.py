"""Short ways to read a graph in a test."""

from briefings.graphfiles.given import Given
from briefings.graphfiles.model import GraphFile, Line
from briefings.graphfiles.reading import read_given


def read(name: str, text: str | bytes) -> GraphFile:
    return read_given(Given(name, text.encode() if isinstance(text, str) else text))


def only(graph: GraphFile) -> Line:
    (line,) = graph.lines
    return line


def pairs(graph: GraphFile) -> list[tuple[str, str]]:
    return [(line.source, line.target) for line in graph.lines]
