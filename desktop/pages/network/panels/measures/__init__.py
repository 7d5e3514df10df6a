"""Figures of actors and of the whole network: the panel, and what it says."""

from desktop.pages.network.panels.measures.panel import MeasuresPanel

__all__ = ["MeasuresPanel"]
