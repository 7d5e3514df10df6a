from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.domain.actors import Name
from briefings.domain.dossier import About
from briefings.domain.markings import Marking
from briefings.domain.records import Kind
from briefings.edits import AddAll, Remove
from briefings.session import Order, Session
from briefings.store.search.query import read_query
from tests import builders

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECRET = Marking(scheme="gscp", level="SECRET")
RECORDS = (
    builders.actor("Baku", names=(Name(text="Baku"),)),
    builders.event("Arrests in Baku", "2025-06-27", summary="Police held fifty men."),
    builders.event("Talks in Moscow", "2025-07-03", summary="Baku and Moscow spoke of the arrests."),
    builders.event("Quiet day in Moscow", "2024-12-31", marking=SECRET),
    builders.claim("Moscow held the men in Baku for long", stated=builders.day("2025-07-10")),
    builders.source("The South Caucasus Review", published=builders.day("2023-01-01")),
    builders.source("Caucasus of the South, a history"),
)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    path: Path = tmp_path_factory.mktemp("query") / "a.dossier"
    with Session.create(path, About(title="A"), contents=AddAll(RECORDS, "Sample")) as made:
        yield made


def found(session: Session, text: str) -> set[str]:
    return {hit.title for hit in session.find(text).hits}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("baku arrests", {"Arrests in Baku", "Talks in Moscow"}),
        ("baku AND arrests", {"Arrests in Baku", "Talks in Moscow"}),
        ("police OR quiet", {"Arrests in Baku", "Quiet day in Moscow"}),
        ("moscow NOT baku", {"Quiet day in Moscow"}),
        ("moscow -baku", {"Quiet day in Moscow"}),
        ("moscow (quiet OR spoke)", {"Quiet day in Moscow", "Talks in Moscow"}),
        ('"south caucasus"', {"The South Caucasus Review"}),
        ("south caucasus", {"The South Caucasus Review", "Caucasus of the South, a history"}),
        ("cauc* hist", {"Caucasus of the South, a history"}),
        ("NOT moscow kind:event", {"Arrests in Baku"}),
        ("kind:actor", {"Baku"}),
        ("baku kind:claims", {"Moscow held the men in Baku for long"}),
        ("baku -kind:event -kind:claim", {"Baku"}),
        ("baku kind:actor kind:claim", {"Baku", "Moscow held the men in Baku for long"}),
        ("moscow after:2025-07", {"Talks in Moscow", "Moscow held the men in Baku for long"}),
        ("moscow before:2025", {"Quiet day in Moscow"}),
        ('after:"27 June 2025" before:2025-06-28', {"Arrests in Baku"}),
        ("after:2025-07-04 before:2025-07-11", {"Moscow held the men in Baku for long"}),
        ("before:2024-06", {"The South Caucasus Review"}),
        ("marking:secret", {"Quiet day in Moscow"}),
        ("moscow marking:official", set()),
    ],
)
def test_a_question_finds_what_it_says(session: Session, text: str, titles: set[str]) -> None:
    assert found(session, text) == titles


@pytest.mark.parametrize(
    "text",
    ["baku arr", "baku arrests AND", "baku arrests kind:", "baku arrests kind:ev", "(baku arrests", "baku arrests)",
     "baku arrests after:", "baku arrests after:202", 'baku "arrests', "baku arrests -", "baku arrests ("],
)  # fmt: skip
def test_half_a_question_means_something_sensible(session: Session, text: str) -> None:
    assert "Arrests in Baku" in found(session, text)


def test_what_is_not_understood_of_a_filter_is_said(session: Session) -> None:
    assert session.find("baku after:soonish").unread == ("after:soonish",)
    assert session.find("baku kind:event").unread == ()


def test_a_filter_that_nobody_knows_is_words() -> None:
    assert [term.text for term in read_query("colour:red").terms] == ["colour:red"]


def test_a_phrase_knows_no_other_order_and_no_gap(session: Session) -> None:
    assert found(session, '"caucasus south"') == set()
    assert found(session, '"arrests baku"') == set()
    assert found(session, '"arrests in ba') == {"Arrests in Baku"}


def test_the_dossiers_marking_is_that_of_records_without_one(tmp_path: Path) -> None:
    about = About(title="A", marking=Marking(scheme="gscp", level="OFFICIAL"))
    records = [builders.event("Plain"), builders.event("Guarded", marking=SECRET)]
    with Session.create(tmp_path / "a.dossier", about, contents=AddAll(records, "Sample")) as session:
        assert found(session, "marking:official") == {"Plain"}


def test_the_trash_is_searched_where_that_is_asked_for(tmp_path: Path) -> None:
    event = builders.event("Arrests in Baku")
    with Session.create(tmp_path / "a.dossier", About(title="A"), contents=AddAll([event], "Sample")) as session:
        session.apply(Remove(event.ref))
        assert found(session, "arrests") == set()
        assert found(session, "arrests in:trash") == {"Arrests in Baku"}


def test_pages_follow_each_other_without_a_gap(tmp_path: Path) -> None:
    events = [builders.event(f"Talks {number}") for number in range(120)]
    with Session.create(tmp_path / "a.dossier", About(title="A"), contents=AddAll(events, "Sample")) as session:
        for order in Order:
            pages = [session.find("talks", limit=50, offset=offset, order=order) for offset in (0, 50, 100)]
            assert len({hit.ref for page in pages for hit in page.hits}) == 120
            assert [page.total for page in pages] == [120, 120, 120]


def test_hits_come_by_age_or_by_date_where_that_is_asked_for(session: Session) -> None:
    newest = [hit.ref.kind for hit in session.find("moscow", order=Order.NEWEST).hits]
    assert newest == [Kind.CLAIM, Kind.EVENT, Kind.EVENT]
    dated = [hit.title for hit in session.find("moscow kind:event", order=Order.DATE).hits]
    assert dated == ["Talks in Moscow", "Quiet day in Moscow"]


PIECES = (*'()"*-: “”^+{}\0', "AND ", "OR ", "NOT ", "kind:", "after:", "a", "2025")


@given(text=st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_signs_are_read(text: str) -> None:
    assert read_query(text).filters is not None


@pytest.mark.parametrize("sign", ["(", ")", "-", '"', "NOT ", "a OR ", "NOT (", "kind:", "*", "a", "字", "a:b "])
def test_ten_thousand_signs_are_an_honest_question(session: Session, sign: str) -> None:
    assert session.find(sign * 10_000).total < 100
