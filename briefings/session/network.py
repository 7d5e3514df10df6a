"""What pictures of the network ask of an open dossier: the relations of some days with their actors, at any number.

Few relations are kept whole in memory and looked through; of many only those that are asked for are read, and kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from briefings.domain.relations import Relation
from briefings.session.listing import LONG
from briefings.snapshot import rivals

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefings.domain.dates import Day
    from briefings.domain.dossier import R
    from briefings.store.store import Store


def some(store: Store, record_type: type[R], ids: Collection[int]) -> tuple[R, ...]:
    """Those of the records with these ids that can be seen, by id."""
    return cast("tuple[R, ...]", store.some(record_type.kind, ids))


def relations_within(store: Store, first: Day, until: Day) -> tuple[Relation, ...]:
    """The relations that hold on any day from `first` until before `until`, by id."""
    if store.counts()[Relation.kind] > LONG:
        return some(store, Relation, store.relation_days().within(first, until).tolist())
    held = cast("tuple[Relation, ...]", store.all(Relation.kind))
    return tuple(relation for relation in held if relation.span.holds_within(first, until))


def rivals_of(store: Store, relations: Collection[Relation]) -> tuple[Relation, ...]:
    """Other relations that cite a source and tie two parties of one of these, by id."""
    if store.counts()[Relation.kind] > LONG:
        near = store.relation_pairs().sharing([relation.id for relation in relations])
        return rivals(some(store, Relation, near), relations)
    return rivals(cast("tuple[Relation, ...]", store.all(Relation.kind)), relations)
