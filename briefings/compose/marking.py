"""What a brief does with markings: whether a record is above its readers, and the banner of what remains.

The order of markings stands in `domain/markings.py`. It has no answer across schemes; here a portion of another scheme
is withheld, and a product of two schemes carries both banners.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefings.domain.markings import Marking, dominates, roll_up
from briefings.domain.markings import banner as banner_of
from briefings.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Iterable


def above(marking: Marking | None, audience: Marking | None, *, default: Marking | None = None) -> bool:
    """Whether a record is not for the audience. None as audience withholds nothing. An unmarked record has the
    dossier's own marking, `default`, if that is of the audience's scheme."""
    if audience is None:
        return False
    if marking is None:
        marking = default if default is not None and default.scheme == audience.scheme else None
    if marking is None:
        return False
    try:
        return not dominates(audience, marking)
    except BadInputError:
        return True


def banner(markings: Iterable[Marking]) -> str:
    """The banner of a document with these portions, one after the other where there are several schemes. Raises
    BadInputError for a scheme or level that is not known."""
    first_seen = list(dict.fromkeys(markings))
    order = list(dict.fromkeys(marking.scheme for marking in first_seen))
    by_scheme = sorted(first_seen, key=lambda marking: order.index(marking.scheme))
    together = (roll_up(portions) for _, portions in groupby(by_scheme, key=lambda marking: marking.scheme))
    return " · ".join(banner_of(marking) for marking in together)
