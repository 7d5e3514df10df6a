"""The places of a text where a line may end. What keeps words together is in `together`, scripts without spaces are
in `dense`.
"""

from __future__ import annotations

import re

from briefings.typography.breaks.kinds import Break, Kind
from briefings.typography.breaks.together import bound

_PLACE = re.compile(
    "[ \t\u2009\n\u200b\\-\u2010\u2013/\u2014]"  # the search skips to one of these, then the rest is tried
    "(?:(?<=[ \t\u2009])[ \t\u2009]*|(?<=[\n\u200b])"
    r"|(?<=[^\W\d_]{2}[-\u2010\u2013/])(?=[^\W\d_]{2})|(?<=[^\W\d_]\u2014)(?=\w))"
)
_KINDS = {" ": Kind.SPACE, "\t": Kind.SPACE, "\u2009": Kind.SPACE, "\n": Kind.NEWLINE, "\u200b": Kind.BETWEEN}


def places(text: str, language: str | None = None) -> list[Break]:
    """Where a line may end, in order. `language` (BCP 47) chooses among the customs of scripts that need it."""
    return [_place(text, *match.span()) for match in _PLACE.finditer(bound(text))]


def _place(text: str, start: int, end: int) -> Break:
    kind = _KINDS.get(text[start], Kind.HYPHEN)
    return Break(end if kind is Kind.HYPHEN else start, end, kind)
