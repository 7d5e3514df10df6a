"""Figures of networks in lines for people; the same values that `--json` prints."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_LISTED = 20
_FIRST = 3
_BAND = 5
_WIDE = 34
_PARTNERS = ("positive", "negative", "neutral")
_SIGNS = {1: "friendly", 0: "neutral", -1: "hostile"}


def figure_lines(told: Mapping[str, Any]) -> Iterator[str]:
    """The figures that `analysis_json` gives."""
    if told["day"]:
        yield f"On {told['day']}" if told["until"] is None else f"From {told['day']} until before {told['until']}"
    if told["scenario"]:
        yield f"Supposed, not what the dossier holds as facts: {told['scenario']}"
    if not told["nodes"]:
        yield "Nobody is there."
        return
    yield f"{told['nodes']} actors, {told['ties']} tied pairs: {_signs(told)}"
    yield _components([len(group) for group in told["components"]])
    yield _triangles(told["triangles"])
    yield from _frustration(told)
    yield from _camps(told)
    yield f"Walk balance: {_number(told['walk_balance'])} (1 where two camps explain every tie)"
    yield f"Algebraic conflict: {_number(told['algebraic_conflict'])} (0 where they do in any component)"
    yield ""
    yield f"{'Partners':{_WIDE}s}  friendly  control  hostile  neutral"
    for name in by_partners(told):
        degree = told["degree"][name]
        friendly, control = degree["positive"] - degree["control"], degree["control"]
        yield (f"{name:{_WIDE}s}  {friendly:8d}  {control:7d}  {degree['negative']:7d}  {degree['neutral']:7d}")


def measure_lines(measures: Mapping[str, Mapping[str, float | None]], order: Iterable[str]) -> Iterator[str]:
    """Every measure of every actor, the actors in this order, a few measures a table; above it which measure each
    column is, what it asks, and who comes first."""
    from briefings.network.measures import measure

    names = list(order)
    every = [measure(key) for key in measures]
    for start in range(0, len(every), _BAND):
        band = every[start : start + _BAND]
        yield ""
        for number, each in enumerate(band, 1):
            yield f"({number}) {each.name}, {each.unit}. {each.question} {_foremost(measures[each.key])}"
        yield f"{'':{_WIDE}s}" + "".join(f"{f'({number})':>9s}" for number in range(1, len(band) + 1))
        for name in names:
            yield f"{name:{_WIDE}s}" + "".join(_cell(measures[each.key][name], each.decimals) for each in band)


def by_partners(told: Mapping[str, Any]) -> list[str]:
    """The actors of `network_json` or `analysis_json`, those with most partners first."""
    degrees: Mapping[str, Mapping[str, int]] = told["degree"]
    return sorted(degrees, key=lambda name: (-sum(degrees[name][sign] for sign in _PARTNERS), name))


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


def _components(sizes: list[int]) -> str:
    if len(sizes) == 1:
        return "1 component"
    return f"{len(sizes)} components, the largest of {max(sizes)} actors"


def _triangles(census: Mapping[str, int]) -> str:
    unbalanced, every = census["++-"] + census["---"], sum(census.values())
    counts = ", ".join(f"{name} {number}" for name, number in census.items())
    return f"Triangles: {counts}; {unbalanced} of {every} unbalanced"


def _frustration(told: Mapping[str, Any]) -> Iterator[str]:
    found = told["frustration"]
    proof = "proved the least" if found["proved"] else f"not proved: at least {found['lower_bound']}"
    yield f"Frustration index: {found['value']} of {told['positive'] + told['negative']} signed pairs, {proof}"
    yield from (f"  against the camps: {first} – {second}" for first, second in found["ties"][:_LISTED])
    if (more := len(found["ties"]) - _LISTED) > 0:
        yield f"  and {more} more"
    if found["open"]:
        yield f"  other camps may be as good; on either side may stand: {_listed(found['open'])}"


def _camps(told: Mapping[str, Any]) -> Iterator[str]:
    if not told["negative"]:
        yield "Camps: none, for nobody is hostile to anybody"
        return
    held = [camp for camp in told["camps"] if camp]
    for number, camp in enumerate(held, 1):
        yield f"Camp {number}, {len(camp)} actors: {_listed(camp)}"
    if len(held) > 1 and sum(len(group) > 1 for group in told["components"]) > 1:
        yield "Camps are told apart within a component; between two, the number of a camp says nothing."


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return ", ".join(names[:_LISTED]) + more


def _foremost(values: Mapping[str, float | None]) -> str:
    """The first few, and how many more are as high as the last of them."""
    known = sorted((-value, name) for name, value in values.items() if value is not None and value > 0)
    if not known:
        return "Nobody"
    alike = sum(math.isclose(value, known[:_FIRST][-1][0]) for value, _name in known[_FIRST:])
    return ", ".join(name for _value, name in known[:_FIRST]) + (f" and {alike} as high" if alike else "")


def _cell(value: float | None, decimals: int) -> str:
    return f"{'n/a' if value is None else f'{value:.{decimals}f}':>9s}"


def _state(told: Mapping[str, Any]) -> str:
    return f"{told['day']}, {told['scenario']}" if told["scenario"] else str(told["day"])


def _number(value: float | None) -> str:
    return "n/a" if value is None else f"{value:.6f}"
