"""as_known_on(t) is the dossier as it was at t, whatever was done later, undo and redo included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.domain.dossier import About
from briefings.domain.records import Kind
from briefings.edits import AddAll
from briefings.session import Session
from tests.edits.deeds import BACK, EDITS, TURNED, Done
from tests.files import Clock
from tests.store.strategies import world

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@settings(max_examples=15, deadline=None)
@given(deeds=st.lists(st.builds(Done, EDITS) | TURNED | BACK, max_size=8))
def test_every_past_moment_is_as_it_was(tmp_path: Path, deeds: list[Any]) -> None:
    path, clock = tmp_path / "known.dossier", Clock()
    path.unlink(missing_ok=True)
    contents = AddAll(world(), "World")
    with Session.create(path, About(title="World"), device=1, contents=contents, now=clock) as session:
        recorded = [(clock.now, _state(session))]
        for deed in deeds:
            deed.do(session, clock)
            recorded.append((clock.now, _state(session)))
        for moment, state in recorded:
            assert _as_known(session, moment) == state


def _as_known(session: Session, moment: datetime) -> object:
    with session.past.as_known_on(moment) as then:
        return _state(then)


def _state(session: Session) -> object:
    """What a reader sees, what the trash holds, which steps count as undone, and what points where."""
    shown = session.snapshot()
    steps = [(step.number, step.undone, step.deed) for step in session.past.steps()]
    links = {
        record.ref: set(session.links.around(record.ref)) for kind in Kind for record in shown.records.get(kind, ())
    }
    hits = {word: {hit.ref for hit in session.find(word).hits} for word in ("Azerbaijan", "Imported", "a")}
    trash = [session.in_trash(ref) for ref in session.removed()]
    return shown, steps, links, hits, trash, session.undo_label, session.redo_label
