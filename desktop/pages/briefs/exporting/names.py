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


def proposed(title: str, wish: Wish) -> str:
    """What the file of a brief of this title may be called, without ending: with the name of a single recipient."""
    name = file_name(title)
    return f"{name}, {file_name(wish.recipients[0])}" if wish.files == 1 and wish.recipients else name


def targets(wish: Wish, path: Path) -> Iterator[tuple[Path, str]]:
    """The files of a wish with the recipient of each, no two alike. A single one is `path` itself."""
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
    """Capitals are no difference to some systems."""
    number, free = 2, path
    while free.name.casefold() in {each.name.casefold() for each in taken}:
        free = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return free
