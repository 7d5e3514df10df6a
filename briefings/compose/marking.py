"""The banner of a brief and the marks of its portions.

The order of markings stands in `domain/markings.py`. It has no answer across schemes; here a product of two schemes
carries both banners.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefings.domain.markings import Marking, roll_up
from briefings.domain.markings import banner as banner_of
from briefings.domain.markings import portion as portion_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_MANY = " · "


def banner(markings: Iterable[Marking]) -> str:
    """The banner of a document with these portions, one after the other where there are several schemes. Raises
    BadInputError for a scheme or level that is not known."""
    return _MANY.join(map(banner_of, _together(markings)))


def portion(markings: Iterable[Marking]) -> str:
    """The mark of one portion, as `banner` but with the levels in short where their scheme has a short form."""
    return _MANY.join(map(portion_of, _together(markings)))


def _together(markings: Iterable[Marking]) -> list[Marking]:
    """What covers all markings: one for each scheme, in the order in which the schemes were first seen."""
    first_seen = list(dict.fromkeys(markings))
    order = list(dict.fromkeys(marking.scheme for marking in first_seen))
    by_scheme = sorted(first_seen, key=lambda marking: order.index(marking.scheme))
    return [roll_up(portions) for _, portions in groupby(by_scheme, key=lambda marking: marking.scheme)]
