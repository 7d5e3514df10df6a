"""How a word of any script may be read in Latin letters: the likeliest reading, and others that a spelling allows.

Which script asks for which rules stands here; the rules are in `alphabets.py`, `abjads.py` and `syllables.py`, and
every other script comes from `anyascii`. Nothing here is fit for print.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.folding import abjads, alphabets, syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LEADING_VOWEL = re.compile("([เแโใไເແໂໃໄ])([ก-ฮກ-ຮ])")
_SILENCED = re.compile("[ก-ฮกຮ][ุิ]?์")


def _thai(word: str) -> str:
    """Letter by letter, a vowel written before its consonant after it, and without what a sign makes silent."""
    return _other(_LEADING_VOWEL.sub(r"\2\1", _SILENCED.sub("", word)))


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
    return word if word.isascii() else _rules(word)(word)


def readings(word: str) -> tuple[str, ...]:
    """All readings worth trying, the likeliest first; at most eight."""
    rules = alphabets.latin if word.isascii() else _rules(word)
    first = rules(word)
    found = [first]
    if rules is abjads.arabic:
        found += [
            abjads.arabic(word, persian=persian, consonants=v) for persian in (False, True) for v in (False, True)
        ]
    elif rules is abjads.hebrew:
        found.append(abjads.hebrew(word, consonants=True))
    elif rules in {alphabets.latin, alphabets.greek}:
        found = list(_spellings(first))
    return tuple(dict.fromkeys(found))[:8]


# A letter that languages of Latin script say in two ways, and the other way.
_TWO_WAYS = tuple(
    (re.compile(pattern), other)
    for pattern, other in (
        ("(?<![ts])ch", "kh"),
        ("j", "y"),
        ("c(?=[eiy])", "k"),
        ("c(?![eiyhk])", "ts"),
        ("(?<=[aeiouy])h(?=[^aeiouyh]|$)", ""),
        ("gg?(?=[eiy])", "j"),
        ("x", "kh"),
        ("(?<=[aeiou])w(?=[^aeiouyw]|$)", "u"),
        ("^[ae]l(?=[^aeiouyl].{3})", ""),
    )
)


def _spellings(word: str) -> Iterator[str]:
    """The word, then with each letter of two ways read the other way, alone and together with one before it."""
    yield word
    changed = [word]
    for pattern, other in _TWO_WAYS:
        for earlier in tuple(changed):
            later = pattern.sub(other, earlier)
            if later != earlier:
                changed.append(later)
                yield later


def _rules(word: str) -> Callable[[str], str]:
    """By the first letter that is not ASCII."""
    code = next(ord(letter) for letter in word if letter > "\x7f")
    return next((rules for last, rules in _BLOCKS if code <= last), _other)
