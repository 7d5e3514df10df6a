"""undo(apply(x)) = x and redo(undo(apply(x))) = apply(x), row by row, for any edits, with restarts in between."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefings.domain.dossier import About, Place
from briefings.domain.records import Kind
from briefings.edits import AddAll, Batch, ChangeAbout, PlaceActors, Remove, Restore
from briefings.session import Session
from tests.files import Written, dump
from tests.store.strategies import WORLD, any_record, refs, world

if TYPE_CHECKING:
    from pathlib import Path

    from hypothesis.strategies import SearchStrategy

    from briefings.edits import Edit

_RECORDS = st.sampled_from(Kind).flatmap(any_record)
_PLACES = st.dictionaries(
    st.sampled_from(WORLD[Kind.ACTOR]),
    st.builds(Place, x=st.floats(-1e6, 1e6), y=st.floats(-1e6, 1e6), pinned=st.booleans()),
    min_size=1,
)
_SINGLE: SearchStrategy[Any] = st.one_of(
    st.builds(Written, _RECORDS),
    st.builds(Remove, refs()),
    st.builds(Restore, refs()),
    st.builds(PlaceActors, _PLACES),
    st.builds(ChangeAbout, st.builds(About, title=st.text("abc", min_size=1), author=st.text("xyz"))),
)
# One record written again and again within a step: undo has to go back in order.
_REWRITTEN = st.sampled_from(Kind).flatmap(
    lambda kind: st.lists(
        any_record(kind).map(lambda record: Written(replace(record, id=1000))), min_size=2, max_size=4
    )
)
_SEVERAL = st.builds(Batch, st.just("Several"), st.lists(_SINGLE, max_size=4) | _REWRITTEN)
EDITS = st.lists(_SINGLE | _SEVERAL, max_size=8)
_SETTINGS = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("laws") / "template.dossier"
    Session.create(path, About(title="World"), device=1, contents=AddAll(world(), "World")).close()
    return path


@_SETTINGS
@given(edits=EDITS)
def test_undoing_everything_after_a_restart_brings_back_every_row(template: Path, edits: list[Edit]) -> None:
    path = _applied(template, edits)
    _all(path, Session.undo)
    assert dump(path) == dump(template)


@_SETTINGS
@given(edits=EDITS)
def test_redoing_everything_after_a_restart_brings_back_every_row(template: Path, edits: list[Edit]) -> None:
    path = _applied(template, edits)
    done = dump(path)
    _all(path, Session.undo)
    _all(path, Session.redo)
    assert dump(path) == done


@_SETTINGS
@given(edits=EDITS, data=st.data())
def test_what_is_kept_in_memory_is_what_is_in_the_file(template: Path, edits: list[Edit], data: st.DataObject) -> None:
    path = _applied(template, [])
    with Session.open(path) as session:
        for edit in edits:
            session.snapshot()
            session.apply(edit)
            if data.draw(st.booleans()):
                session.undo()
        kept = session.snapshot()
    with Session.open(path) as session:
        assert session.snapshot() == kept


def _applied(template: Path, edits: list[Edit]) -> Path:
    path = template.with_name("tried.dossier")
    shutil.copyfile(template, path)
    with Session.open(path) as session:
        for edit in edits:
            session.apply(edit)
    return path


def _all(path: Path, deed: Any) -> None:  # noqa: ANN401 - Session.undo or Session.redo
    with Session.open(path) as session:
        while deed(session):
            pass
