"""undo(apply(x)) = x and redo(undo(apply(x))) = apply(x), row by row, for any deeds, with restarts in between."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.domain.dossier import About
from briefings.edits import AddAll
from briefings.session import Session
from tests.edits.deeds import EDITS, JUMPED, TURNED, TYPED, Done
from tests.files import Clock, derived, dump
from tests.store.strategies import world

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_PASSPHRASE = "a passphrase"
_DEEDS = st.lists(st.builds(Done, EDITS) | TYPED | TURNED | JUMPED, max_size=8)
_RESTARTS = st.sets(st.integers(0, 7))


def _settings(examples: int) -> settings:
    return settings(max_examples=examples, deadline=None)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _made(tmp_path_factory.mktemp("laws") / "template.dossier", None)


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _made(tmp_path_factory.mktemp("laws") / "encrypted.dossier", _PASSPHRASE)


@_settings(40)
@given(deeds=_DEEDS, restarts=_RESTARTS)
def test_undoing_and_redoing_everything_brings_back_every_row(
    template: Path, deeds: list[Any], restarts: set[int]
) -> None:
    _there_and_back(template, None, deeds, restarts)


@_settings(3)
@given(deeds=_DEEDS, restarts=st.sets(st.integers(0, 7), max_size=1))
def test_undoing_and_redoing_everything_holds_under_encryption(
    encrypted: Path, deeds: list[Any], restarts: set[int]
) -> None:
    _there_and_back(encrypted, _PASSPHRASE, deeds, restarts)


@_settings(20)
@given(edits=st.lists(EDITS, max_size=8), data=st.data())
def test_what_is_kept_in_memory_is_what_is_in_the_file(template: Path, edits: list[Any], data: st.DataObject) -> None:
    path = template.with_name("kept.dossier")
    shutil.copyfile(template, path)
    with Session.open(path) as session:
        for edit in edits:
            session.snapshot()
            Done(edit).do(session, Clock())
            if data.draw(st.booleans()):
                session.undo()
        kept = session.snapshot()
    with Session.open(path) as session:
        assert session.snapshot() == kept


def _there_and_back(template: Path, passphrase: str | None, deeds: list[Any], restarts: set[int]) -> None:
    path, clock = template.with_name("tried.dossier"), Clock()
    shutil.copyfile(template, path)
    before = _state(path, passphrase)
    _do(path, passphrase, clock, deeds, restarts)
    done = _state(path, passphrase)
    _all(path, passphrase, Session.undo)
    assert _state(path, passphrase) == before
    _all(path, passphrase, Session.redo)
    assert _state(path, passphrase) == done


def _state(path: Path, passphrase: str | None) -> tuple[object, object]:
    return dump(path, passphrase), derived(path, passphrase)


def _do(path: Path, passphrase: str | None, clock: Clock, deeds: Iterable[Any], restarts: set[int]) -> None:
    session = Session.open(path, passphrase=passphrase, author="Ana", now=clock)
    try:
        for place, deed in enumerate(deeds):
            if place in restarts:
                session.close()
                session = Session.open(path, passphrase=passphrase, author="Ana", now=clock)
            deed.do(session, clock)
    finally:
        session.close()


def _all(path: Path, passphrase: str | None, deed: Any) -> None:  # noqa: ANN401 - Session.undo or Session.redo
    with Session.open(path, passphrase=passphrase) as session:
        while deed(session):
            pass


def _made(path: Path, passphrase: str | None) -> Path:
    contents = AddAll(world(), "World")
    Session.create(path, About(title="World"), device=1, passphrase=passphrase, contents=contents, now=Clock()).close()
    return path
