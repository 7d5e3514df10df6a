"""Words as search compares them: without case, marks and apostrophes, and in a Latin form that joins the scripts.

Алиев, Əliyev and Aliyev have one key; so have Փաշինյան, Пашинян, Pashinian and Pashinyan. A key is coarse on
purpose: it widens what is found, never what is shown. The letters are in `transliteration.py`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefings.folding.transliteration import DIGRAPHS, ELISIONS, LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

# What canonical decomposition leaves alone though readers hold it for a letter with a mark, and letters of one sound.
_FOLDS = str.maketrans(
    {
        "ə": "e", "ı": "i", "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
        "ħ": "h", "ŋ": "n", "ґ": "г", "ў": "у", "ё": "е", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ς": "σ", "և": "եւ",
        "ـ": "", "'": "", "’": "", "‘": "", "ʻ": "", "ʼ": "", "ʾ": "", "ʿ": "", "`": "", "´": "", "՚": "", "׳": "",
    }
)  # fmt: skip
_APOSTROPHES = "'’‘ʻʼʾʿ`´՚׳"
_CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
)
_LETTER = rf"(?:(?![{_CJK}_])\w|[{_MARKS}])"
_WORD = rf"[{_CJK}]|{_LETTER}+(?:[{_APOSTROPHES}]{_LETTER}+)*[{_APOSTROPHES}]?"
_MOST_KEPT = 100_000
_PART = re.compile(rf"[^{_APOSTROPHES}]+")


@cache
def _word() -> re.Pattern[str]:
    """Made when the first search asks for it: it takes ten milliseconds."""
    return re.compile(_WORD)


class Word(NamedTuple):
    """One word of a text: where it stands, its folded form and its key."""

    start: int
    end: int
    folded: str
    key: str

    @property
    def forms(self) -> tuple[str, ...]:
        """What to look for. Of a longer word a key of one or two letters is left only by chance ("zzzz")."""
        tells = len(self.key) > 2 or len(self.key) >= len(self.folded)
        return tuple(dict.fromkeys(form for form in (self.folded, self.key if tells else "") if form.strip()))


def fold(text: str) -> str:
    """The text without case, marks and apostrophes; its script stays."""
    if text.isascii():
        return text.lower().translate(_FOLDS)
    text = unicodedata.normalize("NFC", text.casefold().replace("i̇", "i")).translate(_FOLDS)
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).translate(_FOLDS)


@lru_cache(maxsize=20_000)
def forms(word: str, *, asked: bool) -> tuple[str, str]:
    """The folded form and the key of one word. Kept, since the same words come again in every text.

    A small Latin word of a text is no name and has no key of its own; a word that is asked for may be any.
    """
    folded = fold(word)
    return folded, folded if not asked and word.isascii() and word.islower() else key(word)


def key(word: str) -> str:
    """The coarse Latin form of one word."""
    text = unicodedata.normalize("NFC", word.casefold().replace("i̇", "i"))
    for pattern, replacement in DIGRAPHS if not text.isascii() else ():
        text = pattern.sub(replacement, text)
    latin = fold("".join(LETTERS.get(letter, letter) for letter in text))
    for pattern, replacement in ELISIONS:
        latin = pattern.sub(replacement, latin)
    return latin


def words(text: str, *, asked: bool = False) -> Iterator[Word]:
    """The words of a text in order. One with an apostrophe comes whole and in its parts; each CJK sign is a word."""
    for match in _word().finditer(text):
        found = match.group()
        yield Word(match.start(), match.end(), *forms(found, asked=asked))
        if found.isalnum():
            continue
        parts = list(_PART.finditer(found))
        for part in parts if len(parts) > 1 else ():
            start = match.start() + part.start()
            yield Word(start, start + len(part.group()), *forms(part.group(), asked=asked))


class _Indexed(dict[str, str]):
    """What the search keeps of each word that came by, kept because the same words come again in every text."""

    def __missing__(self, found: str) -> str:
        if len(self) >= _MOST_KEPT:
            self.clear()
        kept = " ".join(form for word in words(found) for form in dict.fromkeys((word.folded, word.key)))
        self[found] = kept
        return kept


_INDEXED = _Indexed()


def indexed(text: str) -> str:
    """What the search keeps of a text: each word folded, and its key where that is another word."""
    return " ".join([_INDEXED[found] for found in _word().findall(text)])
