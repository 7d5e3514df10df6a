"""Text typed with the wrong keyboard layout switched on, as the same keys give it in other layouts.

The layouts are those of the systems' own settings, key by key from the top left; a `·` stands for a key that gives no
single letter. Whether a reading is a word that the dossier holds is for the search to say.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefings.folding.folding import fold

_QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"
# Russian, Ukrainian, Azerbaijani, Turkish, Greek, Georgian, Arabic, Persian, Hebrew.
_LAYOUTS = {
    "en": _QWERTY,
    "ru": "ёйцукенгшщзхъфывапролджэячсмитьбю.",
    "uk": "'йцукенгшщзхїфівапролджєячсмитьбю.",
    "az": "`qüertyuiopöğasdfghjklıəzxcvbnmçş.",
    "tr": '"qwertyuıopğüasdfghjklşizxcvbnmöç.',
    "el": "`;ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,./",
    "ka": "„ქწერტყუიოპ[]ასდფგჰჯკლ;'ზხცვბნმ,./",
    "ar": "ذضصثقفغعهخحجدشسيبلاتنمكطئءؤر·ىةوزظ",
    "fa": "·ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./",
    "he": ";/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ.",
}
_SHIFTED = str.maketrans('~{}:"<>?', "`[];',./")
_LARGE = frozenset('~{}:"<>')
_VOWELS = frozenset("aeiouyıəöüаеёиоуыэюяіїєαεηιουωაეიოუ")
_ABJADS = ("ar", "fa", "he")
# What no word of the script has: a sign that cannot begin or end it, five consonants on end, four vowels on end.
_UNLIKELY = r"\b[ъьы]|\b[ءؤئةى]|[ةى]\B|[ךםןףץ]\B|[כמנצ]\b|ς\B|σ\b"
_RUN = 4


class _Layout(NamedTuple):
    name: str
    keys: dict[str, str]
    letters: str


def other_layouts(text: str) -> tuple[str, ...]:
    """The text as it would stand had another layout been switched on, the likelier layouts first; often none.

    Read are all layouts that have every letter of the text; given are readings made of letters alone that could be
    words: with vowels, and with no more consonants on end than words have. Case is kept where a script has it.
    """
    words = text.split()
    found: dict[str, None] = {}
    for source in _layouts() if words else ():
        if all(letter in source.keys for letter in _typed(text) if not letter.isspace()):
            for target in _layouts():
                if target is source:
                    continue
                readings = {word: _read(word, source, target) for word in dict.fromkeys(words)}
                if all(_likely(reading, target) for reading in readings.values()):
                    found[" ".join(readings[word] for word in words)] = None
    same = fold(" ".join(words))
    return tuple(reading for reading in found if fold(reading) != same)


@cache
def _layouts() -> tuple[_Layout, ...]:
    return tuple(
        _Layout(name, {letter: key for letter, key in zip(keys, _QWERTY, strict=True) if letter != "·"}, keys)
        for name, keys in _LAYOUTS.items()
    )


@cache
def _unlikely() -> re.Pattern[str]:
    return re.compile(_UNLIKELY)


def _typed(text: str) -> str:
    """The letters on the keys that were hit, whatever the shift key did."""
    return text.replace("İ", "i").translate(_SHIFTED).lower()


def _read(word: str, source: _Layout, target: _Layout) -> str:
    at = dict(zip(_QWERTY, target.letters, strict=True))
    letters = "".join(at[source.keys[letter]] for letter in _typed(word))
    if target.name == "ka":  # its capitals are for headings
        return letters
    large = (letter.isupper() or letter in _LARGE for letter in word)
    return "".join(letter.upper() if is_large else letter for letter, is_large in zip(letters, large, strict=True))


def _likely(word: str, layout: _Layout) -> bool:
    """Whether something could be a word of the layout's language."""
    if not word.isalpha() or len(word) < 2 or _unlikely().search(word):
        return False
    if layout.name in _ABJADS:
        return True
    marks = "".join("v" if letter in _VOWELS else "c" for letter in word.lower())
    return "v" in marks and "c" * (_RUN + 1) not in marks and "v" * _RUN not in marks
