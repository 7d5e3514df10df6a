"""Giving a dossier another passphrase, or none. The keys themselves are made in `keys.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.store.copying import contents_of
from briefings.store.keys import new_key
from briefings.store.problems import copy_differs

if TYPE_CHECKING:
    from briefings.store.connection import Connection


def rekey(connection: Connection, passphrase: str | None) -> None:
    """Write the file anew under a passphrase, or as plain text where there shall be none, and go on with that.

    In place, the engine could be cut off between the new pages and the salt that their key was made with; so the new
    file is whole and checked before it takes the place of the old one. Raises BadInputError where the passphrase is
    empty, CannotWriteError, or NotADossierError where the old file or the new one cannot be read whole.
    """
    key = None if passphrase is None else new_key(passphrase)
    before = contents_of(connection)

    def check(written: Connection) -> None:
        if written.query("pragma quick_check(1)") != [("ok",)] or contents_of(written) != before:
            raise copy_differs(connection.path)

    connection.written_anew(key, check=check)
