"""A network as plain values for JSON, and in lines for people: what the command line prints."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, TypedDict

from briefings.network.balance import camps, census
from briefings.network.measures import components, degrees
from briefings.network.signs import pair_signs, signed_graph

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.domain.records import ActorId
    from briefings.network.compare import Difference
    from briefings.network.graph import Network, Tie
    from briefings.network.signs import Pair

Json = dict[str, object]


def network_json(network: Network, *, measures: bool = False) -> Json:
    """Return nodes, ties with kind and sign, degrees, components, balance and camps; every measure of every actor where
    they are asked for.

    "ties" lists every tie, those that a what-if ends with the status "ended"; "pairs" and the counts by sign leave
    these out. The first and second of "camps" are the best split, which the ties under "frustration" contradict; those
    who are "open" there may stand on the other side in a split as good. "misfit" is a ring of actors that shows why no
    split fits every tie. Under "degree", "control" are those of the positive that are tied by command alone. Actors are
    named by their labels; where two share one, the id follows in brackets. Days are ISO 8601.
    """
    names = names_of(network)
    balance = _balance(network, names)
    misfit = camps(network).misfit
    told: Json = {
        "day": iso(network.day),
        "until": None if network.until is None else iso(network.until),
        "scenario": network.what_if or None,
        "nodes": [
            {"id": node.actor, "name": names[node.actor], "kind": node.kind.value, "code": node.code or None}
            for node in network.nodes
        ],
        "ties": [_tie(tie, names) for tie in (*network.ties, *network.ended)],
        **_pairs(network),
        "degree": _degree(network, names),
        "components": _components(network, names),
        **balance,
        "camps": {
            "fit": not misfit,
            **dict(zip(("first", "second"), balance["camps"], strict=True)),
            "misfit": [names[actor] for actor in misfit],
        },
    }
    return told | ({"measures": measures_json(network)} if measures else {})


def analysis_json(network: Network, *, dated: bool, measures: bool = False) -> Json:
    """Return the figures of a network without its parts: how many nodes and tied pairs, then as `network_json`.

    `ties` counts pairs, `lines` counts what ties them; a pair is positive or negative by the sum of its signs. `camps`
    are those of the best split, `scenario` what is supposed. Without `dated` there is no day.
    """
    names = names_of(network)
    pairs = _pairs(network)
    told: Json = {
        "day": iso(network.day) if dated else None,
        "until": iso(network.until) if dated and network.until is not None else None,
        "scenario": network.what_if or None,
        "nodes": len(network.nodes),
        "ties": pairs["pairs"],
        "lines": len(network.ties),
        **{sign: pairs[sign] for sign in ("positive", "negative", "neutral")},
        "degree": _degree(network, names),
        "components": _components(network, names),
        **_balance(network, names),
    }
    return told | ({"measures": measures_json(network)} if measures else {})


def _pairs(network: Network) -> dict[str, int]:
    """Return how many pairs are tied, and how many of them by the sum of their signs are what."""
    signs = Counter(pair_signs(network).values())
    return {"pairs": signs.total(), "positive": signs[1], "negative": signs[-1], "neutral": signs[0]}


class _Balance(TypedDict):
    triangles: dict[str, int]
    frustration: Json
    camps: list[list[str]]
    walk_balance: float | None
    algebraic_conflict: float | None


def _balance(network: Network, names: Mapping[ActorId, str]) -> _Balance:
    """Return the figures of structural balance; "camps" holds the best split, the larger camp first."""
    # scipy: nobody who only lists a network should wait for it.
    from briefings.network.balance.spectra import algebraic_conflict, walk_balance  # noqa: PLC0415
    from briefings.network.balance.stability import stability  # noqa: PLC0415

    graph = signed_graph(network)
    settled = stability(graph)
    found = settled.frustration
    return {
        "triangles": census(network),
        "frustration": {
            "value": found.value,
            "proved": found.proved,
            "lower_bound": found.lower,
            "harmony": found.harmony,
            "ties": [_named(pair, names) for pair in found.pairs],
            "open": [names[actor] for actor in sorted(settled.undetermined)],
        },
        "camps": [[names[actor] for actor in sorted(camp)] for camp in found.camps],
        "walk_balance": walk_balance(graph),
        "algebraic_conflict": algebraic_conflict(graph),
    }


def measures_json(network: Network) -> dict[str, dict[str, float | None]]:
    """Return the values of every measure by its key and actor; null where it is not defined."""
    from briefings.network.measures import measured  # noqa: PLC0415 - numpy, see `_balance`

    names = names_of(network)
    return {key: {names[actor]: value for actor, value in values.items()} for key, values in measured(network).items()}


def difference_json(difference: Difference, before: Network, after: Network) -> Json:
    """Return which pairs are new, gone and turned between two networks, and who came and left."""
    names = names_of(after) | names_of(before)

    def listed(signs: Mapping[Pair, int]) -> list[Json]:
        return [{"parties": _named(pair, names), "sign": sign} for pair, sign in signs.items()]

    return {
        "before": {"day": iso(before.day), "scenario": before.what_if or None},
        "after": {"day": iso(after.day), "scenario": after.what_if or None},
        "added": listed(difference.added),
        "ended": listed(difference.ended),
        "turned": listed(difference.turned),
        "came": [names[actor] for actor in difference.came],
        "left": [names[actor] for actor in difference.left],
    }


def names_of(network: Network) -> dict[ActorId, str]:
    """Return what each actor is called, absent ones too; no two alike."""
    nodes = (*network.nodes, *network.absent)
    shared = Counter(node.label for node in nodes)
    return {node.actor: node.label if shared[node.label] == 1 else f"{node.label} ({node.actor})" for node in nodes}


def iso(day: int) -> str:
    """Return a day as 2025-07-01."""
    return date.fromordinal(day).isoformat()


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
        "sources": list(tie.sources),
        "disputed": tie.disputed,
        "uncertain": tie.uncertain,
    }


def _named(pair: Pair, names: Mapping[ActorId, str]) -> list[str]:
    return [names[actor] for actor in pair]


def _degree(network: Network, names: Mapping[ActorId, str]) -> Json:
    return {
        names[actor]: {
            "positive": degree.positive,
            "control": degree.control,
            "negative": degree.negative,
            "neutral": degree.neutral,
        }
        for actor, degree in degrees(network).items()
    }


def _components(network: Network, names: Mapping[ActorId, str]) -> list[list[str]]:
    return [[names[actor] for actor in group] for group in components(network)]
