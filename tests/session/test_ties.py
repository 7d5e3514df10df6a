"""What pictures of the network ask of an open dossier gives the same from a small file, a large one and from memory."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefings.domain.actors import Actor
from briefings.domain.dates import Day
from briefings.domain.dossier import About
from briefings.domain.network_views import NetworkView, Rivals
from briefings.domain.relations import Relation, Sign
from briefings.domain.scenarios import Alteration, NetworkChange
from briefings.domain.what_ifs import WhatIf
from briefings.edits import AddAll, Put, Remove, SaveWhatIf
from briefings.network.snapshot import snapshot
from briefings.network.ties import KnownTies
from briefings.session import Session, ties
from tests import builders
from tests.files import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefings.domain.sources import Source

RUSSIA, TURKEY, ARMENIA = (builders.actor(name) for name in ("Russia", "Türkiye", "Armenia"))
COW, ATOP = builders.source("Correlates of War"), builders.source("ATOP")
DAY = Day(builders.day("2000-06-01").latest or 0)


def pact(sign: Sign, start: str, end: str | None, *by: Source) -> Relation:
    citations = tuple(builders.citation(source) for source in by)
    return builders.relation(RUSSIA, ARMENIA, sign, span=builders.span(start, end), citations=citations)


LASTING = pact(Sign.FRIENDLY, "1995-01-01", None, COW)
ENDED = pact(Sign.FRIENDLY, "1994-01-01", "1999-01-01", ATOP)
LATER = builders.relation(TURKEY, ARMENIA, Sign.HOSTILE, span=builders.span("2001-01-01"))
RECORDS = (RUSSIA, TURKEY, ARMENIA, COW, ATOP, LASTING, ENDED, LATER)
VIEWS = (NetworkView(), NetworkView(lonely=True), NetworkView(rivals=Rivals.ONE, source=ATOP.id))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=[5000, 1], ids=["small", "large"])
def session(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> Iterator[Session]:
    monkeypatch.setattr(ties, "LONG", request.param)
    start = AddAll(RECORDS, "Start")
    with Session.create(tmp_path / "a.dossier", About(title="A"), contents=start, device=9, now=clock) as made:
        yield made


@pytest.mark.parametrize("until", [None, DAY + 1, DAY + 1000])
@pytest.mark.parametrize("view", VIEWS)
def test_a_file_and_memory_give_one_network(session: Session, until: int | None, view: NetworkView) -> None:
    last = None if until is None else Day(until)
    held = session.snapshot()
    assert snapshot(session, day=DAY, until=last, view=view) == snapshot(held, day=DAY, until=last, view=view)


def test_relations_of_some_days_come_by_id(session: Session) -> None:
    assert session.relations_within(DAY, Day(DAY + 1)) == (LASTING,)
    assert session.relations_within(Day(DAY - 2000), Day(DAY + 1000)) == (LASTING, ENDED, LATER)


def test_rivals_are_found_on_whatever_day(session: Session) -> None:
    assert session.rivals_of([LASTING]) == (ENDED,)
    assert session.rivals_of([LATER]) == ()


def test_what_changes_is_seen_at_once(session: Session) -> None:
    session.rivals_of([LASTING])
    session.apply(Remove(ENDED.ref))
    assert session.rivals_of([LASTING]) == ()
    session.undo()
    assert session.rivals_of([LASTING]) == (ENDED,)
    again = pact(Sign.HOSTILE, "1990-01-01", None, ATOP)
    session.apply(Put(again))
    assert session.rivals_of([LASTING]) == (ENDED, again)


def test_ties_known_from_another_day_give_the_same_network(session: Session) -> None:
    known = KnownTies()
    for day in (Day(DAY - 1000), DAY, DAY):
        assert snapshot(session, day=day, known=known) == snapshot(session, day=day)
    session.apply(Put(replace(LASTING, sign=Sign.HOSTILE)))
    assert snapshot(session, day=DAY, known=known) == snapshot(session, day=DAY)


def test_only_some_of_a_kind_are_asked_for(session: Session) -> None:
    assert session.some(Actor, [ARMENIA.id, 987_654, RUSSIA.id]) == (RUSSIA, ARMENIA)


def test_a_what_if_skips_what_is_in_the_trash_and_says_so(session: Session) -> None:
    change = NetworkChange(alteration=Alteration.TURNED, relation=LASTING.id, sign=Sign.HOSTILE)
    what_if = WhatIf(id=session.new_id(), name="Rift", changes=(change,))
    session.apply(SaveWhatIf(what_if))
    before = session.all(Relation)
    assert [tie.was for tie in snapshot(session, day=DAY, what_if=what_if).ties] == [Sign.FRIENDLY]
    assert session.all(Relation) == before
    session.apply(Remove(LASTING.ref))
    assert snapshot(session, day=DAY, what_if=session.what_if(what_if.id)).skipped == (change,)


def test_the_past_has_its_own_network(session: Session, clock: Clock) -> None:
    moment = clock.now
    clock.pass_seconds(60)
    session.apply(Remove(LASTING.ref))
    assert snapshot(session, day=DAY).ties == ()
    with session.past.as_known_on(moment) as then:
        assert [tie.relation for tie in snapshot(then, day=DAY).ties] == [LASTING.id]
