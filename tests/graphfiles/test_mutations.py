"""Whatever is done to a file, it is a graph or it is refused with its line; nothing else may happen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.errors import BadInputError
from briefings.graphfiles.networks import to_network
from briefings.graphfiles.writing import WRITTEN, write_graph
from tests.graphfiles.shared import read
from tests.graphfiles.strategies import graphs

NASTY = (
    b'"', b"[", b"]", b"<", b">", b"&", b"\0", b"\xff", b"\n", b"\r", b",", b"-1", b"1e999", b"NaN", b"9" * 30, b"*",
    b":", b"\t", b"*Vertices ", b"2025-13-45", "²".encode(), b"\xef\xbb\xbf", b"</", b"%", b"#", b"'", b"1_0",
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn, ending: str) -> bytes:
    """A good file cut off, or with something nasty in it, or without some of it."""
    data = write_graph(draw(graphs(full=True)), ending)
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(data)))
        far = place + draw(st.integers(0, 40))
        how = draw(st.sampled_from(["cut", "nasty", "drop", "twice"]))
        middle = {"cut": b"", "nasty": draw(st.sampled_from(NASTY)) + data[place:], "drop": data[far:]}
        data = data[:place] + middle.get(how, data[place:far] + data[place:])
    return data


@pytest.mark.parametrize("ending", WRITTEN)
@settings(max_examples=30, deadline=None)
@given(st.data())
def test_a_damaged_file_is_refused_or_a_graph(ending: str, data: st.DataObject) -> None:
    broken = data.draw(damaged(ending))
    try:
        graph = read(f"x{ending}", broken)
    except BadInputError as problem:
        named = problem.summary.startswith(f"x{ending}, line ")
        assert named
        return
    keys = {vertex.key for vertex in graph.vertices}
    assert all({line.source, line.target} <= keys and line.source != line.target for line in graph.lines)
    assert len(to_network(graph).ties) == len(graph.lines)
