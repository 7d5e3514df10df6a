"""The past of a dossier: steps, changes, versions, the trash, and the dossier as known on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING

import pytest

from briefings.domain.dossier import About, Place
from briefings.domain.records import Kind, Ref
from briefings.edits import AddAll, ChangeAbout, PlaceActors, Put, Remove, Restore
from briefings.errors import BadInputError, CannotWriteError, NotFoundError
from briefings.session import Session
from tests import builders
from tests.files import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator

RUSSIA, AZERBAIJAN = (builders.actor(name) for name in ("Russia", "Azerbaijan"))
TIE = builders.relation(RUSSIA, AZERBAIJAN, summary="Old partners")
ARRESTS = builders.event("Arrests", "2025-06-27", RUSSIA, AZERBAIJAN)
START = AddAll([RUSSIA, AZERBAIJAN, TIE, ARRESTS], "Start")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    path = tmp_path / "a.dossier"
    with Session.create(path, About(title="A"), author="Ana", device=1, contents=START, now=clock) as made:
        clock.pass_seconds(60)
        yield made


def retitled(title: str) -> Put:
    return Put(replace(ARRESTS, title=title))


def test_steps_come_in_pages(session: Session) -> None:
    for number in range(5):
        session.apply(retitled(f"Title {number}"))
    first = session.past.steps(limit=4)
    second = session.past.steps(limit=4, before=first[-1].number)
    assert [step.number for step in (*first, *second)] == [6, 5, 4, 3, 2, 1]


def test_a_step_names_kinds_in_the_order_in_which_they_came(session: Session) -> None:
    whole = builders.scenario_set()
    records = (whole, builders.indicator(whole), builders.source(), builders.question(), builders.actor("Iran"))
    for many in (records, [replace(record, id=session.new_id()) for record in (records[4], records[3], records[2])]):
        session.apply(AddAll(many, "More"))
        assert [ref.kind for ref in session.past.steps(limit=1)[0].refs] == [record.kind for record in many]


def test_steps_are_filtered_by_what_who_when_and_words(session: Session, clock: Clock) -> None:
    session.apply(retitled("Rəsulzadə küçəsi"))
    clock.pass_seconds(3600)
    later = clock.now
    session.apply(Put(replace(RUSSIA, summary="A state")))
    past = session.past
    assert [step.number for step in past.steps(kinds={Kind.EVENT})] == [2, 1]
    assert [step.number for step in past.steps(RUSSIA.ref)] == [3, 1]
    assert [step.number for step in past.steps(since=later)] == [3]
    assert [step.number for step in past.steps(until=later)] == [2, 1]
    assert [step.number for step in past.steps(words="KUCESI change")] == [2]
    assert (past.steps(who="Ben"), past.people()) == ([], ("Ana",))


def test_changes_name_each_record_and_what_happened_to_it(session: Session) -> None:
    session.apply(Remove(TIE.ref))
    (change,) = session.past.changes(2)
    assert (change.label, change.happened) == ("Russia – Azerbaijan", "removed")
    session.apply(ChangeAbout(About(title="B")))
    assert [str(field) for field in session.past.changes(3)[0].fields] == ["Title: A → B"]
    session.apply(PlaceActors({RUSSIA.id: Place(x=1, y=2)}))
    assert [(one.ref, one.happened) for one in session.past.changes(4)] == [(RUSSIA.ref, "placed")]


def test_the_undoing_of_a_new_record_withdraws_it_and_still_names_it(session: Session) -> None:
    session.apply(Put(builders.event("Brought by mistake")))
    session.undo()
    (change,) = session.past.changes(3)
    assert (change.label, change.happened) == ("Brought by mistake", "withdrawn")


def test_changes_of_a_large_step_come_in_pages(session: Session) -> None:
    session.apply(AddAll([builders.event(f"Event {number}") for number in range(120)], "Import"))
    step, seen, after = session.past.steps(limit=1)[0], [], 0
    while page := session.past.changes(step.number, after=after, limit=50):
        seen += [change.label for change in page]
        after = page[-1].number
    assert seen == [f"Event {number}" for number in range(120)]
    assert (step.touched, len(step.refs)) == (120, 20)


def test_any_version_can_be_seen_and_two_compared(session: Session) -> None:
    session.apply(retitled("Raids"))
    session.apply(retitled("Detentions"))
    past = session.past
    assert [version.number for version in past.versions(ARRESTS.ref)] == [3, 2, 1]
    assert [record and record.label for record in map(past.record, [ARRESTS.ref] * 4, range(4))] == [
        None, "Arrests", "Raids", "Detentions",
    ]  # fmt: skip
    assert [str(field) for field in past.compare(ARRESTS.ref, 1, 3)] == ["Title: Arrests → Detentions"]


def test_a_record_that_never_was_has_no_versions(session: Session) -> None:
    with pytest.raises(NotFoundError, match="never was"):
        session.past.versions(Ref(Kind.EVENT, 999))
    with pytest.raises(NotFoundError, match="There is no step 77"):
        session.past.changes(77)


def test_a_version_is_put_back_as_one_step(session: Session) -> None:
    session.apply(retitled("Raids"))
    session.apply(Remove(ARRESTS.ref))
    session.past.restore(ARRESTS.ref, 1)
    assert session.record(ARRESTS.ref) == ARRESTS
    assert session.undo_label == "Restore event Arrests as of 8 July 2025"
    session.undo()
    assert (session.removed(), session.in_trash(ARRESTS.ref).label) == ([ARRESTS.ref], "Raids")


def test_a_version_put_back_hides_links_into_the_trash_as_usual(session: Session) -> None:
    session.apply(Put(replace(ARRESTS, participants=ARRESTS.participants[:1])))
    session.apply(Remove(AZERBAIJAN.ref))
    session.past.restore(ARRESTS.ref, 1)
    assert session.record(ARRESTS.ref) == replace(ARRESTS, participants=ARRESTS.participants[:1])
    session.apply(Restore(AZERBAIJAN.ref))
    assert session.record(ARRESTS.ref) == ARRESTS


def test_a_version_put_back_leaves_out_what_was_never_made_and_says_so(session: Session) -> None:
    georgia = builders.actor("Georgia")
    session.apply(Put(georgia))
    session.apply(Put(builders.event("Talks", None, RUSSIA, georgia, id=ARRESTS.id)))
    session.apply(Put(builders.relation(RUSSIA, georgia, id=TIE.id, summary="New partners")))
    for _ in range(3):
        session.undo()
    session.past.restore(ARRESTS.ref, 3)
    assert session.record(ARRESTS.ref).label == "Talks"
    assert (session.undo_label or "").endswith("(1 link left out)")
    with pytest.raises(BadInputError, match="needs a record that is no longer"):
        session.past.restore(TIE.ref, 4)


def test_the_trash_says_when_by_whom_and_what_else_is_hidden(session: Session, clock: Clock) -> None:
    session.apply(Remove(RUSSIA.ref))
    removed = clock.now
    clock.pass_seconds(60)
    session.apply(retitled("Raids"))
    (one,) = session.past.trash()
    assert (one.ref, one.label, one.when, one.who, one.also_hidden) == (
        RUSSIA.ref, "Russia", removed, "Ana", (TIE.ref,),
    )  # fmt: skip


def test_a_past_day_can_be_read_and_nothing_else(session: Session, clock: Clock) -> None:
    begun = clock.now
    clock.pass_seconds(86_400)
    session.apply(retitled("Raids"))
    with session.past.as_known_on(begun) as then:
        assert then.record(ARRESTS.ref) == ARRESTS
        assert [hit.ref for hit in then.find("Arrests").hits] == [ARRESTS.ref]
        assert (then.read_only, then.encrypted, bool(then.file.why_read_only)) == (True, False, True)
        assert len(then.past.versions(ARRESTS.ref)) == 1
        with pytest.raises(CannotWriteError):
            then.apply(retitled("Never"))
    assert session.record(ARRESTS.ref).label == "Raids"


def test_before_the_first_step_there_is_nothing_to_know(session: Session, clock: Clock) -> None:
    with pytest.raises(NotFoundError, match=r"The dossier was begun on 8 July 2025\."):
        session.past.as_known_on(clock.now - timedelta(days=30))


def test_a_clock_that_was_put_back_does_not_lose_what_came_before(session: Session, clock: Clock) -> None:
    clock.pass_seconds(86_400)
    session.apply(retitled("Tomorrow"))
    clock.pass_seconds(-2 * 86_400)
    session.apply(Put(replace(RUSSIA, summary="Yesterday")))
    with session.past.as_known_on(clock.now) as then:
        assert (then.record(ARRESTS.ref).label, then.counts()) == ("Tomorrow", session.counts())
    assert [step.number for step in session.past.steps()] == [3, 2, 1]


def test_nothing_of_a_past_day_stays_or_is_plain_on_the_disk(session: Session, clock: Clock) -> None:
    before = set(Path(gettempdir()).glob("chancery-*"))
    with session.past.as_known_on(clock.now):
        (folder,) = set(Path(gettempdir()).glob("chancery-*")) - before
        assert all(b"Arrests" not in file.read_bytes() for file in folder.iterdir())
    assert not folder.exists()
