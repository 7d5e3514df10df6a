"""When a dossier is too large to be gone through record by record while somebody waits."""

from briefings.domain.dates import Day
from briefings.domain.dossier import last_day
from briefings.domain.events import Event, EventStatus
from briefings.domain.records import Kind
from briefings.session import LONG, Session

_PAGE, _PAGES = 60, 20


def is_long(session: Session, *kinds: Kind) -> bool:
    """Whether there are very many records of one of these kinds."""
    counts = session.counts()
    return any(counts[kind] > LONG for kind in kinds)


def latest_day(session: Session) -> Day | None:
    """The last day on which anything is known to have happened; at any number of events, from the latest on."""
    if not is_long(session, Kind.EVENT):
        return last_day(session)
    listing = session.listing(Event, by="day", descending=True)
    for first in range(0, _PAGE * _PAGES, _PAGE):
        happened = (event for event in listing.page(first, _PAGE) if event.status in _HAPPENED)
        days = [event.date.latest for event in happened if event.date.latest is not None]
        if days:
            return max(days)
    return None


_HAPPENED = (EventStatus.REPORTED, EventStatus.CLAIMED)
