"""Where syllables begin in Lao, Khmer and the scripts of Myanmar, which write no spaces between words. What is made of
that beside the dictionaries is in `dictionary`.
"""

from __future__ import annotations

import re
from functools import cache

_LAO_SIGNS = "\u0eb0-\u0ebd\u0ec8-\u0ecd"
_LAO_SONORANTS = "\u0e87\u0e8d\u0e99\u0ea1\u0ea3\u0ea5\u0ea7"
_LAO_CLUSTERS = "\u0e81\u0e82\u0e84"  # k and kh, which take a w
_LAO = (  # a vowel that is written first; a consonant with a sign, alone, before w or behind a silent h
    r"(?<=[\u0e81-\u0eff])(?<![\u0ec0-\u0ec4])"
    rf"(?=[\u0ec0-\u0ec4]|(?<!\u0eab)(?!(?<=[{_LAO_CLUSTERS}])\u0ea7)[\u0e81-\u0eae\u0edc\u0edd][{_LAO_SIGNS}]"
    rf"|[\u0e81-\u0eac]\u0ead[\u0e81-\u0eae]|[{_LAO_CLUSTERS}]\u0ea7[{_LAO_SIGNS}]"
    rf"|\u0eab[{_LAO_SONORANTS}][{_LAO_SIGNS}])"
)
_KHMER_LETTER = "[\u1780-\u17a2]"
_KHMER_INSIDE = (  # a nasal before a stop, and doubled stops: their first half closes the syllable before them
    "(?:[\u1784\u1789\u178e\u1793]\u17d2[^\u1799\u179a]|\u1798\u17d2[\u1794-\u1797]|(?P<same>[\u1780-\u17a2])\u17d2(?P=same)"
    "|\u178a\u17d2\u178b|\u178f\u17d2\u1790|\u1791\u17d2\u1792|\u1780\u17d2\u1781|\u1785\u17d2\u1786)"
)
# A consonant without a vowel may close the syllable before it, so only one with a vowel is sure to begin another.
_KHMER = (
    rf"(?<=[\u1780-\u17dd])(?<!\u17d2)(?=(?!{_KHMER_INSIDE}){_KHMER_LETTER}(?:\u17d2{_KHMER_LETTER})*[\u17c9\u17ca\u17cc]*"
    rf"[\u17b6-\u17c8]|{_KHMER_LETTER}{_KHMER_INSIDE.replace('same', 'other')})"
)
_MYANMAR_LETTERS = "\u1000-\u102a\u103f\u104c-\u104e\u1050-\u1055\uaa60-\uaa6f\uaa71-\uaa7a"
_MYANMAR = (
    r"(?<=[\u1000-\u109f\uaa60-\uaa7f])(?<!\u1039)"
    rf"(?=[{_MYANMAR_LETTERS}](?!\u1037?[\u1039\u103a])|(?<![\u1040-\u1049])[\u1040-\u1049])"
)


def cuts(run: str) -> list[int]:
    """Before which characters of a run without spaces a syllable begins."""
    return [match.start() for match in _place().finditer(run)]


@cache
def _place() -> re.Pattern[str]:  # takes long to read, and most documents do without
    return re.compile(f"{_LAO}|{_KHMER}|{_MYANMAR}")
