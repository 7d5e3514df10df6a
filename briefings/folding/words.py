"""The words of a text, with what search compares of each: its folded form and its key.

A text that is kept gives more words than a text that is asked for: whole words and their parts, signs and pairs of
signs, names of two words joined. A question takes of these the fewest that say the same.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefings.folding.folding import APOSTROPHES, fold
from briefings.folding.keys import PARTICLES, begun, key

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_KANA = "\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff"
_HYPHENS = "\u2010\u2011־-"
# The commonest Chinese family names: two signs that begin with one are a name of two words, others are one word.
_FAMILIES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高梁郑鄭罗羅宋谢謝唐韩韓曹许許邓鄧冯馮习習汪秦江彭蒋蔣蔡余"
    "杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范廖石韦贾賈夏付方邹鄒熊孟邱侯尹薛闫雷龙龍黎史陶贺賀毛郝顾顧龚邵钱錢严武戴莫孔温汤"
)
# The Arabic article, apart from its word: with a space only in the two spellings that are no English word.
_ARTICLE = r"\b(?:(?:al|el|ul)[-\s]|(?:a|e)([rsdnzt]|sh|th|dh)-(?=\1))(?=\w\w)"
# Names of two words that others write as one: Abd al-Aziz, Abdel Aziz, عبد العزيز; Nasr Allah, نصر الله.
_JOINED = (
    r"\b(?:[ae]bd(?:[aeiou][lrsdnzt])?[-\s](?:[ae][lrsdnzt]{1,2}-?)?|абд(?:[аеиоу][лрсднзт])?[-\s]|عبد\s|עבד\s)"
    r"(?P<name>\w{3,})|\b\w+\s(?:[au]llah|الله)\b"
)
_PARTS_OF_JOINED = ("abd", "ebd", "llah", "абд", "عبد", "الله", "עבד")


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

    @property
    def begun(self) -> tuple[str, ...]:
        """What to look for as the beginning of a longer word, while somebody types."""
        start = begun(self.key) if self.key in self.forms else ""
        return tuple(dict.fromkeys((*self.forms, start))) if len(start) > 1 else self.forms


@lru_cache(maxsize=50_000)
def forms(word: str, *, asked: bool) -> tuple[str, str]:
    """The folded form and the key of one word. Kept, since the same words come again in every text.

    A small Latin word of a text is no name and has no key of its own; a word that is asked for may be any.
    """
    folded = " ".join(fold(word).split())  # a few signs decompose into several words, or a mark on a space
    if not asked and word.isascii() and word.islower() and word not in PARTICLES:
        return folded, folded
    return folded, key(word) or folded


def words(text: str, *, asked: bool = False) -> Iterator[Word]:
    """The words of a text in order.

    Of a text that is kept, a word with an apostrophe or a hyphen comes whole and in its parts, Chinese and Korean
    signs one by one and in pairs, and a name like Abd al-Aziz or Nasr Allah also as one word. Of a question come: a
    word with an apostrophe whole and in parts, one with a hyphen in parts, signs as a family name and a given one,
    names of two words joined and then apart, and no Arabic article before a name.
    """
    patterns = _patterns()
    skipped = {found.start() for found in patterns.article.finditer(text)} if asked else frozenset[int]()
    joined = _joined(text)
    for match in patterns.word.finditer(text):
        (start, end), found = match.span(), match.group()
        if start in joined:
            yield _one(joined[start], asked=asked)
        if found.isalpha() and match.lastgroup is None:
            if start not in skipped:
                yield Word(start, end, *forms(found, asked=asked))
        elif match.lastgroup:
            yield from _signs(start, found, asked=asked)
        else:
            yield from (word for word in _whole_and_parts(start, found, asked=asked) if word.start not in skipped)


class _Patterns(NamedTuple):
    """A word or a run of signs; a part of a word; an article before a name; a name of two words."""

    word: re.Pattern[str]
    part: re.Pattern[str]
    article: re.Pattern[str]
    joined: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Made when the first search asks for them: it takes some twenty milliseconds."""
    codes = (*range(0x0300, 0x1E00), *range(0x20D0, 0x2100), *range(0x2CEF, 0x2E00), *range(0xA66F, 0xAC00))
    marks = "".join(chr(code) for code in codes if unicodedata.category(chr(code)) in {"Mn", "Mc"})
    letter = rf"(?:(?![{_SIGNS}{_KANA}_])\w|[{marks}])"
    part = rf"{letter}+(?:[{APOSTROPHES}]+{letter}+)*"
    return _Patterns(
        word=re.compile(rf"(?P<signs>[{_SIGNS}]+)|[{_KANA}]+|{part}(?:[{_HYPHENS}]{part})*[{APOSTROPHES}]?"),
        part=re.compile(rf"[^{APOSTROPHES}{_HYPHENS}]+"),
        article=re.compile(_ARTICLE, re.IGNORECASE),
        joined=re.compile(_JOINED, re.IGNORECASE),
    )


def _joined(text: str) -> dict[int, re.Match[str]]:
    """Where a name of two words begins."""
    small = text.lower()
    if not any(part in small for part in _PARTS_OF_JOINED):
        return {}
    return {found.start(): found for found in _patterns().joined.finditer(text)}


def _one(found: re.Match[str], *, asked: bool) -> Word:
    """A name of two words as one."""
    name = found["name"]
    whole = found.group()
    folded, one = forms("".join(_patterns().part.findall(whole.replace(" ", ""))), asked=asked)
    return Word(found.start(), found.end(), folded, "abd" + key(name) if name else one)


def _signs(start: int, run: str, *, asked: bool) -> Iterator[Word]:
    """Signs that stand together, as the words that others would write in Latin letters."""
    if asked:
        odd = 1 if len(run) % 2 or (len(run) == 2 and run[0] in _FAMILIES) else 0
        places = [*([(0, 1)] if odd else []), *((place, min(place + 2, len(run))) for place in range(odd, len(run), 2))]
    else:
        places = [(place, place + size) for size in (1, 2) for place in range(len(run) - size + 1)]
        places += [(0, len(run))] if len(run) == 3 else []
    for first, last in places:
        yield Word(start + first, start + last, *forms(run[first:last], asked=asked))


def _whole_and_parts(start: int, found: str, *, asked: bool) -> Iterator[Word]:
    parts = list(_patterns().part.finditer(found))
    hyphened = any(hyphen in found for hyphen in _HYPHENS)
    if not (hyphened and asked):
        whole = "".join(part.group() for part in parts) if hyphened else found
        yield Word(start, start + len(found), *forms(whole, asked=asked))
    for part in parts if len(parts) > 1 else ():
        yield Word(start + part.start(), start + part.end(), *forms(part.group(), asked=asked))
