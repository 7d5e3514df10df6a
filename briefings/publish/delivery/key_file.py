"""The file of a key for signing, as it lies on the disk. What is in it, `signature` knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.errors import BadInputError, NotFoundError
from briefings.publish.files import read_small

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST = 1_000_000  # bytes
_REMEDY = "Choose the PKCS#12 file (.p12 or .pfx) with your key."


def key_file(path: Path) -> bytes:
    """What is in it. Raises NotFoundError where it cannot be read, BadInputError where it is too large for a key."""
    return read_small(
        path,
        _LARGEST,
        unreadable=NotFoundError(f"{path.name or 'The file'} cannot be read.", remedy=_REMEDY),
        too_large=BadInputError(f"{path.name} is too large for a key.", remedy=_REMEDY),
    )
