"""Figures of a network, one an actor or one a network, each under its name in the field."""

from briefings.network.measures.degree import Degree, components, degrees

__all__ = ["Degree", "components", "degrees"]
