from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefings.domain.actors import Name
from briefings.domain.dossier import About
from briefings.edits import AddAll
from briefings.session import Match, Session
from tests import builders

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefings.domain.dossier import Record

NAMES = ("Ilham Aliyev", "Vladimir Putin", "Nikol Pashinyan", "Yekaterinburg", "Türkiye", "Azerbaijan", "Kelbajar")


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    path: Path = tmp_path_factory.mktemp("near") / "a.dossier"
    actors = [builders.actor(name, names=(Name(text=name),)) for name in NAMES]
    events = [builders.event("Aliyev met Putin"), builders.event("Rain")]
    with Session.create(path, About(title="A"), contents=AddAll([*actors, *events], "Sample")) as made:
        yield made


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Yekaterinbrug", "Yekaterinburg"),
        ("Azerbajdjan", "Azerbaijan"),
        ("Pashinjn", "Nikol Pashinyan"),
        ("vladmir", "Vladimir Putin"),
        ("Ilham Aliiyve", "Ilham Aliyev"),
        ("Екатеринбург", "Yekaterinburg"),
        ("Փաշինյան", "Nikol Pashinyan"),
        ("Turkey", "Türkiye"),
        ("ТУРЦИЯ", "Türkiye"),
    ],
)
def test_a_name_is_found_however_it_is_spelt(session: Session, typed: str, name: str) -> None:
    assert session.find(typed).hits[0].title == name


def test_what_is_only_near_says_so_and_offers_the_name(session: Session) -> None:
    results = session.find("Yekaterinbrug")
    assert results.hits[0].match is not Match.WORDS
    assert results.corrected == "Yekaterinburg"
    assert session.find("Yekaterinburg").hits[0].match is Match.WORDS


def test_only_the_wrong_word_is_corrected(session: Session) -> None:
    assert session.find("Ilham Alizyev").corrected == "Ilham Aliyev"


def test_words_that_are_near_no_name_find_nothing(session: Session) -> None:
    results = session.find("xylophone")
    assert (results.hits, results.corrected) == ((), None)


def test_another_keyboard_layout_is_offered_and_not_applied(session: Session) -> None:
    results = session.find("Зфырштнфт")
    assert results.layout == "Pashinyan"
    assert session.find(results.layout).hits[0].title == "Nikol Pashinyan"


def test_an_excluded_word_is_not_corrected(session: Session) -> None:
    assert session.find("rain NOT Putinn").corrected is None


def test_exact_names_come_before_longer_ones_and_those_before_texts(tmp_path: Path) -> None:
    records: list[Record] = [
        builders.event("Georgia and the sea"),
        builders.actor("Bank of Georgia"),
        builders.actor("Georgian Dream"),
        builders.actor("Georgia"),
        builders.event("Talks", summary="Georgia was there."),
    ]
    with Session.create(tmp_path / "a.dossier", About(title="A"), contents=AddAll(records, "Sample")) as session:
        titles = [hit.title for hit in session.find("georgia").hits]
    assert titles == ["Georgia", "Georgian Dream", "Bank of Georgia", "Georgia and the sea", "Talks"]
