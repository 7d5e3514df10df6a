"""A clock that jumps back: numbers, not times, say what came after what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefings.domain.dossier import About
from briefings.domain.events import Event
from briefings.edits import Put
from briefings.session import Session
from tests import builders
from tests.files import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EVENT = builders.event("Arrests")
AN_HOUR, A_YEAR = 3_600.0, 365 * 86_400.0


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    Session.create(tmp_path / "a.dossier", About(title="A"), device=1, contents=Put(EVENT), now=clock).close()
    with Session.open(tmp_path / "a.dossier", device=1, now=clock, backups=tmp_path / "backups") as opened:
        yield opened


def title(words: str) -> Put:
    return Put(replace(EVENT, title=words))


def test_history_and_undo_follow_the_order_of_the_deeds(session: Session, clock: Clock) -> None:
    session.apply(title("First"))
    clock.pass_seconds(-A_YEAR)
    session.apply(title("Second"))
    assert [step.label for step in session.past.steps()] == [
        "Change event Second",
        "Change event First",
        "New dossier",
    ]
    session.undo()
    assert session.get(Event, EVENT.id).title == "First"


def test_typing_is_not_merged_over_a_jump(session: Session, clock: Clock) -> None:
    session.apply(title("First"), merge="event title")
    clock.pass_seconds(-AN_HOUR)
    session.apply(title("Second"), merge="event title")
    session.undo()
    assert session.get(Event, EVENT.id).title == "First"


def test_no_id_is_given_twice(session: Session, clock: Clock) -> None:
    before = {session.new_id() for _ in range(50)}
    clock.pass_seconds(-A_YEAR)
    assert not before & {session.new_id() for _ in range(50)}


def test_a_backup_from_the_future_does_not_keep_others_from_being_made(session: Session, clock: Clock) -> None:
    first = session.file.back_up()
    session.apply(title("First"))
    clock.pass_seconds(-A_YEAR)
    second, third = session.file.back_up(), session.file.back_up()
    assert len({first.path, second.path, third.path}) == 3
    assert {made.path for made in session.file.backups()} == {first.path, second.path, third.path}
    assert session.file.verify().sound


def test_a_daily_backup_is_made_on_each_day_that_the_clock_says(session: Session, clock: Clock) -> None:
    session.apply(title("First"))
    assert session.file.back_up_daily() is not None
    clock.pass_seconds(-3 * A_YEAR)
    session.apply(title("Second"))
    again = session.file.back_up_daily()
    assert again is not None
    assert again in session.file.backups()
