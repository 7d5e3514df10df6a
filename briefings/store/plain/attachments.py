"""Attached files as files: `attachments/<SHA-256>-<name>`, one for each content however often it is attached."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from briefings.store import blobs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.store.connection import Connection

FOLDER = "attachments"
_LONGEST = 80  # bytes of UTF-8: with the digest well below what any file system takes
_LONGEST_ENDING = 10
_NAMED = re.compile(FOLDER + r"/([0-9a-f]{64})(-[^/\\]*)?")


def names(connection: Connection) -> Iterator[tuple[str, str]]:
    """The digest of each content and the name of its file, in order of the digests.

    What only the journal can bring back has no name left and is called by its digest alone.
    """
    for digest in blobs.digests(connection):
        query = "select name from source_attachment where digest = ? order by source, position limit 1"
        name = connection.value(query, (digest,))
        yield digest, f"{FOLDER}/{digest}" + (f"-{safe_name(str(name))}" if name else "")


def digest_in(name: str) -> str | None:
    """The digest in the name of such a file; None where it is another file."""
    found = _NAMED.fullmatch(name)
    return found[1] if found else None


def lost(connection: Connection) -> int | None:
    """The first source that names a file whose content is not there."""
    query = "select source from source_attachment where digest not in (select digest from blob) order by source limit 1"
    found = connection.value(query)
    return None if found is None else int(found)


def safe_name(name: str) -> str:
    """A name that every system takes: letters, digits and a few marks, the ending kept."""
    plain = unicodedata.normalize("NFC", name)
    kept = "".join(letter if letter.isalnum() or letter in "._-" else "_" for letter in plain)
    stem, dot, ending = kept.rpartition(".")
    tail = dot + ending
    if not stem or not 0 < len(ending) <= _LONGEST_ENDING:
        stem, tail = kept, ""
    short = stem.encode()[: _LONGEST - len(tail.encode())].decode(errors="ignore").strip("._")
    return (short or "file") + tail
