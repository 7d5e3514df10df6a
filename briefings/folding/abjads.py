"""Words of scripts that leave most vowels out, in Latin letters: Arabic with its daughters, and Hebrew.

Between two letters stands a `·`, so that s and h of two letters are not read as one sh. A letter that may be a vowel
or a consonant is read as its neighbours suggest; `readings.py` asks for the other reading too.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from briefings.folding.alphabets import bare
from briefings.folding.rules import Rules, table

if TYPE_CHECKING:
    from collections.abc import Sequence

JOINT = "·"
_ARABIC = table(
    """
    ا a  ٱ a  ب b  ت t  ث th  ج j  ح h  خ kh  د d  ذ dh  ر r  ز z  س s  ش sh  ص s  ض d  ط t  ظ dh  ع *  غ gh
    ف f  ق q  ك k  ل l  م m  ن n  ه h  و v  ي i  ى a  ة a  ء *  آ a  أ a  إ i  ؤ u  ئ *  پ p  چ ch  ژ zh
    گ g  ک k  ی i  ٹ t  ڈ d  ڑ r  ں n  ے e  ہ h  ھ h  ۂ e  ۃ a  ۀ e  ە e  ێ e  ۆ o  ڵ l  ڕ r  ڤ v  ۊ u
    ټ t  ډ d  ړ r  ڼ n  ښ sh  ږ zh  ځ z  څ ts  ې e  ۍ i  ګ g  ۇ u  ۈ u  ۋ v  ڭ n  ڬ g  ڠ n  ݢ g  ڽ n  ڗ z  ڃ j
    """
)
# The four letters that Arabic tells apart and Persian, Urdu and the Turkic languages say as s or z.
_PERSIAN = {**_ARABIC, **table("ث s  ذ z  ض z  ظ z  ه h")}
_HEBREW = table(
    """
    א a  ב b  ג g  ד d  ה h  ו v  ז z  ח h  ט t  י i  כ k  ך kh  ל l  מ m  ם m  נ n  ן n  ס s  ע *  פ p
    ף f  צ ts  ץ ts  ק k  ר r  ש sh  ת t
    """
)
# A geresh after a letter makes a sound of other languages of it; each has a sign of its own here.
_GERESH = Rules(*((f"{letter}['’׳`´]", sign) for letter, sign in zip("גזצץתדחער", "jžččθδχγγ", strict=True)))
_HEBREW_FOREIGN = table("v v  j j  ž zh  č ch  θ th  δ dh  χ kh  γ gh")
_HEBREW_SIGNS = dict.fromkeys(map(ord, "׳״'’"))
# The article; a carrier of a vowel, and the vowel where it is u; Urdu's sign that a consonant is breathed.
_BEGINNING = Rules(
    ("^ال(?=..)", ""),
    ("^[اأإئع]و(?![اأآىةەێۆۇۈويی])", "ۇ"),
    ("^ع", "ا"),
    ("^(?:ئ|[اأإ](?=[ويیۆێەې]))", ""),
)
_ASPIRATE = Rules(("(?<=[بپتٹدڈکگجچڑ])ھ", ""))
_ARABIC_LONG = frozenset(["ا", "آ", "أ", "إ", "ٱ", "ى", "ة", "ە", "ێ", "ۆ", "ۇ", "ۈ"])


def arabic(word: str, *, persian: bool = False, waws: Sequence[str] = ()) -> str:
    """Arabic and the languages that took its script. The article is left out, for Latin has it apart or not at all.

    `persian` reads four letters as Persian does. `waws` says of each letter that may be a vowel how it is read; what
    it does not reach is read as its neighbours suggest.
    """
    word = bare(word)
    if word.startswith("عبدال") and len(word) > 8:
        return "abd" + arabic(word[3:], persian=persian, waws=waws)
    if word.endswith("الله"):
        return arabic(word[:-4], persian=persian, waws=waws) + "al·ah" if len(word) > 4 else "al·ah"
    if "ە" not in word:
        word = _ASPIRATE(word)
    word = _BEGINNING(word)
    if len(word) > 2 and word.endswith(("ه", "ہ")):
        word = word[:-1] + "ة"
    values = _PERSIAN if persian else _ARABIC
    letters = [values.get(ord(letter), letter) for letter in word]
    _read_waws(letters, [place for place in _places(word, "و") if place], word, waws)
    return JOINT.join(letters)


def hebrew(word: str, *, waws: Sequence[str] = ()) -> str:
    """With points or without. A geresh makes g j, z zh and ts ch; a last h is not said; `waws` as in Arabic."""
    word = _GERESH(bare(word)).translate(_HEBREW_SIGNS)
    if len(word) > 2 and word.endswith("ה"):
        word = word[:-1] + "א"
    word = word.replace("וו", "v").replace("יי", "י")
    first = "a" if word.startswith("ע") else ""
    letters = [_HEBREW.get(ord(letter)) or _HEBREW_FOREIGN.get(ord(letter), "") for letter in word]
    for place, read in zip_longest((place for place in _places(word, "ו") if place), waws):
        if place is not None:
            letters[place] = read or "u"
    return first + JOINT.join(letters)


def _places(word: str, letter: str) -> list[int]:
    return [place for place, other in enumerate(word) if other == letter]


def _read_waws(letters: list[str], places: list[int], word: str, waws: Sequence[str]) -> None:
    for place, read in zip_longest(places, waws[: len(places)]):
        letters[place] = read or ("u" if _is_vowel(word, place) else "v")


def _is_vowel(word: str, place: int) -> bool:
    """Whether a waw is u or o: not beside another vowel."""
    return word[place - 1] not in _ARABIC_LONG and word[place + 1 : place + 2] not in _ARABIC_LONG
