"""The part of a very large dossier that one brief can ask: small enough to be copied for work in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.briefs import BlockKind
from briefings.domain.dates import Day
from briefings.domain.dossier import RECORD_TYPES
from briefings.domain.events import MEETING, Event
from briefings.domain.records import ActorId, Kind
from briefings.domain.relations import Relation
from briefings.session import listing as lists
from briefings.snapshot import Snapshot

if TYPE_CHECKING:
    from typing import Any

    from briefings.domain.briefs import Block, Brief
    from briefings.session.session import Session
    from briefings.store.brief_world import BriefWorld

_LATEST = 60
"""So many of very many events, and of the ties of an actor, a brief gets without naming them."""


def for_brief(brief: Brief, session: Session, world: BriefWorld) -> Snapshot:
    """Gather kinds with few records whole, and of the others what the brief names, rests on or mentions by name."""
    for kind, count in session.counts().items():
        if count <= lists.LONG and kind is not Kind.BRIEF:
            record_type: Any = RECORD_TYPES[kind]
            world.add(record.ref for record in session.all(record_type))
    world.add(event.ref for event in session.listing(Event, by="day", descending=True).page(0, _LATEST))
    for block in brief.blocks:
        if block.block_kind is BlockKind.NETWORK:
            _add_neighbours(block, brief, session, world)
    world.add_brief(brief, meeting=MEETING)
    actors = {ref.id for ref in world.records if ref.kind is Kind.ACTOR}
    places = {actor: place for actor, place in session.places().items() if actor in actors}
    return Snapshot.of(session.about, world.records.values(), places)


def _add_neighbours(block: Block, brief: Brief, session: Session, world: BriefWorld) -> None:
    """Of a picture around one actor the latest ties on its days; ties among those that are named come with them."""
    actors = [ActorId(ref.id) for ref in block.records if ref.kind is Kind.ACTOR]
    days = [Day(view.day) for view in block.views if view.day is not None]
    if brief.as_of.latest is not None:
        days.append(brief.as_of.latest)
    if len(actors) == 1 and days:
        world.add(tie.ref for tie in session.ties.around(actors[0], *days, most=_LATEST).all(Relation))
