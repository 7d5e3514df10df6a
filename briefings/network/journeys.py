"""Ways through time: from one actor to another by dated relations, each step no earlier than the one before.

Who could have passed something on to whom, and by when. Ways on one day are in `paths`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.dates import Day
from briefings.domain.records import ActorId, RelationId
from briefings.domain.relations import Relation, Sign, pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.domain.dates import Span
    from briefings.domain.dossier import Dossier

_FRIENDLY = frozenset({Sign.FRIENDLY})
_EVER = 1 << 62


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """The earliest way: its actors from end to end, and for each step the relation and the day on which it is taken.

    A step is taken as soon as its relation holds. `equals` is how many ways arrive on the same day in as few steps,
    this one among them.
    """

    actors: tuple[ActorId, ...]
    relations: tuple[RelationId, ...]
    days: tuple[Day, ...]
    equals: int


@dataclass(frozen=True, slots=True)
class _Contact:
    """A relation of two actors from `begin` until before `end`."""

    begin: int
    end: int
    relation: RelationId

    def after(self, day: int) -> int | None:
        """The first day from `day` on that it holds, None if it is over."""
        first = max(day, self.begin)
        return first if first < self.end else None


_Contacts = Mapping[ActorId, Mapping[ActorId, list[_Contact]]]
_Layer = Mapping[ActorId, Counter[int]]
"""Who is reached in so many steps, on which days, by how many ways."""


def earliest_journey(
    dossier: Dossier, start: ActorId, end: ActorId, *, since: Day, signs: frozenset[Sign] = _FRIENDLY
) -> Journey | None:
    """Return the way that arrives first when it leaves on `since` or later, None if there is none.

    Of those the one of fewest steps, of these one of the lowest actors, read from the end. Only relations of these
    signs serve; a span counts as in `Span.holds_on`: from the latest day of its start until the earliest of its end.
    """
    contacts = _contacts(dossier, signs)
    arrival = _arrivals(contacts, start, since).get(end)
    if arrival is None:
        return None
    layers: list[_Layer] = [{start: Counter({int(since): 1})}]
    while arrival not in layers[-1].get(end, ()):
        layers.append(_next_layer(contacts, layers[-1], arrival))
    return _read_back(contacts, layers, end, arrival)


def _contacts(dossier: Dossier, signs: frozenset[Sign]) -> _Contacts:
    found: dict[ActorId, dict[ActorId, list[_Contact]]] = defaultdict(lambda: defaultdict(list))
    for relation in dossier.all(Relation):
        if relation.sign in signs:
            contact = _contact(relation.span, relation.id)
            for first, second in pairs(relation):
                found[first][second].append(contact)
                found[second][first].append(contact)
    return found


def _contact(span: Span, relation: RelationId) -> _Contact:
    start, end = span.start.date, span.end.date
    begin = -_EVER if start is None or start.latest is None else start.latest
    return _Contact(begin, _EVER if end is None or end.earliest is None else end.earliest, relation)


def _arrivals(contacts: _Contacts, start: ActorId, since: Day) -> dict[ActorId, int]:
    """Return the first day on which each actor can be reached."""
    found, waiting = {start: int(since)}, {start}
    while waiting:
        actor = min(waiting, key=lambda each: (found[each], each))
        waiting.remove(actor)
        for other, day in _steps(contacts, actor, found[actor]):
            if day < found.get(other, _EVER):
                found[other] = day
                waiting.add(other)
    return found


def _steps(contacts: _Contacts, actor: ActorId, day: int) -> Iterator[tuple[ActorId, int]]:
    """Yield whom an actor can pass on to from a day on, and when first."""
    for other, listed in contacts.get(actor, {}).items():
        first = _first(listed, day)
        if first is not None:
            yield other, first[0]


def _first(contacts: Iterable[_Contact], day: int) -> tuple[int, RelationId] | None:
    days = ((contact.after(day), contact.relation) for contact in contacts)
    return min(((first, relation) for first, relation in days if first is not None), default=None)


def _next_layer(contacts: _Contacts, layer: _Layer, latest: int) -> _Layer:
    reached: dict[ActorId, Counter[int]] = defaultdict(Counter)
    for actor, days in layer.items():
        for day, ways in days.items():
            for other, first in _steps(contacts, actor, day):
                if first <= latest:
                    reached[other][first] += ways
    return reached


def _read_back(contacts: _Contacts, layers: list[_Layer], end: ActorId, arrival: int) -> Journey:
    """Follow the layers from the last to the first by the lowest actor that leads on."""
    actors, relations, days = [end], [], []
    actor, day = end, arrival
    for layer in reversed(layers[:-1]):
        days.append(Day(day))
        actor, day, relation = min(
            (before, left, first[1])
            for before, lefts in layer.items()
            if actor in contacts[before]
            for left in lefts
            if (first := _first(contacts[before][actor], left)) is not None and first[0] == day
        )
        actors.append(actor)
        relations.append(relation)
    return Journey(
        actors=tuple(reversed(actors)),
        relations=tuple(reversed(relations)),
        days=tuple(reversed(days)),
        equals=layers[-1][end][arrival],
    )
