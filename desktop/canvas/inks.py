"""How each role of a Scene is drawn in the window: a theme role for line and ground. Widths and dashes are those of
print, so that the picture keeps its meaning without colour."""

from dataclasses import dataclass

from briefings.figures.roles import PRINT
from briefings.figures.scene import Role as Meaning
from desktop.theme import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowInk:
    """Theme roles for stroke and fill (None: not drawn) with their opacity, 0 to 255."""

    stroke: Role | None = None
    fill: Role | None = None
    stroke_alpha: int = 255
    fill_alpha: int = 255


WINDOW: dict[Meaning, WindowInk] = {
    Meaning.DEFENCE: WindowInk(stroke=Role.FRIENDLY, fill=Role.FRIENDLY),
    Meaning.FRIENDLY: WindowInk(stroke=Role.FRIENDLY, fill=Role.FRIENDLY),
    Meaning.PLEDGE: WindowInk(stroke=Role.FRIENDLY, fill=Role.FRIENDLY),
    Meaning.HOSTILE: WindowInk(stroke=Role.HOSTILE, fill=Role.HOSTILE),
    Meaning.NEUTRAL: WindowInk(stroke=Role.CONTROL, fill=Role.CONTROL),
    Meaning.CONTROL: WindowInk(stroke=Role.INK2, fill=Role.INK2),
    Meaning.MEMBERSHIP: WindowInk(stroke=Role.CONTROL, fill=Role.CONTROL),
    Meaning.CONTESTED: WindowInk(stroke=Role.INK2, fill=Role.INK2),
    Meaning.MISSING: WindowInk(stroke=Role.CONTROL, fill=Role.SHEET, stroke_alpha=110),
    Meaning.ADDED: WindowInk(stroke=Role.ACCENT, stroke_alpha=96),
    Meaning.TURNED: WindowInk(stroke=Role.CAUTION, stroke_alpha=96),
    Meaning.FRIENDLY_STRENGTHENING: WindowInk(stroke=Role.FRIENDLY, fill=Role.FRIENDLY),
    Meaning.FRIENDLY_WEAKENING: WindowInk(stroke=Role.FRIENDLY, fill=Role.SHEET),
    Meaning.HOSTILE_STRENGTHENING: WindowInk(stroke=Role.HOSTILE, fill=Role.HOSTILE),
    Meaning.HOSTILE_WEAKENING: WindowInk(stroke=Role.HOSTILE, fill=Role.SHEET),
    Meaning.NEUTRAL_STRENGTHENING: WindowInk(stroke=Role.INK2, fill=Role.INK2),
    Meaning.NEUTRAL_WEAKENING: WindowInk(stroke=Role.INK2, fill=Role.SHEET),
    Meaning.MARK: WindowInk(fill=Role.INK2),
    Meaning.PACT: WindowInk(stroke=Role.FRIENDLY, fill=Role.FRIENDLY),
    Meaning.GROUND: WindowInk(stroke=Role.CONTROL, stroke_alpha=120),
    Meaning.ACTOR: WindowInk(stroke=Role.CONTROL, fill=Role.RAISED),
    Meaning.ACTOR_MAIN: WindowInk(stroke=Role.INK2, fill=Role.INK2),
    Meaning.ORGANISATION: WindowInk(stroke=Role.CONTROL, fill=Role.RAISED),
    Meaning.MEDIA: WindowInk(stroke=Role.CONTROL, fill=Role.RAISED),
    Meaning.PERSON: WindowInk(stroke=Role.CONTROL, fill=Role.RAISED),
    Meaning.BLOC: WindowInk(stroke=Role.CONTROL, fill=Role.INK, stroke_alpha=190, fill_alpha=9),
    Meaning.MISFIT: WindowInk(fill=Role.HOSTILE, fill_alpha=40),
    Meaning.LEADER: WindowInk(stroke=Role.INK2),
    Meaning.LABEL: WindowInk(fill=Role.INK),
    Meaning.LABEL_MAIN: WindowInk(fill=Role.INK),
    Meaning.LABEL_SOFT: WindowInk(fill=Role.INK2),
    Meaning.CODE: WindowInk(fill=Role.INK2),
    Meaning.CODE_MAIN: WindowInk(fill=Role.SHEET),
    Meaning.STAMP: WindowInk(fill=Role.INK2),
    Meaning.NOTE: WindowInk(fill=Role.ACCENT),
    Meaning.AXIS: WindowInk(stroke=Role.CONTROL, fill=Role.CONTROL),
    Meaning.GRID: WindowInk(stroke=Role.LINE),
    Meaning.ZONE: WindowInk(fill=Role.HOVER),
    Meaning.COUNT: WindowInk(fill=Role.CONTROL),
    Meaning.COURSE: WindowInk(stroke=Role.ACCENT, fill=Role.ACCENT),
    Meaning.COURSE_FIRST: WindowInk(stroke=Role.INK2, fill=Role.INK2),
    Meaning.COURSE_SECOND: WindowInk(stroke=Role.INK2, fill=Role.INK2),
    Meaning.CONE: WindowInk(stroke=Role.LINE, fill=Role.HOVER),
    Meaning.BRANCH: WindowInk(stroke=Role.ACCENT, fill=Role.ACCENT),
    Meaning.WILD: WindowInk(stroke=Role.INK2, fill=Role.SHEET),
    Meaning.BAND: WindowInk(fill=Role.ACCENT),
    Meaning.HOSTILE_COUNT: WindowInk(stroke=Role.HOSTILE, fill=Role.SHEET),
    Meaning.FRIENDLY_COUNT: WindowInk(stroke=Role.FRIENDLY, fill=Role.FRIENDLY),
    Meaning.SPARK: WindowInk(stroke=Role.ACCENT, fill=Role.ACCENT),
    Meaning.EVENT_DAY: WindowInk(fill=Role.INK2),
    Meaning.EVENT_WITHIN: WindowInk(stroke=Role.INK2, fill=Role.SHEET),
    Meaning.EVENT_SPAN: WindowInk(fill=Role.INK2),
    Meaning.EVENT_UNKNOWN: WindowInk(stroke=Role.INK2),
}

TIES = frozenset(
    {
        Meaning.DEFENCE,
        Meaning.FRIENDLY,
        Meaning.PLEDGE,
        Meaning.HOSTILE,
        Meaning.NEUTRAL,
        Meaning.CONTROL,
        Meaning.MEMBERSHIP,
        Meaning.CONTESTED,
        Meaning.MISSING,
    }
)
"""Roles of lines between actors: those of others step back when an actor is chosen."""

ON_AN_AXIS = frozenset({Meaning.EVENT_DAY, Meaning.EVENT_WITHIN, Meaning.EVENT_SPAN, Meaning.EVENT_UNKNOWN})
"""Roles of marks in a row of a timeline, which are filled but not ringed when chosen."""

MUTED, MUTED_DOTTED = 0.66, 0.78
"""Opacity of the ties that the chosen actor has no part in; what is dotted keeps more, to stay above 3:1."""


_HAIR = 0.4  # points: finer lines fade out on a screen


def width_of(meaning: Meaning, weight: float = 1.0) -> float:
    """The line's width in points, as in print; at a `weight` below 1 as much finer as can be seen."""
    width = PRINT[meaning].width
    return max(width * weight, min(width, _HAIR))


def dash_of(meaning: Meaning) -> tuple[float, float] | None:
    """The line's dash in points, as in print."""
    return PRINT[meaning].dash


def weight_of(meaning: Meaning) -> int:
    """The weight of text, as in print."""
    return PRINT[meaning].weight
