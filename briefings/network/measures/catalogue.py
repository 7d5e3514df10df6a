"""What a measure of actors is: its name in the field, the question it answers, and how it is reckoned.

The window and the command line know measures only through `MEASURES` in `register`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from briefings.network.matrices import Matrices, Values


class Layer(StrEnum):
    """Which ties a measure reads."""

    FRIENDLY = "friendly ties"
    SIGNED = "friendly and hostile ties"
    ALL = "all ties"
    DIRECTED = "directed ties"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One number for each actor. `unit` and `range` are words for people ("share of pairs", "0 to 1"); `source` names
    where the measure was defined; `high` says what a high value means. `values` gives one number an actor, NaN where
    the measure is not defined, for the reason that `undefined` gives."""

    key: str
    name: str
    question: str
    unit: str
    range: str
    high: str
    source: str
    layer: Layer
    values: Callable[[Matrices], Values]
    decimals: int = 3
    undefined: str = ""
