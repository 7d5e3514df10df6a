"""Text in capitals, as each language writes them. Where capitals are used is decided by the style."""

from __future__ import annotations

import unicodedata

_DOTTED = {"tr", "az", "crh", "gag", "tt"}  # languages with a dotted and a dotless i
_DOTTED_I = str.maketrans({"i": "İ"})
_GEORGIAN = {capital: capital - 0x1C90 + 0x10D0 for capital in range(0x1C90, 0x1CC0)}
_ACUTE = "\u0301"


def capitals(text: str, language: str) -> str:
    """The text in capitals by the rules of a language (BCP 47).

    Turkic languages keep their dots, Greek drops its accents. Georgian stays as it is: its capitals are for whole
    headings, and few fonts have them.
    """
    code = language.split("-", maxsplit=1)[0].lower()
    if code in _DOTTED:
        text = text.translate(_DOTTED_I)
    elif code == "el":
        text = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).replace(_ACUTE, ""))
    elif code == "hy":
        text = text.replace("և", "եվ")
    return text.upper().translate(_GEORGIAN)
