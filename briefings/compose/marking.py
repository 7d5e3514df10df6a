"""What a brief does with markings: whether a record is above its readers, and the banner of what remains.

The order of markings stands in `domain/markings.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.domain.markings import Marking


def above(marking: Marking | None, audience: Marking | None, *, default: Marking | None) -> bool:
    """Whether a record is not for the audience. None as audience withholds nothing; an unmarked record takes the
    dossier's own marking where that is of the audience's scheme."""
    if audience is None:
        return False
    if marking is None:
        marking = default if default is not None and default.scheme == audience.scheme else None
    if marking is None:
        return False
    return (marking.scheme, marking.level) != (audience.scheme, audience.level) or marking.caveats > audience.caveats


def banner(markings: Iterable[Marking]) -> str:
    """The banner of a document with these portions."""
    return " · ".join(dict.fromkeys(words(marking) for marking in markings))


def words(marking: Marking) -> str:
    """A marking as it is printed."""
    return "-".join((marking.level, *sorted(marking.caveats)))
