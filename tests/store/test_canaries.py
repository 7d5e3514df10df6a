"""No word of an encrypted dossier lies anywhere in plain text: not in its files, its copies or the temporary folder."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefings.domain.dossier import About
from briefings.domain.events import Event
from briefings.edits import AddAll, Put, Remove
from briefings.session import Session
from briefings.store.connection import Connection
from tests import builders

if TYPE_CHECKING:
    from briefings.domain.dossier import Record

PASSPHRASE = "canarypassphrase horse"
CANARY = "Canaryşəfəq"
NEEDLES = tuple(
    word.encode(coding)
    for word in (CANARY, CANARY.casefold(), "canarysefeq", "canary")
    for coding in ("utf-8", "utf-16-le", "utf-16-be")
)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place with folders for everything that is written: the dossier, temporary files, backups, working copies."""
    for name in ("temporary", "backups", "working", "Nextcloud"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setenv("SQLITE_TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    return tmp_path


def leaks(place: Path) -> list[str]:
    """The files below that hold a needle, those too that are deleted but still open."""
    files = [found for found in place.rglob("*") if found.is_file()]
    descriptors = Path("/proc/self/fd")
    if descriptors.is_dir():
        files += [one for one in descriptors.iterdir() if str(place) in _target(one)]
    return [str(found) for found in files if any(needle in found.read_bytes() for needle in NEEDLES)]


def _target(descriptor: Path) -> str:
    try:
        return str(descriptor.readlink())
    except OSError:  # that by which the folder itself was listed
        return ""


def of_every_kind() -> list[Record]:
    first, second = builders.actor(f"{CANARY} one", summary=CANARY), builders.actor(f"{CANARY} two")
    outlook = builders.scenario_set(f"{CANARY}?")
    source = builders.source(CANARY, text=f"{CANARY} " * 400)
    return [
        first,
        second,
        builders.event(
            CANARY, "2025-06-27", first, second, summary=CANARY, citations=(builders.citation(source, CANARY),)
        ),
        builders.relation(first, second, summary=CANARY),
        source,
        builders.question(CANARY),
        builders.claim(CANARY, first),
        builders.judgement(CANARY),
        builders.lever(CANARY, first, second),
        outlook,
        builders.scenario(outlook, name=CANARY),
        builders.indicator(outlook, CANARY),
        builders.brief(CANARY, builders.block(text=CANARY)),
    ]


def worked_on(folders: Path, path: Path, passphrase: str | None) -> list[str]:
    """Do everything with a dossier, and collect what leaks after each thing."""
    found: list[str] = []
    contents = AddAll(of_every_kind(), CANARY)
    settings = {"passphrase": passphrase, "working": folders / "working"}
    Session.create(path, About(title=CANARY), contents=contents, author=CANARY, **settings).close()
    found += leaks(folders)
    with Session.open(path, backups=folders / "backups", author=CANARY, **settings) as session:
        session.apply(AddAll([builders.event(f"{CANARY} {n}", summary=CANARY * 20) for n in range(1500)], CANARY))
        found += leaks(folders)
        session.apply(Remove(session.all(Event)[0].ref))
        session.undo()
        session.find("canarys")
        session.file.back_up()
        session.file.save_copy(folders / "copy.dossier")
        with session.past.as_known_on(datetime.now(UTC)) as past:
            past.find("canarys")
            found += leaks(folders)
        with Session.open(path, passphrase=passphrase, read_only=True) as second:
            second.all(Event)
            found += leaks(folders)
        session.file.verify()
        session.apply(Put(builders.actor(CANARY)))
        session.file.write_back()
        if passphrase is not None:
            session.file.set_passphrase(f"{passphrase} and more")
        found += leaks(folders)
    return found + leaks(folders)


@pytest.mark.parametrize("folder", ["", "Nextcloud"])
def test_nothing_of_an_encrypted_dossier_lies_in_plain_text(folders: Path, folder: str) -> None:
    assert worked_on(folders, folders / folder / "a.dossier", PASSPHRASE) == []


def test_the_search_for_canaries_finds_them_in_a_plain_dossier(folders: Path) -> None:
    assert worked_on(folders, folders / "a.dossier", None)


def test_a_plain_dossier_leaves_nothing_in_the_temporary_folder(folders: Path) -> None:
    worked_on(folders, folders / "a.dossier", None)
    assert leaks(folders / "temporary") == []


def test_sorting_and_packing_leave_nothing_in_the_temporary_folder(folders: Path) -> None:
    contents = AddAll([builders.event(f"{CANARY} {n}", summary=CANARY * 50) for n in range(3000)], CANARY)
    Session.create(folders / "a.dossier", About(title=CANARY), passphrase=PASSPHRASE, contents=contents).close()
    connection = Connection(folders / "a.dossier", passphrase=PASSPHRASE, mode="rw")
    connection.pragma("cache_size", 10)
    rows = connection.engine.execute("select * from event one, (select 1 union select 2) order by summary desc, title")
    next(iter(rows))
    found = leaks(folders)
    rows.close()
    connection.run("create temp table kept as select * from event")
    found += leaks(folders)
    connection.run("vacuum")
    connection.close()
    assert found + leaks(folders) == []
