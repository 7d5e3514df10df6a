"""Where scenes begin: dossiers made beforehand, on an ordinary disk."""

from __future__ import annotations

import shutil
from pathlib import Path

import apsw

from briefings.domain.dossier import About
from briefings.session import Session
from briefings.store.connection import CIPHER
from briefings.store.keys import new_key
from tests.faults.judge import LATER, cheap_keys
from tests.faults.runs import Start
from tests.faults.script import RELEASED, SAMPLE, Scene, creating, migrating
from tests.faults.stage import START, Kept, state_of

PASSPHRASE = "a passphrase for faults"
NAME = Path("a.dossier")


def start_of(scene: Scene, folder: Path, *, encrypted: bool) -> Start:
    """The files with which a scene begins, made in an empty folder."""
    passphrase = PASSPHRASE if encrypted else None
    folder.mkdir(parents=True)
    if scene is creating:
        return Start(scene=scene, files={}, holds={}, passphrase=passphrase)
    path = folder / NAME
    with cheap_keys():
        if scene is migrating:
            _released(path, passphrase)
        else:
            Session.create(
                path, About(title="A"), passphrase=passphrase, device=1, contents=SAMPLE, now=lambda: START
            ).close()
        data = path.read_bytes()
        with Session.open(path, passphrase=passphrase, device=1, now=lambda: LATER) as session:
            kept = Kept(state_of(session), passphrase)
    return Start(scene=scene, files={NAME: data}, holds={NAME: kept}, passphrase=passphrase)


def _released(path: Path, passphrase: str | None) -> None:
    """The dossier of the first schema, under a key that is derived at once."""
    shutil.copyfile(RELEASED / "version-1.dossier", path)
    if passphrase is None:
        return
    connection = apsw.Connection(str(path))
    connection.pragma("journal_mode", "delete")
    for name, value in CIPHER:
        connection.pragma(name, value)
    connection.pragma("rekey", new_key(passphrase).written)
    connection.pragma("journal_mode", "wal")
    connection.close()
