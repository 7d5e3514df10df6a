"""A brief becomes an issue: numbered, dated, with the digest of what left the house. One edit, which can be undone."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from briefings.domain.briefs import Brief, Clearance, Issue
from briefings.domain.dates_text import read_date
from briefings.edits import Put
from desktop.context import Context


def next_number(brief: Brief) -> int:
    """The number that the next issue gets."""
    return max((issue.number for issue in brief.issues), default=0) + 1


def as_issued(brief: Brief, today: date | None = None) -> Brief:
    """The brief as it reads once it is issued. What its pages say does not depend on the digest, which comes later."""
    day = read_date((today or date.today()).isoformat())  # noqa: DTZ011 - the day on the calendar of whoever issues
    issue = Issue(number=next_number(brief), issued=day, digest="")
    return replace(brief, clearance=Clearance.ISSUED, issues=(*brief.issues, issue))


def record_issue(context: Context, issued: Brief, digest: str) -> bool:
    """Record the last issue of `issued`, whose files have this digest; say whether it was accepted."""
    brief = context.session.get(Brief, issued.id)
    issue = replace(issued.issues[-1], digest=digest)
    words = QCoreApplication.translate("issuing", "Issue {number} of {title}")
    label = words.format(number=issue.number, title=brief.title)
    recorded = replace(brief, clearance=Clearance.ISSUED, issues=(*brief.issues, issue))
    return context.write(Put(recorded, label))
