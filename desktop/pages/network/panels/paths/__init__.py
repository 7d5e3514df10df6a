"""Ways between two actors: the panel, and what it says."""

from desktop.pages.network.panels.paths.panel import PathsPanel

__all__ = ["PathsPanel"]
