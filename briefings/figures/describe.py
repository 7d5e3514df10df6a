"""A network in words, from the data: for those who cannot see the picture, and for the tag of a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.relations import Sign, Trend
from briefings.figures.stamps import when_words
from briefings.figures.telling import MOST, Listed, brief_name, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefings.domain.records import ActorId
    from briefings.network.graph import Network

_KINDS = ((Sign.FRIENDLY, "friendly"), (Sign.HOSTILE, "hostile"), (Sign.NEUTRAL, "neutral"))


def describe(network: Network, main: ActorId | None = None, *, most: int = MOST) -> str:
    """Say the day, how many actors and ties there are, the main actor's ties by sign, the hostile and moving ones.

    Of long lists the first are named, so that all takes about `most` characters.
    """
    labels = _labels(network)
    about = _about(network, main, labels) if main in network.actors else ()
    return told(_opening(network), [*about, *_listed(network, labels)], most=most)


def count_words(number: int, one: str, many: str = "") -> str:
    """Return "1 tie", "2 ties" or "no ties"."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def _opening(network: Network) -> str:
    shape = f"Network of {count_words(len(network.nodes), 'actor')} and {count_words(len(network.ties), 'tie')}"
    when = f"{shape}, {when_words(network)}" if network.until is not None else f"{shape} on {when_words(network)}"
    if network.is_what_if:
        return f"What-if, not fact: {brief_name(network.what_if)}. {when}."
    return f"{when}."


def _about(network: Network, main: ActorId, labels: Mapping[ActorId, str]) -> Iterator[Listed]:
    for sign, word in _KINDS:
        others = sorted({labels[tie.other(main)] for tie in network.ties_of(main) if tie.sign is sign})
        yield Listed(lead=f"{labels[main]} has {word} ties with", items=others, noun="actors", between=", ")


def _listed(network: Network, labels: Mapping[ActorId, str]) -> Iterator[Listed]:
    hostile = [tie for tie in network.ties if tie.sign is Sign.HOSTILE]
    weakening = [tie for tie in network.ties if tie.sign is Sign.FRIENDLY and tie.trend is Trend.WEAKENING]
    for words, ties in (("Hostile:", hostile), ("Friendly but weakening:", weakening), ("Taken away:", network.ended)):
        pairs = [f"{labels[tie.pair[0]]} and {labels[tie.pair[1]]}" for tie in ties]
        yield Listed(lead=words, items=pairs, noun="ties")


def _labels(network: Network) -> dict[ActorId, str]:
    return {node.actor: brief_name(node.label) for node in (*network.absent, *network.nodes)}
