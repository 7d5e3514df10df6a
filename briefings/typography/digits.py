"""The digits of a language's own writing, for numbers that are stored in those of Europe. Who wants them is decided
elsewhere.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from briefings.typography.scripts import script_of

_ZEROS = {
    "Arab": "\u0660",
    "Beng": "\u09e6",
    "Deva": "\u0966",
    "Gujr": "\u0ae6",
    "Guru": "\u0a66",
    "Khmr": "\u17e0",
    "Knda": "\u0ce6",
    "Laoo": "\u0ed0",
    "Mlym": "\u0d66",
    "Mong": "\u1810",
    "Mymr": "\u1040",
    "Orya": "\u0b66",
    "Telu": "\u0c66",
    "Thai": "\u0e50",
    "Tibt": "\u0f20",
}
_EASTERN = frozenset({"bal", "fa", "glk", "ks", "lrc", "mzn", "pa", "prs", "ps", "ug", "ur", "uz"})
_EASTERN_ZERO = "\u06f0"
# What has a Latin letter is a code or a name, such as "B2", "F-16" or an address: it keeps the digits that it has.
_NUMBER = re.compile(r"(?<!\S)[^\s0-9A-Za-z\u00c0-\u024f]*[0-9][^\sA-Za-z\u00c0-\u024f]*(?!\S)")
_TEXTS = 4000  # kept


@cache
def own_digits(language: str) -> str:
    """The ten digits of a BCP 47 language, from 0; "" where those of Europe are its own."""
    zero = _ZEROS.get(script_of(language), "")
    if zero and script_of(language) == "Arab" and language.partition("-")[0].lower() in _EASTERN:
        zero = _EASTERN_ZERO
    return "".join(chr(ord(zero) + at) for at in range(10)) if zero else ""


@lru_cache(maxsize=_TEXTS)
def in_digits(text: str, digits: str) -> str:
    """A text with its numbers in other digits, as long as before; codes and Latin names keep theirs."""
    if not digits:
        return text
    table = str.maketrans("0123456789", digits)
    return _NUMBER.sub(lambda number: number[0].translate(table), text)
