"""How a change tells on the two camps: whether they fit better or worse, who leaves one, and whose is open."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId
from briefings.network.readings.reading import Topic
from briefings.network.words import counted, number, some

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefings.network.balance.frustration import Frustration
    from briefings.network.balance.stability import Stability
    from briefings.network.readings.case import Case
    from briefings.network.readings.evidence import Evidence
    from briefings.network.readings.reading import Reading


def fit(case: Case) -> Iterator[Reading]:
    """Say whether two camps fit better or worse, where that is certain: the frustration index (Harary 1959)."""
    if case.then is None or not _is_comparable(case.then, case.now):
        return
    old, new = case.then.best, case.now.best
    if not (new.lower > old.value or new.value < old.lower):
        return
    better = "better" if new.value < old.value else "less well"
    run = case.mood.now("run", many=new.value != 1)
    pairs = (*new.pairs, *old.pairs)
    yield case.reading(
        Topic.EFFECT,
        f"{case.opening}two camps {case.mood.now('fit', many=True)} {better}: {'' if new.proved else 'at most '}"
        f"{counted(new.value, 'tie')} {run} against them, {number(old.value) if old.value else 'none'} before",
        f"Camps 2; frustration index {_index(old)} before, {_index(new)} after",
        actors=sorted({actor for pair in pairs for actor in pair}),
        pairs=pairs,
    )


def camp_changes(case: Case) -> Iterator[Reading]:
    """Say who leaves whose camp; only where every best split of both agrees, so never without proof."""
    changed, then = case.changed_camps, case.then
    if changed is None or then is None:
        return
    stayed = frozenset(actor for actor, moved in changed.items() if not moved)
    groups: dict[tuple[ActorId | None, ActorId | None], list[ActorId]] = defaultdict(list)
    for actor in (actor for actor, moved in changed.items() if moved):
        groups[_head(then, actor, stayed), _head(case.now, actor, stayed)].append(actor)
    for (left, joined), actors in sorted(groups.items(), key=lambda group: (-len(group[1]), group[1])):
        if left is not None or joined is not None:
            yield _moving(case, actors, left, joined)


def opened(case: Case) -> Iterator[Reading]:
    """Say of whom it is open now which camp they belong to, where it was settled."""
    if case.then is None or case.then.stability is None or case.now.stability is None:
        return
    before, after = case.then.stability, case.now.stability
    found = [actor for actor in sorted(after.undetermined) if _is_settled(case.then, before, actor)]
    if not found:
        return
    yield case.reading(
        Topic.EFFECT,
        f"{case.opening}it {case.mood.be(many=False)} open to which camp {some(case.now.names(found))} "
        f"{case.mood.now('belong', many=len(found) > 1)}",
        f"Undetermined {len(found)}: equally good splits differ, none did before",
        actors=found,
        pairs=case.changed_pairs(found),
    )


def _is_comparable(then: Evidence, now: Evidence) -> bool:
    """Whether it can be certain which fits better: without proof only if one of the two fits altogether."""
    if then.seconds and now.seconds:
        return True
    return then.sides.fit != now.sides.fit and then.has_best and now.has_best


def _moving(case: Case, actors: Sequence[ActorId], left: ActorId | None, joined: ActorId | None) -> Reading:
    many = len(actors) > 1
    if left is None:
        move = case.mood.done("join", "joined", many=many)
    else:
        move = f"{case.mood.done('leave', 'left', many=many)} the camp of {case.old_name(left)}"
    target = "" if joined is None else f"{' for that' if left is not None else ' the camp'} of {case.now.name(joined)}"
    return case.reading(
        Topic.EFFECT,
        f"{case.opening}{some(case.now.names(actors))} {move}{target}",
        f"Camp changes {len(actors)}, in every best split",
        actors=[*actors, *(head for head in (left, joined) if head is not None)],
        pairs=case.changed_pairs(actors),
    )


def _head(of: Evidence, actor: ActorId, among: frozenset[ActorId]) -> ActorId | None:
    """Return by whose name the camp of an actor goes: the one with most friends of those who hang together with it and
    have not moved; None where they have no friends."""
    camp = next((camp for camp in of.best.camps if actor in camp), frozenset[ActorId]())
    fellows = camp & of.component(actor) & among
    head = of.leader(fellows) if fellows else None
    return head if head is not None and of.friends[head] else None


def _is_settled(of: Evidence, stable: Stability, actor: ActorId) -> bool:
    friends: Mapping[ActorId, frozenset[ActorId]] = of.friends
    return actor in friends and stable.camp(actor) is not None


def _index(best: Frustration) -> str:
    return f"{best.value} (proved)" if best.proved else f"at most {best.value}"
