"""How a fault of ours is written down: versions and places in the code, not one word of a dossier. It stays here.

What a user can act on is in `errors.py` instead.
"""

from __future__ import annotations

import platform
import traceback
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

_HARMLESS = (AttributeError, NameError, ImportError, NotImplementedError)
"""Errors whose message names code and cannot quote a dossier."""


def write_report(problem: BaseException, folder: Path) -> Path | None:
    """Write the report into a folder and return its path; None where not even that can be written."""
    now = datetime.now(UTC)
    file = folder / f"fault-{now:%Y%m%d-%H%M%S-%f}.txt"
    lines = [
        f"Chancery {_version()}",
        f"Python {platform.python_version()} on {platform.platform()}",
        f"{now:%Y-%m-%d %H:%M:%S} UTC",
        "",
        *_places(problem),
    ]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return None
    return file


def _version() -> str:
    try:
        return metadata.version("chancery")
    except metadata.PackageNotFoundError:
        return "from a checkout"


def _places(problem: BaseException) -> list[str]:
    frames = traceback.extract_tb(problem.__traceback__)
    return [
        *(f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames),
        f"{type(problem).__name__}: {problem}" if isinstance(problem, _HARMLESS) else type(problem).__name__,
    ]
