"""Out of the format of SQLCipher 4: a dossier becomes a dossier of ours, other tables become plain lines."""

from __future__ import annotations

import base64
import json
import re
from typing import TYPE_CHECKING

from briefings.store import durable, foreign, problems
from briefings.store.keys import new_key
from briefings.store.migrations import APPLICATION_ID
from briefings.store.opening import open_file

if TYPE_CHECKING:
    from pathlib import Path

    from briefings.store.foreign import Table, Value


def convert(path: Path, target: Path, passphrase: str) -> None:
    """Write the dossier in `path` to a new file and open it once. After a failure there is no file."""
    if foreign.application_id(path, passphrase) != APPLICATION_ID:
        raise problems.not_a_dossier(path)
    key = new_key(passphrase)
    temporary = target.with_name(f".{target.name}.part")
    if target.exists():
        raise problems.already_there(target)
    try:
        durable.drop(temporary)
        foreign.convert(path, passphrase, temporary, key)
        open_file(temporary, None, key=key, read_only=False).close()
        durable.put_in_place(temporary, target)
    except OSError as problem:
        raise problems.not_copied(target, f"{problem.strerror}.") from problem
    finally:
        durable.drop(temporary)


def tables_out(path: Path, folder: Path, passphrase: str) -> tuple[Table, ...]:
    """Write every table to a file of its own in a new folder."""
    found = foreign.tables(path, passphrase)
    if folder.exists():
        raise problems.already_there(folder)
    try:
        folder.mkdir(mode=0o700)
        for number, table in enumerate(found, 1):
            _write(path, passphrase, table, folder / f"{number:02d} {_safe(table.name)}.jsonl")
    except OSError as problem:
        raise problems.not_copied(folder, f"{problem.strerror}.") from problem
    return found


def _write(path: Path, passphrase: str, table: Table, place: Path) -> None:
    with place.open("x", encoding="utf-8", newline="\n") as file:
        for row in foreign.rows(path, passphrase, table.name):
            values = dict(zip(table.columns, map(_plain, row), strict=True))
            file.write(f"{json.dumps(values, ensure_ascii=False)}\n")


def _plain(value: Value) -> object:
    return {"base64": base64.b64encode(value).decode()} if isinstance(value, bytes) else value


def _safe(name: str) -> str:
    """A table's name as every system takes it for a file."""
    return re.sub(r"[^\w -]", "_", name)[:80].strip() or "_"
