"""Words of scripts of syllables in Latin letters: those of India by one table of places, Sinhala, kana and Hangul.

The scripts of India lie in Unicode in the order of one old standard, 128 places each, so that one table serves nine.
"""

from __future__ import annotations

import unicodedata

from briefings.folding.rules import Rules, row, table

INDIC = range(0x0900, 0x0D80)
_CONSONANTS = row("k kh g gh n ch ch j jh n t th d dh n t th d dh n n p f b bh m y r r l l l v sh sh s h")
_VOWELS = row("a a i i u u ri l e e e ai o o o au")
_SIGNS = row("a i i u u ri ri e e e ai o o o au")
_NUKTA = {"k": "q", "kh": "kh", "g": "gh", "j": "z", "d": "r", "dh": "r", "f": "f", "y": "y", "s": "sh", "l": "l"}
# Where a consonant at the end has no vowel although none is taken away by a sign: Hindi, Bengali, Punjabi, Gujarati.
_SILENT_ENDS = range(0x0900, 0x0B00)
# Letters out of the common order: the Malayalam consonants without a vowel, and some of Bengali, Assamese and Punjabi.
_ODD = {
    0x0D7A: "n", 0x0D7B: "n", 0x0D7C: "r", 0x0D7D: "l", 0x0D7E: "l", 0x0D7F: "k",
    0x09CE: "t", 0x09F0: "r·", 0x09F1: "v·", 0x0A70: "~", 0x0A71: "",
}  # fmt: skip
_SINHALA = table(
    """
    අ a  ආ a  ඇ e  ඈ e  ඉ i  ඊ i  උ u  ඌ u  එ e  ඒ e  ඓ ai  ඔ o  ඕ o  ඖ au  ක ka  ඛ kha  ග ga  ඝ gha  ඞ na  ඟ nga
    ච cha  ඡ cha  ජ ja  ඣ jha  ඤ na  ඥ gna  ට ta  ඨ tha  ඩ da  ඪ dha  ණ na  ඬ nda  ත ta  ථ tha  ද da  ධ dha  න na
    ඳ nda  ප pa  ඵ pha  බ ba  භ bha  ම ma  ඹ mba  ය ya  ර ra  ල la  ව va  ශ sha  ෂ sha  ස sa  හ ha  ළ la  ෆ fa  ං n
    """
)
_SINHALA_SIGNS = table("ා a  ැ e  ෑ e  ි i  ී i  ු u  ූ u  ෘ ru  ෙ e  ේ e  ෛ ai  ො o  ෝ o  ෞ au  ් *")
# A sign for any nasal sound is said as what follows asks; in Singh a g is heard.
_NASAL = Rules(("~(?=[pbfm])", "m"), ("~h", "ngh"), ("~", "n"))
# An implied vowel between two syllables that have one is not said, unless it is nasal. The bar keeps apart what is
# no one sound: d and sh are no j.
_MEDIAL = Rules((r"([aeiou·][^aeiou·]h?)·(?=[^aeiou·~]h?[aeiou·])", r"\1|"))

_KANA = {
    "k": "かきくけこ", "g": "がぎぐげご", "s": "さしすせそ", "z": "ざじずぜぞ", "t": "たちつてと", "d": "だぢづでど",
    "n": "なにぬねの", "h": "はひふへほ", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ", "m": "まみむめも", "r": "らりるれろ",
    "": "あいうえお",
}  # fmt: skip
_KANA_LETTERS = {
    **{kana: start + vowel for start, row in _KANA.items() for kana, vowel in zip(row, "aiueo", strict=True)},
    **dict(zip("やゆよわゐゑをんゔし", row("ya yu yo wa i e o n vu shi"), strict=True)),
    **dict(zip("ちつふじぢづっー", row("chi tsu fu ji ji zu * *"), strict=True)),
    **dict(zip("ぁぃぅぇぉゃゅょゎ", row("~a ~i ~u ~e ~o ~ya ~yu ~yo ~wa"), strict=True)),
}
_KANA_GROUPS = Rules(
    ("(?<=sh|ch)i~y", ""),
    ("ji~y", "j"),
    ("i~y", "y"),
    ("(?<=sh|ch)i~e", "e"),
    ("ji~e", "je"),
    ("(?<=[tdfv])[aeou]~(?=[aeiou])", ""),
    ("tsu~", "ts"),
    ("~", ""),
    ("ou|oo", "o"),
    ("uu", "u"),
)

# Family names whose usual spelling no rule gives.
_FAMILIES = dict(
    zip("이박최노조신심리류유임오우안", row("lee park choi roh cho shin shim lee yu yu lim oh u an"), strict=True)
)
_INITIALS = row("k kk n t tt r m p pp s ss * j jj ch k t p h")
_MIDDLES = row("a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i")
_FINALS = row("* k k k n n n t l k m l l l p l m p p t t ng t t k t p t")
# What a final consonant is before a syllable without one: it is said with that syllable, and softly.
_CARRIED = row("* g kk k n n n d r g m b s t p r m b p s ss ng j ch k t p *")


def indic(word: str) -> str:
    """Of the nine scripts from Devanagari to Malayalam; a vowel that is only implied is left out where Hindi does."""
    sounds: list[str] = []
    for letter in unicodedata.normalize("NFC", word).replace("\u09cd\u09af", ""):  # in Bengali it only colours a vowel
        _add(sounds, letter)
    text = "".join(sounds)
    if ord(word[0]) in _SILENT_ENDS and len(sounds) > 1:
        text = _MEDIAL(text.removesuffix("·"))
    return _NASAL(text.replace("·", "a"))


def _add(sounds: list[str], letter: str) -> None:
    """One more letter or sign: after a consonant stands a `·` for the vowel that is implied."""
    odd = _ODD.get(ord(letter))
    place = (ord(letter) - INDIC.start) % 0x80 if odd is None and ord(letter) in INDIC else -1
    if odd is not None:
        sounds.append(odd)
    elif place in {0x00, 0x01, 0x02}:
        sounds.append("~")
    elif 0x05 <= place <= 0x14:
        sounds.append(_VOWELS[place - 0x05])
    elif 0x15 <= place <= 0x39:
        sounds.append(_CONSONANTS[place - 0x15] + "·")
    elif place == 0x3C and sounds:
        plain = sounds[-1].removesuffix("·")
        sounds[-1] = _NUKTA.get(plain, plain) + "·"
    elif sounds and 0x3E <= place <= 0x4D:
        sounds[-1] = sounds[-1].removesuffix("·")
        sounds.append("" if place == 0x4D else _SIGNS[place - 0x3E])


def sinhala(word: str) -> str:
    """With its implied vowels."""
    text = ""
    for letter in unicodedata.normalize("NFC", word):
        sign = _SINHALA_SIGNS.get(ord(letter))
        text = text + _SINHALA.get(ord(letter), "") if sign is None else text.removesuffix("a") + sign
    return text


def kana(word: str) -> str:
    """In Hepburn's letters without long vowels."""
    text = unicodedata.normalize("NFKC", word)
    text = "".join(chr(ord(sign) - 0x60) if "ァ" <= sign <= "ヴ" else sign for sign in text)
    text = "".join(_KANA_LETTERS.get(sign, "") for sign in text)
    return _KANA_GROUPS(text)


def hangul(word: str) -> str:
    """As names are spelt outside Korea: Kim, Pak, Chon; the two official systems come near it."""
    if word in _FAMILIES:
        return _FAMILIES[word]
    syllables = [divmod(ord(sign) - 0xAC00, 588) for sign in unicodedata.normalize("NFC", word) if "가" <= sign <= "힣"]
    text = ""
    for place, (first, rest) in enumerate(syllables):
        middle, last = divmod(rest, 28)
        following = syllables[place + 1][0] if place + 1 < len(syllables) else -1
        text += _INITIALS[first] + _MIDDLES[middle] + (_CARRIED if following == 11 else _FINALS)[last]
    return text
