"""A dossier held in memory, for tests of rooms that only read: dossier(actor("Russia"), actor("Azerbaijan"))."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.dossier import About
from briefings.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.domain.dossier import Place, Record
    from briefings.domain.records import ActorId


def dossier(*records: Record, places: Mapping[ActorId, Place] | None = None, title: str = "A dossier") -> Snapshot:
    """The records as an open dossier would give them."""
    return Snapshot.of(About(title=title), records, places)
