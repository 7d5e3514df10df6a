"""Processes that are killed or race each other, and a real disk that is full."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefings.domain.actors import Actor
from briefings.domain.dossier import About
from briefings.domain.events import Event
from briefings.domain.records import EventId, Kind
from briefings.edits import AddAll, Put
from briefings.errors import CannotWriteError
from briefings.session import Session
from tests import builders
from tests.faults.judge import cheap_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.timeout(3600)
ROOT = Path(__file__).parents[2]
encrypted_or_not = pytest.mark.parametrize("passphrase", [None, "a passphrase"], ids=["plain", "encrypted"])


def started(verb: str, path: Path, passphrase: str | None, count: int = 0) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.faults.worker", verb, str(path), passphrase or "", str(count)]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def said(worker: subprocess.Popen[str]) -> str:
    assert worker.stdout is not None
    return worker.stdout.readline().strip()


def told(worker: subprocess.Popen[str], words: str = "\n") -> None:
    assert worker.stdin is not None
    worker.stdin.write(words)
    worker.stdin.flush()


def dossier(path: Path, passphrase: str | None) -> Path:
    with cheap_keys():
        Session.create(path, About(title="A"), passphrase=passphrase, contents=AddAll([BEFORE], "Before")).close()
    return path


BEFORE = builders.event("Before the import", id=EventId(1 << 40))


@encrypted_or_not
def test_an_import_that_is_killed_leaves_all_or_nothing(place: Path, passphrase: str | None, everything: bool) -> None:
    count = 1_000_000 if everything else 2_000
    chance = random.Random(7)  # noqa: S311 - to be repeated
    with started("import", dossier(place / "timed.dossier", passphrase), passphrase, count) as whole:
        said(whole)
        begun = time.monotonic()
        assert said(whole) == "done"
        seconds = time.monotonic() - begun
    for number in range(6 if everything else 2):
        path = dossier(place / f"{number}.dossier", passphrase)
        with started("import", path, passphrase, count) as worker:
            said(worker)
            time.sleep(chance.uniform(0.1, 1.0) * seconds)
            worker.kill()
        with cheap_keys(), Session.open(path, passphrase=passphrase) as session:
            assert session.get(Event, BEFORE.id) == BEFORE
            assert session.counts()[Kind.EVENT] in {1, count + 1}
            assert session.file.verify().sound
        path.unlink()


@encrypted_or_not
@pytest.mark.parametrize("verb", ["open", "create"])
def test_of_those_who_race_for_a_dossier_one_gets_it(place: Path, passphrase: str | None, verb: str) -> None:
    path = place / "a.dossier"
    if verb == "open":
        dossier(path, passphrase)
    workers = [started(verb, path, passphrase) for _ in range(5)]
    for worker in workers:
        assert said(worker) == "ready"
    for worker in workers:
        told(worker)
    answers = [said(worker) for worker in workers]
    for worker in workers:
        worker.communicate()
    assert answers.count("held") == 1
    assert set(answers) <= {"held", "DossierInUseError", *(["CannotWriteError"] if verb == "create" else [])}
    with cheap_keys(), Session.open(path, passphrase=passphrase) as session:
        assert [actor.label for actor in session.all(Actor)] == ["Winner"]
        assert session.file.verify().sound


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of two megabytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux may mount a disk")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], check=False).returncode:
        pytest.skip("no disk may be mounted here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def fill(session: Session, kept: list[Event]) -> None:
    for number in range(10_000):
        event = builders.event(f"Event {number}", summary="word " * 2_000)
        session.apply(Put(event))
        kept.append(event)


@encrypted_or_not
def test_a_full_disk_refuses_the_edit_and_keeps_the_rest(small_disk: Path, passphrase: str | None) -> None:
    path, kept = dossier(small_disk / "a.dossier", passphrase), list[Event]()
    with cheap_keys(), Session.open(path, passphrase=passphrase) as session:
        with pytest.raises(CannotWriteError, match="full"):
            fill(session, kept)
        assert session.counts()[Kind.EVENT] == len(kept) + 1
    with cheap_keys(), Session.open(path, passphrase=passphrase) as again:
        assert set(again.all(Event)) == {BEFORE, *kept}
        assert again.file.verify().sound
