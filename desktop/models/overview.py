"""What the overview says of a dossier: the next brief, open points, changes, scenarios. Nothing is invented."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from briefings.compose.scales import scale_of, term_of
from briefings.domain.briefs import Brief, Clearance
from briefings.domain.claims import Claim, ClaimKind
from briefings.domain.events import Event
from briefings.domain.likelihoods import Term
from briefings.domain.records import Kind, Ref
from briefings.domain.scenarios import Scenario, ScenarioSet
from briefings.domain.sources import Source
from briefings.session import Session, Step
from desktop.models.grades import footing
from desktop.models.moments import moment_words
from desktop.models.words import KIND_ICONS, counted, date_words, name_of
from desktop.navigation import PageKey

_DONE = frozenset({Clearance.ISSUED, Clearance.SUPERSEDED})
_CHANGES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the overview. It leads to a record, or to a page."""

    icon: str
    what: str
    detail: str = ""
    when: str = ""
    ref: Ref | None = None
    page: PageKey | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """One scenario: the words of its likelihood, their range in percent, and how it moved."""

    scenario: Scenario
    name: str
    term: Term | None
    moved: str


def next_brief(session: Session) -> Brief | None:
    """The first brief that has not left the house."""
    return next((brief for brief in session.all(Brief) if brief.clearance not in _DONE), None)


def brief_line(brief: Brief) -> str:
    """What it is and which day it describes."""
    day = date_words(brief.as_of)
    return ", ".join(part for part in (brief.subtitle or brief.running_title, f"as of {day}" if day else "") if part)


def brief_figures(brief: Brief) -> str:
    """How long it may be and how far it has come."""
    pages = "page" if brief.pages == 1 else "pages"
    return f"Up to {brief.pages} {pages}, {brief.clearance}"


def open_points(session: Session) -> Sequence[Line]:
    """What waits for the user: contested questions, then what rests on one source or on none."""
    return [*_contested(session), *_thin(session)]


def changes_since(session: Session, looked: datetime | None, now: datetime) -> Sequence[Line]:
    """The latest steps; only those after `looked`, if there are any."""
    steps = session.history(None, 40)
    fresh = [step for step in steps if looked is not None and step.when > looked]
    return [_change(session, step, now) for step in (fresh or steps)[:_CHANGES]]


def outlooks(session: Session, whole: ScenarioSet) -> Sequence[Outlook]:
    """The scenarios of a set by letter."""
    scale = scale_of(whole.scale)
    members = sorted((one for one in session.all(Scenario) if one.set_id == whole.id), key=lambda one: one.letter)
    return [
        Outlook(scenario=one, name=one.label, term=term_of(scale, one.likelihood), moved=_moved(one)) for one in members
    ]


def _contested(session: Session) -> list[Line]:
    lines = []
    for question, claims in session.contested().items():
        ours = "with our wording" if question.wording else "no wording of ours yet"
        detail = f"{counted(Kind.CLAIM, len(claims))}, {ours}"
        lines.append(Line(icon="split", what=question.text, detail=detail, ref=question.ref, waits=True))
    return lines


def _thin(session: Session) -> list[Line]:
    sources = {source.id: source for source in session.all(Source)}
    single = [event for event in session.all(Event) if footing(event.citations, sources).sources == 1]
    bare = [event for event in session.all(Event) if not event.citations]
    facts = [claim for claim in session.all(Claim) if claim.claim_kind is ClaimKind.FACT and not claim.citations]
    found = (
        (single, Kind.EVENT, "rest on one source", "rests on one source", "A second of another origin would confirm"),
        (bare, Kind.EVENT, "cite no source", "cites no source", "A statement of fact needs a source"),
        (facts, Kind.CLAIM, "of fact cite no source", "of fact cites no source", "A statement of fact needs a source"),
    )
    return [
        Line(
            icon="triangle-alert",
            what=f"{counted(kind, len(held))} {one if len(held) == 1 else many}",
            detail=detail,
            page=PageKey.EVENTS if kind is Kind.EVENT else PageKey.CLAIMS,
            waits=True,
        )
        for held, kind, many, one, detail in found
        if held
    ]


def _change(session: Session, step: Step, now: datetime) -> Line:
    first = step.refs[0] if step.refs else None
    taken = {"undo": "Took back: ", "redo": "Brought again: "}.get(step.deed, "")
    names = ", ".join(name_of(session, ref) for ref in step.refs[:2]) if len(step.refs) > 1 else ""
    more = " and others" if len(step.refs) > 2 else ""
    known = first is not None and not name_of(session, first).endswith("in the trash")
    return Line(
        icon=KIND_ICONS[first.kind] if first is not None else "pencil",
        what=f"{taken}{step.label}",
        detail=", ".join(part for part in (step.who, names + more) if part),
        when=moment_words(step.when, now),
        ref=first if known else None,
    )


def _moved(scenario: Scenario) -> str:
    if not scenario.estimates:
        return "No likelihood put yet"
    last = scenario.estimates[-1]
    day = date_words(last.stated)
    if len(scenario.estimates) == 1:
        return f"Put on {day}" if day else "First estimate"
    before = scenario.estimates[-2].likelihood
    return "Unchanged" if before == last.likelihood else f"Before: {before}"
