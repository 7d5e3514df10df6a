"""What a reader sees while records are in the trash, and how what is hidden survives an edit.

Links to a hidden record are left out; a record that cannot do without the link is hidden itself. Nothing of this is
written: taking the record out of the trash brings every link back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefings.domain.records import Ref
    from briefings.store.shapes import Many, Shape

T = TypeVar("T")


def shown(shape: Shape, value: T, hidden: Collection[Ref]) -> T | None:
    """The value without its links to hidden records; None where it makes no sense without them."""
    changes: dict[str, object] = {}
    for field in shape.fields:
        if field.target is None:
            continue
        held = value if shape.make is None else getattr(value, field.attribute)
        if field.target(held) in hidden:
            if not field.optional:
                return None
            changes[field.attribute] = None
    for many in shape.lists:
        held = getattr(value, many.attribute)
        items = tuple(item for item in (shown(many.shape, item, hidden) for item in held) if item is not None)
        if items != held:
            if len(items) < many.least:
                return None
            changes[many.attribute] = items
    return cast("T", replace(cast("Any", value), **changes)) if changes else value


def with_hidden(shape: Shape, value: T, stored: T, hidden: Collection[Ref]) -> T:
    """An edited value with the hidden links of the stored one, which its editor could not see."""
    changes: dict[str, object] = {}
    for field in shape.fields:
        if field.target is None or not field.optional:
            continue
        before = getattr(stored, field.attribute)
        if getattr(value, field.attribute) is None and field.target(before) in hidden:
            changes[field.attribute] = before
    for many in shape.lists:
        now, before = getattr(value, many.attribute), getattr(stored, many.attribute)
        items = _items_with_hidden(many, now, before, hidden)
        if items != now:
            changes[many.attribute] = items
    return cast("T", replace(cast("Any", value), **changes)) if changes else value


def _items_with_hidden(
    many: Many, now: tuple[object, ...], before: tuple[object, ...], hidden: Collection[Ref]
) -> tuple[object, ...]:
    """Put hidden items back in their old places, and whole items where a part was hidden."""
    items = list(now)
    for place, item in enumerate(before):
        visible = shown(many.shape, item, hidden)
        if visible is None:
            items.insert(min(place, len(items)), item)
        elif visible is not item and visible in items:
            items[items.index(visible)] = item
    return tuple(items)
