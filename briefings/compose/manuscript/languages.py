"""What can be told of a language from a text: its direction, and a tag for whoever reads it aloud. Which tags there are
stands in `tags`."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from briefings.compose.manuscript.frequent_words import language_by_words
from briefings.typography import scripts

if TYPE_CHECKING:
    from briefings.compose.document import Run, Runs

UNKNOWN = "und"
"""BCP 47: a language that nobody named."""

_SAMPLE = 4_000  # characters that are counted

# By the first word of a letter's name in Unicode: the most likely language of a script. Latin letters have none.
_BY_SCRIPT = {
    "ARABIC": "ar",
    "ARMENIAN": "hy",
    "BENGALI": "bn",
    "CJK": "zh",
    "CYRILLIC": "ru",
    "DEVANAGARI": "hi",
    "ETHIOPIC": "am",
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
    "TIBETAN": "bo",
}
# The languages that share a script with the most likely one, by the tag of that.
_SHARED = {
    "ar": frozenset({"ar", "fa", "ur"}),
    "hi": frozenset({"hi", "ne"}),
    "ru": frozenset({"ru", "uk", "bg", "sr", "kk"}),
    "und": frozenset({"az", "cs", "de", "en", "es", "fr", "id", "it", "nl", "pl", "pt", "ro", "sv", "tr", "vi"}),
}
# What Unicode calls the letters of a script, by the code of that script.
_LETTERS = {scripts.script_of(tag): script for script, tag in _BY_SCRIPT.items()}
_LETTERS |= dict.fromkeys(("Hans", "Hant", "Jpan"), "CJK")
_STRETCH = re.compile(r"[^\W\d_]+[^\w]*|[\W\d_]+")


def runs_to_the_left(text: str) -> bool | None:
    """Whether a text runs from right to left by its first strong letter; None where it has none."""
    way = next(scripts.strong_ways(text), None)
    return None if way is None else way == 1


def guessed(text: str) -> str:
    """The tag of the most likely language of a text: by the script of most of its letters, and where several languages
    share it by its words. "und" where nothing is sure."""
    script = _script(text[:_SAMPLE])
    among = _SHARED.get(script)
    return (language_by_words(text, among) if among else "") or script


def guessed_by_heads(heads: str, text: str) -> str:
    """The tag of a document: the script is that of its heads if it has any, the words are those of all its text."""
    script = _script(heads[:_SAMPLE]) if any(map(str.isalpha, heads)) else _script(text[:_SAMPLE])
    if among := _SHARED.get(script):
        return language_by_words(heads, among) or language_by_words(text, among) or script
    return script


def tagged(runs: Runs, around: str) -> Runs:
    """Runs with what is in another script than the language around them in runs of their own, each with its most likely
    language. What the author named stays."""
    own = _letters_of(around)
    if all(run.text.isascii() for run in runs) and own == "LATIN":
        return runs
    return tuple(part for run in runs for part in ((run,) if run.language else _tagged(run, own)))


def _letters_of(language: str) -> str:
    """The script of a language as Unicode names its letters; Latin where nothing else is known."""
    return _LETTERS.get(scripts.script_of(language), "LATIN")


def _tagged(run: Run, own: str) -> tuple[Run, ...]:
    stretches: list[tuple[str, str]] = []
    for word in _STRETCH.findall(run.text):
        script = next((_family(letter) for letter in word if letter.isalpha()), "")
        if stretches and script in {"", stretches[-1][0]}:
            stretches[-1] = (stretches[-1][0], stretches[-1][1] + word)
        else:
            stretches.append((script, word))
    if all(script in {"", own} for script, _ in stretches):
        return (run,)
    made = [replace(run, text=words, notes=(), language=_of_stretch(words, script, own)) for script, words in stretches]
    return (*made[:-1], replace(made[-1], notes=run.notes))


def _of_stretch(words: str, script: str, own: str) -> str | None:
    language = guessed(words) if script and script != own else UNKNOWN
    return None if language == UNKNOWN else language


def _script(text: str) -> str:
    """The most likely language of the script of most letters."""
    counts = Counter(_tag(character) for character in text if character.isalpha())
    if counts["ja"]:  # kana stand among Chinese characters
        counts["ja"] += counts.pop("zh", 0)
    return max(counts, key=lambda tag: counts[tag]) if counts else UNKNOWN


@lru_cache(maxsize=8_192)
def _tag(character: str) -> str:
    return _BY_SCRIPT.get(unicodedata.name(character, "").partition(" ")[0], UNKNOWN)


@lru_cache(maxsize=8_192)
def _family(character: str) -> str:
    """The script of a letter; what Japanese is written in counts as one."""
    name = unicodedata.name(character, "").partition(" ")[0]
    return "CJK" if name in {"HIRAGANA", "KATAKANA"} else name
