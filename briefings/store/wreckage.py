"""Getting a damaged file to answer at all: a copy of it, with its log or without, or with the plan of a new dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import apsw

from briefings.domain.records import Kind
from briefings.errors import BriefingsError
from briefings.store import durable, problems
from briefings.store.connection import Connection
from briefings.store.migrations import migrate
from briefings.store.raw import copy_bytes
from briefings.store.recognising import PAGE, log_of
from briefings.store.salvage import Losses, Wreck

if TYPE_CHECKING:
    from pathlib import Path

    from briefings.store.keys import Key


def opened(path: Path, folder: Path, key: Key | None) -> Wreck:
    """A copy of the damaged file, in an empty folder, that answers.

    Raises WrongPassphraseError where a key was given and fits no page, and NotADossierError where nothing can be read.
    """
    copy = folder / "damaged"
    log = log_of(path)

    def copied(*, with_log: bool) -> Path:
        durable.drop(copy)
        copy_bytes(path, copy)
        if with_log and log.exists():
            copy_bytes(log, log_of(copy))
        return copy

    for with_log in (True, False):
        try:
            return Wreck(copied(with_log=with_log), key)
        except apsw.Error:
            continue
    for pages in ("pageno = 1", "name = 'sqlite_schema'"):
        try:
            wreck = Wreck(_with_plan(copied(with_log=True), folder, key, pages), key)
        except (apsw.Error, OSError, BriefingsError):
            continue
        if _answers(wreck):
            return wreck
        wreck.close()
    raise problems.wrong_passphrase(path) if key is not None else problems.damaged(path)


def _answers(wreck: Wreck) -> bool:
    """Whether any page beyond those of the plan can be read."""
    for table in (*(kind.value for kind in Kind), "step", "change"):
        plan = wreck.plan(table)
        if plan is not None and next(wreck.rows(plan, Losses()), None) is not None:
            return True
    return False


def _with_plan(copy: Path, folder: Path, key: Key | None, pages: str) -> Path:
    """The copy with pages of the plan taken from a new dossier: the same program lays them out in the same way."""
    new = folder / "new"
    durable.drop(new)
    connection = Connection(new, key=key)
    try:
        connection.pragma("synchronous", "off")
        with connection.transaction():
            migrate(connection, since=0)
        # The first page says how long the file is.
        missing = copy.stat().st_size - new.stat().st_size
        connection.run("insert into blob (digest, content) values ('', zeroblob(?))", (max(missing, 1),))
        connection.pragma("journal_mode", "wal")
        numbers = connection.query(f"select distinct pageno from dbstat where {pages}")  # noqa: S608 - one of two conditions
    finally:
        connection.close()
    with new.open("rb") as source, copy.open("r+b") as damaged:
        for (number,) in numbers:
            place = (cast("int", number) - 1) * PAGE
            source.seek(place)
            damaged.seek(place)
            damaged.write(source.read(PAGE))
    return copy
