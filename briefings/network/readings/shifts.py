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
    if case.then is None:
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
    if case.changed_camps is None or case.then is None:
        return
    movers = [actor for actor, moved in case.changed_camps.items() if moved]
    stayed = frozenset(actor for actor, moved in case.changed_camps.items() if not moved)
    groups: dict[tuple[ActorId, ActorId | None], list[ActorId]] = defaultdict(list)
    for actor in movers:
        old, new = _fellows(case.then, actor) & stayed, _fellows(case.now, actor) & stayed
        if old:
            groups[case.then.leader(old), case.now.leader(new) if new else None].append(actor)
    for (left, joined), actors in sorted(groups.items(), key=lambda group: (-len(group[1]), group[1])):
        yield _leaving(case, actors, left, joined)


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


def _leaving(case: Case, actors: Sequence[ActorId], left: ActorId, joined: ActorId | None) -> Reading:
    leave = case.mood.done("leave", "left", many=len(actors) > 1)
    target = f" for that of {case.now.name(joined)}" if joined is not None else ""
    return case.reading(
        Topic.EFFECT,
        f"{case.opening}{some(case.now.names(actors))} {leave} the camp of {case.old_name(left)}{target}",
        f"Camp changes {len(actors)}, in every best split",
        actors=[*actors, left, *([joined] if joined is not None else [])],
        pairs=case.changed_pairs(actors),
    )


def _fellows(of: Evidence, actor: ActorId) -> frozenset[ActorId]:
    """Return who is in the camp of an actor, so far as they hang together; sides say nothing beyond."""
    camp = next((camp for camp in of.best.camps if actor in camp), frozenset[ActorId]())
    return camp & of.component(actor)


def _is_settled(of: Evidence, stable: Stability, actor: ActorId) -> bool:
    friends: Mapping[ActorId, frozenset[ActorId]] = of.friends
    return actor in friends and stable.camp(actor) is not None


def _index(best: Frustration) -> str:
    return f"{best.value} (proved)" if best.proved else f"at most {best.value}"
