"""How each role of a Scene is drawn on paper: colour, width, dash, fill. The window has its own colours for the same
roles but takes width and dash from here, so that the picture keeps its meaning without colour.

Blue and vermilion are the pair of the Okabe-Ito palette that stays apart under all three colour-vision deficiencies;
since their lightness is close, hostile is always dashed as well.
"""

from __future__ import annotations

from typing import NamedTuple

from briefings.figures.scene import Role

INK, SOFT, RULE, HAIR, TINT = "#16181C", "#4D535C", "#9AA1AB", "#C9CED6", "#F1F3F5"
PAPER = "#FFFFFF"
ACCENT = "#173A63"
FRIEND, FOE, MISFIT = "#0072B2", "#D55E00", "#F6DCCB"
ADDED, TURNED = "#E9DDF2", "#FBE9B7"


class Ink(NamedTuple):
    """Colours are #RRGGBB or None for "not drawn"; width and dash in points; weight 400 to 700 for text."""

    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, float] | None = None
    fill: str | None = None
    weight: int = 400


PRINT: dict[Role, Ink] = {
    Role.DEFENCE: Ink(stroke=FRIEND, width=1.7),
    Role.FRIENDLY: Ink(stroke=FRIEND, width=1.1),
    Role.PLEDGE: Ink(stroke=FRIEND, width=0.7),
    Role.HOSTILE: Ink(stroke=FOE, width=1.5, dash=(4.0, 2.6), fill=FOE),
    Role.NEUTRAL: Ink(stroke=RULE, width=1.3),
    Role.CONTROL: Ink(stroke=SOFT, width=0.8, dash=(0.8, 1.8), fill=SOFT),
    Role.MEMBERSHIP: Ink(stroke=RULE, width=0.8),
    Role.CONTESTED: Ink(stroke=SOFT, width=1.1, dash=(0.8, 2.4)),
    Role.MISSING: Ink(stroke=HAIR, width=0.8),
    Role.ADDED: Ink(stroke=ADDED, width=7.0),
    Role.TURNED: Ink(stroke=TURNED, width=7.0),
    Role.FRIENDLY_STRENGTHENING: Ink(stroke=FRIEND, width=0.8, fill=FRIEND),
    Role.FRIENDLY_WEAKENING: Ink(stroke=FRIEND, width=0.8, fill=PAPER),
    Role.HOSTILE_STRENGTHENING: Ink(stroke=FOE, width=0.9, fill=FOE),
    Role.HOSTILE_WEAKENING: Ink(stroke=FOE, width=0.9, fill=PAPER),
    Role.NEUTRAL_STRENGTHENING: Ink(stroke=SOFT, width=0.8, fill=SOFT),
    Role.NEUTRAL_WEAKENING: Ink(stroke=SOFT, width=0.8, fill=PAPER),
    Role.MARK: Ink(fill=SOFT, weight=600),
    Role.PACT: Ink(stroke=FRIEND, width=0.8, fill=FRIEND),
    Role.GROUND: Ink(stroke="#B4BBC4", width=0.6),
    Role.ACTOR: Ink(stroke=INK, width=1.0, fill=PAPER),
    Role.ACTOR_MAIN: Ink(stroke=ACCENT, width=1.2, fill=ACCENT),
    Role.ORGANISATION: Ink(stroke=INK, width=1.0, fill=TINT),
    Role.MEDIA: Ink(stroke=INK, width=1.0, fill=TINT),
    Role.PERSON: Ink(stroke=INK, width=1.0, fill=PAPER),
    Role.BLOC: Ink(stroke=RULE, width=0.7, fill="#F8F9FA"),
    Role.MISFIT: Ink(fill=MISFIT),
    Role.LEADER: Ink(stroke=SOFT, width=0.4),
    Role.LABEL: Ink(fill=INK, weight=500),
    Role.LABEL_MAIN: Ink(fill=INK, weight=700),
    Role.LABEL_SOFT: Ink(fill=SOFT, weight=400),
    Role.CODE: Ink(fill=INK, weight=600),
    Role.CODE_MAIN: Ink(fill=PAPER, weight=600),
    Role.STAMP: Ink(fill=SOFT, weight=600),
    Role.NOTE: Ink(fill=ACCENT, weight=600),
    Role.AXIS: Ink(stroke=INK, width=0.7),
    Role.GRID: Ink(stroke=HAIR, width=0.4),
    Role.ZONE: Ink(fill=TINT),
    Role.COUNT: Ink(fill=HAIR),
    Role.COURSE: Ink(stroke=ACCENT, width=1.8, fill=ACCENT),
    Role.COURSE_FIRST: Ink(stroke=SOFT, width=1.0, dash=(5.0, 2.0), fill=SOFT),
    Role.COURSE_SECOND: Ink(stroke=SOFT, width=1.0, dash=(1.2, 2.0), fill=SOFT),
    Role.CONE: Ink(stroke=HAIR, width=0.6, fill=TINT),
    Role.BRANCH: Ink(stroke=ACCENT, width=1.2, fill=ACCENT),
    Role.WILD: Ink(stroke=SOFT, width=1.0, dash=(2.4, 2.0), fill=PAPER),
    Role.BAND: Ink(fill=ACCENT),
    Role.HOSTILE_COUNT: Ink(stroke=FOE, width=0.9, dash=(2.2, 1.6), fill=PAPER),
    Role.FRIENDLY_COUNT: Ink(stroke=FRIEND, width=0.9, fill=FRIEND),
    Role.SPARK: Ink(stroke=ACCENT, width=1.1, fill=ACCENT),
    Role.EVENT_DAY: Ink(fill=ACCENT),
    Role.EVENT_WITHIN: Ink(stroke=ACCENT, width=0.9, dash=(2.2, 1.6), fill=PAPER),
    Role.EVENT_SPAN: Ink(fill=ACCENT),
    Role.EVENT_UNKNOWN: Ink(stroke=ACCENT, width=1.4, dash=(1.4, 2.2)),
}
