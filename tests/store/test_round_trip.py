from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.domain.dossier import RECORD_TYPES, About
from briefings.domain.records import Kind
from briefings.edits import AddAll
from briefings.session import Session
from tests.files import Written
from tests.store.strategies import any_record, world

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    path = tmp_path_factory.mktemp("round") / "trip.dossier"
    with Session.create(path, About(title="World"), device=1, contents=AddAll(world(), "World")) as made:
        yield made


@pytest.mark.parametrize("kind", Kind)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_record_comes_back_as_it_was_written(session: Session, kind: Kind, data: st.DataObject) -> None:
    record: Any = data.draw(any_record(kind))
    session.apply(Written(record))
    assert session.in_trash(record.ref) == record


@pytest.mark.parametrize("kind", Kind)
def test_what_is_read_whole_is_what_is_read_alone(session: Session, kind: Kind) -> None:
    together = session.all(RECORD_TYPES[kind])
    assert together
    assert all(session.record(record.ref) == record for record in together)
