"""Searches that are kept in the dossier for another time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """A question under a name. It holds words of the dossier, so it is kept there and nowhere else."""

    id: int
    name: str
    query: str
