from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefings.domain.dossier import About
from briefings.domain.searches import SavedSearch
from briefings.edits import DropSearch, SaveSearch
from briefings.errors import BadInputError, NotFoundError
from briefings.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "a.dossier", About(title="A")) as made:
        yield made


def saved(session: Session, name: str = "Arrests", query: str = "arrests kind:event") -> SavedSearch:
    search = SavedSearch(id=session.new_id(), name=name, query=query)
    session.apply(SaveSearch(search))
    return search


def test_a_saved_search_is_kept_in_the_dossier(session: Session, tmp_path: Path) -> None:
    search = saved(session)
    session.close()
    with Session.open(tmp_path / "a.dossier") as again:
        assert again.saved_searches() == (search,)


def test_saving_and_dropping_can_be_undone(session: Session) -> None:
    search = saved(session)
    assert session.undo_label == "Save search Arrests"
    session.apply(DropSearch(search.id))
    session.undo()
    assert session.saved_searches() == (search,)
    session.undo()
    assert session.saved_searches() == ()
    session.redo()
    assert session.saved_searches() == (search,)


def test_listeners_hear_of_saved_searches(session: Session) -> None:
    heard: list[bool] = []
    session.subscribe(lambda changes: heard.append(changes.searches))
    saved(session)
    assert heard == [True]


def test_a_saved_search_can_be_changed(session: Session) -> None:
    search = saved(session)
    changed = SavedSearch(id=search.id, name="Arrests in June", query="arrests after:2025-06-01")
    session.apply(SaveSearch(changed))
    assert session.saved_searches() == (changed,)
    assert session.undo_label == "Change search Arrests in June"


@pytest.mark.parametrize(("name", "query"), [("", "a"), ("A", " "), ("ARRESTS", "b")])
def test_a_search_without_a_name_of_its_own_is_refused(session: Session, name: str, query: str) -> None:
    search = saved(session)
    with pytest.raises(BadInputError):
        saved(session, name, query)
    assert session.saved_searches() == (search,)


def test_dropping_what_is_not_there_is_refused(session: Session) -> None:
    with pytest.raises(NotFoundError):
        session.apply(DropSearch(7))


def test_history_tells_of_saved_searches(session: Session) -> None:
    saved(session)
    step = session.past.steps(limit=1)[0]
    assert [change.label for change in session.past.changes(step.number)] == ["A saved search"]
