"""The legend of a network, made from what is drawn: rows for ties with their marks, for actors, for codes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefings.domain.actors import ActorKind
from briefings.domain.relations import RelationKind, Trend
from briefings.figures.marks import sign_mark, trend_mark
from briefings.figures.scene import Arrow, Box, Curve, Disc, Key, Poly, Role, Scene, Shape, Text
from briefings.figures.shapes import outline, role_of
from briefings.figures.tie_roles import LINES, PLEDGES, TRENDS, Remark, remarks, tie_role, tie_weight, trend_role
from briefings.figures.words import shortened, width_of
from briefings.network.graph import Tie

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WIDE, HIGH = 24.0, 8.0
"""The box of a sample in points."""
_BLOC = 14.0
_CODE = 7.75
"""The size of a code that is explained, in points."""

_BESIDE = 9.0
"""From one mark of a sample to the next, in points."""

_LONGEST = 150.0
"""Points: a longer name is cut, so that no key is wider than a column."""

_LINES = {
    Role.DEFENCE: "defence pact",
    Role.FRIENDLY: "friendly",
    Role.MEMBERSHIP: "member of",
    Role.HOSTILE: "hostile",
    Role.NEUTRAL: "neither friendly nor hostile",
    Role.CONTROL: "controls",
    Role.CONTESTED: "contested",
    Role.MISSING: "ended",
}
_TRENDS = {Trend.STRENGTHENING: "strengthening", Trend.WEAKENING: "weakening"}
_REMARKS = {Remark.DISPUTED: "sources disagree", Remark.UNCERTAIN: "start or end uncertain"}
_ACTORS = {
    ActorKind.STATE: "state",
    ActorKind.ORGANISATION: "organisation",
    ActorKind.MEDIA: "media",
    ActorKind.PERSON: "person",
    ActorKind.GROUP: "group",
    ActorKind.GOVERNMENT_BODY: "office",
    ActorKind.PARTY: "party",
    ActorKind.COMPANY: "company",
    ActorKind.ARMED_FORCE: "armed force",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What a picture holds that its legend explains. `unsaid` is how many treaties between the members of organisations
    have no line; `sized` says what the size of actors means, if anything; `coded`
    are the names of those who are called by their codes alone, by code; `nameless` those who are not named at all."""

    ties: Collection[Tie]
    kinds: Collection[ActorKind]
    blocs: bool = False
    misfits: bool = False
    pacts: bool = False
    unsaid: int = 0
    sized: str = ""
    coded: Mapping[str, str] = field(default_factory=dict)
    nameless: Mapping[ActorKind, Sequence[str]] = field(default_factory=dict)


def legend(drawn: Drawn) -> tuple[tuple[Key, ...], ...]:
    """Return the rows of keys for what is drawn and for nothing else."""
    named = (*_code_keys(drawn.coded), *_nameless_keys(drawn.nameless))
    rows = (tuple(_tie_keys(drawn)), tuple(_actor_keys(drawn)), named)
    return tuple(row for row in rows if row)


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


def _tie_keys(drawn: Drawn) -> Iterator[Key]:
    roles = {tie_role(tie) for tie in drawn.ties}
    words = {**_LINES, Role.PLEDGE: _pledges(drawn.ties)}
    for role in LINES:
        if role in roles:
            yield Key(sample=tuple(_line(role, _weight(role, drawn.ties))), width=WIDE, words=words[role])
    yield from _trend_keys(drawn.ties)
    yield from _remark_keys(drawn.ties)
    if any(tie.directed for tie in drawn.ties):
        yield Key(sample=_arrow(), width=WIDE, words="acts on")
    if drawn.pacts:
        yield Key(sample=(Disc(centre=(4, 4), radius=2.4, role=Role.PACT),), width=HIGH, words="every two in one pact")
    if drawn.unsaid:
        treaties = "1 treaty" if drawn.unsaid == 1 else f"{drawn.unsaid} treaties"
        yield Key(sample=(_members(),), width=_BLOC, words=f"{treaties} between members not drawn")
    if drawn.misfits:
        corners = ((2.0, 8.0), (22.0, 8.0), (12.0, 0.0))
        yield Key(sample=(Poly(points=corners, role=Role.MISFIT),), width=WIDE, words="cannot all hold")


def _pledges(ties: Iterable[Tie]) -> str:
    """The treaties behind thin lines, by their names."""
    drawn = {tie.kind for tie in ties if tie_role(tie) is Role.PLEDGE}
    return _or([kind.value for kind in RelationKind if kind in drawn & PLEDGES])


def _weight(role: Role, ties: Iterable[Tie]) -> float:
    """How heavy a role's sample is: as its lines are where nothing moves, else as the lightest that is drawn."""
    weights = {tie_weight(tie) for tie in ties if tie_role(tie) is role}
    return 1.0 if 1.0 in weights else min(weights)


def _line(role: Role, weight: float) -> Iterator[Shape]:
    yield replace(_stroke(role), weight=weight)
    signs = {Role.CONTESTED: Remark.DISPUTED, Role.MISSING: Remark.ENDED}
    if role in signs:
        yield sign_mark((WIDE / 2, HIGH / 2), signs[role].value, 7.5)


def _stroke(role: Role, length: float = WIDE) -> Curve:
    return Curve(start=(0, 4), control=(length / 2, 4), end=(length, 4), role=role)


def _trend_keys(ties: Collection[Tie]) -> Iterator[Key]:
    """One key a trend: its mark in the colour of every sign that has it, on a line as heavy as the trend makes it."""
    for trend, words in _TRENDS.items():
        moving = [tie for tie in ties if tie.trend is trend]
        found = [role for role in TRENDS if role in {trend_role(tie) for tie in moving}]
        if not found:
            continue
        changed = [tie for tie in moving if tie_weight(tie) != 1.0]
        heavy = min(changed, key=lambda tie: tie_role(tie) is not Role.FRIENDLY, default=None)
        line = () if heavy is None else (replace(_stroke(tie_role(heavy)), weight=tie_weight(heavy)),)
        first, wide = (HIGH / 2, HIGH) if heavy is None else (WIDE / 2, WIDE)
        places = (first, *(wide + _BESIDE * number - HIGH / 2 for number in range(1, len(found))))
        marks = tuple(trend_mark((x, HIGH / 2), 6.0, role) for x, role in zip(places, found, strict=True))
        yield Key(sample=(*line, *marks), width=wide + _BESIDE * (len(found) - 1), words=words)


def _remark_keys(ties: Collection[Tie]) -> Iterator[Key]:
    found = {remark for tie in ties if not tie.contested for remark in remarks(tie)}
    for remark, words in _REMARKS.items():
        if remark in found:
            yield Key(sample=(sign_mark((4, 4), remark.value, 7.5),), width=HIGH, words=words)
    for remark, role, words in ((Remark.ADDED, Role.ADDED, "added"), (Remark.TURNED, Role.TURNED, "changed")):
        if remark in found:
            yield Key(sample=(_stroke(role), sign_mark((12, 4), remark.value, 7.5)), width=WIDE, words=words)


def _arrow() -> tuple[Shape, ...]:
    return _stroke(Role.AXIS, 20.0), Arrow(tip=(WIDE, 4), direction=(1, 0), role=Role.AXIS)


def _actor_keys(drawn: Drawn) -> Iterator[Key]:
    for kind, words in _ACTORS.items():
        if kind in drawn.kinds:
            sample = outline(kind, (4, 4), 3.2, role_of(kind, main=False))
            yield Key(sample=(sample,), width=HIGH, words=words)
    if drawn.blocs:
        yield Key(sample=(_members(),), width=_BLOC, words="members")
    if drawn.sized:
        discs = (Disc(centre=(2, 4), radius=1.5, role=Role.ACTOR), Disc(centre=(11, 4), radius=4, role=Role.ACTOR))
        yield Key(sample=discs, width=15, words=drawn.sized)


def _members() -> Box:
    return Box(left=0, top=0, width=_BLOC, height=HIGH, role=Role.BLOC, radius=HIGH / 2)


def _code_keys(coded: Mapping[str, str]) -> Iterator[Key]:
    for code, name in sorted(coded.items()):
        sample = Text(at=(0.0, 6.7), text=code, size=_CODE, role=Role.LABEL, halo=False)
        yield Key(sample=(sample,), width=round(width_of(code, _CODE, 500), 2), words=name)


def _nameless_keys(nameless: Mapping[ActorKind, Sequence[str]]) -> Iterator[Key]:
    """Each kind's shape with the names that found no room beside theirs."""
    for kind, names in nameless.items():
        sample = outline(kind, (4, 4), 3.2, role_of(kind, main=False))
        for name in sorted(names):
            words = f"{shortened(name, _CODE, 400, _LONGEST)} (unnamed)"
            yield Key(sample=(sample,), width=HIGH, words=words)


def _or(words: list[str]) -> str:
    *most, last = words or [""]
    return f"{', '.join(most)} or {last}" if most else last
