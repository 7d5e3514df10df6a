from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.domain.actors import Name, NameUse
from briefings.domain.dossier import About
from briefings.domain.records import Kind
from briefings.edits import AddAll, Put, Remove
from briefings.session import Session
from tests import builders

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PRESIDENT = builders.actor("Ilham Aliyev", names=(Name(text="Ilham Aliyev"), Name(text="Əliyev", use=NameUse.NATIVE)))
RUSSIA = builders.actor("Russia")
ARRESTS = builders.event("Arrests in Yekaterinburg", summary="Two men died while Russia’s police held them.")
NOTE = builders.brief("Note", builders.block(text="See [Aliyev](actor:1) on the corridor.[^event:7]"))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    contents = AddAll([PRESIDENT, RUSSIA, ARRESTS, NOTE], "Sample")
    with Session.create(tmp_path / "a.dossier", About(title="A"), contents=contents) as made:
        yield made


def found(session: Session, words: str) -> list[str]:
    return [hit.title for hit in session.find(words).hits]


@pytest.mark.parametrize("words", ["aliy", "Алиев", "Ալիև", "eliyev", "ilham al", "ALIYEV"])
def test_a_name_is_found_in_any_script_and_while_it_is_typed(session: Session, words: str) -> None:
    assert found(session, words)[0] == "Ilham Aliyev"


def test_titles_come_before_texts(session: Session) -> None:
    assert found(session, "russia") == ["Russia", "Arrests in Yekaterinburg"]


def test_every_word_must_be_there(session: Session) -> None:
    assert found(session, "arrests police") == ["Arrests in Yekaterinburg"]
    assert found(session, "arrests corridor") == []


def test_a_hit_shows_its_context_with_the_words_marked(session: Session) -> None:
    hit = session.find("police").hits[0]
    assert [hit.context[start:end] for start, end in hit.ranges] == ["police"]
    assert hit.context == "Two men died while Russia’s police held them."


def test_the_context_of_a_long_text_is_cut_at_words(session: Session) -> None:
    session.apply(Put(builders.event("Long", summary="word " * 200 + "needle " + "word " * 200)))
    hit = session.find("needle").hits[0]
    assert hit.context.startswith("… word")
    assert hit.context.endswith("word …")
    assert [hit.context[start:end] for start, end in hit.ranges] == ["needle"]


def test_links_in_prose_are_read_as_their_words(session: Session) -> None:
    assert session.find("corridor").hits[0].context == "See Aliyev on the corridor."
    assert found(session, "actor") == []


def test_a_hit_in_a_brief_shows_none_of_its_marks(session: Session) -> None:
    text = "| Raised | Say |\n|---|---|\n| **Killing** | Share \\*the\\* {if asked} *needle* |\n| Ties | None |"
    session.apply(Put(builders.brief("Lines", builders.block(text=text))))
    hit = session.find("needle").hits[0]
    assert hit.context == "Raised · Say; Killing · Share *the* if asked needle; Ties · None"
    assert [hit.context[start:end] for start, end in hit.ranges] == ["needle"]


def test_kinds_and_limit_narrow_the_search(session: Session) -> None:
    assert [hit.ref.kind for hit in session.find("russia", kinds=[Kind.EVENT]).hits] == [Kind.EVENT]
    assert len(session.find("russia", limit=1).hits) == 1


def test_the_search_follows_edits_undo_and_the_trash(session: Session) -> None:
    session.apply(Put(builders.actor("Georgia")))
    assert found(session, "georgia") == ["Georgia"]
    session.undo()
    assert found(session, "georgia") == []
    session.apply(Remove(RUSSIA.ref))
    assert found(session, "russia") == ["Arrests in Yekaterinburg"]


def test_a_sign_that_folds_to_nothing_does_not_hide_the_rest(session: Session) -> None:
    assert found(session, "゜russia") == ["Russia", "Arrests in Yekaterinburg"]


@settings(max_examples=60, deadline=None)
@given(words=st.text())
def test_nothing_that_is_typed_is_an_error(session: Session, words: str) -> None:
    assert all(start < end for hit in session.find(words).hits for start, end in (*hit.ranges, *hit.title_ranges))


@pytest.mark.parametrize("words", ["zzzz", "aaa", "йййй"])
def test_a_letter_held_down_finds_nothing(session: Session, words: str) -> None:
    assert found(session, words) == []
