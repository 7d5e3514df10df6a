"""A network in words, from the data: for those who cannot see the picture, and for the tag of a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.relations import Sign, Trend
from briefings.figures.stamps import when_words
from briefings.network.words import series

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.domain.records import ActorId
    from briefings.network.graph import Network

_MOST_LISTED = 40
_KINDS = ((Sign.FRIENDLY, "friendly"), (Sign.HOSTILE, "hostile"), (Sign.NEUTRAL, "neutral"))


def describe(network: Network, main: ActorId | None = None) -> str:
    """Say the day, how many actors and ties there are, the main actor's ties by sign, the hostile and moving ones."""
    parts = [_opening(network)]
    if main in network.actors:
        parts += _about(network, main)
    parts += _listed(network)
    return " ".join(parts)


def count_words(number: int, one: str, many: str = "") -> str:
    """Return "1 tie", "2 ties" or "no ties"."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def _opening(network: Network) -> str:
    shape = f"Network of {count_words(len(network.nodes), 'actor')} and {count_words(len(network.ties), 'tie')}"
    when = f"{shape}, {when_words(network)}" if network.until is not None else f"{shape} on {when_words(network)}"
    if network.is_what_if:
        return f"What-if, not fact: {network.what_if}. {when}."
    return f"{when}."


def _about(network: Network, main: ActorId) -> Iterator[str]:
    labels = _labels(network)
    for sign, word in _KINDS:
        others = sorted({labels[tie.other(main)] for tie in network.ties_of(main) if tie.sign is sign})
        if others:
            yield f"{labels[main]} has {word} ties with {series(_first(others, 'others'))}."


def _listed(network: Network) -> Iterator[str]:
    labels = _labels(network)
    hostile = [tie for tie in network.ties if tie.sign is Sign.HOSTILE]
    weakening = [tie for tie in network.ties if tie.sign is Sign.FRIENDLY and tie.trend is Trend.WEAKENING]
    for words, ties in (("Hostile", hostile), ("Friendly but weakening", weakening), ("Taken away", network.ended)):
        if ties:
            pairs = [f"{labels[tie.pair[0]]} and {labels[tie.pair[1]]}" for tie in ties[: _MOST_LISTED + 1]]
            yield f"{words}: {'; '.join(_first(pairs, 'more', len(ties)))}."


def _labels(network: Network) -> dict[ActorId, str]:
    return {node.actor: node.label for node in (*network.absent, *network.nodes)}


def _first(said: list[str], rest: str, count: int = 0) -> list[str]:
    """The first few, and how many more there are: nobody listens to hundreds."""
    left = max(count, len(said)) - _MOST_LISTED
    return said if left <= 0 else [*said[:_MOST_LISTED], f"{left:,} {rest}"]
