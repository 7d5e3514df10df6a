"""What is in attached files, kept once under its SHA-256. Never changed and never journalled: the journal may bring
back any list of attachments, so what these name stays."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.store.connection import Connection


def keep(connection: Connection, content: bytes) -> str:
    """Keep some bytes and return their digest. The caller holds the transaction."""
    digest = sha256(content).hexdigest()
    row = cast("tuple[str, str]", (digest, content))  # the engine takes bytes; no other table has any
    connection.run("insert or ignore into blob (digest, content) values (?, ?)", row)
    return digest


def content(connection: Connection, digest: str) -> bytes | None:
    """The bytes with this digest, or None."""
    return cast("bytes | None", connection.value("select content from blob where digest = ?", (digest,)))


def holds(connection: Connection, digest: str) -> bool:
    """Whether there are bytes with this digest."""
    return connection.value("select 1 from blob where digest = ?", (digest,)) is not None


def digests(connection: Connection) -> Iterator[str]:
    """The digest of everything that is kept, in order."""
    return (str(digest) for (digest,) in connection.query("select digest from blob order by digest"))
