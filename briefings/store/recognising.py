"""What a file is, by its first bytes and its length, before the engine touches it. Its tables are not looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.store import problems
from briefings.store.raw import bytes_of

if TYPE_CHECKING:
    from pathlib import Path

PAGE = 4096
_PLAIN = b"SQLite format 3\0"
# Page size 4096 and the room that the cipher reserves on each page stay readable in an encrypted file: 64 bytes, or the
# 80 of a database of SQLCipher that became a dossier.
_ENCRYPTED = (b"\x10\x00\x40\x40\x20\x20", b"\x10\x00\x50\x40\x20\x20")


def log_of(path: Path) -> Path:
    """Where the engine keeps what it has not yet folded into the file."""
    return path.with_name(f"{path.name}-wal")


def is_encrypted(path: Path, passphrase: str | None, *, vfs: str | None = None) -> bool:
    """Whether the dossier at `path` needs a key. Raises NotADossierError where it is none, or cut off.

    The passphrase only helps to say what else the file is.
    """
    with bytes_of(path, vfs=vfs) as file:
        first, size = file.xRead(24, 0), file.xFileSize()
    plain = first.startswith(_PLAIN)
    if not plain and first[16:18] + first[20:24] not in _ENCRYPTED:
        raise _stranger(path, passphrase, size)
    whole = int.from_bytes(first[16:18]) or PAGE
    # After a power cut the engine may have been lengthening the file; then its log says how it goes on.
    if size < whole or (size % whole and not log_of(path).exists()):
        raise problems.damaged(path)
    return not plain


def _stranger(path: Path, passphrase: str | None, size: int) -> Exception:
    """What is wrong with a file that does not look like a dossier."""
    if passphrase and size and not size % PAGE:
        from briefings.store.foreign import opens  # noqa: PLC0415 - hardly ever needed

        if opens(path, passphrase):
            return problems.sqlcipher(path)
    return problems.not_a_dossier(path)
