from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefings.domain.actors import Actor
from briefings.domain.briefs import Brief
from briefings.domain.dossier import About, Place
from briefings.domain.events import Event
from briefings.domain.records import Kind, Ref
from briefings.domain.relations import Relation
from briefings.domain.scenarios import Indicator, Scenario
from briefings.domain.sources import Source
from briefings.edits import AddAll, Batch, ChangeAbout, Changes, PlaceActors, Put, Remove, Restore
from briefings.errors import BadInputError, NotFoundError
from briefings.session import Session
from tests import builders
from tests.files import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RUSSIA, AZERBAIJAN, ARMENIA = (builders.actor(name) for name in ("Russia", "Azerbaijan", "Armenia"))
PAPER = builders.source("A newspaper")
ARRESTS = builders.event("Arrests", "2025-06-27", RUSSIA, AZERBAIJAN, citations=(builders.citation(PAPER),))
TIE = builders.relation(RUSSIA, AZERBAIJAN)
SAMPLE = AddAll([RUSSIA, AZERBAIJAN, ARMENIA, PAPER, ARRESTS, TIE], "Sample")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    path = tmp_path / "a.dossier"
    with Session.create(path, About(title="A"), author="Ana", device=1, contents=SAMPLE, now=clock) as made:
        yield made


def retitled(title: str) -> Put:
    return Put(replace(ARRESTS, title=title))


def test_the_first_contents_cannot_be_undone(session: Session) -> None:
    assert session.undo_label is None
    assert session.undo() is None
    assert session.counts()[Kind.ACTOR] == 3


def test_undo_and_redo_are_named_and_do_what_they_say(session: Session) -> None:
    session.apply(retitled("Raids"))
    assert session.undo_label == "Change event Raids"
    session.undo()
    assert session.get(Event, ARRESTS.id) == ARRESTS
    assert session.undo_label is None
    assert session.redo_label == "Change event Raids"
    session.redo()
    assert session.get(Event, ARRESTS.id).title == "Raids"


def test_undo_reaches_steps_of_an_earlier_day(session: Session, clock: Clock) -> None:
    session.apply(retitled("Raids"))
    session.close()
    clock.pass_seconds(86_400)
    with Session.open(session.path, now=clock) as again:
        assert again.undo_label == "Change event Raids"
        again.undo()
        assert again.get(Event, ARRESTS.id) == ARRESTS
    with Session.open(session.path, now=clock) as later:
        assert later.redo_label == "Change event Raids"


def test_a_new_edit_ends_redo(session: Session) -> None:
    session.apply(retitled("Raids"))
    session.undo()
    session.apply(retitled("Detentions"))
    assert session.redo_label is None
    session.undo()
    assert session.redo_label == "Change event Detentions"
    session.redo()
    assert session.redo() is None


def test_a_batch_is_one_step(session: Session) -> None:
    session.apply(Batch("Tidy up", [retitled("Raids"), Remove(ARMENIA.ref)]))
    assert session.undo_label == "Tidy up"
    session.undo()
    assert session.get(Event, ARRESTS.id) == ARRESTS
    assert session.get(Actor, ARMENIA.id) == ARMENIA


def test_writing_the_same_again_makes_no_step(session: Session) -> None:
    heard: list[Changes] = []
    session.subscribe(heard.append)
    assert not session.apply(Put(ARRESTS))
    assert session.undo_label is None
    assert heard == []


def test_typing_on_merges_into_one_step(session: Session, clock: Clock) -> None:
    for title in ("R", "Ra", "Raids"):
        session.apply(retitled(title), merge="title")
        clock.pass_seconds(1)
    assert session.undo_label == "Change event Raids"
    session.undo()
    assert session.get(Event, ARRESTS.id) == ARRESTS
    session.redo()
    assert session.get(Event, ARRESTS.id).title == "Raids"


@pytest.mark.parametrize(("seconds", "merge"), [(6, "title"), (1, "summary"), (-60, "title")])
def test_a_pause_another_field_or_a_clock_set_back_begins_a_step(
    session: Session, clock: Clock, seconds: float, merge: str
) -> None:
    session.apply(retitled("Raid"), merge="title")
    clock.pass_seconds(seconds)
    session.apply(retitled("Raids"), merge=merge)
    session.undo()
    assert session.get(Event, ARRESTS.id).title == "Raid"


def test_typing_after_an_undo_begins_a_step(session: Session) -> None:
    session.apply(retitled("R"), merge="title")
    session.apply(Put(builders.actor("Georgia")))
    session.undo()
    session.apply(retitled("Ra"), merge="title")
    session.undo()
    assert session.get(Event, ARRESTS.id).title == "R"


def test_writing_the_same_again_leaves_redo_alone(session: Session) -> None:
    session.apply(retitled("Raids"))
    session.undo()
    session.apply(Put(ARRESTS))
    assert session.redo_label == "Change event Raids"


def test_listeners_hear_what_was_touched_until_they_leave(session: Session) -> None:
    heard: list[Changes] = []
    leave = session.subscribe(heard.append)
    session.apply(retitled("Raids"))
    leave()
    session.undo()
    assert heard == [Changes(refs=frozenset({ARRESTS.ref}), kinds=frozenset({Kind.EVENT}), label="Change event Raids")]


def test_what_was_removed_is_not_seen_and_comes_back_with_its_links(session: Session) -> None:
    changes = session.apply(Remove(RUSSIA.ref))
    assert changes.refs == {RUSSIA.ref, ARRESTS.ref, TIE.ref}
    assert [part.actor for part in session.get(Event, ARRESTS.id).participants] == [AZERBAIJAN.id]
    assert session.all(Relation) == ()
    assert session.removed() == [RUSSIA.ref]
    assert session.apply(Restore(RUSSIA.ref)).refs == changes.refs
    assert session.get(Event, ARRESTS.id) == ARRESTS
    assert session.all(Relation) == (TIE,)


def test_a_hidden_link_survives_an_edit_that_did_not_see_it(session: Session) -> None:
    session.apply(Remove(PAPER.ref))
    seen = session.get(Event, ARRESTS.id)
    assert seen.citations == ()
    session.apply(Put(replace(seen, title="Raids", participants=seen.participants[::-1])))
    session.apply(Restore(PAPER.ref))
    assert session.get(Event, ARRESTS.id).citations == ARRESTS.citations


def test_what_needs_a_hidden_record_is_hidden_with_it(session: Session) -> None:
    futures = builders.scenario_set()
    repair, sign = builders.scenario(futures), builders.indicator(futures)
    note = builders.brief("Note", builders.block(records=(repair.ref, RUSSIA.ref)))
    session.apply(AddAll([futures, repair, sign, note], "Futures"))
    session.apply(Remove(futures.ref))
    assert (session.all(Scenario), session.all(Indicator)) == ((), ())
    assert session.get(Brief, note.id).blocks[0].records == (RUSSIA.ref,)
    session.undo()
    assert session.get(Brief, note.id) == note


def test_a_record_that_a_batch_removes_is_not_changed_by_it(session: Session) -> None:
    with pytest.raises(BadInputError):
        session.apply(Batch("Muddle", [Remove(ARRESTS.ref), retitled("Raids")]))
    assert session.all(Event) == (ARRESTS,)


def test_a_removed_record_cannot_be_read_but_shown_in_the_trash(session: Session) -> None:
    session.apply(Remove(RUSSIA.ref))
    with pytest.raises(NotFoundError):
        session.get(Actor, RUSSIA.id)
    assert session.in_trash(RUSSIA.ref) == RUSSIA
    assert session.counts()[Kind.ACTOR] == 2


def test_an_unknown_record_is_refused(session: Session) -> None:
    with pytest.raises(NotFoundError):
        session.record(Ref(Kind.BRIEF, 999))
    with pytest.raises(NotFoundError):
        session.apply(Remove(Ref(Kind.BRIEF, 999)))


def test_places_are_kept_and_hidden_with_their_actor(session: Session) -> None:
    place = Place(x=1.5, y=-2.0, pinned=True)
    assert session.apply(PlaceActors({RUSSIA.id: place, ARMENIA.id: place})).places
    assert session.places() == {RUSSIA.id: place, ARMENIA.id: place}
    session.apply(Remove(RUSSIA.ref))
    assert session.places() == {ARMENIA.id: place}
    session.undo()
    session.undo()
    assert session.places() == {}


def test_the_dossier_can_be_renamed(session: Session) -> None:
    changes = session.apply(ChangeAbout(About(title="B", subtitle="Two")))
    assert (changes.about, changes.label) == (True, "Rename dossier to B")
    assert session.about == About(title="B", subtitle="Two")
    session.undo()
    assert session.about == About(title="A")


def test_the_same_tuple_is_given_until_something_of_its_kind_changes(session: Session) -> None:
    events, actors = session.all(Event), session.all(Actor)
    session.apply(retitled("Raids"))
    assert session.all(Actor) is actors
    assert session.all(Event) is not events
    assert session.all(Event) is session.all(Event)


def test_events_come_by_day_and_those_without_a_day_last(session: Session) -> None:
    session.apply(AddAll([builders.event("Unknown"), builders.event("Before", "2024-12-25")], "More"))
    assert [event.title for event in session.all(Event)] == ["Before", "Arrests", "Unknown"]


def test_links_go_both_ways(session: Session) -> None:
    assert session.links.citing(PAPER.id) == [ARRESTS.ref]
    assert session.links.around(RUSSIA.ref) == (ARRESTS.ref, TIE.ref)
    assert set(session.links.around(ARRESTS.ref)) == {RUSSIA.ref, AZERBAIJAN.ref, PAPER.ref}


def test_prose_mentions_are_links(session: Session) -> None:
    note = builders.brief("Note", builders.block(text=f"[Russia](actor:{RUSSIA.id}) denies.[^{PAPER.ref} ¶ 2]"))
    session.apply(Put(note))
    assert set(session.links.around(note.ref)) == {RUSSIA.ref, PAPER.ref}
    assert session.links.to(PAPER.ref) == [note.ref, ARRESTS.ref]


def test_questions_with_rival_claims_are_contested(session: Session) -> None:
    cause, quiet = builders.question("Cause of death"), builders.question("Who called?")
    rivals = [builders.claim(text, question=cause.id) for text in ("Beaten.", "Heart failure.")]
    session.apply(AddAll([cause, quiet, *rivals, builders.claim("He.", question=quiet.id)], "Claims"))
    assert session.contested() == {cause: tuple(rivals)}


def test_history_says_who_did_what_when(session: Session, clock: Clock) -> None:
    session.apply(retitled("Raids"))
    session.undo()
    undo, edit, first = session.past.steps(ARRESTS.ref)
    assert (undo.deed, edit.deed, edit.undone, first.label) == ("undo", "edit", True, "New dossier")
    assert (edit.who, edit.when, edit.refs) == ("Ana", clock.now, (ARRESTS.ref,))
    assert len(session.past.steps(limit=2)) == 2


def test_ids_begin_with_the_device_and_are_never_given_twice(session: Session) -> None:
    first = session.new_id()
    assert first >> 40 == 1
    session.apply(Put(builders.actor("Georgia", id=first)))
    session.undo()
    session.close()
    with Session.open(session.path) as again:
        assert again.new_id() == first + 1


def test_a_snapshot_stays_as_it_was(session: Session) -> None:
    before = session.snapshot()
    session.apply(Remove(ARRESTS.ref))
    assert before.all(Event) == (ARRESTS,)
    assert before.record(PAPER.ref) == session.get(Source, PAPER.id)


WRITER = """
import sys
from briefings.domain.actors import Actor, ActorKind, Name
from briefings.edits import Put
from briefings.session import Session
session = Session.open(sys.argv[1])
for number in range(100_000):
    session.apply(Put(Actor(id=session.new_id(), actor_kind=ActorKind.STATE, names=(Name(text=str(number)),))))
    print(number, flush=True)
"""


def test_an_acknowledged_edit_survives_a_kill(session: Session) -> None:
    session.close()
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(session.path)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout
    acknowledged = [int(writer.stdout.readline()) for _ in range(20)][-1]
    writer.send_signal(signal.SIGKILL)
    acknowledged = max([acknowledged, *(int(line) for line in writer.stdout.read().split())])
    writer.wait()
    writer.stdout.close()
    with Session.open(session.path) as again:
        kept = {actor.label for actor in again.all(Actor)}
        assert {str(number) for number in range(acknowledged + 1)} <= kept
        assert again.undo_label
