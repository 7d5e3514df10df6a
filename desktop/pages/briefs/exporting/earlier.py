"""A brief as it was at an issue or at the end of a day, with the dossier as it was known then."""

from datetime import date, datetime, time

from briefings.domain.briefs import Brief, Issue
from briefings.errors import BriefingsError, NotFoundError
from briefings.session import Session, Snapshot
from desktop.pages.briefs.exporting.wish import Since

LARGE = 20_000
"""With more records than this, going back takes longer than a window may stand still."""
_LAST = time(23, 59, 59, 999000)


def as_it_was(session: Session, brief: Brief, since: Since) -> tuple[Brief, Snapshot]:
    """The brief and its dossier then. Raises NotFoundError where there was no such brief, and BriefingsError where the
    dossier is too large to go back in."""
    if sum(session.counts().values()) > LARGE:
        raise BriefingsError(
            "This dossier is too large for bars beside what has changed.",
            remedy="Export without them, or use `chancery render --changes-since` on the command line.",
        )
    with session.past.as_known_on(moment_of(session, brief, since)) as then:
        known = {each.id: each for each in then.all(Brief)}
        if brief.id not in known:
            raise NotFoundError(f"“{brief.title}” was not there then.", remedy="Choose a later day for the bars.")
        return known[brief.id], then.snapshot(known[brief.id])


def moment_of(session: Session, brief: Brief, since: Since) -> datetime:
    """When the issue was recorded, to the step; the end of the day for a day, or for an issue that came from
    elsewhere with its dossier."""
    issue = next((issue for issue in brief.issues if issue.number == since.issue), None)
    if issue is not None:
        recorded = _recorded(session, brief, issue)
        return recorded if recorded is not None else _end_of(issue.issued.latest or date.today().toordinal())  # noqa: DTZ011 - where we are
    return _end_of(since.day)


def _recorded(session: Session, brief: Brief, issue: Issue) -> datetime | None:
    """The step that recorded an issue, found by halving; None where the brief began with it."""
    steps = list(reversed(session.past.versions(brief.ref)))
    low, high = 0, len(steps) - 1
    while low < high:
        middle = (low + high) // 2
        held = session.past.record(brief.ref, steps[middle].number)
        if isinstance(held, Brief) and issue in held.issues:
            high = middle
        else:
            low = middle + 1
    return steps[low].when if low else None


def _end_of(day: int) -> datetime:
    # Years at which clocks of every system agree; no dossier was written beyond them.
    known = min(max(date.fromordinal(day), date(1971, 1, 1)), date(8999, 12, 31))
    return datetime.combine(known, _LAST).astimezone()
