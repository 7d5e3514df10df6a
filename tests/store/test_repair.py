"""Repair: what can be read of a damaged file stands in the new one, what cannot is told, the damaged file stays."""

from __future__ import annotations

import json
import os
import random
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from briefings.domain.actors import Actor
from briefings.domain.dossier import About
from briefings.domain.events import Event
from briefings.domain.network_views import EVERYTHING, SavedView
from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.scenarios import Alteration, NetworkChange
from briefings.domain.sources import Source
from briefings.domain.what_ifs import WhatIf
from briefings.edits import AddAll, Put, Remove, SaveView, SaveWhatIf
from briefings.errors import BriefingsError, CannotWriteError, WrongPassphraseError
from briefings.session import Session
from briefings.store import salvage
from briefings.store.connection import Connection
from briefings.store.keys import derive
from briefings.store.named import CHANGES
from briefings.store.repair import Salvage, repair
from tests import builders

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
PASSPHRASE = "a long enough passphrase"
PAGE = 4096
EVENTS = 1200
AZERBAIJAN = builders.actor()
Truth = dict[Ref, object]


@pytest.fixture
def few_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    """A repair that soon gives up on a table of which nothing answers."""
    monkeypatch.setattr(salvage, "DENSE", 500)


@pytest.fixture(params=[None, PASSPHRASE], ids=["plain", "encrypted"])
def passphrase(request: pytest.FixtureRequest) -> str | None:
    return None if request.param is None else str(request.param)


def made(path: Path, passphrase: str | None) -> Truth:
    """A dossier of some megabytes, and every record of it."""
    actors = [builders.actor(f"Actor {number}") for number in range(60)]
    sources = [builders.source(f"Newspaper {number}") for number in range(40)]
    events = [
        builders.event(
            f"Event {number}",
            "2025-06-27",
            actors[number % 60],
            actors[number * 7 % 59],
            summary=f"What happened {number}. " * 20,
            citations=(builders.citation(sources[number % 40]),),
        )
        for number in range(EVENTS)
    ]
    with Session.create(path, About(title="A dossier"), passphrase=passphrase) as session:
        session.apply(AddAll([*actors, *sources, *events], "Begin"))
        session.apply(Remove(events[3].ref))
        return {record.ref: record for record in (*actors, *sources, *events)}


def overwrite(path: Path, pages: int, seed: int = 1, first: int = 2) -> None:
    """Random bytes over some pages, never over those before `first` (the first page is number 1)."""
    data = bytearray(path.read_bytes())
    for page in random.Random(seed).sample(range(first - 1, len(data) // PAGE), pages):  # noqa: S311 - repeatable
        data[page * PAGE : (page + 1) * PAGE] = os.urandom(PAGE)
    path.write_bytes(data)


def spoil(path: Path, *statements: str) -> None:
    """Change rows past the journal."""
    connection = Connection(path, mode="rw")
    for (name,) in connection.query("select name from sqlite_schema where name glob 'journal_*'"):
        connection.run(f"drop trigger {name}")
    for statement in statements:
        connection.run(statement)
    connection.close()


def repaired(path: Path, passphrase: str | None) -> Salvage:
    before = path.read_bytes()
    key = None if passphrase is None else derive(path, passphrase)
    salvage = repair(path, path.with_name("new.dossier"), key=key, who="A. Person", now=NOW)
    assert path.read_bytes() == before
    assert {one.name for one in path.parent.iterdir()} == {path.name, "new.dossier"}
    return salvage


def held(salvage: Salvage, passphrase: str | None) -> Truth:
    """Every record of the new dossier, which passes the full check."""
    with Session.open(salvage.target, passphrase=passphrase) as session:
        assert session.file.verify().found == ()
        records = [record for kind in (Actor, Event, Source) for record in session.all(kind)]
        return {record.ref: record for record in (*records, *map(session.in_trash, session.removed()))}


def test_a_sound_dossier_loses_nothing(tmp_path: Path, passphrase: str | None) -> None:
    truth = made(tmp_path / "a.dossier", passphrase)
    salvage = repaired(tmp_path / "a.dossier", passphrase)
    assert salvage.lost == ()
    assert held(salvage, passphrase) == truth
    with Session.open(salvage.target, passphrase=passphrase) as session:
        assert session.about.title == "A dossier"
        assert [step.label for step in session.past.steps()][-1] == "New dossier"
        assert len(session.removed()) == 1


@pytest.mark.parametrize(("pages", "share"), [(1, 0.99), (5, 0.97), (20, 0.9)])
def test_overwritten_pages_lose_little_more_than_their_rows(
    tmp_path: Path, passphrase: str | None, pages: int, share: float
) -> None:
    path = tmp_path / "a.dossier"
    truth = made(path, passphrase)
    overwrite(path, pages, first=60)
    salvage = repaired(path, passphrase)
    found = held(salvage, passphrase)
    whole = [ref for ref, record in found.items() if truth[ref] == record]
    assert len(found) >= share * len(truth)
    assert len(whole) >= (share - 0.12) * len(truth)  # names and notes lie on pages of their own
    assert salvage.kept[Kind.EVENT] == sum(ref.kind is Kind.EVENT for ref in found)


def test_half_of_all_pages_still_leave_something(tmp_path: Path, passphrase: str | None) -> None:
    path = tmp_path / "a.dossier"
    truth = made(path, passphrase)
    overwrite(path, path.stat().st_size // PAGE // 2 - 60, first=60)
    salvage = repaired(path, passphrase)
    found = held(salvage, passphrase)
    assert len(found) > 0.3 * len(truth)
    assert salvage.lost


def test_the_first_page_may_be_lost(tmp_path: Path, passphrase: str | None) -> None:
    path = tmp_path / "a.dossier"
    truth = made(path, passphrase)
    data = bytearray(path.read_bytes())
    # What the key is derived with, and by what an encrypted file is known, are its first bytes.
    kept = 24 if passphrase else 0
    data[kept:PAGE] = os.urandom(PAGE - kept)
    path.write_bytes(data)
    assert held(repaired(path, passphrase), passphrase) == truth


def test_the_whole_plan_may_be_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    truth = made(path, None)
    connection = Connection(path)
    pages = connection.query("select pageno from dbstat where name = 'sqlite_schema'")
    connection.close()
    data = bytearray(path.read_bytes())
    for (page,) in pages:
        data[(int(str(page)) - 1) * PAGE : int(str(page)) * PAGE] = os.urandom(PAGE)
    path.write_bytes(data)
    assert held(repaired(path, None), None) == truth


@pytest.mark.parametrize(("part", "least"), [(0.66, 0.9), (0.33, 0.18)])
def test_a_file_that_is_cut_off_gives_what_is_left(
    tmp_path: Path, passphrase: str | None, part: float, least: float
) -> None:
    path = tmp_path / "a.dossier"
    truth = made(path, passphrase)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * part) + 100])
    found = held(repaired(path, passphrase), passphrase)
    assert len(found) >= least * len(truth)


def test_a_damaged_log_costs_only_what_stood_in_it(tmp_path: Path, passphrase: str | None) -> None:
    path = tmp_path / "a.dossier"
    truth = made(path, passphrase)
    log = path.with_name("a.dossier-wal")
    log.write_bytes(os.urandom(200_000))
    key = None if passphrase is None else derive(path, passphrase)
    salvage = repair(path, tmp_path / "new.dossier", key=key, who="", now=NOW)
    assert log.stat().st_size == 200_000
    assert held(salvage, passphrase) == truth


@pytest.mark.usefixtures("few_tries")
def test_a_wrong_key_is_told_from_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    made(path, PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        repair(path, tmp_path / "new.dossier", key=derive(path, "another"), who="", now=NOW)
    assert [one.name for one in tmp_path.iterdir()] == ["a.dossier"]


@pytest.mark.usefixtures("few_tries")
def test_what_is_no_dossier_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.dossier"
    path.write_bytes(os.urandom(50 * PAGE))
    with pytest.raises(BriefingsError):
        repair(path, tmp_path / "new.dossier", key=None, who="", now=NOW)
    assert [one.name for one in tmp_path.iterdir()] == ["letter.dossier"]


def test_nothing_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    made(path, None)
    (tmp_path / "new.dossier").write_bytes(b"mine")
    with pytest.raises(CannotWriteError):
        repair(path, tmp_path / "new.dossier", key=None, who="", now=NOW)
    assert (tmp_path / "new.dossier").read_bytes() == b"mine"


def test_views_and_what_ifs_are_salvaged_as_far_as_they_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    gone = NetworkChange(alteration=Alteration.ABSENT, actor=ActorId(77))
    stays = NetworkChange(alteration=Alteration.ABSENT, actor=AZERBAIJAN.id)
    with Session.create(path, About(title="A"), contents=Put(AZERBAIJAN)) as session:
        session.apply(SaveView(SavedView(id=session.new_id(), name="All", view=EVERYTHING)))
        session.apply(SaveWhatIf(WhatIf(id=session.new_id(), name="Alone", changes=(stays,))))
    changes = json.dumps(CHANGES.write((stays, gone)))
    spoil(path, f"update what_if set changes = '{changes}'", "insert into network_view values (7, 'Odd', '[]')")  # noqa: S608 - ours
    salvage = repaired(path, None)
    with Session.open(salvage.target) as session:
        assert [saved.name for saved in session.saved_views()] == ["All"]
        assert [what_if.changes for what_if in session.what_ifs()] == [(stays,)]
        assert session.file.verify().found == ()
    assert "“Odd”, one of the saved views of the network, cannot be read as it was written" in " ".join(salvage.lost)
    assert "The what-if “Alone” no longer changes the actor 77, which is lost." in salvage.lost
