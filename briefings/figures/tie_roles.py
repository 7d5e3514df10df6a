"""What a tie's line and its marks mean: the line says kind and sign and, by its weight, whether a friendly tie moves;
marks say the rest. Where they go: `ties`, `marks`.

A hostile tie is dashed whatever its kind, so that it stays apart from every other in grey print.
"""

from __future__ import annotations

from enum import StrEnum

from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.figures.scene import Role
from briefings.network.graph import Tie, TieStatus

PLEDGES = frozenset(
    {RelationKind.NON_AGGRESSION, RelationKind.NEUTRALITY, RelationKind.ENTENTE, RelationKind.CONSULTATION}
)
"""Treaties that promise less than defence."""
LINES = (
    Role.DEFENCE,
    Role.FRIENDLY,
    Role.PLEDGE,
    Role.MEMBERSHIP,
    Role.HOSTILE,
    Role.NEUTRAL,
    Role.CONTROL,
    Role.CONTESTED,
    Role.MISSING,
)
"""Every role that a tie's line may have, in the order of a legend."""
TRENDS = {
    Role.FRIENDLY_STRENGTHENING: Trend.STRENGTHENING,
    Role.HOSTILE_STRENGTHENING: Trend.STRENGTHENING,
    Role.NEUTRAL_STRENGTHENING: Trend.STRENGTHENING,
    Role.FRIENDLY_WEAKENING: Trend.WEAKENING,
    Role.HOSTILE_WEAKENING: Trend.WEAKENING,
    Role.NEUTRAL_WEAKENING: Trend.WEAKENING,
}
"""Roles of the marks of a trend."""

_FRIENDLY = {
    RelationKind.DEFENCE_PACT: Role.DEFENCE,
    RelationKind.MEMBERSHIP: Role.MEMBERSHIP,
    RelationKind.CONTROL: Role.CONTROL,
    **dict.fromkeys(PLEDGES, Role.PLEDGE),
}
_MOVING = {
    (Sign.FRIENDLY, Trend.STRENGTHENING): Role.FRIENDLY_STRENGTHENING,
    (Sign.FRIENDLY, Trend.WEAKENING): Role.FRIENDLY_WEAKENING,
    (Sign.HOSTILE, Trend.STRENGTHENING): Role.HOSTILE_STRENGTHENING,
    (Sign.HOSTILE, Trend.WEAKENING): Role.HOSTILE_WEAKENING,
    (Sign.NEUTRAL, Trend.STRENGTHENING): Role.NEUTRAL_STRENGTHENING,
    (Sign.NEUTRAL, Trend.WEAKENING): Role.NEUTRAL_WEAKENING,
}
_MOVABLE = frozenset({Role.DEFENCE, Role.FRIENDLY, Role.PLEDGE})
_WEIGHTS = {Trend.STRENGTHENING: 2.0, Trend.WEAKENING: 0.73}
"""Of a line that is 1.1 points wide where nothing moves: 2.2 and 0.8 points."""


class Remark(StrEnum):
    """What a sign on a tie says; the value is the sign itself."""

    DISPUTED = "?"
    UNCERTAIN = "≈"
    ADDED = "+"
    TURNED = "±"
    ENDED = "×"


def tie_role(tie: Tie) -> Role:
    """What a tie's line means. A contested tie is drawn as such, whatever its kind and sign."""
    if tie.status is TieStatus.ENDED:
        return Role.MISSING
    if tie.contested:
        return Role.CONTESTED
    if tie.sign is Sign.HOSTILE:
        return Role.HOSTILE
    if tie.sign is Sign.FRIENDLY:
        return _FRIENDLY.get(tie.kind, Role.FRIENDLY)
    return Role.CONTROL if tie.kind is RelationKind.CONTROL else Role.NEUTRAL


def tie_weight(tie: Tie) -> float:
    """How heavy a tie's line is, against others of its role: a friendly one that strengthens is twice as wide."""
    return _WEIGHTS.get(tie.trend, 1.0) if tie_role(tie) in _MOVABLE else 1.0


def trend_role(tie: Tie) -> Role | None:
    """The role of the mark of a tie's trend; None where it does not move, or no longer holds."""
    return None if tie.status is TieStatus.ENDED else _MOVING.get((tie.sign, tie.trend))


def remarks(tie: Tie) -> tuple[Remark, ...]:
    """The signs that a tie carries."""
    said = (
        (Remark.DISPUTED, tie.contested or tie.disputed),
        (Remark.UNCERTAIN, tie.uncertain),
        (Remark.ADDED, tie.status is TieStatus.ADDED),
        (Remark.TURNED, tie.status is TieStatus.TURNED),
        (Remark.ENDED, tie.status is TieStatus.ENDED),
    )
    return tuple(remark for remark, holds in said if holds)
