"""The specimen's pictures, drawn by the same hands as those of any dossier."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import resources
from briefings.compose.measures import MAIN_WIDTH, NETWORK_HEIGHT, PANEL_SHAPE, panel_width
from briefings.domain.actors import ActorKind
from briefings.domain.dates import Day
from briefings.domain.dossier import Place
from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.figures.bars import signs_scene
from briefings.figures.cone import Future, cone_scene
from briefings.figures.network import network_scene, small_multiples
from briefings.figures.sparkline import sparkline_scene
from briefings.figures.timeline import timeline_scene
from briefings.figures.timeline_rows import Limits, Row, RowKind
from briefings.network.balance import misfits
from briefings.network.graph import Network, Node, Tie, TieStatus

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.figures.scene import Scene

_MAIN = "Austria"
_CELL = 100.0  # points
_MOST_PARTNERS = 2, 3
_COURSES = -4, 3


def one(name: str) -> Scene:
    """A network as wide as the main column."""
    network = _network(name)
    return network_scene(
        network,
        _places(),
        width=MAIN_WIDTH,
        height=NETWORK_HEIGHT,
        main=_actor(_MAIN),
        stamp="",
        misfits=misfits(network),
    )


def several(names: Sequence[str]) -> tuple[Scene, ...]:
    """Networks side by side, everybody in the same place."""
    networks = [_network(name) for name in names]
    width = panel_width(len(networks))
    return small_multiples(
        networks,
        _places(),
        width=width,
        height=width * PANEL_SHAPE,
        main=_actor(_MAIN),
        misfits=[misfits(network) for network in networks],
    )


def timeline(rows: Sequence[Mapping[str, Any]]) -> Scene:
    """A timeline as wide as the main column; the names stand beside it."""
    return timeline_scene([_row(row) for row in rows], width=MAIN_WIDTH)


def cone(futures: Sequence[Mapping[str, Any]], *, day: str, horizon: str) -> Scene:
    """Futures as a cone as wide as the main column."""
    return cone_scene([Future(**future) for future in futures], width=MAIN_WIDTH, day=day, horizon=horizon)


def partners(hostile: int, friendly: int) -> Scene:
    """Bars for the cell of a table."""
    return signs_scene(hostile, friendly, _MOST_PARTNERS, width=_CELL, alt=f"{hostile} hostile, {friendly} friendly")


def course(values: Sequence[int]) -> Scene:
    """A line for the cell of a table."""
    low, high = _COURSES
    alt = f"Friends less foes: {values[0]:+d} in March 1814, {values[-1]:+d} in January 1815"
    return sparkline_scene(values, low=low, high=high, width=_CELL, alt=alt)


@cache
def _table() -> dict[str, Any]:
    return resources.read(resources.path("specimen", "networks.toml"))


def _actor(name: str) -> ActorId:
    return ActorId(list(_table()["places"]).index(name) + 1)


def _places() -> dict[ActorId, Place]:
    return {_actor(name): Place(x=x, y=y) for name, (x, y) in _table()["places"].items()}


def _network(name: str) -> Network:
    (table,) = (each for each in _table()["network"] if each["name"] == name)
    ties = tuple(map(_tie, table["ties"]))
    there = sorted({actor for tie in ties for actor in tie.pair})
    names = {_actor(each): each for each in _table()["places"]}
    return Network(
        day=_day(table["day"]),
        nodes=tuple(Node(actor=actor, label=names[actor], kind=ActorKind.STATE) for actor in there),
        ties=ties,
        what_if=table.get("what-if", ""),
    )


def _tie(table: Mapping[str, Any]) -> Tie:
    first, second = map(_actor, table["pair"])
    directed = table.get("directed", False)
    return Tie(
        pair=(first, second) if directed else (min(first, second), max(first, second)),
        kind=RelationKind(table["kind"]),
        sign=Sign(table["sign"]),
        trend=Trend(table["trend"]),
        directed=directed,
        status=TieStatus(table.get("status", "base")),
        was=Sign.HOSTILE if table.get("status") == "turned" else None,
    )


def _row(table: Mapping[str, Any]) -> Row:
    first, last = table.get("within") or (table.get("first", table.get("day")), table.get("last", table.get("day")))
    kind = RowKind.WITHIN if "within" in table else RowKind.DAY if "day" in table else RowKind.SPAN
    return Row(
        name=table["name"],
        kind=kind,
        words=table["words"],
        first=_day(date.fromisoformat(first)),
        last=None if last is None else _day(date.fromisoformat(last)),
        end=Limits.OPEN if table.get("open") else Limits.KNOWN,
    )


def _day(day: date) -> Day:
    return Day(day.toordinal())
