"""From the bytes of a text file to its characters. What the characters mean stands in `reading`."""

from __future__ import annotations

import codecs
import unicodedata

from briefings.errors import BadInputError

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_UNWRITTEN = frozenset({"Cn", "Co"})  # code points that two odd bytes often make, and no text holds


def decoded(data: bytes, name: str) -> str:
    """The text of a file called `name`: UTF-8, or UTF-16 with a byte order mark. Raises BadInputError."""
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise BadInputError(
            f"{name} is no text in UTF-8: line {line} holds bytes that are none.",
            remedy="Save it as UTF-8 in the program that made it.",
        ) from problem
    if encoding == "utf-16" and any(unicodedata.category(character) in _UNWRITTEN for character in set(text)):
        raise BadInputError(
            f"{name} begins as a text in UTF-16, but its bytes are none.",
            remedy="Save it as UTF-8 in the program that made it.",
        )
    return text
