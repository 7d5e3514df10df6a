"""What a person may do to a dossier, drawn at random: every edit, typing, old versions, a clock that jumps."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from briefings.domain.dossier import About, Place
from briefings.domain.network_views import NetworkView, SavedView
from briefings.domain.records import EventId, Kind, Ref, SourceId
from briefings.domain.scenarios import NetworkChange
from briefings.domain.what_ifs import WhatIf
from briefings.edits import (
    AddAll,
    Attach,
    Batch,
    ChangeAbout,
    DropView,
    DropWhatIf,
    MakeScenario,
    PlaceActors,
    Put,
    Remove,
    Restore,
    SaveView,
    SaveWhatIf,
)
from briefings.errors import BriefingsError
from tests import builders
from tests.files import Written
from tests.store.strategies import WORLD, any_of, any_record, refs

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from briefings.session import Session
    from tests.files import Clock


@dataclass(frozen=True, slots=True)
class Done:
    """An edit, `seconds` after the last deed; a `merge` key goes on with the typing of that key."""

    edit: Any
    seconds: float = 60.0
    merge: str | None = None

    def do(self, session: Session, clock: Clock) -> None:
        """Apply it; what an edit refuses changes nothing."""
        clock.pass_seconds(self.seconds)
        with suppress(BriefingsError):
            session.apply(self.edit, merge=self.merge)


@dataclass(frozen=True, slots=True)
class Turned:
    """A record made again what it was after some step: the `place`-th, counted in a circle."""

    ref: Ref
    place: int

    def do(self, session: Session, clock: Clock) -> None:
        """Restore it, where that can be done."""
        clock.pass_seconds(60)
        steps = session.past.steps(limit=1000)
        with suppress(BriefingsError):
            session.past.restore(self.ref, steps[self.place % len(steps)].number)


@dataclass(frozen=True, slots=True)
class Back:
    """Undo, or redo."""

    redo: bool

    def do(self, session: Session, clock: Clock) -> None:
        """Take one step."""
        clock.pass_seconds(60)
        (session.redo if self.redo else session.undo)()


def _typed(number: int, text: str) -> Done:
    """One more letter in a title: within the window it belongs to the step before."""
    event = builders.event(f"Title {text}", id=EventId(WORLD[Kind.EVENT][number]))
    return Done(Put(event), seconds=1.0, merge=f"event:{event.id} title")


def _many(first: int, number: int) -> AddAll:
    """An import: new events, and one that stands there already."""
    made = [builders.event(f"Imported {one}", id=EventId(2000 + first + one)) for one in range(number)]
    return AddAll([*made, builders.event("Imported too", id=EventId(WORLD[Kind.EVENT][0]))], "Import")


_RECORDS = st.sampled_from(Kind).flatmap(any_record)
_PLACES = st.dictionaries(
    st.sampled_from(WORLD[Kind.ACTOR]),
    st.builds(Place, x=st.floats(-1e6, 1e6), y=st.floats(-1e6, 1e6), pinned=st.booleans()),
    min_size=1,
)
_FEW = st.integers(2000, 2002)
_NAMES = st.text("abc", min_size=1, max_size=2)
_SINGLE: SearchStrategy[Any] = st.one_of(
    st.builds(Written, _RECORDS),
    st.builds(Put, _RECORDS),
    st.builds(Remove, refs()),
    st.builds(Restore, refs()),
    st.builds(PlaceActors, _PLACES),
    st.builds(ChangeAbout, st.builds(About, title=st.text("abc", min_size=1), author=st.text("xyz"))),
    st.builds(_many, st.integers(0, 20), st.integers(0, 30)),
    st.builds(SaveView, st.builds(SavedView, id=_FEW, name=_NAMES, view=any_of(NetworkView))),
    st.builds(SaveWhatIf, st.builds(WhatIf, id=_FEW, name=_NAMES, changes=any_of(tuple[NetworkChange, ...]))),
    st.builds(DropView, _FEW) | st.builds(DropWhatIf, _FEW),
    st.builds(MakeScenario, what_if=_FEW, id=st.just(1001), into=st.sampled_from(WORLD[Kind.SCENARIO_SET])),
    st.builds(Attach, st.sampled_from(WORLD[Kind.SOURCE]).map(SourceId), st.just("a.txt"), st.binary(max_size=5)),
)
# One record written again and again within a step: undo has to go back in order.
_REWRITTEN = st.sampled_from(Kind).flatmap(
    lambda kind: st.lists(
        any_record(kind).map(lambda record: Written(replace(record, id=1000))), min_size=2, max_size=4
    )
)
_SEVERAL = st.builds(Batch, st.just("Several"), st.lists(_SINGLE, max_size=4) | _REWRITTEN)
EDITS: SearchStrategy[Any] = _SINGLE | _SEVERAL
TYPED = st.builds(_typed, st.integers(0, 1), st.text("abc", max_size=3))
TURNED = st.builds(Turned, refs() | st.builds(Ref, st.sampled_from(Kind), st.just(1000)), st.integers(0, 1000))
# The clock may jump back, by a moment or by years.
JUMPED = st.builds(Done, EDITS, seconds=st.sampled_from([-1e8, -10.0, -0.5, 0.0, 3.0, 1e8]))
BACK = st.builds(Back, st.booleans())
