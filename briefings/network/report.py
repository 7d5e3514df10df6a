"""A network as plain values for JSON: what the command line prints."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from briefings.network.balance import camps, census
from briefings.network.measures import components, degrees

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.domain.records import ActorId
    from briefings.network.graph import Network, Tie

Json = dict[str, object]


def network_json(network: Network) -> Json:
    """Return nodes, ties with kind and sign, each actor's degree by sign, components, triangles and camps.

    Actors are named by their labels; where two share one, the id follows in brackets. The day is ISO 8601.
    """
    names = _names(network)
    sides = camps(network)
    return {
        "day": date.fromordinal(network.day).isoformat(),
        "scenario": network.what_if or None,
        "nodes": [
            {"id": node.actor, "name": names[node.actor], "kind": node.kind.value, "code": node.code or None}
            for node in network.nodes
        ],
        "ties": [_tie(tie, names) for tie in (*network.ties, *network.ended)],
        "degree": {
            names[actor]: {"positive": degree.positive, "negative": degree.negative, "neutral": degree.neutral}
            for actor, degree in degrees(network).items()
        },
        "components": [[names[actor] for actor in group] for group in components(network)],
        "triangles": census(network),
        "camps": {
            "fit": sides.fit,
            "first": [names[actor] for actor in sorted(sides.first)],
            "second": [names[actor] for actor in sorted(sides.second)],
            "misfit": [names[actor] for actor in sides.misfit],
        },
    }


def _tie(tie: Tie, names: Mapping[ActorId, str]) -> Json:
    return {
        "relation": tie.relation,
        "parties": [names[actor] for actor in tie.pair],
        "kind": tie.kind.value,
        "sign": int(tie.sign),
        "trend": tie.trend.value,
        "directed": tie.directed,
        "contested": tie.contested,
        "status": tie.status.value,
    }


def _names(network: Network) -> dict[ActorId, str]:
    nodes = (*network.nodes, *network.absent)
    shared = Counter(node.label for node in nodes)
    return {node.actor: node.label if shared[node.label] == 1 else f"{node.label} ({node.actor})" for node in nodes}
