"""The actors in columns: one for each bloc, between two those who are in both, at the end those who are in none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.dossier import Place
from briefings.network.arrangements.blocs import blocs, everybody

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.domain.records import ActorId
    from briefings.network.graph import Network

_SWEEPS = 8
_TALLEST = 14
"""How many actors one below the other still leave room for their names; more stand in two columns."""


def in_layers(network: Network, page: tuple[float, float]) -> dict[ActorId, Place]:
    """Return a place for every actor, the columns in the order that keeps overlapping blocs side by side."""
    columns = _ordered([part for column in _columns(network) for part in _parts(column)], network)
    step = page[0] / max(len(columns) - 1, 1)
    tallest = max(map(len, columns), default=1)
    places = {}
    for number, column in enumerate(columns):
        x = number * step if len(columns) > 1 else page[0] / 2
        for row, actor in enumerate(column):
            # Centred rows of one distance: short columns stand in the middle, and ties between columns stay level.
            y = page[1] / 2 + (row - (len(column) - 1) / 2) * page[1] / max(tallest - 1, 1)
            places[actor] = Place(x=round(x, 1), y=round(y, 1))
    return places


def _columns(network: Network) -> list[list[ActorId]]:
    """The actors by the blocs that they are in, those of one bloc before those it shares with the next."""
    found = blocs(network)
    rank = {organisation: number for number, organisation in enumerate(_side_by_side(found))}
    within: dict[ActorId, list[int]] = {actor: [] for actor in everybody(network)}
    for organisation, members in found.items():
        for actor in members:
            within.get(actor, []).append(rank[organisation])
    columns: dict[float, list[ActorId]] = {}
    for actor, ranks in within.items():
        # The mean of two neighbours lies between them; whoever is in no bloc comes last.
        at = round(2 * sum(ranks) / len(ranks)) / 2 if ranks else float(len(rank))
        columns.setdefault(at, []).append(actor)
    return [columns[at] for at in sorted(columns)]


def _side_by_side(found: Mapping[ActorId, frozenset[ActorId]]) -> list[ActorId]:
    """Order the blocs so that each stands beside one it shares many members with."""
    left = list(found)
    order = left[:1]
    while len(order) < len(left):
        rest = [bloc for bloc in left if bloc not in order]
        order.append(max(rest, key=lambda bloc: len(found[bloc] & found[order[-1]])))
    return order


def _parts(column: Sequence[ActorId]) -> list[list[ActorId]]:
    count = -(-len(column) // _TALLEST)
    return [list(column[part::count]) for part in range(count)]


def _ordered(columns: list[list[ActorId]], network: Network) -> list[list[ActorId]]:
    """Sort each column by where its actors' partners stand, back and forth, so that few ties cross."""
    partners: dict[ActorId, list[ActorId]] = {actor: [] for column in columns for actor in column}
    for tie in network.ties:
        for actor in tie.pair:
            partners[actor].append(tie.other(actor))
    level = {actor: _level(row, column) for column in columns for row, actor in enumerate(column)}
    for sweep in range(_SWEEPS):
        for column in columns[:: 1 if sweep % 2 == 0 else -1]:
            _sort(column, partners, level)
    return columns


def _sort(column: list[ActorId], partners: Mapping[ActorId, list[ActorId]], level: dict[ActorId, float]) -> None:
    """Put each actor of a column level with its partners in other columns."""
    beside = {actor: [level[end] for end in partners[actor] if end not in column] for actor in column}
    mean = {actor: sum(found) / len(found) if found else level[actor] for actor, found in beside.items()}
    column.sort(key=lambda actor: (round(mean[actor], 6), actor))
    level.update((actor, _level(row, column)) for row, actor in enumerate(column))


def _level(row: int, column: Sequence[ActorId]) -> float:
    return row - (len(column) - 1) / 2
