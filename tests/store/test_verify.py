"""The full check: a sound dossier is sound, and each thing that can be wrong is told in its owner's words."""

from __future__ import annotations

import json
import os
import random
from typing import TYPE_CHECKING

import pytest

from briefings.domain.dossier import About
from briefings.domain.events import Event
from briefings.domain.records import ActorId
from briefings.domain.scenarios import Alteration, NetworkChange
from briefings.edits import AddAll, Put, Remove
from briefings.sample import create_sample
from briefings.session import Session
from briefings.store.connection import Connection
from briefings.store.findings import Findings, Severity
from briefings.store.named import CHANGES
from briefings.store.verify import verify
from tests import builders

if TYPE_CHECKING:
    from pathlib import Path

ABSENT = json.dumps(CHANGES.write([NetworkChange(alteration=Alteration.ABSENT, actor=ActorId(77))]))
ABSENT = ABSENT.replace("{", "{{").replace("}", "}}")
PASSPHRASE = "a long enough passphrase"


def made(path: Path, passphrase: str | None = None) -> Path:
    country = builders.actor("Azerbaijan")
    events = [builders.event("Signing of the treaty", "2025-06-27", country) for _ in range(3)]
    with Session.create(path, About(title="A dossier"), passphrase=passphrase) as session:
        session.apply(AddAll((country, *events), label="Begin"))
        session.apply(Remove(events[0].ref))
        session.undo()
    return path


def spoilt(path: Path, *statements: str) -> Findings:
    """What the check says after some statements that no edit could make."""
    connection = Connection(path, mode="rw")
    for (name,) in connection.query("select name from sqlite_schema where type = 'trigger'"):
        connection.run(f"drop trigger {name}")
    connection.pragma("foreign_keys", 0)
    for statement in statements:
        connection.run(statement)
    findings = verify(connection)
    connection.close()
    return findings


def test_a_new_dossier_is_sound(tmp_path: Path) -> None:
    with Session.open(made(tmp_path / "a.dossier", PASSPHRASE), passphrase=PASSPHRASE) as session:
        findings = session.file.verify()
    assert findings.found == ()
    assert findings.sound
    assert findings.records == 4


def test_the_sample_is_sound_and_the_check_changes_nothing(tmp_path: Path) -> None:
    create_sample(tmp_path / "s.dossier").close()
    before = (tmp_path / "s.dossier").read_bytes()
    with Session.open(tmp_path / "s.dossier", read_only=True) as session:
        assert session.file.verify().found == ()
    assert (tmp_path / "s.dossier").read_bytes() == before


def test_a_removed_record_and_its_return_leave_the_dossier_sound(tmp_path: Path) -> None:
    with Session.open(made(tmp_path / "a.dossier")) as session:
        session.apply(Remove(session.all(Event)[0].ref))
        assert session.file.verify().found == ()


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("update event set question = 77", "“Signing of the treaty” (event {0}) points at the question 77"),
        ("insert into citation values ('event', 990, 0, 991, '', '', 'likely')", "event 990 have lost it"),
        ("update event set date_latest = 5", "“Signing of the treaty” (event {0}) has a date that ends before"),
        ("update event set contexts = '['", "The event {0} cannot be read as it was written."),
        ("update event set status = 'no such word'", "The event {0} cannot be read as it was written."),
        ("delete from about", "The title page of the dossier is missing."),
        ("update current set step = 1", "A step was left open."),
        ("delete from link", "The links of"),
        ("delete from entry", "“Signing of the treaty” (event {0}) is missing from the search."),
        ("delete from event", "The journal does not agree with the event {0}."),
        ("update change set key = '{{'", "entries of the journal cannot be read."),
        ("update tally set count = 7", "says 7; there are"),
        ("update identity set last = 0", "could be given again"),
        ("insert into network_view values (7, 'Foes', '{{\"signs\": [5]}}')", "“Foes”, one of the saved views of the"),
        ("insert into what_if values (7, 'Peace', '[[')", "“Peace”, one of the what-ifs, cannot be read"),
        (f"insert into what_if values (7, 'Peace', '{ABSENT}')", "“Peace” points at the actor 77, which is not"),  # noqa: S608 - ours
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, statement: str, told: str) -> None:
    path = made(tmp_path / "a.dossier")
    with Session.open(path) as session:
        event = session.all(Event)[0].id
        if "identity" in statement:
            session.apply(Put(builders.actor("Baku", id=session.new_id())))
        if "link" in statement:
            country = builders.actor("Georgia")
            session.apply(AddAll((country, builders.actor("Tbilisi", part_of=country.id)), label="More"))
    sentences = [finding.sentence for finding in spoilt(path, statement.format(event)).found]
    assert any(told.format(event) in sentence for sentence in sentences), sentences


@pytest.mark.parametrize("passphrase", [None, PASSPHRASE], ids=["plain", "encrypted"])
def test_overwritten_pages_are_found(tmp_path: Path, passphrase: str | None) -> None:
    path = made(tmp_path / "a.dossier", passphrase)
    with Session.open(path, passphrase=passphrase) as session:
        session.apply(AddAll([builders.event(f"Event {number}", summary="x" * 900) for number in range(400)], "More"))
    data = bytearray(path.read_bytes())
    for page in random.Random(1).sample(range(len(data) // 8192, len(data) // 4096), 20):  # noqa: S311 - repeatable
        data[page * 4096 : page * 4096 + 4096] = os.urandom(4096)
    path.write_bytes(data)
    findings = verify(Connection(path, passphrase=passphrase, mode="rw"))
    assert findings.found[0].severity is Severity.DAMAGE
    assert "cannot be read" in findings.found[0].sentence


def test_a_check_can_be_stopped(tmp_path: Path) -> None:
    with Session.open(made(tmp_path / "a.dossier")) as session:
        findings = session.file.verify(lambda share: share < 0.35)
    assert not findings.complete
    assert not findings.sound


def test_the_share_that_is_done_rises_to_the_whole(tmp_path: Path) -> None:
    heard: list[float] = []
    with Session.open(made(tmp_path / "a.dossier")) as session:
        session.file.verify(lambda share: heard.append(share) is None)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_only_what_is_derived_is_the_least_of_faults(tmp_path: Path) -> None:
    found = spoilt(made(tmp_path / "a.dossier"), "delete from entry").found
    assert {finding.severity for finding in found} == {Severity.DERIVED}
