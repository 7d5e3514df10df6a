"""What is left of a disk, opened as a user would: whole, with every acknowledged edit, and no half of any other."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from unittest import mock

from briefings.errors import BriefingsError, NotADossierError
from briefings.session import Session
from tests.faults.stage import Kept, state_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LATER = datetime(2025, 7, 9, tzinfo=UTC)


@contextmanager
def cheap_keys() -> Iterator[None]:
    """Derive keys as the shim does: at once."""
    with mock.patch("briefings.store.keys._TIME", 1), mock.patch("briefings.store.keys._MEMORY_KIB", 8):
        yield


def lay_out(files: Mapping[Path, bytes], root: Path, folder: Path) -> None:
    """Write files of the disk at `root` into an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for path, data in files.items():
        place = folder / path.relative_to(root)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


def judge(path: Path, before: Kept | None, after: Kept | None, *, making: bool) -> str:
    """What is wrong with one file, which must hold what `before` says, or `after`; "" where nothing is.

    `making` says that no file was there before: then one that is refused is none yet.
    """
    with cheap_keys():
        return _problem(path, before, after, making=making)


def _problem(path: Path, before: Kept | None, after: Kept | None, *, making: bool) -> str:
    """What is wrong with one file, "" where nothing is."""
    if before is None and (not path.exists() or not path.stat().st_size):
        return ""
    if making and after is not None and _nothing_made(path, after):
        return ""
    allowed = [kept for kept in (before, after) if kept is not None]
    refusals: list[str] = []
    for kept in allowed:
        try:
            with Session.open(path, passphrase=kept.passphrase, device=1, now=lambda: LATER) as session:
                state, encrypted, findings = state_of(session), session.encrypted, session.file.verify()
        except BriefingsError as refusal:
            refusals.append(str(refusal))
            continue
        except Exception as problem:  # noqa: BLE001 - whatever else comes out is what the harness looks for
            return f"breaks the program: {problem!r}"
        if not any(state == other.state and encrypted == bool(other.passphrase) for other in allowed):
            return f"holds neither what was acknowledged nor what came next: {differences(state, allowed)}"
        return "" if findings.sound else f"is not sound: {findings.found[:3]}"
    return "does not open: " + " / ".join(refusals)


def _nothing_made(path: Path, after: Kept) -> bool:
    """Whether a file in the making is none yet, and says so."""
    try:
        Session.open(path, passphrase=after.passphrase, now=lambda: LATER).close()
    except NotADossierError:
        return True
    return False


def differences(state: object, allowed: list[Kept]) -> str:
    """The fields that differ from each allowed state."""
    return " | ".join(
        ", ".join(name for name in type(state).__slots__ if getattr(state, name) != getattr(kept.state, name))  # type: ignore[attr-defined]
        for kept in allowed
    )
