"""Dossiers that are not open: made anew from what was kept elsewhere. What an open one can do is `session.file`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def import_data(
    folder: Path,
    target: Path,
    *,
    passphrase: str | None = None,
    progress: Callable[[float], None] = lambda _share: None,
) -> None:
    """Make a dossier of the plain files that `session.file.export_data` wrote: the same ids, history and trash.

    `progress` hears the share that is done, 0 to 1; what it raises stops the work. Raises BadInputError naming the file
    and the line that cannot be read, DossierTooNewError, or CannotWriteError where something stands at `target`; then
    no dossier is made.
    """
    from briefings.store.plain import import_data as made_from  # noqa: PLC0415 - hardly ever asked for

    made_from(folder, target, passphrase, progress)
