"""What an intake would put into a dossier: whole records, to be looked at before any of them is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefings.domain.dossier import About, Place, Record
from briefings.domain.records import ActorId, Kind, Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Records in an order in which each points only at earlier ones or at its own kind. `keys` are the names by which
    the text that was read calls them ("azerbaijan"); `places` where actors are to stand, if it said so."""

    about: About
    records: tuple[Record, ...]
    keys: Mapping[str, Ref] = field(default_factory=dict)
    places: Mapping[ActorId, Place] = field(default_factory=dict)

    def counts(self) -> dict[Kind, int]:
        """How many records of each kind it holds; kinds without any are left out."""
        kinds = [record.kind for record in self.records]
        return {kind: kinds.count(kind) for kind in Kind if kind in kinds}
