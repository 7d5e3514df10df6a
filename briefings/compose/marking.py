"""The banner of a brief.

The order of markings stands in `domain/markings.py`. It has no answer across schemes; here a product of two schemes
carries both banners.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefings.domain.markings import Marking, roll_up
from briefings.domain.markings import banner as banner_of

if TYPE_CHECKING:
    from collections.abc import Iterable


def banner(markings: Iterable[Marking]) -> str:
    """The banner of a document with these portions, one after the other where there are several schemes. Raises
    BadInputError for a scheme or level that is not known."""
    first_seen = list(dict.fromkeys(markings))
    order = list(dict.fromkeys(marking.scheme for marking in first_seen))
    by_scheme = sorted(first_seen, key=lambda marking: order.index(marking.scheme))
    together = (roll_up(portions) for _, portions in groupby(by_scheme, key=lambda marking: marking.scheme))
    return " · ".join(banner_of(marking) for marking in together)
