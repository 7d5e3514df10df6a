"""Words of scripts that leave most vowels out, in Latin letters: Arabic with its daughters, and Hebrew.

Between two letters stands a `·`, so that s and h of two letters are not read as one sh. A letter that may be a vowel
or a consonant is read as its neighbours suggest; `readings.py` asks for the other reading too.
"""

from __future__ import annotations

import re

from briefings.folding.alphabets import bare, table

JOINT = "·"
_ARABIC = table(
    """
    ا a  ٱ a  ب b  ت t  ث th  ج j  ح h  خ kh  د d  ذ dh  ر r  ز z  س s  ش sh  ص s  ض d  ط t  ظ z  ع *  غ gh
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
_GERESH = re.compile("(ג|ז|צ|ץ|ת|ד|ח|ע|ר)['’׳`´]")
_GERESH_VALUES = {"ג": "j", "ז": "zh", "צ": "ch", "ץ": "ch", "ת": "th", "ד": "dh", "ח": "kh", "ע": "gh", "ר": "gh"}
_ARTICLE = re.compile("^ال(?=..)")
_INITIAL = re.compile("^(?:ئ|ع|ا(?=[ويیۆێەې]))")
_ASPIRATE = re.compile("(?<=[بپتٹدڈکگجچڑ])ھ")
_ARABIC_LONG = frozenset("اآأإٱىةەێۆۇۈ")


def arabic(word: str, *, persian: bool = False, consonants: bool = False) -> str:
    """Arabic and the languages that took its script. The article is left out, for Latin has it apart or not at all.

    `persian` reads four letters as Persian does; `consonants` reads each waw as v.
    """
    word = bare(word)
    if word.endswith("الله"):
        return arabic(word[:-4]) + "al·ah" if len(word) > 4 else "al·ah"
    if "ە" not in word:
        word = _ASPIRATE.sub("", word)
    word = _ARTICLE.sub("", word)
    first = "a" if word.startswith("ع") else ""
    word = _INITIAL.sub("", word)
    if len(word) > 2 and word.endswith(("ه", "ہ")):
        word = word[:-1] + "ة"
    values = _PERSIAN if persian else _ARABIC
    letters = [values.get(ord(letter), letter) for letter in word]
    if not consonants:
        letters = ["u" if _is_vowel(word, place) else letter for place, letter in enumerate(letters)]
    return first + JOINT.join(letters)


def hebrew(word: str, *, consonants: bool = False) -> str:
    """With points or without. A geresh makes g j, z zh and ts ch; a last h is not said."""
    word = bare(_GERESH.sub(lambda found: _GERESH_VALUES[found[1]], word))
    word = word.replace("׳", "").replace("״", "").replace("'", "").replace("’", "")
    if len(word) > 2 and word.endswith("ה"):
        word = word[:-1] + "א"
    word = word.replace("וו", "w").replace("יי", "י")
    first = "a" if word.startswith("ע") else ""
    letters = [_HEBREW.get(ord(letter), letter) for letter in word]
    if not consonants:
        letters = ["u" if letter == "ו" and place else values for place, (letter, values) in _numbered(word, letters)]
    return first + JOINT.join(letters)


def _numbered(word: str, letters: list[str]) -> enumerate[tuple[str, str]]:
    return enumerate(zip(word, letters, strict=True))


def _is_vowel(word: str, place: int) -> bool:
    """Whether a waw is u or o: not at the beginning, nor beside another vowel."""
    if word[place] != "و" or place == 0:
        return False
    after = word[place + 1 : place + 2]
    return word[place - 1] not in _ARABIC_LONG and after not in _ARABIC_LONG
