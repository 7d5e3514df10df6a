"""Edits of the dossier as a whole: what it says of itself, and where the actors stand in the network picture."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.dossier import About, Place
from briefings.domain.records import ActorId, Kind, Ref
from briefings.edits.checks import check_about
from briefings.errors import BadInputError, NotFoundError

if TYPE_CHECKING:
    from briefings.store.store import Store


@dataclass(frozen=True, slots=True)
class PlaceActors:
    """Put some actors somewhere in the network picture; the others stay."""

    places: Mapping[ActorId, Place]

    def describe(self, store: Store) -> str:
        """Such as "Move Azerbaijan", "Move 5 actors"."""
        if len(self.places) != 1:
            return f"Move {len(self.places)} actors"
        record = store.find(Ref(Kind.ACTOR, next(iter(self.places))))
        return f"Move {record.label}" if record else "Move 1 actor"

    def write(self, store: Store) -> None:
        """Write the places of actors that exist."""
        for actor, place in self.places.items():
            if not store.holds(Ref(Kind.ACTOR, actor)):
                raise NotFoundError(f"There is no actor {actor}.", remedy="Open the network page again.")
            if not (math.isfinite(place.x) and math.isfinite(place.y)):
                raise BadInputError(f"Actor {actor} would stand nowhere.", remedy="Give a finite place.")
        store.write_places(self.places)


@dataclass(frozen=True, slots=True)
class ChangeAbout:
    """Replace what the dossier says of itself."""

    about: About

    def describe(self, store: Store) -> str:
        """Such as "Rename dossier to …", or "Change dossier details"."""
        renamed = store.about().title != self.about.title
        return f"Rename dossier to {self.about.title}" if renamed else "Change dossier details"

    def write(self, store: Store) -> None:
        """Write it."""
        check_about(self.about)
        store.write_about(self.about)
