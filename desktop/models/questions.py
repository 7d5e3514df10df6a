"""The text of a question as the fields beside it write it: its filters taken out, read and put in. The text is all
there is; what it means, the session says.
"""

import re
from collections.abc import Sequence
from datetime import date
from enum import Enum

from briefings.domain.dates import Precision
from briefings.domain.dates_text import read_date
from briefings.errors import BadInputError

_QUOTES = '"“”„«»'
_TOKEN = re.compile(
    rf"""(?P<filter>(?P<no>(?:NOT\s+|-)*)(?P<name>[^\W\d_]+):
        (?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)(?:[{_QUOTES}]|$)|(?P<value>[^\s(){_QUOTES}]*)))
    | [{_QUOTES}][^{_QUOTES}]*(?:[{_QUOTES}]|$)
    | [^\s(){_QUOTES}]+
    | [()]""",
    re.VERBOSE,
)


class Facet(Enum):
    """What a filter narrows, with the words that begin it; the first is written."""

    KIND = ("kind", "kinds", "type")
    AFTER = ("after", "since")
    BEFORE = ("before",)
    MARKING = ("marking", "marked")
    TRASH = ("in", "is")


def value_of(text: str, facet: Facet) -> str:
    """What the last filter of a facet asks for, as it was typed; empty where there is none."""
    return next((_value(found) for found in reversed(_filters(text, facet)) if not found["no"]), "")


def with_filter(text: str, facet: Facet, values: Sequence[str]) -> str:
    """The text with these values of a facet instead of those in it: where the first of them stood, else in front, so
    that the last word goes on being typed.
    """
    old = _filters(text, facet)
    place = old[0].start() if old else 0
    for found in reversed(old):
        text = text[: found.start()] + text[found.end() :].lstrip()
    new = " ".join(f"{facet.value[0]}:{_quoted(value)}" for value in values)
    return text[:place] + (f"{new} " if new else "") + text[place:]


def without_filters(text: str) -> str:
    """Only the words."""
    for facet in Facet:
        text = with_filter(text, facet, ())
    return text.strip()


def day_value(text: str) -> str:
    """A date as a filter says it: a known day in figures, anything else in the words that were typed."""
    try:
        known = read_date(text)
    except BadInputError:
        return text.strip()
    exact = known.precision is Precision.DAY and not (known.approximate or known.uncertain)
    return date.fromordinal(known.earliest).isoformat() if exact and known.earliest else text.strip()


def _filters(text: str, facet: Facet) -> list[re.Match[str]]:
    return [
        found
        for found in _TOKEN.finditer(text)
        if found["filter"]
        and found["name"].casefold() in facet.value
        and (facet is not Facet.TRASH or _value(found).casefold() in {"trash", "bin"})
    ]


def _value(found: re.Match[str]) -> str:
    return found["quoted"] if found["quoted"] is not None else found["value"]


def _quoted(value: str) -> str:
    bare = re.sub(rf"[{_QUOTES}]", "", value)
    return f'"{bare}"' if re.search(r"[\s()]", bare) else bare
