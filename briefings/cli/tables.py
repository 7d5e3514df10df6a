"""Figures of networks in lines for people; the same values that `--json` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LISTED = 20
_WIDE = 40
_SIGNS = {1: "friendly", 0: "neutral", -1: "hostile"}


def figure_lines(told: Mapping[str, Any]) -> Iterator[str]:
    """The figures that `analysis_json` gives."""
    if told["day"]:
        yield f"On {told['day']}" if told["until"] is None else f"From {told['day']} until before {told['until']}"
    yield f"{told['nodes']} actors, {told['ties']} tied pairs: {_signs(told)}"
    groups = [len(group) for group in told["components"]]
    yield f"Components: {len(groups)}, the largest of {max(groups, default=0)}"
    yield "Triangles: " + ", ".join(f"{name} {number}" for name, number in told["triangles"].items())
    yield _frustration(told["frustration"])
    yield from (f"  {first} – {second}" for first, second in told["frustration"]["ties"][:_LISTED])
    for number, camp in enumerate(told["camps"], 1):
        yield f"Camp {number}, {len(camp)} actors: {', '.join(camp[:_LISTED])}{' …' if len(camp) > _LISTED else ''}"
    yield f"Walk balance: {_number(told['walk_balance'])}"
    yield f"Algebraic conflict: {_number(told['algebraic_conflict'])}"
    yield f"{'':{_WIDE}s}  friendly  hostile  neutral"
    for name, degree in sorted(told["degree"].items(), key=lambda each: (-sum(each[1].values()), each[0])):
        yield f"{name:{_WIDE}s}  {degree['positive']:8d}  {degree['negative']:7d}  {degree['neutral']:7d}"


def measure_lines(measures: Mapping[str, Any]) -> Iterator[str]:
    """Each measure, its highest actors first."""
    for key, values in measures.items():
        yield f"{key}"
        known = sorted(
            ((value, name) for name, value in values.items() if value is not None), key=lambda v: (-v[0], v[1])
        )
        yield from (f"  {name:{_WIDE}s}  {value:12.4f}" for value, name in known[:_LISTED])


def difference_lines(told: Mapping[str, Any]) -> Iterator[str]:
    """What is new, gone and turned."""
    yield f"{_state(told['before'])} → {_state(told['after'])}"
    for name in ("added", "ended", "turned"):
        yield f"{name.capitalize()}: {len(told[name])}"
        for each in told[name]:
            first, second = each["parties"]
            yield f"  {first} – {second}: {_SIGNS[each['sign']]}"
    for name in ("came", "left"):
        if told[name]:
            yield f"{name.capitalize()}: {', '.join(told[name])}"


def _signs(told: Mapping[str, Any]) -> str:
    return f"{told['positive']} friendly, {told['negative']} hostile, {told['neutral']} neutral"


def _frustration(told: Mapping[str, Any]) -> str:
    proof = "proved" if told["proved"] else f"at least {told['lower_bound']}"
    return f"Frustration: {told['value']} ({proof})"


def _state(told: Mapping[str, Any]) -> str:
    return f"{told['day']}, {told['scenario']}" if told["scenario"] else str(told["day"])


def _number(value: float | None) -> str:
    return "n/a" if value is None else f"{value:.6f}"
