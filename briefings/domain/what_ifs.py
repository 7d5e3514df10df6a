"""What-ifs: changes to the network that somebody tries out, under a name. They lie over the facts and are none.

A scenario holds the same changes with a story and a likelihood; a what-if becomes one when it is worth that.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefings.domain.scenarios import NetworkChange


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """Changes to the network in the order in which they are laid over it."""

    id: int
    name: str
    changes: tuple[NetworkChange, ...] = ()

    @property
    def label(self) -> str:
        """The name."""
        return self.name
