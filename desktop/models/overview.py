"""What the overview says of a dossier: the next brief, open points, scenarios. Nothing is invented."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from briefings.compose.scales import scale_of, term_of
from briefings.domain.briefs import Brief, Clearance
from briefings.domain.claims import Claim, ClaimKind
from briefings.domain.dossier import R
from briefings.domain.events import Event
from briefings.domain.likelihoods import Term
from briefings.domain.records import Kind, Ref
from briefings.domain.scenarios import Estimate, Scenario, ScenarioSet
from briefings.domain.sources import Source
from briefings.session import Session
from desktop.models.grades import footing
from desktop.models.size import is_long
from desktop.models.words import counted, date_words
from desktop.navigation import PageKey

LATEST = 400
"""Of very many records so many are looked through for what waits."""
_DONE = frozenset({Clearance.ISSUED, Clearance.SUPERSEDED})
_OLD = 3
"""Months after which an estimate says its age."""
_MARKS = frozenset("*{\\")


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


def brief_title(brief: Brief) -> str:
    """What it is called, without marks."""
    return unmarked(brief.title)


def brief_line(brief: Brief) -> str:
    """What it is and which day it describes."""
    day = date_words(brief.as_of)
    what = unmarked(brief.subtitle or brief.running_title)
    what = what if what != brief_title(brief) else ""
    return ", ".join(part for part in (what, _tr("as of {day}").format(day=day) if day else "") if part)


def brief_figures(brief: Brief) -> str:
    """How long it may be and how far it has come."""
    words = _tr("Up to {pages} page, {clearance}") if brief.pages == 1 else _tr("Up to {pages} pages, {clearance}")
    return words.format(pages=brief.pages, clearance=brief.clearance)


def open_points(session: Session) -> Sequence[Line]:
    """What waits for the user: contested questions, then what rests on one source or on none."""
    return [*_contested(session), *_thin(session)]


def outlooks(session: Session, whole: ScenarioSet, today: date) -> Sequence[Outlook]:
    """The scenarios of a set by letter; what was stated long before `today` says how long."""
    scale = scale_of(whole.scale)
    members = sorted((one for one in session.all(Scenario) if one.set_id == whole.id), key=lambda one: one.letter)
    return [
        Outlook(scenario=one, name=one.label, term=term_of(scale, one.likelihood), moved=_moved(one, today))
        for one in members
    ]


def _contested(session: Session) -> list[Line]:
    if is_long(session, Kind.CLAIM):
        number = len(session.listing(Claim, only="contested"))
        what = _tr("{claims} contradict each other").format(claims=counted(Kind.CLAIM, number))
        detail = _tr("Both sides stand in each brief")
        return [Line(icon="split", what=what, detail=detail, page=PageKey.CLAIMS, waits=True)] if number else []
    lines = []
    for question, claims in session.contested().items():
        words = _tr("{claims}, with our wording") if question.wording else _tr("{claims}, no wording of ours yet")
        detail = words.format(claims=counted(Kind.CLAIM, len(claims)))
        lines.append(Line(icon="split", what=question.text, detail=detail, ref=question.ref, waits=True))
    return lines


def _thin(session: Session) -> list[Line]:
    events, claims = _latest(session, Event), _latest(session, Claim)
    cited = sorted({citation.source for event in events for citation in event.citations})
    sources = {source.id: source for source in session.listing(Source, among=cited).page(0, len(cited))}
    single = [event for event in events if footing(event.citations, sources).sources == 1]
    bare = [event for event in events if not event.citations]
    facts = [claim for claim in claims if claim.claim_kind is ClaimKind.FACT and not claim.citations]
    second = _tr("A second of another origin would confirm")
    needed = _tr("A statement of fact needs a source")
    among = _tr(" of the latest {number}").format(number=LATEST) if is_long(session, Kind.EVENT) else ""
    found = (
        (single, Kind.EVENT, _tr("{events} rest on one source"), _tr("{events} rests on one source"), second),
        (bare, Kind.EVENT, _tr("{events} cite no source"), _tr("{events} cites no source"), needed),
        (facts, Kind.CLAIM, _tr("{claims} of fact cite no source"), _tr("{claims} of fact cites no source"), needed),
    )
    return [
        Line(
            icon="triangle-alert",
            what=(one if len(held) == 1 else many).format(
                events=counted(kind, len(held)) + among, claims=counted(kind, len(held))
            ),
            detail=detail,
            page=PageKey.EVENTS if kind is Kind.EVENT else PageKey.CLAIMS,
            waits=True,
        )
        for held, kind, many, one, detail in found
        if held
    ]


def _latest(session: Session, record_type: type[R]) -> Sequence[R]:
    """Every record of a kind; of very many the latest."""
    if not is_long(session, record_type.kind):
        return session.all(record_type)
    by = "day" if record_type.kind is Kind.EVENT else "id"
    return session.listing(record_type, by=by, descending=True).page(0, LATEST)


def unmarked(text: str) -> str:
    """Text without the marks of our Markdown. The reader of marks is loaded only where there is one."""
    if _MARKS.isdisjoint(text):
        return text
    pieces = import_module("briefings.compose.prose").one_line(text)
    return "".join(piece.text for piece in pieces)


def _moved(scenario: Scenario, today: date) -> str:
    if not scenario.estimates:
        return _tr("No likelihood stated yet")
    last = scenario.estimates[-1]
    day = date_words(last.stated)
    if len(scenario.estimates) == 1:
        return _tr("Stated {day}").format(day=day) + _ago(last, today) if day else _tr("First estimate")
    before = scenario.estimates[-2].likelihood
    moved = _tr("Unchanged") if before == last.likelihood else _tr("Before: {words}").format(words=before)
    return moved + _ago(last, today)


def _ago(estimate: Estimate, today: date) -> str:
    """How long ago it was stated, where that is so long that it may no longer hold."""
    stated = estimate.stated.latest
    if stated is None:
        return ""
    then = date.fromordinal(stated)
    months = (today.year - then.year) * 12 + today.month - then.month - (today.day < then.day)
    return _tr(", {months} months ago").format(months=months) if months >= _OLD else ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("overview", words)
