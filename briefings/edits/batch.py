"""Several edits as one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.edits.base import Edit

if TYPE_CHECKING:
    from briefings.store.store import Store


@dataclass(frozen=True, slots=True)
class Batch:
    """Do all of `edits` in order, or none; undone together under one label."""

    label: str
    edits: Sequence[Edit]

    def describe(self, store: Store) -> str:  # noqa: ARG002 - the label is given
        """The label as given."""
        return self.label

    def write(self, store: Store) -> None:
        """Write each in order."""
        for edit in self.edits:
            edit.write(store)
