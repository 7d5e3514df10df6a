"""SIF with spaces, with tabs, and with what we put into the middle."""

import pytest

from briefings.domain.relations import RelationKind, Sign
from briefings.errors import BadInputError
from tests.graphfiles.shared import only, pairs, read


def test_one_line_may_tie_several() -> None:
    found = read("x.sif", "A pp B C\nD\n\nA pd D\n")
    assert pairs(found) == [("A", "B"), ("A", "C"), ("A", "D")]
    assert ([vertex.key for vertex in found.vertices], found.lines[0].attributes) == (
        list("ABCD"),
        {"interaction": "pp"},
    )


def test_with_tabs_names_hold_spaces() -> None:
    assert pairs(read("x.sif", "North land\tpp\tSouth land\n")) == [("North land", "South land")]


@pytest.mark.parametrize(
    ("word", "kind", "sign"), [("-", "other", -1), ("rivalry -", "rivalry", -1), ("entente", "entente", 1)]
)
def test_the_middle_may_say_kind_and_sign(word: str, kind: str, sign: int) -> None:
    line = only(read("x.sif", f"A\t{word}\tB\n"))
    assert (line.kind, line.sign) == (RelationKind(kind), Sign(sign))


@pytest.mark.parametrize(
    ("text", "says"), [("A pp B\nA pp", "line 2: a line has one name"), ("A\tpp\t\tB", "line 1: a name is empty")]
)
def test_a_mistake_is_named_with_its_line(text: str, says: str) -> None:
    with pytest.raises(BadInputError) as refused:
        read("x.sif", text)
    assert f"x.sif, {says}" in str(refused.value)
