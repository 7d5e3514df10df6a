"""The list of the files with their sizes and digests, by which a reader knows that it has all of them as written."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.store.codec import MismatchError, codec_of
from briefings.store.migrations import LATEST
from briefings.store.plain import refusals

if TYPE_CHECKING:
    from pathlib import Path

NAME = "manifest.json"
FORMAT = "Chancery plain files"
VERSION = 2
_UUID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")  # folders are named by it


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file: its name with slashes, and its size, its digest and (where it has lines) their number. None of these
    is checked where it is null."""

    name: str
    bytes: int | None
    lines: int | None
    sha256: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """All of the files. `dossier` is the identity of the dossier; `schema_version` that of the file it came from."""

    format: str
    format_version: int
    schema_version: int
    dossier: str
    files: tuple[Entry, ...]


def manifest(dossier: str, files: list[Entry]) -> Manifest:
    """The manifest of an export made by this version."""
    return Manifest(format=FORMAT, format_version=VERSION, schema_version=LATEST, dossier=dossier, files=tuple(files))


def write_manifest(listed: Manifest) -> bytes:
    """The text of the file."""
    return (json.dumps(codec_of(Manifest).write(listed), ensure_ascii=False, indent=1) + "\n").encode()


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder. Raises BadInputError or DossierTooNewError."""
    try:
        text = (folder / NAME).read_bytes()
    except FileNotFoundError as problem:
        raise refusals.no_manifest(folder) from problem
    except OSError as problem:
        raise refusals.cannot_read(NAME, problem) from problem
    try:
        held = json.loads(text)
        version = held["format_version"] if isinstance(held, dict) and held.get("format") == FORMAT else None
        if isinstance(version, int) and version > VERSION:
            raise refusals.too_new(version)
        listed: Manifest = codec_of(Manifest).read(held)
    except (ValueError, RecursionError, KeyError) as problem:
        raise refusals.bad_manifest(problem) from problem
    if not _UUID.fullmatch(listed.dossier):
        raise refusals.bad_manifest(MismatchError("a UUID in small letters", ("dossier",)))
    if listed.format != FORMAT or listed.format_version < 1:
        raise refusals.bad_manifest(MismatchError(f"“{FORMAT}” with version {VERSION}", ("format",)))
    return listed
