"""Protective markings: schemes as ordered levels with caveats, and how portions roll up to a banner.

Schemes are data (`resources/markings/*.toml`). Roll-up is a join in a lattice: the highest level, the union of the
caveats, the intersection of those to whom it may be released.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """The marking of one portion or of a whole product.

    `level` is the scheme's own word ("OFFICIAL", "TLP:AMBER"). `releasable_to` of None means no restriction by country,
    an empty set means to nobody else.
    """

    scheme: str
    level: str
    caveats: frozenset[str] = frozenset()
    releasable_to: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """One marking scheme: its levels from low to high and the caveats it knows."""

    name: str
    title: str
    levels: tuple[str, ...]
    caveats: tuple[str, ...] = ()
