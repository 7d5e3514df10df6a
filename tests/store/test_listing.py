"""Long lists: their pages together are the list, and each record stands where it is said to."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.domain.actors import Actor, ActorKind, Name
from briefings.domain.dates import UNKNOWN_DATE, Day, Precision, UncertainDate
from briefings.domain.dossier import RECORD_TYPES, About
from briefings.domain.events import Event, EventStatus, Part, Participant
from briefings.domain.records import ActorId, EventId, Kind
from briefings.domain.relations import Relation, Sign
from briefings.edits import AddAll, Put, Remove
from briefings.session import Session
from briefings.store.listing import ONLY, ORDERS
from tests import builders

DAYS = st.lists(st.none() | st.integers(739_000, 739_200), max_size=40)


def on(day: int | None) -> UncertainDate:
    if day is None:
        return UNKNOWN_DATE
    return UncertainDate(text=str(day), earliest=Day(day), latest=Day(day), precision=Precision.DAY)


def events(days: list[int | None]) -> list[Event]:
    return [Event(id=EventId(n), title=f"Event {n}", date=on(day)) for n, day in enumerate(days, 1)]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "x.dossier", About(title="Long")) as opened:
        yield opened


@given(days=DAYS, size=st.integers(1, 9))
@settings(max_examples=40, deadline=None)
def test_pages_of_events_by_day_are_the_list_the_latest_first(
    days: list[int | None], size: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    made = events(days)
    expected = sorted(made, key=lambda event: (event.date.earliest or 0, event.id), reverse=True)
    path = tmp_path_factory.mktemp("d") / "x.dossier"
    with Session.create(path, About(title="Long"), contents=AddAll(made, "All")) as session:
        listing = session.listing(Event, by="day", descending=True)
        assert len(listing) == len(made)
        pages = [listing.page(first, size) for first in range(0, len(made), size)]
        assert [event for page in pages for event in page] == expected
        assert [listing.place(event.id) for event in expected] == list(range(len(expected)))


def test_what_is_in_the_trash_is_not_listed_nor_counted(session: Session) -> None:
    session.apply(AddAll(events([739_000, 739_100, None]), "All"))
    session.apply(Remove(session.all(Event)[0].ref))
    assert [event.id for event in session.listing(Event, by="day", descending=True).page(0, 9)] == [2, 3]
    assert session.listing(Event, by="day", descending=True).place(1) is None
    assert session.counts()[Kind.EVENT] == 2


def test_months_follow_every_change_of_a_date(session: Session) -> None:
    first, second, *_ = events([739_000, 739_100])
    session.apply(AddAll([first, second], "All"))
    before = dict(session.months())
    session.apply(Put(Event(id=first.id, title="Later", date=second.date)))
    assert list(session.months().values()) == [2]
    session.undo()
    assert session.months() == before


def test_titles_are_put_in_order_without_case(session: Session) -> None:
    named = [Event(id=EventId(n), title=title) for n, title in enumerate(("b", "C", "a"), 1)]
    session.apply(AddAll(named, "All"))
    assert [event.title for event in session.listing(Event, by="title").page(0, 9)] == ["a", "b", "C"]


def test_ids_that_were_found_elsewhere_keep_their_order(session: Session) -> None:
    session.apply(AddAll(events([None, None, None]), "All"))
    listing = session.listing(Event, among=[3, 1])
    assert [event.id for event in listing.page(0, 9)] == [3, 1]
    assert listing.place(1) == 1
    assert listing.place(2) is None


def test_a_part_can_be_listed_alone(session: Session) -> None:
    first, second, *_ = events([None, None])
    session.apply(AddAll([first, replace(second, status=EventStatus.PLANNED)], "All"))
    assert [event.id for event in session.listing(Event, only="planned").page(0, 9)] == [second.id]
    assert len(session.listing(Event, only="without a source")) == 2
    assert not len(session.listing(Event, only="contested"))


def test_each_actor_s_events_are_counted_once_each_and_without_the_trash(session: Session) -> None:
    land = Actor(id=ActorId(99), actor_kind=ActorKind.STATE, names=(Name(text="Land"),))
    twice = tuple(Participant(actor=land.id, part=part) for part in (Part.HOST, Part.WITNESS))
    made = [replace(event, participants=twice) for event in events([None, None])]
    session.apply(AddAll([land, *made], "All"))
    assert session.taking_part() == {land.id: 2}
    session.apply(Remove(made[0].ref))
    assert session.taking_part() == {land.id: 1}


@given(days=DAYS, size=st.integers(1, 9))
@settings(max_examples=25, deadline=None)
def test_events_are_listed_from_the_earliest_too(
    days: list[int | None], size: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    made = events(days)
    expected = sorted(made, key=lambda event: (event.date.earliest or 1 << 40, event.id))
    path = tmp_path_factory.mktemp("d") / "x.dossier"
    with Session.create(path, About(title="Long"), contents=AddAll(made, "All")) as session:
        listing = session.listing(Event, by="day")
        pages = [listing.page(first, size) for first in range(0, len(made), size)]
        assert [event for page in pages for event in page] == expected
        assert [listing.place(event.id) for event in expected] == list(range(len(expected)))


def test_what_was_found_can_be_put_in_order_and_narrowed(session: Session) -> None:
    first, second, third = events([739_100, 739_000, 739_050])
    session.apply(AddAll([first, replace(second, status=EventStatus.PLANNED), third], "All"))
    by_day = session.listing(Event, by="day", descending=True, among=[second.id, first.id])
    assert by_day.ids(0, 9) == [first.id, second.id]
    assert session.listing(Event, only="planned", among=[first.id, second.id]).ids(0, 9) == [second.id]


def test_every_order_and_part_can_be_asked(session: Session) -> None:
    for kind in Kind:
        for by in ORDERS.get(kind, {}):
            assert not len(session.listing(RECORD_TYPES[kind], by=by))
        for only in ONLY.get(kind, {}):
            assert not len(session.listing(RECORD_TYPES[kind], only=only))


def test_what_answers_a_question_is_named_without_being_read(session: Session) -> None:
    session.apply(AddAll(events([None, None]), "All"))
    assert {ref.id for ref in session.found("event", limit=9, kinds=[Kind.EVENT])} == {1, 2}
    assert session.found("event 2", limit=9, kinds=[Kind.EVENT]) == [Event(id=EventId(2), title="").ref]
    assert not session.found("event", limit=9, kinds=[Kind.ACTOR])
    assert not session.found(" ", limit=9)


def test_some_actors_events_are_counted_as_all_actors_are(session: Session) -> None:
    land = Actor(id=ActorId(99), actor_kind=ActorKind.STATE, names=(Name(text="Land"),))
    part = (Participant(actor=land.id, part=Part.HOST),)
    made = [replace(event, participants=part) for event in events([None, None])]
    session.apply(AddAll([land, *made], "All"))
    assert session.taking_part([land.id]) == {land.id: 2}
    session.apply(Remove(made[0].ref))
    assert session.taking_part([land.id]) == {land.id: 1}
    assert session.taking_part([ActorId(5)]) == {5: 0}


def test_events_of_some_days_can_be_listed(session: Session) -> None:
    session.apply(AddAll(events([739_000, 739_010, 739_020, None]), "All"))
    between = session.listing(Event, by="day", between=(Day(739_001), Day(739_020)))
    assert between.ids(0, 9) == [2, 3]


def test_ties_of_an_actor_on_a_day_and_who_is_in_them(session: Session) -> None:
    land, other, third = (
        Actor(id=ActorId(n), actor_kind=ActorKind.STATE, names=(Name(text=f"Land {n}"),)) for n in (1, 2, 3)
    )
    old, new = builders.relation(land, other, Sign.HOSTILE), builders.relation(land, third, Sign.FRIENDLY)
    session.apply(AddAll([land, other, third, old, new], "All"))
    day = Day(739_000)
    assert session.ties.counts_on(day, [land.id, other.id]) == {land.id: (1, 0, 1), other.id: (0, 0, 1)}
    around = session.ties.around(other.id, day)
    assert {actor.id for actor in around.all(Actor)} == {land.id, other.id}
    assert len(session.ties.around(land.id, day, most=1).all(Relation)) == 1
    assert session.ties.days().signs_on(day) == (1, 0, 1)


def test_mentions_are_counted_by_kind_and_the_latest_named(session: Session) -> None:
    land = Actor(id=ActorId(99), actor_kind=ActorKind.STATE, names=(Name(text="Land"),))
    part = (Participant(actor=land.id, part=Part.HOST),)
    made = [replace(event, participants=part) for event in events([None, None, None])]
    session.apply(AddAll([land, *made], "All"))
    assert session.links.counts_to(land.ref) == {Kind.EVENT: 3}
    assert [ref.id for ref in session.links.latest_to(land.ref, Kind.EVENT, 2)] == [3, 2]
