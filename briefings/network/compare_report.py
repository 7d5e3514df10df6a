"""A comparison of two networks as plain values for JSON: what the command line prints and other programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.network.report import difference_json, names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefings.domain.records import ActorId
    from briefings.network.balance.frustration import Frustration
    from briefings.network.comparison import Comparison, PairChange, PairState
    from briefings.network.readings import Reading
    from briefings.network.report import Json
    from briefings.network.similarity.realignment import Realignment


def comparison_json(found: Comparison) -> Json:
    """Return the difference as `difference_json` tells it, and the table of pairs, camp changes, measures before and
    after where they differ, realignment, frustration, triangles and readings.

    Actors are named by their labels; where two share one, the id follows in brackets.
    """
    names = names_of(found.before) | names_of(found.after)
    return difference_json(found.difference, found.before, found.after) | {
        "table": [_row(row, names) for row in found.rows],
        "camp_changes": [names[actor] for actor, changed in found.camps_changed.items() if changed],
        "measures": {
            key: {names[actor]: {"before": old, "after": new} for actor, (old, new) in values.items()}
            for key, values in found.measures.items()
        },
        "realignment": {names[each.actor]: _realignment(each) for each in found.realigned},
        "frustration": dict(zip(("before", "after"), map(_frustration, found.frustration), strict=True)),
        "triangles": {
            "became_unbalanced": _triangles(found.unbalanced, names),
            "no_longer_unbalanced": _triangles(found.balanced, names),
        },
        "readings": readings_json(found.readings),
    }


def readings_json(readings: Iterable[Reading]) -> list[Json]:
    """Return the sentences with their topic, numbers and records ("relation:1234")."""
    return [
        {
            "topic": one.topic.value,
            "text": one.text,
            "numbers": one.numbers,
            "records": [str(ref) for ref in one.refs],
        }
        for one in readings
    ]


def _row(row: PairChange, names: Mapping[ActorId, str]) -> Json:
    return {
        "parties": [names[actor] for actor in row.pair],
        "what": row.turn.value,
        "before": _state(row.before),
        "after": _state(row.after),
    }


def _state(state: PairState | None) -> Json | None:
    if state is None:
        return None
    return {
        "sign": state.sign,
        "kinds": [kind.value for kind in state.kinds],
        "trend": state.trend.value,
        "relations": list(state.relations),
    }


def _realignment(each: Realignment) -> Json:
    return {"value": each.value, "turnover": each.turnover, "camp_changed": each.camp_changed}


def _frustration(found: Frustration) -> Json:
    return {"value": found.value, "proved": found.proved, "lower_bound": found.lower}


def _triangles(found: Iterable[tuple[ActorId, ...]], names: Mapping[ActorId, str]) -> list[list[str]]:
    return [[names[actor] for actor in triangle] for triangle in found]
