"""What leaves part of the network out, in words, each with the view that would show it again. No widgets here."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from briefings.domain.actors import ActorKind
from briefings.domain.network_views import NetworkView, Rivals
from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind, Sign

_SIGNS = {Sign.FRIENDLY: "friendly", Sign.HOSTILE: "hostile", Sign.NEUTRAL: "neutral"}
_LISTED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """One reason why something is not shown, and the view without it."""

    words: str
    without: NetworkView


def narrowings(view: NetworkView, name: Callable[[ActorId], str]) -> tuple[Narrowing, ...]:
    """Return what narrows a view; `name` says what an actor is called."""
    found = (*_of_ties(view), *_of_actors(view, name), *_of_words(view))
    return tuple(Narrowing(words=words, without=without) for words, without in found)


def _of_ties(view: NetworkView) -> Iterator[tuple[str, NetworkView]]:
    if view.signs != frozenset(Sign):
        yield _of_signs(view), replace(view, signs=frozenset(Sign))
    if view.kinds != frozenset(RelationKind):
        words = _of_kinds(view.kinds, RelationKind, "kinds of tie")
        yield words, replace(view, kinds=frozenset(RelationKind))


def _of_actors(view: NetworkView, name: Callable[[ActorId], str]) -> Iterator[tuple[str, NetworkView]]:
    if view.actor_kinds != frozenset(ActorKind):
        words = _of_kinds(view.actor_kinds, ActorKind, "kinds of actor")
        yield words, replace(view, actor_kinds=frozenset(ActorKind))
    if view.blocs:
        members = f"Members of {_listed(sorted(map(name, view.blocs)), 'blocs')}"
        yield members, replace(view, blocs=frozenset[ActorId]())
    if view.regions:
        yield _listed(sorted(view.regions), "regions"), replace(view, regions=frozenset[str]())
    if view.ego is not None:
        reach = "one tie" if view.steps == 1 else f"up to {view.steps} ties"
        yield f"Around {name(view.ego)}, {reach}", replace(view, ego=None, steps=1)
    if view.hidden:
        yield f"{len(view.hidden)} hidden", replace(view, hidden=frozenset[ActorId]())


def _of_words(view: NetworkView) -> Iterator[tuple[str, NetworkView]]:
    if view.ceiling is not None:
        yield f"Up to {view.ceiling.level}", replace(view, ceiling=None)
    if view.rivals is not Rivals.ALL:
        words = "Best graded source" if view.rivals is Rivals.BEST else "One source’s word"
        yield words, replace(view, rivals=Rivals.ALL, source=None)


def _of_signs(view: NetworkView) -> str:
    held = [words for sign, words in _SIGNS.items() if sign in view.signs]
    if not held:
        return "No ties"
    return f"Only {' and '.join(held)} ties"


def _of_kinds(held: Collection[StrEnum], every: Iterable[StrEnum], what: str) -> str:
    """Name those left, or those left out, where they are few; else count."""
    left_out = sorted(kind.value for kind in every if kind not in held)
    if not held:
        return f"No {what}"
    if len(held) <= _LISTED:
        return f"Only {' and '.join(sorted(kind.value for kind in held))}"
    return f"Without {_listed(left_out, what)}"


def _listed(names: list[str], what: str) -> str:
    return " and ".join(names) if len(names) <= _LISTED else f"{len(names)} {what}"
