"""How a word of any script may be read in Latin letters: the likeliest reading, and others that a spelling allows.

Which script asks for which rules stands here; the rules are in `alphabets.py`, `abjads.py` and `syllables.py`, and
every other script comes from `anyascii`. Nothing here is fit for print.
"""

from __future__ import annotations

from functools import partial
from itertools import islice, product
from typing import TYPE_CHECKING

from briefings.folding import abjads, alphabets, syllables
from briefings.folding.folding import APOSTROPHES
from briefings.folding.rules import Rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_THAI = Rules(("[ก-ฮ][ุิ]?์", ""), ("([เแโใไເແໂໃໄ])([ก-ฮກ-ຮ])", r"\2\1"))


def _thai(word: str) -> str:
    """Letter by letter, a vowel written before its consonant after it, and without what a sign makes silent."""
    return _other(_THAI(word))


def _other(word: str) -> str:
    from anyascii import anyascii  # noqa: PLC0415 - most dossiers never need its tables

    return anyascii(word).lower()


# The last place of each script's block, in order, with its rules.
_BLOCKS: tuple[tuple[int, Callable[[str], str]], ...] = (
    (0x036F, alphabets.latin),
    (0x03FF, alphabets.greek),
    (0x052F, alphabets.cyrillic),
    (0x058F, alphabets.armenian),
    (0x05FF, abjads.hebrew),
    (0x06FF, abjads.arabic),
    (0x074F, _other),
    (0x077F, abjads.arabic),
    (0x08FF, _other),
    (0x0D7F, syllables.indic),
    (0x0DFF, syllables.sinhala),
    (0x0EFF, _thai),
    (0x109F, _other),
    (0x10FF, alphabets.georgian),
    (0x11FF, _other),
    (0x1C7F, _other),
    (0x1C8F, alphabets.cyrillic),
    (0x1DFF, _other),
    (0x1EFF, alphabets.latin),
    (0x1FFF, alphabets.greek),
    (0x2DDF, _other),
    (0x2DFF, alphabets.cyrillic),
    (0x303F, _other),
    (0x30FF, syllables.kana),
    (0xA63F, _other),
    (0xA69F, alphabets.cyrillic),
    (0xABFF, _other),
    (0xD7FF, syllables.hangul),
)


def reading(word: str) -> str:
    """The likeliest reading of a folded or casefolded word, in lower ASCII letters and, in abjads, joints."""
    rules = _rules(word)
    return _in_ascii(rules(_plain(word, rules)))


def readings(word: str) -> tuple[str, ...]:
    """All readings worth trying, the likeliest first; at most twelve."""
    rules = _rules(word)
    word = _plain(word, rules)
    if rules is abjads.arabic:
        found = _unpointed(word, "و", abjads.arabic, partial(abjads.arabic, persian=True))
    elif rules is abjads.hebrew:
        found = _unpointed(word, "ו", abjads.hebrew)
    else:
        found = _spellings(rules(word), _TWO_WAYS if rules in {alphabets.latin, alphabets.greek} else _GLIDE)
    return tuple(islice(dict.fromkeys(map(_in_ascii, found)), 12))


def _unpointed(word: str, waw: str, *ways: Callable[..., str]) -> Iterator[str]:
    """As its neighbours suggest, then with each of the first two waws as a vowel or a consonant."""
    for read in ways:
        yield read(word)
    for waws in product("uv", repeat=min(word[1:].count(waw), 2)):
        for read in ways:
            found = read(word, waws=waws)
            yield found
            yield found.replace("t·sh", "ch").replace("t·s", "ts").replace("d·j", "j").replace("n·b", "m·b")


_GLIDE = (Rules(("u(?=[aeio])|(?<=[ae])u(?=[^aeiouy])", "v")),)
# A letter that languages of Latin script say in two ways, and the other way.
_TWO_WAYS = (
    Rules(("(?<![ts])ch", "kh")),
    Rules(("j", "y")),
    Rules(("(?<=[aeioulvtmpbsrkfg])j", "dj")),
    Rules(("c(?=[eiy])", "k")),
    Rules(("c(?![eiyhk])", "ts")),
    Rules(("ck", "tsk")),
    Rules(("(?<=[aeiouy])h(?=[^aeiouyh]|$)", "")),
    Rules(("gg?(?=[eiy])", "j")),
    Rules(("x", "kh")),
    Rules(("(?<=[aeiou])w(?=[^aeiouyw]|$)|(?<=[ao])w(?=[uo])", "u")),
    Rules(("^[ae]l(?=[^yl].{3})", "")),
    Rules(("(?<!^)u(?=[aeio])|(?<=[ae])u(?=[^aeiouy])", "v")),
)


def _spellings(word: str, ways: tuple[Rules, ...]) -> Iterator[str]:
    """The word, then with each letter of two ways read the other way, alone and together with those before it."""
    yield word
    changed = [word]
    for other in ways:
        for earlier in tuple(changed):
            later = other(earlier)
            if later != earlier:
                changed.append(later)
                yield later


def _in_ascii(text: str) -> str:
    """With the letters that a table does not have, such as those of another script, read by `anyascii`."""
    if text.isascii():
        return text
    return "".join(letter if letter <= "\x7f" or letter == abjads.JOINT else _other(letter) for letter in text)


def _rules(word: str) -> Callable[[str], str]:
    """By the first letter that is not ASCII; an apostrophe tells nothing."""
    if word.isascii():
        return alphabets.latin
    code = next((ord(letter) for letter in word if letter > "\x7f" and letter not in APOSTROPHES), 0)
    return next((rules for last, rules in _BLOCKS if code <= last), _other)


def _plain(word: str, rules: Callable[[str], str]) -> str:
    """Without apostrophes and joiners, which only Hebrew needs, and Persian for an h that is not said."""
    if rules is abjads.hebrew or (word.isascii() and word.isalpha()):
        return word
    return word.replace("ه\u200c", "ة").translate(_NO_APOSTROPHES)


_NO_APOSTROPHES = dict.fromkeys(map(ord, APOSTROPHES))
