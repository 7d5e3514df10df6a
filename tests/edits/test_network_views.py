"""Views of the network are kept in the dossier under names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefings.domain.actors import ActorKind
from briefings.domain.dossier import About
from briefings.domain.markings import Marking
from briefings.domain.network_views import NetworkView, Rivals, SavedView
from briefings.domain.records import ActorId, SourceId
from briefings.domain.relations import RelationKind, Sign
from briefings.edits import DropView, SaveView
from briefings.errors import BadInputError, NotFoundError
from briefings.session import Session
from tests.files import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NARROW = NetworkView(
    signs=frozenset({Sign.HOSTILE}),
    kinds=frozenset({RelationKind.DISPUTE, RelationKind.RIVALRY}),
    actor_kinds=frozenset({ActorKind.STATE}),
    blocs=frozenset({ActorId(7)}),
    regions=frozenset({"145", "Caucasus"}),
    ceiling=Marking(scheme="tlp-2.0", level="TLP:AMBER"),
    ego=ActorId(3),
    steps=2,
    rivals=Rivals.ONE,
    source=SourceId(5),
    hidden=frozenset({ActorId(1), ActorId(2)}),
    lonely=True,
)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    with Session.create(tmp_path / "a.dossier", About(title="A"), now=clock) as made:
        yield made


def saved(session: Session, view: NetworkView = NARROW, name: str = "Foes") -> SavedView:
    made = SavedView(id=session.new_id(), name=name, view=view)
    session.apply(SaveView(made))
    return made


@pytest.mark.parametrize("view", [NARROW, NetworkView()])
def test_a_saved_view_outlives_a_restart(session: Session, tmp_path: Path, view: NetworkView) -> None:
    made = saved(session, view)
    session.close()
    with Session.open(tmp_path / "a.dossier") as again:
        assert again.saved_views() == (made,)


def test_saving_changing_and_dropping_a_view_can_be_undone(session: Session) -> None:
    first = saved(session)
    changed = SavedView(id=first.id, name="Everybody", view=NetworkView())
    session.apply(SaveView(changed))
    assert session.undo_label == "Change view Everybody"
    session.apply(DropView(first.id))
    assert session.saved_views() == ()
    session.undo()
    assert session.saved_views() == (changed,)
    session.undo()
    assert session.saved_views() == (first,)
    session.undo()
    session.redo()
    assert session.saved_views() == (first,)


def test_listeners_hear_of_saved_views(session: Session) -> None:
    heard: list[tuple[bool, bool]] = []
    session.subscribe(lambda changes: heard.append((changes.views, changes.what_ifs)))
    saved(session)
    assert heard == [(True, False)]


@pytest.mark.parametrize(
    "view",
    [
        NetworkView(steps=0, ego=ActorId(1)),
        NetworkView(rivals=Rivals.ONE),
        NetworkView(ceiling=Marking(scheme="tlp-2.0", level="SECRET")),
    ],
)
def test_a_view_that_can_show_nothing_is_refused(session: Session, view: NetworkView) -> None:
    with pytest.raises(BadInputError):
        saved(session, view)
    assert session.saved_views() == ()


def test_two_views_cannot_have_one_name(session: Session) -> None:
    saved(session)
    with pytest.raises(BadInputError, match="“FOES” already"):
        saved(session, name="FOES")


def test_dropping_a_view_that_is_not_there_is_refused(session: Session) -> None:
    with pytest.raises(NotFoundError):
        session.apply(DropView(7))


def test_history_tells_of_saved_views(session: Session) -> None:
    saved(session)
    step = session.past.steps(limit=1)[0]
    assert [change.label for change in session.past.changes(step.number)] == ["A saved view of the network"]


def test_a_view_is_among_what_was_known_on_a_past_day(session: Session, clock: Clock) -> None:
    made, moment = saved(session), clock.now
    clock.pass_seconds(60)
    session.apply(DropView(made.id))
    with session.past.as_known_on(moment) as then:
        assert then.saved_views() == (made,)
