"""Outline and dossier to a Document: templates, prose, citations, one module for each kind of block, checks.

How a Document is set on paper stands in `publish`. The two functions below are looked up when they are asked for: a
brief needs the figures and their arithmetic, while a reader of `Document` or of the phrases does not.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.compose.brief import block_sources, compose_brief

__all__ = ["block_sources", "compose_brief"]


def __getattr__(name: str) -> object:
    """Give the public functions of `brief.py`."""
    if name in __all__:
        return getattr(import_module("briefings.compose.brief"), name)
    raise AttributeError(name)
