from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefings.domain.claims import Claim
from briefings.domain.dossier import About
from briefings.edits import AddAll, Put, Remove
from briefings.session import Session
from desktop.models.changes import changes_since
from tests import builders


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "a.dossier", About(title="A"), author="L. Moreau") as session:
        yield session


def _latest(session: Session) -> tuple[str, str]:
    line = changes_since(session, None, datetime.now(UTC))[0]
    return line.what, line.detail


def _claimed(session: Session) -> Claim:
    claim = builders.claim("New claim", builders.actor())
    claim = replace(claim, holders=())
    session.apply(Put(claim))
    return claim


def test_typing_a_new_record_is_one_change_under_its_name(session: Session) -> None:
    claim = _claimed(session)
    session.apply(Put(replace(claim, text="The boats stayed.")))
    assert _latest(session) == ("The boats stayed.", "Claim added, L. Moreau")
    assert len(changes_since(session, None, datetime.now(UTC))) == 2


def test_what_is_in_the_trash_keeps_its_name(session: Session) -> None:
    claim = _claimed(session)
    session.apply(Remove(claim.ref))
    line = changes_since(session, None, datetime.now(UTC))[0]
    assert (line.what, line.detail, line.ref) == ("New claim", "Claim moved to the trash, L. Moreau", None)


def test_what_was_taken_back_says_so(session: Session) -> None:
    _claimed(session)
    session.undo()
    assert _latest(session) == ("New claim", "Took back: New claim New claim, L. Moreau")


def test_a_step_on_many_records_names_the_first_two(session: Session) -> None:
    session.apply(AddAll((builders.actor("A"), builders.actor("B"), builders.actor("C")), "Three actors"))
    assert _latest(session) == ("Three actors", "A, B and others, L. Moreau")


def test_a_step_on_very_many_records_says_how_many(session: Session) -> None:
    session.apply(AddAll([builders.actor(f"Actor {number}") for number in range(30)], "Thirty actors"))
    assert _latest(session) == ("Thirty actors", "30 changes, L. Moreau")
