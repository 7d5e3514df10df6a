"""What is said of the network's actors: to screen readers, and at the head of their rows in the table."""

from briefings.domain.records import Kind, Ref
from briefings.network.graph import Network
from briefings.network.measures import Degree, degrees


def spoken(network: Network) -> dict[Ref, str]:
    """Return what a screen reader says of each actor, those with most ties first."""
    degree = degrees(network)
    ordered = sorted(network.nodes, key=lambda node: (-degree[node.actor].total, node.actor))
    return {
        Ref(Kind.ACTOR, node.actor): f"{node.label}, {node.kind}: {standing(degree[node.actor])}" for node in ordered
    }


def standing(degree: Degree) -> str:
    """Return an actor's ties in words: "5 friendly ties, 6 hostile"."""
    friendly = f"{degree.positive} friendly {'tie' if degree.positive == 1 else 'ties'}"
    neutral = f", {degree.neutral} neither" if degree.neutral else ""
    return f"{friendly}, {degree.negative} hostile{neutral}"
