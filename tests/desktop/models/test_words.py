from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefings.domain.actors import Name, NameUse
from briefings.domain.dossier import About
from briefings.domain.events import Part, Participant
from briefings.domain.gradings import Credibility, Reliability
from briefings.domain.records import Kind
from briefings.edits import AddAll
from briefings.session import Session
from desktop.models.dates import date_reading
from desktop.models.grades import footing
from desktop.models.moments import moment_words
from desktop.models.suggest import suggestions
from desktop.models.words import counted, kind_line, label_of, participants_line
from tests.builders import actor, citation, event, relation, source
from tests.memory import dossier


def test_a_tie_is_called_by_its_parties() -> None:
    first, second = actor("Azerbaijan"), actor("Russia")
    tie = relation(first, second)
    assert label_of(dossier(first, second, tie), tie) == "Azerbaijan – Russia"


def test_an_actor_says_its_name_in_its_own_script() -> None:
    names = (Name(text="Azerbaijan"), Name(text="Azərbaycan", use=NameUse.NATIVE, language="az"))
    one = actor(names=names)
    assert kind_line(dossier(one), one) == "State, also Azərbaycan"


def test_who_did_what_to_whom_fits_a_line() -> None:
    first, second, third = actor("Russia"), actor("Azerbaijan"), actor("Türkiye")
    held = event("Raid", None, first, second, third)
    names = {held_actor.id: held_actor.label for held_actor in (first, second, third)}
    assert participants_line(held.participants, names) == "Russia → Azerbaijan +1"


def test_a_participant_in_the_trash_is_left_out() -> None:
    first = actor("Russia")
    parts = (Participant(actor=first.id, part=Part.VICTIM), Participant(actor=actor("Gone").id, part=Part.HOST))
    assert participants_line(parts, {first.id: "Russia"}) == "Russia"


def test_reprints_of_one_story_are_one_source() -> None:
    first, second = source("A", origin="wire"), source("B", origin="wire")
    held = footing([citation(first), citation(second)], {one.id: one for one in (first, second)})
    assert held.sources == 1


def test_what_cannot_be_judged_is_never_the_best_grade() -> None:
    unknown, weak = source("A", Reliability.F), source("B", Reliability.E)
    citations = [citation(unknown, credibility=Credibility.CANNOT_BE_JUDGED), citation(weak)]
    assert footing(citations, {one.id: one for one in (unknown, weak)}).grade == "E3"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("turk", "Türkiye"),
        ("TÜRK", "Türkiye"),
        ("rus", "Russia"),
        ("ussi", "Russia"),
        ("Россия", "Russia"),
        ("Hjccbz", "Russia"),
    ],
)
def test_names_are_found_whatever_case_and_accents(tmp_path: Path, text: str, label: str) -> None:
    contents = AddAll((actor("Russia"), actor("Türkiye")), "Actors")
    with Session.create(tmp_path / "a.dossier", About(title="A"), contents=contents) as session:
        found = suggestions(session, Kind.ACTOR, text)
        assert [result.text for result in found] == [label]


def test_of_names_that_begin_alike_the_shortest_is_suggested_first(tmp_path: Path) -> None:
    names = ("Azerbaijanis in Yekaterinburg", "State Oil Company of Azerbaijan", "Azerbaijan")
    contents = AddAll(tuple(actor(name) for name in names), "Actors")
    with Session.create(tmp_path / "a.dossier", About(title="A"), contents=contents) as session:
        found = [result.text for result in suggestions(session, Kind.ACTOR, "azerb")]
        assert found == ["Azerbaijan", "Azerbaijanis in Yekaterinburg", "State Oil Company of Azerbaijan"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("27 June 2025", "Day known: 27 June 2025"),
        ("2025", "Year known: 1 January 2025 to 31 December 2025"),
    ],
)
def test_a_date_field_says_what_it_read(text: str, said: str) -> None:
    reading = date_reading(text)
    assert reading.ok
    assert reading.sentence == said


def test_what_is_no_date_is_said_with_a_remedy() -> None:
    reading = date_reading("soon")
    assert not reading.ok
    assert "Write" in reading.sentence


def test_moments_are_said_as_people_do() -> None:
    now = datetime(2025, 7, 8, 12, 0, tzinfo=UTC)
    assert moment_words(now, now).startswith("Today, ")
    assert moment_words(now - timedelta(days=1), now).startswith("Yesterday, ")
    assert moment_words(now - timedelta(days=30), now).startswith("8 June 2025, ")


def test_one_is_singular() -> None:
    assert (counted(Kind.EVENT, 1), counted(Kind.EVENT, 3)) == ("1 event", "3 events")
