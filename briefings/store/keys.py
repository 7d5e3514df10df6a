"""Keys of dossier files: derived from a passphrase, or printed and typed in again as a recovery key.

A recovery key is the derived key itself, so it opens the file without the passphrase and dies with it: a new passphrase
makes a new salt and another key. Nothing here opens a file by the engine.
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.errors import BadInputError
from briefings.store.raw import head

if TYPE_CHECKING:
    from pathlib import Path

SALT = 16
"""Bytes of salt; they are the first of an encrypted file."""

# The costs are not written in the file: they belong to the format, and other costs could not open it.
_TIME, _MEMORY_KIB, _LANES, _LENGTH = 3, 64 * 1024, 1, 32

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: none that is taken for another
_TAKEN_FOR = str.maketrans("OIL", "011", " \t\n\r-–—.,:;_")
_GROUPS, _GROUP = 13, 4


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Key:
    """What opens a file: 32 bytes, and the 16 of salt that they were derived with. It never shows itself in a text."""

    raw: bytes
    salt: bytes

    @property
    def written(self) -> str:
        """The form in which the engine takes a key as it is."""
        return f"x'{(self.raw + self.salt).hex()}'"


def derive(path: Path, passphrase: str, *, vfs: str | None = None) -> Key:
    """The key that a passphrase makes for the file at `path`, in about a quarter of a second and without holding Python
    up, so that a window can have it done beside its own thread. Raises NotADossierError where there is no such file.
    """
    return _derived(passphrase, head(path, SALT, vfs=vfs))


def new_key(passphrase: str) -> Key:
    """A key for a new file, with a salt of its own. Raises BadInputError where the passphrase is empty."""
    if not passphrase:
        raise BadInputError(
            "An empty passphrase protects nothing.", remedy="Type a passphrase, or choose to have none."
        )
    return _derived(passphrase, os.urandom(SALT))


def random_key() -> Key:
    """A key for a file that nobody shall open after us."""
    return Key(raw=os.urandom(_LENGTH), salt=os.urandom(SALT))


def into(target: Path, key: Key | None) -> str:
    """How the engine is told of a file to write: its name, and the key it shall have; without one it is plain."""
    options = "key=" if key is None else f"cipher=aegis&algorithm=aegis-256&key={key.written}"
    return f"{target.absolute().as_uri()}?{options}"


def _derived(passphrase: str, salt: bytes) -> Key:
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415 - a file without a passphrase never needs it

    # Composed form, so that one passphrase typed on two systems is one key.
    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    raw = hash_secret_raw(secret, salt, _TIME, _MEMORY_KIB, _LANES, _LENGTH, Type.ID)
    return Key(raw=raw, salt=salt)


# The recovery key on paper: thirteen groups of four letters and a fifth that checks them.


def printed(key: Key) -> str:
    """The recovery key of a file, to be printed: thirteen groups of five letters and figures."""
    number = int.from_bytes(key.raw) << 4 | _seal(key.raw)
    letters = [number >> 5 * place & 31 for place in reversed(range(_GROUPS * _GROUP))]
    groups = [letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP)]
    return "-".join(
        "".join(_LETTERS[letter] for letter in (*group, _check(place, group))) for place, group in enumerate(groups)
    )


def typed(text: str, path: Path, *, vfs: str | None = None) -> Key:
    """The key that somebody typed for the file at `path`; case, spaces and O for 0 do not matter.

    Raises BadInputError where it is mistyped, naming the group. Whether it fits the file shows when that is opened.
    """
    letters = [_LETTERS.find(letter) for letter in text.upper().translate(_TAKEN_FOR)]
    if len(letters) != _GROUPS * (_GROUP + 1):
        raise BadInputError(
            f"A recovery key has {_GROUPS * (_GROUP + 1)} letters and figures; this has {len(letters)}.",
            remedy="Compare it with the paper, group by group.",
        )
    groups = [letters[start : start + _GROUP + 1] for start in range(0, len(letters), _GROUP + 1)]
    wrong = [place + 1 for place, (*group, check) in enumerate(groups) if check != _check(place, group)]
    number = 0
    for letter in (letter for group in groups for letter in group[:_GROUP]):
        number = number << 5 | letter & 31
    raw = (number >> 4).to_bytes(_LENGTH)
    if wrong or number & 15 != _seal(raw):
        raise _mistyped(wrong)
    return Key(raw=raw, salt=head(path, SALT, vfs=vfs))


def _mistyped(places: list[int]) -> BadInputError:
    if not places:
        return BadInputError("The recovery key is mistyped.", remedy="Compare it with the paper, group by group.")
    listed = ", ".join(map(str, places))
    which = f"Group {listed} of the recovery key is" if len(places) == 1 else f"Groups {listed} of the recovery key are"
    return BadInputError(f"{which} mistyped.", remedy="Compare with the paper: each group is five letters and figures.")


def _seal(raw: bytes) -> int:
    import hashlib  # noqa: PLC0415 - hardly ever needed

    return hashlib.sha256(raw).digest()[0] >> 4


def _check(place: int, group: list[int]) -> int:
    """A sum in the field of 32 elements: it finds every wrong letter, every two swapped, and most swapped groups."""
    total = place
    for power, letter in enumerate(group, 1):
        product = max(letter, 0) << power
        for bit in range(9, 4, -1):
            if product >> bit & 1:
                product ^= 0b100101 << bit - 5
        total ^= product
    return total
