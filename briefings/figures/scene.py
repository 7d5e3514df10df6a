"""A picture as plain vector shapes in points. Screen, PDF and SVG draw the same Scene; none of them moves anything.

The origin is the top left corner, x grows to the right, y downwards, one unit is 1/72 inch. A shape says by its
role what it means; each back end has one table from role to colour, width and dash (see `roles.py`). Shapes are
drawn in the order given. Nothing here knows a font file or a colour.
"""

from __future__ import annotations

from enum import StrEnum

from briefings.domain.records import Ref
from briefings.domain.values import dataclass

Point = tuple[float, float]
"""x and y in points."""


class Role(StrEnum):
    """What a shape means. The dash and the weight of a role carry the meaning too, so that it survives grey print."""

    DEFENCE = "defence"  # a friendly tie that promises defence
    FRIENDLY = "friendly"
    PLEDGE = "pledge"  # a friendly tie that promises less: not to attack, to stay neutral, to consult
    HOSTILE = "hostile"
    NEUTRAL = "neutral"
    CONTROL = "control"
    MEMBERSHIP = "membership"
    CONTESTED = "contested"
    MISSING = "missing"  # a tie or an actor that has ended
    ADDED = "added"  # a halo under a tie that a what-if or a later day adds
    TURNED = "turned"  # a halo under a tie that changes its sign or trend there
    FRIENDLY_STRENGTHENING = "friendly strengthening"  # marks on ties that move
    FRIENDLY_WEAKENING = "friendly weakening"
    HOSTILE_STRENGTHENING = "hostile strengthening"
    HOSTILE_WEAKENING = "hostile weakening"
    NEUTRAL_STRENGTHENING = "neutral strengthening"
    NEUTRAL_WEAKENING = "neutral weakening"
    MARK = "mark"  # a sign on a tie: disputed, roughly dated, added, turned, ended
    PACT = "pact"  # the middle of the star that stands for every two of a pact's parties
    GROUND = "ground"  # coasts and borders under a geographic arrangement
    ACTOR = "actor"
    ACTOR_MAIN = "actor main"  # the actor that the picture is about
    ORGANISATION = "organisation"
    MEDIA = "media"
    PERSON = "person"
    BLOC = "bloc"
    MISFIT = "misfit"  # a triangle of ties that cannot all hold
    LEADER = "leader"  # from a shape to a name that stands away from it
    LABEL = "label"
    LABEL_MAIN = "label main"
    LABEL_SOFT = "label soft"
    CODE = "code"  # the short code inside a disc
    CODE_MAIN = "code main"
    STAMP = "stamp"  # the day, and "what-if: not fact"
    NOTE = "note"  # the raised number of a note
    AXIS = "axis"
    GRID = "grid"
    ZONE = "zone"  # tinted ground of a part of an axis
    COUNT = "count"  # a bar as high as a number
    COURSE = "course"  # a value over time
    COURSE_FIRST = "course first"  # what it is made from, beside it
    COURSE_SECOND = "course second"
    CONE = "cone"  # the ground on which plausible futures lie
    BRANCH = "branch"  # the way to a future
    WILD = "wild"  # the way to one that lies outside the cone
    BAND = "band"  # a range of likelihood on a scale from 0 to 100
    HOSTILE_COUNT = "hostile count"  # bars as long as a number of ties of one sign
    FRIENDLY_COUNT = "friendly count"
    SPARK = "spark"  # a course so small that it stands in a cell
    EVENT_DAY = "event day"
    EVENT_WITHIN = "event within"  # on some day within the capsule
    EVENT_SPAN = "event span"
    EVENT_UNKNOWN = "event unknown"  # the end of a span whose limit is unknown


class Anchor(StrEnum):
    """Which point of a text its position gives; always on the baseline."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Poly:
    """A closed or open line through points."""

    points: tuple[Point, ...]
    role: Role
    closed: bool = True
    shows: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A quadratic Bézier from `start` over `control` to `end`; a straight line where `control` is their middle. A tie
    `joins` two actors. It is drawn at `weight` times the width of its role."""

    start: Point
    control: Point
    end: Point
    role: Role
    shows: Ref | None = None
    joins: tuple[Ref, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Disc:
    """A circle."""

    centre: Point
    radius: float
    role: Role
    shows: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """An upright rectangle with its corners rounded by `radius`; a capsule where that is half the height."""

    left: float
    top: float
    width: float
    height: float
    role: Role
    radius: float = 0.0
    shows: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A filled arrow head at `tip`, pointing along `direction` (a unit vector)."""

    tip: Point
    direction: Point
    role: Role
    size: float = 6.0
    shows: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One line of text; `at` is the anchor on the baseline, `size` in points. The halo has the ground's colour."""

    at: Point
    text: str
    size: float
    role: Role = Role.LABEL
    anchor: Anchor = Anchor.START
    halo: bool = True
    shows: Ref | None = None


Shape = Poly | Curve | Disc | Box | Arrow | Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One entry of a legend: a small sample of what is drawn (its box is 24 by 8 points) and the words for it."""

    sample: tuple[Shape, ...]
    width: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A finished picture with its legend. `alt` says in words, from the data, what the picture shows; it and the words
    of the legend are in `language` (BCP 47), whatever that of the brief is.

    Curves are drawn at `line_weight` times their width: finer where very many would run together.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    legend: tuple[tuple[Key, ...], ...] = ()
    alt: str = ""
    language: str = "en"
    line_weight: float = 1.0
