"""What a place is where a line may end. The places are found in `places`."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Kind(IntEnum):
    """What stands at the place, and what becomes of it when the line ends there."""

    SPACE = 0  # dropped at the end of the line
    NEWLINE = 1  # the line has to end
    HYPHEN = 2  # after a hyphen, dash or slash, which stays
    BETWEEN = 3  # between two characters of a script that has no spaces, or at an invisible break


class Break(NamedTuple):
    """A line may end after `text[:end]`; the next begins with `text[start:]`. Between them is what is dropped."""

    end: int
    start: int
    kind: Kind
