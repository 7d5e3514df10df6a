"""Writing everything of an open dossier as plain files: whole or not at all, a thousand lines at a time."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.domain.records import Kind
from briefings.store import blobs
from briefings.store.durable import sync_folder
from briefings.store.plain import attachments, refusals
from briefings.store.plain.contents import AT_ONCE, Content, Records
from briefings.store.plain.manifest import NAME, Entry, manifest, write_manifest
from briefings.store.plain.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.store.connection import Connection

Progress = Callable[[float], None]
"""Told how much is done, 0 to 1, now and then; what it raises stops the work, and nothing is left of it."""

CONTENTS: tuple[Content, ...] = (*map(Records, Kind), *TABLES)
"""Every file of lines, in the order in which they are written and read."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)  # one for all: `dumps` makes one for each line
_README = """This folder holds a whole dossier of Chancery, a program for scenario briefings, as plain text. Each file
that ends in .jsonl has one JSON object on each line, in UTF-8. The names of the files and fields say what they hold;
steps.jsonl and changes.jsonl are the history of every edit. manifest.json lists the files with their SHA-256.
The format is described in the file docs/dossier-format.md of the program, which reads the folder back with
`import-data`. Nothing here is encrypted.
"""


def export_data(connection: Connection, folder: Path, progress: Progress = lambda _share: None) -> None:
    """Write everything to `folder`, which must not exist or be empty. The same dossier gives the same bytes.

    Raises CannotWriteError; after that, or whatever `progress` raises, the folder is as it was.
    """
    folder = folder.absolute()
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise refusals.folder_there(folder)
        _write_beside(connection, folder, progress)
    except OSError as problem:
        raise refusals.cannot_write(folder, problem) from problem


def _write_beside(connection: Connection, folder: Path, progress: Progress) -> None:
    """Fill a hidden folder beside the wanted one, then give it its name."""
    # It is made readable by this user alone, and stays so: it is plain text.
    made = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        _fill(connection, made, progress)
        if folder.exists():
            folder.rmdir()
        made.rename(folder)
        sync_folder(folder.parent)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def _fill(connection: Connection, folder: Path, progress: Progress) -> None:
    counted = _Counted(sum(content.count(connection) for content in CONTENTS), progress)
    entries = [_write_lines(connection, folder, content, counted) for content in CONTENTS]
    entries += _write_attachments(connection, folder, counted)
    _write(folder / "README.txt", [_README.encode()])
    dossier = str(connection.value("select uuid from file"))
    _write(folder / NAME, [write_manifest(manifest(dossier, entries))])
    sync_folder(folder)
    progress(1.0)


def _write_lines(connection: Connection, folder: Path, content: Content, counted: _Counted) -> Entry:
    before = counted.done
    lines = (_line(line) for line in counted.each(content.lines(connection)))
    size, digest = _write(folder / content.name, lines)
    return Entry(name=content.name, bytes=size, lines=counted.done - before, sha256=digest)


def _line(line: object) -> bytes:
    return (_ENCODER.encode(line) + "\n").encode()


def _write_attachments(connection: Connection, folder: Path, counted: _Counted) -> Iterator[Entry]:
    for digest, name in attachments.names(connection):
        (folder / attachments.FOLDER).mkdir(exist_ok=True)
        counted.say()
        size, written = _write(folder / name, [blobs.content(connection, digest) or b""])
        yield Entry(name=name, bytes=size, lines=None, sha256=written)


def _write(path: Path, pieces: Iterable[bytes]) -> tuple[int, str]:
    """A file, on the disk when this returns. Its size and its digest."""
    size, digest = 0, sha256()
    with path.open("xb") as file:
        for piece in pieces:
            file.write(piece)
            digest.update(piece)
            size += len(piece)
        file.flush()
        os.fsync(file.fileno())
    return size, digest.hexdigest()


class _Counted:
    """Counts the lines that went through, and says how far that is."""

    def __init__(self, total: int, progress: Progress) -> None:
        self.done = 0
        self._total = max(total, 1)
        self._progress = progress

    def say(self) -> None:
        """Tell how much is done."""
        self._progress(min(self.done / self._total, 1.0))

    def each(self, lines: Iterable[object]) -> Iterator[object]:
        """The same lines, counted."""
        for line in lines:
            if self.done % AT_ONCE == 0:
                self.say()
            self.done += 1
            yield line
