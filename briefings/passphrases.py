"""How hard a passphrase is to guess: an estimate for a meter, in any script. Keys are made from it in `store/keys.py`.

An estimate of our own instead of zxcvbn: its word lists are English, take a second to load, and say nothing of a
passphrase in Azerbaijani or Russian.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from math import log2

_LETTER_OF_A_WORD = 2.5
"""Bits for each letter of a text that people write, at the most (Shannon 1951 has 1 to 2.6)."""
_COMMON_WORD = 6.0
_STEP = 0.7
"""Bits for each further sign of a row on the keyboard, of the alphabet, or of the same sign."""

# With Argon2id at a quarter of a second, a rich adversary may try some millions a second.
_BARS = (25, 38, 50, 65)
_SENTENCES = (
    "Too easy: it would be found within minutes.",
    "Weak: it would be found within days.",
    "Fair: it keeps the curious out, but not a state.",
    "Good.",
    "Strong.",
)
_ADVICE = " Five or six words that have nothing to do with each other are hard to guess and easy to keep."

_COMMON_WORDS = (
    "password passwort passw0rd passphrase parola parol пароль secret geheim motdepasse contraseña senha şifrə şifre "
    "qwerty qwertz azerty йцукен admin administrator login welcome willkommen letmein iloveyou monkey dragon master "
    "football baseball sunshine princess shadow superman batman trustno1 hello bonjour hallo привет salam salom "
    "chancery dossier ministry ministerium embassy botschaft посольство səfirlik ambassade embajada minister diplomat "
    "spring summer autumn winter january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday azerbaijan azərbaycan baku bakı moscow москва tehran "
    "london paris berlin washington beijing geneva brussels vienna test demo changeme default"
)
_COMMON = frozenset(_COMMON_WORDS.split())
_ROWS = (
    "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertz", "azertyuiop", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю",
    "abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюя", "01234567890", "1234567890-=",
)  # fmt: skip
_NEXT = {pair for row in _ROWS for line in (row, row[::-1]) for pair in pairwise(line)}
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
_VOWELS = frozenset("aeiouyəıöüаеёиоуыэюяіїєαεηιουω")


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """What a meter shows: a score from 0 (hopeless) to 4 (strong), the bits behind it, and a sentence for the user."""

    score: int
    bits: float
    sentence: str


def strength(passphrase: str) -> Strength:
    """Estimate how many tries a passphrase would take; cautious with words, rows of keys, years and repetition."""
    seen: set[str] = set()
    bits = 0.0
    for token in _TOKEN.findall(unicodedata.normalize("NFC", passphrase)):
        folded = token.casefold()
        # A word that comes again is one more guess or two, not another word.
        bits += 1.0 if folded in seen else _bits(token)
        seen.add(folded)
    score = sum(bits >= bar for bar in _BARS)
    sentence = _SENTENCES[score] if passphrase else ""
    return Strength(score=score, bits=bits, sentence=sentence + _ADVICE if passphrase and score < 3 else sentence)


def _bits(token: str) -> float:
    folded = token.casefold()
    if folded in _COMMON or "".join(reversed(folded)) in _COMMON:
        return _COMMON_WORD + _capitals(token)
    if folded.isdigit() and _date(folded):
        return 6.0 if len(folded) <= 4 else 12.0
    steps = sum(first == second or (first, second) in _NEXT for first, second in pairwise(folded))
    free = len(folded) - steps
    return free * _each(folded) + steps * min(_STEP, _each(folded)) + _capitals(token)


def _each(folded: str) -> float:
    """Bits for each sign that nothing before it gives away."""
    if folded.isdigit():
        return log2(10)
    if not folded.isalpha():
        return 3.0  # people use few of the signs there are
    if ord(max(folded)) > 0x2E80:
        return 8.0  # one of the few hundred most common of thousands
    vowels = sum(unicodedata.normalize("NFD", letter)[0] in _VOWELS for letter in folded)
    like_a_word = len(folded) < 3 or 0.2 <= vowels / len(folded) <= 0.65
    return _LETTER_OF_A_WORD if like_a_word else log2(26)


def _capitals(token: str) -> float:
    """A capital where a word begins is hardly a choice."""
    inside = sum(letter.isupper() for letter in token[1:])
    return min(inside, 6) * 1.0 if not token.isupper() else 1.0


def _date(digits: str) -> bool:
    """A year, or a day written in six or eight figures."""
    if len(digits) == 4:
        return digits[:2] in {"18", "19", "20"}
    return len(digits) in {6, 8} and any(1 <= int(digits[place : place + 2]) <= 12 for place in (0, 2, 4))
