"""Making a dossier from plain files, as it was: the same ids, the same history, the same trash. Whole or not at all.

Every file is first compared with the manifest, then every line with what its fields ask for; what is derived is made
anew. What an older version of the format did not have yet is empty. Should a version change what a line holds, lines of
older ones are to be changed here, before `Content.read` sees them; so far none does.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from briefings.store import blobs
from briefings.store.codec import MismatchError
from briefings.store.migrations import LATEST
from briefings.store.migrations.triggers import drop_triggers, install_triggers
from briefings.store.opening import create_file
from briefings.store.plain import attachments, refusals
from briefings.store.plain.contents import AT_ONCE
from briefings.store.plain.dangling import check_references
from briefings.store.plain.manifest import read_manifest
from briefings.store.plain.tables import VIEWS, WHAT_IFS
from briefings.store.plain.writing import CONTENTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefings.store.connection import Connection
    from briefings.store.plain.contents import Content
    from briefings.store.plain.manifest import Entry, Manifest
    from briefings.store.plain.writing import Progress

_BLOCK = 1 << 20
_SINCE = {VIEWS.name: 2, WHAT_IFS.name: 2}
"""The version of the format with which a file came, where that was not the first."""
_CHECKING = 0.1  # reading the bytes is about a tenth of the work


def import_data(
    folder: Path, target: Path, passphrase: str | None = None, progress: Progress = lambda _share: None
) -> None:
    """A new dossier at `target` from the files in `folder`.

    Raises BadInputError naming the file and the line that cannot be read, DossierTooNewError, or CannotWriteError where
    something stands at `target`; then, and whatever `progress` raises, there is no dossier.
    """
    listed = read_manifest(folder)
    if listed.schema_version > LATEST:
        raise refusals.too_new(listed.format_version)
    _check_names(listed)
    for place, entry in enumerate(listed.files):
        progress(_CHECKING * place / len(listed.files))
        _check_bytes(folder, entry)
    create_file(target, passphrase, lambda connection: _fill(connection, folder, listed, progress)).close()


def _check_names(listed: Manifest) -> None:
    """Every file is named once, and no other."""
    named = {entry.name for entry in listed.files}
    known = {content.name for content in CONTENTS}
    for entry in listed.files:
        if entry.name not in known and not attachments.digest_in(entry.name):
            raise refusals.strange_file(entry.name)
    missing = sorted(name for name in known - named if _SINCE.get(name, 1) <= listed.format_version)
    if missing:
        raise refusals.file_missing(missing[0])
    if len(named) < len(listed.files):
        raise refusals.bad_manifest(MismatchError("without a file that is named twice", ("files",)))


def _check_bytes(folder: Path, entry: Entry) -> None:
    """A file is as the manifest says. Raises BadInputError."""
    size, digest = 0, sha256()
    try:
        with (folder / entry.name).open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
                size += len(block)
    except OSError as problem:
        raise refusals.cannot_read(entry.name, problem) from problem
    if entry.bytes not in {None, size} or entry.sha256 not in {None, digest.hexdigest()}:
        raise refusals.changed(entry.name)
    if attachments.digest_in(entry.name) not in {None, digest.hexdigest()}:
        raise refusals.changed(entry.name)


def _fill(connection: Connection, folder: Path, listed: Manifest, progress: Progress) -> None:
    """Everything, in the transaction that makes the file."""
    drop_triggers(connection)  # the history comes with the files
    connection.pragma("defer_foreign_keys", 1)
    connection.run("update file set uuid = ?", (listed.dossier,))
    entries = {entry.name: entry for entry in listed.files}
    for name in entries:
        if attachments.digest_in(name):
            blobs.keep(connection, _bytes(folder, name))
    contents = [content for content in CONTENTS if content.name in entries]
    size = sum((folder / content.name).stat().st_size for content in contents) or 1
    done = 0
    for content in contents:
        for taken in _take(connection, folder, content, entries[content.name].lines):
            done += taken
            progress(_CHECKING + (1 - _CHECKING) * min(done / size, 1))
    check_references(connection, folder)
    install_triggers(connection)
    progress(1.0)


def _take(connection: Connection, folder: Path, content: Content, expected: int | None) -> Iterator[int]:
    """One file, some lines at a time; yields how many bytes that were."""
    lines = 0
    for batch, size in _batches(folder / content.name, content):
        content.take(connection, batch)
        lines += len(batch)
        yield size
    if expected not in {None, lines}:
        raise refusals.changed(content.name)
    if not (content.key or lines):
        raise refusals.wrong_line(content.name, 1, "it is missing")


def _batches(path: Path, content: Content) -> Iterator[tuple[list[Any], int]]:
    """What the lines say, a thousand at a time, and how many bytes these have."""
    batch: list[Any] = []
    size, last = 0, -1
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            size += len(line)
            held = parsed(path.name, number, line)
            last = _risen(path.name, number, content.key, held, last)
            batch.append(_read(path.name, number, content, held))
            if len(batch) == AT_ONCE:
                yield batch, size
                batch, size = [], 0
    if batch:
        yield batch, size


def parsed(name: str, number: int, line: bytes) -> dict[str, Any]:
    """One line as JSON. Raises BadInputError."""
    try:
        held = json.loads(line.decode(), object_pairs_hook=_once)
    except MismatchError as problem:
        raise refusals.wrong_line(name, number, str(problem)) from problem
    except (ValueError, RecursionError) as problem:
        raise refusals.wrong_line(name, number, "it is no JSON object in UTF-8") from problem
    if not isinstance(held, dict):
        raise refusals.wrong_line(name, number, "it must be an object in braces")
    return held


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    held = dict(pairs)
    if len(held) < len(pairs):
        raise MismatchError("without a field that stands twice")
    return held


def _risen(name: str, number: int, key: str, held: dict[str, Any], last: int) -> int:
    """The key of a line, which must be above that of the line before. Raises BadInputError."""
    if not key:
        if number > 1:
            raise refusals.wrong_line(name, number, "one line is all that may stand here")
        return last
    value = held.get(key)
    if type(value) is not int:
        raise refusals.wrong_line(name, number, f"“{key}” must be a whole number")
    if value <= last:
        what = f"its “{key}” {value} stands there already" if value == last else f"its “{key}” {value} is out of order"
        raise refusals.wrong_line(name, number, what, f"Order the lines by “{key}”, each number once.")
    return value


def _read(name: str, number: int, content: Content, held: dict[str, Any]) -> Any:  # noqa: ANN401 - what the file holds
    try:
        return content.read(held)
    except MismatchError as problem:
        raise refusals.wrong_line(name, number, str(problem)) from problem


def _bytes(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except OSError as problem:
        raise refusals.cannot_read(name, problem) from problem
