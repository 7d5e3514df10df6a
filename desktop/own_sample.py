"""The user's own copy of the sample: made when it is first wanted, set aside where this program cannot read it."""

from datetime import datetime
from importlib import import_module
from itertools import count
from pathlib import Path

from briefings.errors import CannotWriteError

_BESIDE = ("-wal", "-shm")
"""What the engine may have left beside the file; it belongs to it."""


def make(path: Path) -> None:
    """Make the copy. Raises CannotWriteError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise CannotWriteError(
            f"The folder “{path.parent}” for your copy of the sample cannot be made.",
            remedy="Ask for the right to write there, or make the sample elsewhere: chancery sample FILE.",
        ) from problem
    import_module("briefings.sample").create_sample(path).close()


def set_aside(path: Path) -> Path:
    """Give the copy another name in its folder, and say which. Raises CannotWriteError; nothing is ever deleted."""
    kept = _free_name(path)
    try:
        path.rename(kept)
        for ending in _BESIDE:
            beside = Path(f"{path}{ending}")
            if beside.exists():
                beside.rename(f"{kept}{ending}")
    except OSError as problem:
        raise CannotWriteError(
            f"“{path.name}” cannot be read by this version, nor renamed in “{path.parent}”.",
            remedy="Move the file to another folder, then open the sample again.",
        ) from problem
    return kept


def _free_name(path: Path) -> Path:
    today = datetime.now().astimezone().date()
    for number in count(1):
        more = f" {number}" if number > 1 else ""
        name = path.with_name(f"{path.stem}, kept {today:%Y-%m-%d}{more}{path.suffix}")
        if not name.exists():
            return name
    raise AssertionError  # count() does not end
