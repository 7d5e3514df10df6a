"""The inspector: one column on whatever is selected, with details to edit, links, sources and history."""

from desktop.inspector.inspector import Inspector

__all__ = ["Inspector"]
