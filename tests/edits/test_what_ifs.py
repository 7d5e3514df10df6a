"""What-ifs are kept in the dossier under names, and never touch the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefings.domain.dossier import About
from briefings.domain.records import ActorId, RelationId, ScenarioId, ScenarioSetId
from briefings.domain.relations import RelationKind, Sign
from briefings.domain.scenarios import Alteration, NetworkChange, Scenario, ScenarioSet
from briefings.domain.what_ifs import WhatIf
from briefings.edits import AddAll, DropWhatIf, MakeScenario, Remove, SaveWhatIf
from briefings.errors import BadInputError, NotFoundError
from briefings.session import Session
from tests import builders
from tests.files import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RUSSIA, TURKEY, ARMENIA = (builders.actor(name) for name in ("Russia", "Türkiye", "Armenia"))
PACT = builders.relation(RUSSIA, ARMENIA, kind=RelationKind.DEFENCE_PACT)
FUTURES = builders.scenario_set("How will Ankara stand?")
START = AddAll([RUSSIA, TURKEY, ARMENIA, PACT, FUTURES, builders.scenario(FUTURES, "A")], "Start")
CHANGES = (
    NetworkChange(
        alteration=Alteration.ADDED,
        parties=(TURKEY.id, RUSSIA.id),
        relation_kind=RelationKind.ENTENTE,
        sign=Sign.FRIENDLY,
        directed=True,
    ),
    NetworkChange(alteration=Alteration.TURNED, relation=PACT.id, sign=Sign.HOSTILE),
    NetworkChange(alteration=Alteration.ENDED, relation=PACT.id, parties=(RUSSIA.id, ARMENIA.id)),
    NetworkChange(alteration=Alteration.ABSENT, actor=ARMENIA.id),
)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    with Session.create(tmp_path / "a.dossier", About(title="A"), contents=START, device=9, now=clock) as made:
        yield made


def saved(session: Session, *changes: NetworkChange, name: str = "Ankara turns") -> WhatIf:
    made = WhatIf(id=session.new_id(), name=name, changes=changes or CHANGES)
    session.apply(SaveWhatIf(made))
    return made


def test_a_what_if_outlives_a_restart(session: Session, tmp_path: Path) -> None:
    made = saved(session)
    session.close()
    with Session.open(tmp_path / "a.dossier") as again:
        assert again.what_ifs() == (made,)
        assert again.what_if(made.id) == made


def test_what_ifs_are_undone_and_redone(session: Session) -> None:
    made = saved(session)
    session.apply(DropWhatIf(made.id))
    assert session.undo_label == "Drop what-if Ankara turns"
    assert session.what_ifs() == ()
    session.undo()
    assert session.what_ifs() == (made,)
    session.undo()
    assert session.what_ifs() == ()
    session.redo()
    assert session.what_ifs() == (made,)


def test_listeners_hear_of_what_ifs_and_of_no_record(session: Session) -> None:
    heard: list[tuple[bool, int]] = []
    session.subscribe(lambda changes: heard.append((changes.what_ifs, len(changes.kinds))))
    saved(session)
    assert heard == [(True, 0)]


@pytest.mark.parametrize(
    "change",
    [
        NetworkChange(alteration=Alteration.ADDED, parties=(RUSSIA.id, RUSSIA.id)),
        NetworkChange(alteration=Alteration.ABSENT),
        NetworkChange(alteration=Alteration.ENDED),
        NetworkChange(alteration=Alteration.TURNED, sign=Sign.HOSTILE),
        NetworkChange(alteration=Alteration.ENDED, relation=RelationId(987)),
        NetworkChange(alteration=Alteration.ABSENT, actor=ActorId(987)),
    ],
)
def test_a_change_of_nothing_is_refused(session: Session, change: NetworkChange) -> None:
    with pytest.raises(BadInputError):
        saved(session, change)
    assert session.what_ifs() == ()


def test_a_what_if_without_a_name_of_its_own_is_refused(session: Session) -> None:
    saved(session)
    for name in ("", " ", "ANKARA TURNS"):
        with pytest.raises(BadInputError):
            saved(session, name=name)


def test_a_what_if_that_is_not_there_is_not_found(session: Session) -> None:
    with pytest.raises(NotFoundError):
        session.what_if(7)
    with pytest.raises(NotFoundError):
        session.apply(DropWhatIf(7))
    with pytest.raises(NotFoundError):
        session.apply(MakeScenario(what_if=7, id=ScenarioId(session.new_id()), into=FUTURES.id))


def test_a_what_if_keeps_what_is_in_the_trash(session: Session) -> None:
    made = saved(session)
    session.apply(Remove(PACT.ref))
    assert session.what_ifs() == (made,)


def test_a_scenario_is_made_of_a_what_if_in_one_step(session: Session) -> None:
    made, number = saved(session), ScenarioId(session.new_id())
    session.apply(MakeScenario(what_if=made.id, id=number, into=FUTURES.id))
    assert session.undo_label == "Make Ankara turns a scenario"
    scenario = session.get(Scenario, number)
    assert (scenario.label, scenario.set_id, scenario.changes) == ("B Ankara turns", FUTURES.id, CHANGES)
    assert session.what_ifs() == (made,)
    session.undo()
    assert len(session.all(Scenario)) == 1


def test_a_scenario_may_be_made_together_with_its_set(session: Session) -> None:
    made, number = saved(session), ScenarioId(session.new_id())
    into = ScenarioSet(id=ScenarioSetId(session.new_id()), question="And Ankara?")
    session.apply(MakeScenario(what_if=made.id, id=number, into=into))
    assert session.get(Scenario, number).letter == "A"
    session.undo()
    assert into not in session.all(ScenarioSet)


def test_a_what_if_is_known_as_on_a_past_day(session: Session, clock: Clock) -> None:
    made, moment = saved(session), clock.now
    clock.pass_seconds(60)
    session.apply(DropWhatIf(made.id))
    with session.past.as_known_on(moment) as then:
        assert then.what_ifs() == (made,)


def test_history_tells_of_what_ifs(session: Session) -> None:
    saved(session)
    step = session.past.steps(limit=1)[0]
    assert [change.label for change in session.past.changes(step.number)] == ["A what-if"]
