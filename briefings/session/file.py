"""The file of an open dossier: who may open it and how, apart from what is in it. Reached as `session.file`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.store import keys
from briefings.store.problems import not_encrypted

if TYPE_CHECKING:
    from pathlib import Path

    from briefings.store.store import Store


class DossierFile:
    """What may be asked of the file of one open dossier, and done with it as a whole."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def path(self) -> Path:
        """Where the dossier is."""
        return self._store.path

    @property
    def encrypted(self) -> bool:
        """Whether a passphrase protects it."""
        return self._store.encrypted

    @property
    def read_only(self) -> bool:
        """Whether every edit is refused."""
        return self._store.read_only

    @property
    def why_read_only(self) -> str:
        """The reason, as a sentence for the user; empty where the dossier may be edited."""
        return self._store.file.why_read_only

    def recovery_key(self) -> str:
        """What opens the file without the passphrase, until that is changed; to be printed. Raises BadInputError where
        the dossier has no passphrase.
        """
        key = self._store.file.connection.key
        if key is None:
            raise not_encrypted(self.path)
        return keys.printed(key)
