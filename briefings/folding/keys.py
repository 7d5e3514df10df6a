"""The key of a word: its reading, with spellings of one sound made the same. Words of one key answer each other.

A key is coarse on purpose: it widens what is found, never what is shown. The key of a word's beginning is, but for
its last sound or two, a beginning of the word's key; `begun` gives what is safe to look for while somebody types.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from briefings.folding.folding import APOSTROPHES
from briefings.folding.readings import reading
from briefings.folding.rules import Rules, groups

# Groups of consonants that are one sound, in the spellings of many languages. The longest comes first.
_CONSONANTS = {
    "schtsch": "sh", "chtch": "sh", "shch": "sh", "szcz": "sh", "stsch": "sh",
    "tsch": "ch", "dsch": "j", "dzh": "j", "tch": "ch", "sch": "sh", "dsh": "j", "cch": "ch",
    "kh": "h", "gh": "g", "ph": "f", "th": "t", "dh": "d", "bh": "b", "jh": "j", "ds": "dz", "zh": "j",
    "dj": "j",
    "ck": "k", "cz": "ch", "tzh": "ts·h", "tz": "ts", "x": "ks", "q": "k", "w": "v", "ch": "ch", "sh": "sh",
    "ce": "se", "ci": "si", "cy": "si", "c": "k",
}  # fmt: skip
_VOWELS = {"oo": "u", "ou": "u", "ee": "i", "ei": "ai"}
# German and the Slavs write j for what English writes y: before a consonant, at the end, and after one of these.
_OF_LATIN = Rules(
    ("(?<=[^aeiouy])ae(?=[^aeiouvwy]|$)", "e"),
    ("(?<=[^aeiouy])([ou])e(?=[^aeiouvwy]|$)", r"\1"),
    ("(?<=[aeiou])j(?=[^aeiouy]|$)|(?<=[lvtmpbsrkfg])j(?=[aeiou])|(?<=l)j|j(?=e[vw]$)", "i"),
)
_OF_ALL = Rules(
    # Abdul, Abdel, Abd al- before a name; and Abdullah, which ends in no article.
    (r"^[ae]bd(?![aeiou](?:ll|l(?=ah?$))a)[aeiou](?:l(?=[^l]..)|([rsdnzt])(?=\1)|l(?=l))", "abd"),
    ("^[ae]bd[aeiou](?:ll|l(?=ah?$))a", "abdala"),
    ("^x", "h"),
    ("^rh", "r"),
    ("(?<=[ae])h$", ""),
    groups(_CONSONANTS),
    ("y", "i"),
    ("ii+", "i"),
    groups(_VOWELS),
    ("(?<=[aeiou])ie|^ie", "e"),
    ("(?<=[^aeiou])io(?=[^aeiou])", "ie"),
    (r"(?<![sc])(.)\1+|([^h])\2+", r"\1\2"),
)
# Small words between names, which have one key however they are spelt.
PARTICLES = {"ibn": "bin", "ben": "bin", "bn": "bin", "oglu": "ogli", "ogly": "ogli"}
_LETTERS = "aehijouszyc"


@lru_cache(maxsize=50_000)
def key(word: str) -> str:
    """The coarse Latin form of one word; of a word without letters or digits it is empty."""
    small = lower(word)
    return merge(reading(small), latin=is_latin(small))


def begun(whole: str) -> str:
    """The part of a key that no further letter can change: what to look for as a beginning while somebody types."""
    longer = [merge(whole + letter) for letter in _LETTERS]
    sure = 0
    while all(other[sure : sure + 1] == whole[sure : sure + 1] != "" for other in longer):
        sure += 1
    return whole[:sure]


def lower(word: str) -> str:
    """In small letters, one form of each letter, without apostrophes at the edges of sounds."""
    if word.isascii():
        return word.lower().replace("'", "").replace("`", "")
    # The acute that stands for an apostrophe would become a space with a mark.
    parts = unicodedata.normalize("NFKC", word.replace("´", "’")).casefold()
    return unicodedata.normalize("NFC", parts.replace("i̇", "i"))


def merge(reading_: str, *, latin: bool = False) -> str:
    """A reading with the spellings of one sound made the same.

    `latin`: the word is written so; then ae, oe and ue may stand for ä, ö and ü, and j for y.
    """
    text = "".join(filter(str.isalnum, merged(reading_, latin=latin)))
    return PARTICLES.get(text, text)


def merged(reading_: str, *, latin: bool = False) -> str:
    """As `merge`, with the joints that keep two letters of an abjad apart."""
    return _OF_ALL(_OF_LATIN(reading_) if latin else reading_)


def is_latin(word: str) -> bool:
    """Whether no letter of a word in small letters is of another script; marks and apostrophes are of none."""
    return word.isascii() or all(letter <= "\u036f" or "Ḁ" <= letter <= "ỿ" or letter in APOSTROPHES for letter in word)
