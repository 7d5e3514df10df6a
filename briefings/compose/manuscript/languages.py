"""What can be told of a language from letters alone: the direction of a text, and a tag for whoever reads it aloud."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache

UNKNOWN = "und"
"""BCP 47: a language that nobody named."""

_SAMPLE = 4_000  # characters that are counted
_STRONG = {"L": 0, "R": 1, "AL": 1}

# By the first word of a letter's name in Unicode: a language where a script has only one in official use, else the
# script alone.
_BY_SCRIPT = {
    "ARABIC": "und-Arab",
    "ARMENIAN": "hy",
    "BENGALI": "bn",
    "CJK": "zh",
    "CYRILLIC": "und-Cyrl",
    "DEVANAGARI": "und-Deva",
    "ETHIOPIC": "und-Ethi",
    "GEORGIAN": "ka",
    "GREEK": "el",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "HANGUL": "ko",
    "HEBREW": "he",
    "HIRAGANA": "ja",
    "KANNADA": "kn",
    "KATAKANA": "ja",
    "KHMER": "km",
    "LAO": "lo",
    "LATIN": "und",
    "MALAYALAM": "ml",
    "MONGOLIAN": "mn-Mong",
    "MYANMAR": "my",
    "ORIYA": "or",
    "SINHALA": "si",
    "TAMIL": "ta",
    "TELUGU": "te",
    "THAANA": "dv",
    "THAI": "th",
    "TIBETAN": "und-Tibt",
}
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syc", "ug", "ur", "yi"})
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})


def written_to_the_left(language: str) -> bool:
    """Whether a language (BCP 47) runs from right to left."""
    parts = language.replace("_", "-").split("-")
    script = next((part.capitalize() for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    return script in _RIGHT_TO_LEFT_SCRIPTS if script else parts[0].casefold() in _RIGHT_TO_LEFT


def runs_to_the_left(text: str) -> bool | None:
    """Whether a text runs from right to left by its first strong letter; None where it has none."""
    for character in text:
        direction = _STRONG.get(unicodedata.bidirectional(character))
        if direction is not None:
            return direction == 1
    return None


def guessed(text: str) -> str:
    """The tag that most letters of a text speak for, such as "ka" or "und-Cyrl"; "und" where they say nothing."""
    counts = Counter(_tag(character) for character in text[:_SAMPLE] if character.isalpha())
    if counts["ja"]:  # kana stand among Chinese characters
        counts["ja"] += counts.pop("zh", 0)
    return max(counts, key=lambda tag: counts[tag]) if counts else UNKNOWN


@lru_cache(maxsize=8_192)
def _tag(character: str) -> str:
    return _BY_SCRIPT.get(unicodedata.name(character, "").partition(" ")[0], UNKNOWN)
