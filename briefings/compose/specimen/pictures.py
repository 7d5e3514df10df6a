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
from briefings.figures.trim import trimmed
from briefings.network.balance import misfits
from briefings.network.graph import Network, Node, Tie, TieStatus
from briefings.network.layout.places import PAGE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.figures.scene import Scene

_MAIN = "Austria"
_MAP_HEIGHT = 1.3 * NETWORK_HEIGHT
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


def on_map(name: str) -> Scene:
    """A network as wide as the main column, everybody at home on the land."""
    from briefings.network.arrangements.ground import land  # noqa: PLC0415 - for maps alone
    from briefings.network.arrangements.places import at_home, projection_of  # noqa: PLC0415 - likewise

    network = _network(name)
    page = PAGE[0], PAGE[0] * _MAP_HEIGHT / MAIN_WIDTH
    homes = {_actor(home): (east, north) for home, (east, north) in _table()["homes"].items()}
    projection = projection_of(homes, page)
    return network_scene(
        network,
        at_home(homes, projection, page),
        width=MAIN_WIDTH,
        height=_MAP_HEIGHT,
        main=_actor(_MAIN),
        stamp="",
        ground=land(projection, page),
    )


def several(names: Sequence[str]) -> tuple[Scene, ...]:
    """Networks side by side, everybody in the same place."""
    networks = [_network(name) for name in names]
    width = panel_width(len(networks))
    panels = small_multiples(
        networks,
        _places(),
        width=width,
        height=width * PANEL_SHAPE,
        main=_actor(_MAIN),
        misfits=[misfits(network) for network in networks],
    )
    return trimmed(panels)


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
    return ActorId(_names().index(name) + 1)


def _names() -> list[str]:
    table = _table()
    return [*dict.fromkeys((*table["places"], *table["homes"]))]


def _places() -> dict[ActorId, Place]:
    return {_actor(name): Place(x=x, y=y) for name, (x, y) in _table()["places"].items()}


def _network(name: str) -> Network:
    (table,) = (each for each in _table()["network"] if each["name"] == name)
    ties = tuple(map(_tie, table["ties"]))
    there = sorted({actor for tie in ties for actor in tie.pair})
    return Network(
        day=_day(table["day"]),
        nodes=tuple(_node(actor, _names()[actor - 1]) for actor in there),
        ties=ties,
        what_if=table.get("what-if", ""),
    )


def _node(actor: ActorId, name: str) -> Node:
    about = _table()["about"].get(name, {})
    return Node(actor=actor, label=name, kind=ActorKind(about.get("kind", "state")), code=about.get("code", ""))


def _tie(table: Mapping[str, Any]) -> Tie:
    first, second = map(_actor, table["pair"])
    directed = table.get("directed", False)
    return Tie(
        pair=(first, second) if directed else (min(first, second), max(first, second)),
        kind=RelationKind(table["kind"]),
        sign=Sign(table["sign"]),
        trend=Trend(table["trend"]),
        directed=directed,
        contested=table.get("contested", False),
        uncertain=table.get("uncertain", False),
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
        start=Limits(table.get("begins", "known")),
        end=Limits.OPEN if table.get("open") else Limits.KNOWN,
    )


def _day(day: date) -> Day:
    return Day(day.toordinal())
