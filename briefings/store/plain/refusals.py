"""What is said where a folder of plain files cannot be written or read. Nothing is half done in any of these cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.errors import BadInputError, BriefingsError, CannotWriteError, DossierTooNewError

if TYPE_CHECKING:
    from pathlib import Path


def folder_there(folder: Path) -> BriefingsError:
    """An export would mix with something else."""
    return CannotWriteError(
        f"The folder “{folder.name}” is not empty.", remedy="Choose a new folder; nothing is ever written over."
    )


def cannot_write(folder: Path, problem: OSError) -> BriefingsError:
    """The disk is full, the folder may not be written."""
    return CannotWriteError(
        f"The files could not be written to “{folder.name}”: {problem.strerror or 'the system refused'}.",
        remedy="Check that the folder above it is there, may be written to and has room, or choose another.",
    )


def cannot_read(name: str, problem: OSError) -> BriefingsError:
    """A file is missing or may not be read."""
    return BadInputError(
        f"“{name}” cannot be read: {problem.strerror or 'the system refused'}.",
        remedy="Fetch the whole folder again from where it came.",
    )


def no_manifest(folder: Path) -> BriefingsError:
    """The folder is something else."""
    return BadInputError(
        f"“{folder.name}” holds no data exported by Chancery: there is no manifest.json in it.",
        remedy="Choose the folder that `export-data` made.",
    )


def bad_manifest(problem: Exception) -> BriefingsError:
    """The list of files cannot be read."""
    return BadInputError(
        f"manifest.json is not as Chancery writes it: {problem}.",
        remedy="Fetch the folder again from where it came, or compare the file with the description of the format.",
    )


def too_new(version: int) -> BriefingsError:
    """Written by a later Chancery."""
    return DossierTooNewError(
        f"These files were exported by a later version of Chancery (format version {version}).",
        remedy="Import them with that version or a later one.",
    )


def strange_file(name: str) -> BriefingsError:
    """The manifest names a file that means nothing here."""
    return BadInputError(
        f"manifest.json names “{name}”, which is no file of this format.",
        remedy="Take its entry out of manifest.json; files that are not named there are left alone.",
    )


def file_missing(name: str) -> BriefingsError:
    """The manifest leaves a file out."""
    return BadInputError(
        f"manifest.json does not name “{name}”.", remedy="Fetch the whole folder again from where it came."
    )


def changed(name: str) -> BriefingsError:
    """Other bytes than those that were exported."""
    return BadInputError(
        f"“{name}” is not as it was exported.",
        remedy="Fetch it again. If the change is meant: null for its “sha256”, “bytes” and “lines” in manifest.json.",
    )


def wrong_line(name: str, line: int, what: str, remedy: str = "") -> BriefingsError:
    """One line cannot be taken."""
    return BadInputError(
        f"{name}, line {line}: {what}.",
        remedy=remedy or "Correct that line, or fetch the file again; nothing was made.",
    )
