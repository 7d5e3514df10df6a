"""The rows of the page and their picture: events, and ties where wanted, with the as-of day as a line. No widgets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.domain.dossier import Dossier
from briefings.domain.events import Event, EventStatus
from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import Relation
from briefings.figures.axis import make_axis
from briefings.figures.density import DENSITY_TRAIL, days_of, density_scene
from briefings.figures.gridlines import parted
from briefings.figures.scene import Anchor, Box, Curve, Disc, Poly, Role, Scene, Shape, Text
from briefings.figures.style import WINDOW
from briefings.figures.timeline import timeline_scene
from briefings.figures.timeline_rows import Limits, Row, RowKind, timeline_rows
from briefings.figures.words import width_of
from desktop.models.words import label_of

ROW_HEIGHT = 20.0
_FOOT = 16.0
_DAY_SIZE = 8.0
_AIR = 4.0
_UNSURE = frozenset({EventStatus.PLANNED, EventStatus.HYPOTHETICAL, EventStatus.CLAIMED})
LEAST_SPAN, MOST_SPAN = 4, 366 * 300
"""How many days the axis shows at least and at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The days of the even scale, both included; what lies before is gathered in the zone at the start."""

    first: Day
    last: Day

    @property
    def span(self) -> int:
        """How many days it is long."""
        return max(self.last - self.first, 1)

    def zoomed(self, factor: float, share: float) -> "Range":
        """Longer or shorter by a factor, with the day at this share of it (0 to 1) staying where it is."""
        span = min(max(round(self.span * factor), LEAST_SPAN), MOST_SPAN)
        first = Day(max(round(self.first + share * (self.span - span)), 1))
        return Range(first=first, last=Day(first + span))

    def moved(self, days: int) -> "Range":
        """Shifted by days."""
        first = Day(max(self.first + days, 1))
        return Range(first=first, last=Day(first + self.span))


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The whole picture, as it is exported, and the same cut in two: the rows, and the axis below them."""

    whole: Scene
    rows: Scene
    axis: Scene


def lanes(dossier: Dossier, *, actor: ActorId | None = None, ties: bool = False) -> tuple[Row, ...]:
    """Return a row for each event, and for each tie where wanted, that the actor has a part in; the earliest first."""
    events = [event for event in dossier.all(Event) if actor is None or _takes_part(event, actor)]
    relations = [tie for tie in dossier.all(Relation) if ties and (actor is None or _is_party(tie, actor))]
    names = {
        **{event.ref: _event_name(event) for event in events},
        **{tie.ref: label_of(dossier, tie) for tie in relations},
    }
    rows = timeline_rows(dossier, tuple(names)) if names else ()
    named = [replace(row, name=names[row.shows]) for row in rows if row.shows is not None]
    return tuple(sorted(named, key=lambda row: (row.kind is RowKind.UNDATED, min(row.days, default=Day(0)))))


def density(months: Mapping[int, int], width: float, height: float, shown: Range, day: Day | None) -> Picture:
    """Return how many events each month has, with a line at `day`: for more events than can be told apart."""
    scene = density_scene(months, width=width, height=height, first=shown.first, last=shown.last)
    axis = make_axis((), left=0.0, width=width, first=shown.first, last=shown.last, before=False)
    at = replace(axis, trail=DENSITY_TRAIL).x(day) if day is not None else width
    line = tuple(_day_line(at, height, day, scene)) if day is not None and day >= shown.first else ()
    whole = replace(scene, shapes=(*scene.shapes, *line))
    return Picture(whole=whole, rows=_upper(whole, height), axis=_lower(whole, height))


def whole_range(months: Mapping[int, int]) -> Range:
    """Return the days of all months in which an event began."""
    dated = [month for month in months if month >= 1]
    if not dated:
        return Range(first=Day(1), last=Day(2))
    return Range(first=days_of(min(dated))[0], last=days_of(max(dated))[1])


def count_within(months: Mapping[int, int], shown: Range) -> int:
    """Return how many events the months have of which a day is shown."""
    dated = ((*days_of(month), count) for month, count in months.items() if month >= 1)
    return sum(count for first, after, count in dated if first <= shown.last and after > shown.first)


def usual_range(rows: Sequence[Row]) -> Range:
    """Return the days that show the events best, or the ties where there are no events; early ones may stand apart."""
    rows = [row for row in rows if row.shows is not None and row.shows.kind is Kind.EVENT and row.days] or rows
    days = [day for row in rows for day in row.days]
    before = any(row.kind is RowKind.SPAN and row.start is not Limits.KNOWN for row in rows)
    axis = make_axis(days, left=0.0, width=100.0, first=None, last=None, before=before)
    return Range(first=axis.first, last=axis.last)


def picture(rows: Sequence[Row], width: float, shown: Range, day: Day | None) -> Picture:
    """Return the picture of these rows, `width` units wide, with a line at `day` where it lies on the axis."""
    probe = Row(name="", kind=RowKind.DAY, first=day if day is not None else shown.first)
    scene = timeline_scene(
        (probe, *rows),
        width=width,
        row_height=ROW_HEIGHT,
        first=shown.first,
        last=shown.last,
        names=True,
        wider=WINDOW.wider,
    )
    depth = ROW_HEIGHT * (len(rows) + 1)
    at = next(shape.centre[0] for shape in scene.shapes if isinstance(shape, Disc) and shape.shows is None)
    kept = tuple(shape for shape in scene.shapes if not (isinstance(shape, Disc) and shape.shows is None))
    line = tuple(_day_line(at, depth, day, scene)) if day is not None and day >= shown.first else ()
    shapes = tuple(parted((*kept, *line), WINDOW.wider, Role.AXIS))
    whole = replace(scene, shapes=shapes, alt=_described(rows))
    return Picture(whole=whole, rows=_upper(whole, depth), axis=_lower(whole, depth))


def spoken(rows: Sequence[Row]) -> dict[Ref, str]:
    """Return what a screen reader says of each row."""
    return {row.shows: f"{row.name}: {row.words or 'dates unknown'}" for row in rows if row.shows is not None}


def _day_line(at: float, depth: float, day: Day, scene: Scene) -> list[Shape]:
    if at >= scene.width - 1.0:
        return []
    words = day_in_words(day)
    left = at + _AIR + width_of(words, _DAY_SIZE, 600) * WINDOW.wider > scene.width
    x, anchor = (at - _AIR, Anchor.END) if left else (at + _AIR, Anchor.START)
    baseline = round(ROW_HEIGHT / 2 + _DAY_SIZE * 0.34, 2)
    return [
        Poly(points=((at, 2.0), (at, depth)), role=Role.AXIS, closed=False),
        Text(at=(x, baseline), text=words, size=_DAY_SIZE, role=Role.LABEL_MAIN, anchor=anchor),
    ]


def _upper(scene: Scene, depth: float) -> Scene:
    return replace(scene, height=depth, shapes=tuple(shape for shape in scene.shapes if not _below(shape, depth)))


def _lower(scene: Scene, depth: float) -> Scene:
    shapes = tuple(_raised(shape, depth) for shape in scene.shapes if _below(shape, depth))
    return Scene(width=scene.width, height=_FOOT, shapes=shapes)


def _below(shape: Shape, depth: float) -> bool:
    """Whether a shape belongs to the axis: its line or its words."""
    match shape:
        case Text():
            return shape.at[1] > depth
        case Poly():
            return min(point[1] for point in shape.points) >= depth
        case _:
            return False


def _raised(shape: Shape, by: float) -> Shape:
    match shape:
        case Text():
            return replace(shape, at=(shape.at[0], shape.at[1] - by))
        case Poly():
            return replace(shape, points=tuple((x, y - by) for x, y in shape.points))
        case Box() | Curve() | Disc() | _:
            return shape


def _described(rows: Sequence[Row]) -> str:
    said = "; ".join(f"{row.name}: {row.words or 'dates unknown'}" for row in rows)
    return f"Timeline of {len(rows)} {'entry' if len(rows) == 1 else 'entries'}. {said}."


def _event_name(event: Event) -> str:
    return f"{event.title} ({event.status})" if event.status in _UNSURE else event.title


def _takes_part(event: Event, actor: ActorId) -> bool:
    return any(member.actor == actor for member in event.participants)


def _is_party(tie: Relation, actor: ActorId) -> bool:
    return any(party.actor == actor for party in tie.parties)
