"""Text without case, marks and apostrophes, in its own script. What joins the scripts is in `keys.py`."""

from __future__ import annotations

import unicodedata

APOSTROPHES = "'’‘ʻʼʾʿˈ′`´՚׳״\u200c\u200d"
"""What stands inside words: apostrophes of every kind, the Hebrew signs of abbreviation, and the two joiners."""

# What canonical decomposition leaves alone though readers hold it for a letter with a mark, and letters of one sound.
_FOLDS = str.maketrans(
    {
        "ə": "e", "ı": "i", "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
        "ħ": "h", "ŋ": "n", "ґ": "г", "ў": "у", "ё": "е", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ς": "σ", "և": "եւ",
        "ھ": "ه", "ہ": "ه", "ے": "ي", "ٱ": "ا", "ӏ": "",
        "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
        "ـ": "", **dict.fromkeys(APOSTROPHES, ""),
        **{chr(0x2D00 + place): chr(0x10D0 + place) for place in range(38)},
    }
)  # fmt: skip
# No mark, a sign of kana that makes another sound, or one that takes a vowel away.
_KEPT = frozenset({0, 8, 9})


def fold(text: str) -> str:
    """The text without case, marks and apostrophes; its script stays."""
    if text.isascii():
        return text.lower().translate(_FOLDS)
    # Apart from its letter an acute is taken for an apostrophe; decomposed it would be a space with a mark.
    parts = unicodedata.normalize("NFKD", text.replace("´", "").casefold())
    if not parts.isascii():
        parts = "".join(part for part in parts if unicodedata.combining(part) in _KEPT)
        parts = unicodedata.normalize("NFC", parts)
    return parts.casefold().translate(_FOLDS)
