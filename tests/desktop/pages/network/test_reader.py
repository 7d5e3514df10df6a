"""Reading a network some records at a time."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefings.domain.actors import Actor
from briefings.domain.dates import Day
from briefings.domain.dossier import About
from briefings.domain.relations import Relation
from briefings.edits import AddAll
from briefings.session import Session
from desktop.models import size
from desktop.pages.network import reader
from desktop.pages.network.reader import Reader
from tests import builders

ACTORS = [builders.actor(f"Land {number}") for number in range(6)]
TIES = [builders.relation(ACTORS[0], other, span=builders.span("2020-01-01")) for other in ACTORS[1:]]
OVER = builders.relation(ACTORS[1], ACTORS[2], span=builders.span("2010-01-01", "2011-01-01"))
DAY = Day(builders.day("2025-01-01").latest or 0)
TODAY = [(DAY, Day(DAY + 1))]


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr(size, "LONG", 3)
    monkeypatch.setattr(reader, "_AT_ONCE", 2)
    contents = AddAll([*ACTORS, *TIES, OVER], "All")
    with Session.create(tmp_path / "Large.dossier", About(title="Large"), contents=contents) as made:
        yield made


def test_what_is_shown_is_read_before_it_is_said_to_be_ready(session: Session, qtbot: QtBot) -> None:
    page = QObject()
    made = Reader(session, page)
    with qtbot.waitSignal(made.ready):
        assert not made.has(TODAY)
    assert not session.unread(Relation, [tie.id for tie in TIES])
    assert not session.unread(Actor, [actor.id for actor in ACTORS])
    assert session.unread(Relation, [OVER.id]) == {OVER.id}
    assert made.has(TODAY)


def test_a_small_dossier_is_never_waited_for(
    session: Session, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(size, "LONG", 5_000)
    assert Reader(session, QObject(qapp)).has(TODAY)
