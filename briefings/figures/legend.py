"""The legend of a network, made from what is drawn: a row for ties, a row for actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.actors import ActorKind
from briefings.figures.scene import Anchor, Arrow, Box, Curve, Key, Poly, Role, Scene, Shape, Text
from briefings.figures.shapes import outline, role_of
from briefings.figures.ties import weakening_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WIDE, HIGH = 24.0, 8.0
"""The box of a sample in points."""

_TIES = {
    Role.FRIENDLY_STRENGTHENING: "friendly, strengthening",
    Role.FRIENDLY: "friendly",
    Role.FRIENDLY_WEAKENING: "friendly, weakening",
    Role.HOSTILE_STRENGTHENING: "hostile, strengthening",
    Role.HOSTILE: "hostile",
    Role.HOSTILE_WEAKENING: "hostile, weakening",
    Role.NEUTRAL: "neither friendly nor hostile",
    Role.MEMBERSHIP: "member of",
    Role.CONTROL: "controls",
    Role.CONTESTED: "contested",
    Role.MISSING: "taken away",
}
_ACTORS = (
    ("state", (ActorKind.STATE,)),
    ("organisation", (ActorKind.ORGANISATION,)),
    ("media", (ActorKind.MEDIA,)),
    ("person", (ActorKind.PERSON,)),
    ("group", (ActorKind.GROUP,)),
    ("office", (ActorKind.GOVERNMENT_BODY,)),
    ("party", (ActorKind.PARTY,)),
    ("company", (ActorKind.COMPANY,)),
    ("armed force", (ActorKind.ARMED_FORCE,)),
)
_SMALL = (ActorKind.PERSON, ActorKind.GROUP)


def legend(
    shapes: Iterable[Shape], ties: Iterable[Role], kinds: Iterable[ActorKind], *, blocs: bool = False
) -> tuple[tuple[Key, ...], ...]:
    """Return the rows of keys for these ties' roles, actors' kinds and the grounds among the shapes."""
    roles = {shape.role for shape in shapes}
    arrows = any(isinstance(shape, Arrow) for shape in shapes)
    lines = tuple(_tie_keys(frozenset(ties) & roles, roles, arrows=arrows))
    actors = tuple(_actor_keys(frozenset(kinds), blocs=blocs))
    return tuple(row for row in (lines, actors) if row)


def merged(scenes: Iterable[Scene]) -> tuple[tuple[Key, ...], ...]:
    """Return one legend for several pictures: every key once, in the rows and the order of the first that has it."""
    rows: list[list[Key]] = []
    for scene in scenes:
        for number, row in enumerate(scene.legend):
            if number == len(rows):
                rows.append([])
            said = {key.words for key in rows[number]}
            rows[number] += [key for key in row if key.words not in said]
    return tuple(tuple(row) for row in rows)


def _tie_keys(ties: frozenset[Role], roles: set[Role], *, arrows: bool) -> Iterator[Key]:
    for role, words in _TIES.items():
        if role in ties:
            yield Key(sample=_line(role), width=WIDE, words=words)
    if arrows:
        yield Key(sample=_arrow(), width=WIDE, words="acts on")
    if Role.WHAT_IF in roles:
        ground = Curve(start=(0, 4), control=(12, 4), end=(WIDE, 4), role=Role.WHAT_IF)
        yield Key(sample=(ground,), width=WIDE, words="what if: added or changed")
    if Role.MISFIT in roles:
        corners = ((2.0, 8.0), (22.0, 8.0), (12.0, 0.0))
        yield Key(sample=(Poly(points=corners, role=Role.MISFIT),), width=WIDE, words="cannot all hold")


def _line(role: Role) -> tuple[Shape, ...]:
    stroke = Curve(start=(0, 4), control=(12, 4), end=(WIDE, 4), role=role)
    if role in (Role.FRIENDLY_WEAKENING, Role.HOSTILE_WEAKENING):
        return stroke, weakening_mark((12, 4), 6.0, role)
    if role is Role.CONTESTED:
        return stroke, Text(at=(12, 6.6), text="?", size=7.5, role=Role.LABEL_SOFT, anchor=Anchor.MIDDLE)
    return (stroke,)


def _arrow() -> tuple[Shape, ...]:
    stroke = Curve(start=(0, 4), control=(10, 4), end=(20, 4), role=Role.AXIS)
    return stroke, Arrow(tip=(WIDE, 4), direction=(1, 0), role=Role.AXIS)


def _actor_keys(kinds: frozenset[ActorKind], *, blocs: bool) -> Iterator[Key]:
    """One key a shape: kinds that share a shape share its key."""
    shared: dict[tuple[type[Shape], Role, bool], list[tuple[str, ActorKind]]] = {}
    for word, (kind,) in _ACTORS:
        if kind in kinds:
            small = kind in _SMALL
            sample = outline(kind, (4, 4), 2.4 if small else 3.2, role_of(kind, main=False))
            shared.setdefault((type(sample), sample.role, small), []).append((word, kind))
    for (_, role, small), words in shared.items():
        sample = outline(words[0][1], (4, 4), 2.4 if small else 3.2, role)
        yield Key(sample=(sample,), width=HIGH, words=_or(word for word, _ in words))
    if blocs:
        yield Key(sample=(Box(left=0, top=0, width=14, height=8, role=Role.BLOC, radius=4),), width=14, words="members")


def _or(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
