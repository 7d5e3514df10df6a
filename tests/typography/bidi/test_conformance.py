"""The algorithm gives the levels and the order that Unicode's own cases ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.typography.bidi import visual_order
from briefings.typography.bidi.levels import levels, paragraph_level

_CASES = Path(__file__).with_name("data") / "BidiCharacterTest.txt"
_BASES = {"0": 0, "1": 1, "2": None}


def cases() -> list[list[str]]:
    lines = _CASES.read_text(encoding="utf-8").splitlines()
    return [line.split(";") for line in lines if line and not line.startswith("#")]


def text_of(points: str) -> str:
    return "".join(chr(int(point, 16)) for point in points.split())


def test_the_file_has_its_cases() -> None:
    assert len(cases()) > 600


@pytest.mark.parametrize("direction", ["0", "1", "2"])
def test_levels_are_those_of_the_standard(direction: str) -> None:
    for points, base, _, wanted, _ in cases():
        if base != direction:
            continue
        made = levels(text_of(points), _BASES[base])
        assert ["x" if level == "x" else str(number) for level, number in zip(wanted.split(), made, strict=True)] == (
            wanted.split()
        ), points


def test_order_on_the_line_is_that_of_the_standard() -> None:
    for points, base, _, wanted, order in cases():
        made = levels(text_of(points), _BASES[base])
        seen = [at for at, level in enumerate(wanted.split()) if level != "x"]
        assert [seen[at] for at in visual_order([made[at] for at in seen])] == [int(at) for at in order.split()], points


def test_a_paragraph_runs_as_its_first_strong_character() -> None:
    for points, base, level, _, _ in cases():
        if base == "2":
            assert paragraph_level(text_of(points)) == int(level), points
