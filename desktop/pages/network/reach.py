"""How far the line of time reaches: about the events, or as far as the ties that begin and end."""

from dataclasses import dataclass
from datetime import date

from briefings.domain.dates import Day
from briefings.domain.records import Kind
from briefings.domain.relations import Relation
from briefings.session import Session
from desktop.models.size import is_long

_AIR = 0.02
_LEAST_AIR = 4
_LAST = date.max.toordinal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The first and the last day of the line, and whether that of the ties would be longer than that of the events."""

    shown: tuple[Day, Day]
    is_wider: bool

    @classmethod
    def of(cls, session: Session, near: tuple[Day, Day], *, is_far: bool) -> "Reach":
        """Return the days near the events, or with `is_far` those of the ties too."""
        limits = limits_of_ties(session)
        if limits is None:
            return cls(shown=near, is_wider=False)
        air = max(round((limits[1] - limits[0]) * _AIR), _LEAST_AIR)
        far = Day(min(near[0], max(limits[0] - air, 1))), Day(max(near[1], min(limits[1] + air, _LAST)))
        return cls(shown=far if is_far else near, is_wider=limits[0] < near[0] or limits[1] > near[1])


def limits_of_ties(session: Session) -> tuple[Day, Day] | None:
    """Return the first and the last day on which a tie is known to begin or to end; None where none is known."""
    days = _in_columns(session) if is_long(session, Kind.RELATION) else _known(session)
    return (Day(min(days)), Day(max(days))) if days else None


def _known(session: Session) -> list[int]:
    spans = [relation.span for relation in session.all(Relation)]
    starts = [span.start.date.latest for span in spans if span.start.date is not None]
    ends = [span.end.date.earliest for span in spans if span.end.date is not None]
    return [day for day in (*starts, *ends) if day is not None]


def _in_columns(session: Session) -> list[int]:
    """The same from the columns, in which a limit that is not known lies beyond every calendar."""
    columns = session.ties.days()
    known = [limits[(limits > 0) & (limits <= _LAST)] for limits in (columns.starts, columns.ends)]
    return [int(end) for limits in known if len(limits) for end in (limits.min(), limits.max())]
