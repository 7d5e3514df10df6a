"""Figures of a network, one an actor or one a network, each under its name in the field.

Degrees and components are counted without numpy, since the window counts them before its first paint. The rest is
loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from briefings.network.measures.degree import Degree, components, degrees

if TYPE_CHECKING:
    from briefings.network.measures.register import MEASURES, measure, measured, taken

__all__ = ["MEASURES", "Degree", "components", "degrees", "measure", "measured", "taken"]


def __getattr__(name: str) -> object:
    """Load the register of measures, and numpy with it, on the first use of one of its names."""
    if name in {"MEASURES", "measure", "measured", "taken"}:
        return getattr(import_module("briefings.network.measures.register"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
