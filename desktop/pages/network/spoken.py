"""What is said of the network's actors: to screen readers, and at the head of their rows in the table."""

from briefings.domain.records import Kind, Ref
from briefings.network.graph import Network
from briefings.network.measures import Degree, degrees


def spoken(network: Network) -> dict[Ref, str]:
    """Return what a screen reader says of each actor, those with most partners first."""
    degree = degrees(network)
    ordered = sorted(network.nodes, key=lambda node: (-degree[node.actor].total, node.actor))
    return {
        Ref(Kind.ACTOR, node.actor): f"{node.label}, {node.kind}: {standing(degree[node.actor])}" for node in ordered
    }


def standing(degree: Degree) -> str:
    """Return how an actor stands: "friendly with 5, control with 1, hostile with 6"."""
    control = f", control with {degree.control}" if degree.control else ""
    neutral = f", neither with {degree.neutral}" if degree.neutral else ""
    return f"friendly with {degree.friendly}{control}, hostile with {degree.negative}{neutral}"
