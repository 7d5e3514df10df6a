"""What no record may be: each refusal has a remedy and nothing is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefings.domain.actors import Name
from briefings.domain.dossier import About, Place
from briefings.domain.events import Quantity
from briefings.domain.gradings import Credibility
from briefings.domain.records import ActorId
from briefings.domain.relations import Sign
from briefings.domain.scenarios import Expected
from briefings.edits import AddAll, ChangeAbout, PlaceActors, Put, Remove
from briefings.errors import BadInputError, BriefingsError
from briefings.session import Session
from tests import builders

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefings.edits import Edit

RUSSIA = builders.actor("Russia")
WIRE, REPRINT, REPORT = builders.source("Wire"), builders.source("Reprint"), builders.source("Report")
SET = builders.scenario_set()
SCENARIO = builders.scenario(SET)
SAMPLE = AddAll(
    [RUSSIA, replace(WIRE, origin="Wire"), replace(REPRINT, origin="wire "), REPORT, SET, SCENARIO], "Sample"
)
CONFIRMED = Credibility.CONFIRMED


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "a.dossier", About(title="A"), contents=SAMPLE) as made:
        yield made


BAD: list[Edit] = [
    Put(builders.actor("Nobody", names=())),
    Put(builders.actor("  ")),
    Put(builders.actor("Russia", id=RUSSIA.id, part_of=RUSSIA.id)),
    Put(builders.actor("Elsewhere", part_of=ActorId(999))),
    Put(builders.actor("Zero", id=0)),
    Put(builders.actor("Half", names=(Name(text="\ud800"),))),
    Put(builders.event("")),
    Put(builders.event("Arrests", None, builders.actor("Stranger"))),
    Put(builders.event("Arrests", scale=11.0)),
    Put(builders.event("Arrests", scale=float("nan"))),
    Put(builders.event("Arrests", quantities=(Quantity(name="detained", low=60, best=50),))),
    Put(builders.relation(RUSSIA, RUSSIA, Sign.HOSTILE)),
    Put(builders.source("")),
    Put(builders.question(" ")),
    Put(builders.claim("")),
    Put(builders.judgement("")),
    Put(builders.lever("", RUSSIA)),
    Put(builders.scenario(SET, letter="", name="")),
    Put(builders.indicator(SET, text="")),
    Put(builders.indicator(SET, expected=(Expected(scenario=SCENARIO.id, level=5),))),
    Put(builders.brief("")),
    Put(builders.brief("Note", pages=0)),
    Put(builders.brief("Note", builders.block(key="a"), builders.block(key="a"))),
    Put(builders.event("Confirmed", citations=(builders.citation(WIRE, credibility=CONFIRMED),))),
    Put(
        builders.event(
            "Reprinted", citations=(builders.citation(WIRE, credibility=CONFIRMED), builders.citation(REPRINT))
        )
    ),
    AddAll([builders.actor("Georgia"), builders.event("")], "Import"),
    ChangeAbout(About(title="")),
    PlaceActors({ActorId(999): Place(x=0, y=0)}),
    PlaceActors({RUSSIA.id: Place(x=float("inf"), y=0)}),
]


@pytest.mark.parametrize("number", range(len(BAD)))
def test_bad_input_is_refused_with_a_remedy_and_nothing_is_written(session: Session, number: int) -> None:
    before = session.snapshot()
    with pytest.raises(BriefingsError) as caught:
        session.apply(BAD[number])
    assert caught.value.remedy.endswith(".")
    assert session.snapshot() == before
    assert session.undo_label is None


def test_grade_one_stands_on_two_origins(session: Session) -> None:
    citations = (builders.citation(WIRE, credibility=CONFIRMED), builders.citation(REPORT))
    assert session.apply(Put(builders.event("Confirmed", citations=citations)))


def test_what_is_in_the_trash_is_not_changed(session: Session) -> None:
    session.apply(Remove(RUSSIA.ref))
    with pytest.raises(BadInputError, match="trash"):
        session.apply(Put(replace(RUSSIA, summary="A state")))


def test_a_long_title_is_cut_in_the_label(session: Session) -> None:
    assert session.apply(Put(builders.event("word " * 40))).label == "New event " + "word " * 11 + "word …"
