"""How far the line of time reaches."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from briefings.domain.dates import Day
from briefings.domain.dossier import About
from briefings.domain.relations import Sign
from briefings.edits import AddAll
from briefings.session import Session
from desktop.pages.network import reach
from desktop.pages.network.reach import Reach, limits_of_ties
from tests import builders

FRANCE, RUSSIA = (builders.actor(name) for name in ("France", "Russia"))
OLD = builders.relation(FRANCE, RUSSIA, Sign.FRIENDLY, span=builders.span("1816-01-01", "1820-05-01"))
LATE = builders.relation(FRANCE, RUSSIA, Sign.HOSTILE, span=builders.span("2012-12-31"))
NEAR = (Day(date(2025, 4, 1).toordinal()), Day(date(2025, 8, 1).toordinal()))
FIRST, LAST = (date(1816, 1, 1).toordinal(), date(2012, 12, 31).toordinal())


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    contents = AddAll((FRANCE, RUSSIA, OLD, LATE), "Ties")
    with Session.create(tmp_path / "a.dossier", About(title="A"), contents=contents) as session:
        yield session


@pytest.mark.parametrize("long", [True, False])
def test_the_limits_are_those_of_the_ties(session: Session, monkeypatch: pytest.MonkeyPatch, *, long: bool) -> None:
    monkeypatch.setattr(reach, "is_long", lambda *_asked: long)
    assert limits_of_ties(session) == (FIRST, LAST)


def test_the_line_reaches_the_ties_where_that_is_wanted(session: Session) -> None:
    near, far = (Reach.of(session, NEAR, is_far=wanted) for wanted in (False, True))
    assert near == Reach(shown=NEAR, is_wider=True)
    assert far.shown[0] < FIRST
    assert far.shown[1] == NEAR[1]
    assert far.is_wider


def test_without_ties_the_line_is_that_of_the_events(tmp_path: Path) -> None:
    with Session.create(tmp_path / "b.dossier", About(title="B")) as empty:
        assert Reach.of(empty, NEAR, is_far=True) == Reach(shown=NEAR, is_wider=False)
