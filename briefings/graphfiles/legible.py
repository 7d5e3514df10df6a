"""Text without what no file of the format can hold."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufeff\ufffe\uffff]")


def legible(text: str) -> str:
    """The text with a question mark for each letter that XML does not allow."""
    return _CONTROL.sub("?", text)


def one_line(text: str) -> str:
    """The text on one line, for formats that know no other."""
    return " ".join(legible(text).split())


def quoted(text: str) -> str:
    """The text as the value of an attribute in XML, with its quotation marks."""
    return quoteattr(legible(text))
