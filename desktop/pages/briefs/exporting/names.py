"""What the files of an export are called: one for each recipient, or for each numbered copy."""

import re
from collections.abc import Iterator
from pathlib import Path

from desktop.pages.briefs.exporting.wish import Wish

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST = 120


def file_name(title: str, otherwise: str = "Brief") -> str:
    """A title as the name of a file on any system."""
    return _FORBIDDEN.sub(" ", title).strip(" .")[:_LONGEST].strip() or otherwise


def targets(wish: Wish, path: Path) -> Iterator[tuple[Path, str]]:
    """The files of a wish with the recipient of each. A single one is `path` itself; of several, none takes the place
    of a file that is there, since nobody was asked about those names."""
    if wish.files == 1:
        yield path, next(iter(wish.recipients), "")
        return
    taken: set[Path] = set()
    for number in range(wish.files):
        recipient = wish.recipients[number] if number < len(wish.recipients) else ""
        name = file_name(recipient, f"copy {number + 1}")
        free = _free(path.with_name(f"{path.stem}, {name}{path.suffix}"), taken)
        taken.add(free)
        yield free, recipient


def _free(path: Path, taken: set[Path]) -> Path:
    number, free = 2, path
    while free in taken or free.exists():
        free = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return free
