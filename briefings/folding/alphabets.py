"""Words of alphabets in Latin letters: Cyrillic, Armenian, Georgian, Greek, and Latin with its marks.

The values are those of the BGN/PCGN tables where they differ by sound, for search and never for print. Scripts without
vowels are in `abjads.py`, those of syllables in `syllables.py`, the rest comes from `anyascii` (`readings.py`).
"""

from __future__ import annotations

import unicodedata

from briefings.folding.rules import Rules, table

_HINTS_UKRAINIAN = frozenset("іїєґў")


_CYRILLIC = table(
    """
    а a  б b  в v  г g  д d  е e  ж zh  з z  и i  й y  к k  л l  м m  н n  о o  п p  р r  с s  т t  у u
    ф f  х kh  ц ts  ч ch  ш sh  щ sh  ъ *  ы y  ь *  э e  ю yu  я ya  ё yo  і i  ї yi  є ye  ґ g  ў u
    ђ dj  ѓ gi  ѕ dz  ј y  љ li  њ ni  ћ ch  ќ ki  џ j  ѣ e  ѳ f  ѵ i  ѫ u  ѧ ya
    ә a  ғ g  қ k  ң n  ө o  ұ u  ү u  һ h  ҳ h  ҷ j  ҹ j  ҝ g  ҡ k  ҙ z  ҫ s  ӈ n  ӣ i  ӯ u  ӓ e  ӧ o  ӱ u
    ҥ n  ӑ a  ӗ e  ҟ k  җ j  ҵ ts  ҭ t  ԥ p  ҿ ch  ҽ ch  ӡ dz  ҩ u  ӏ *
    """
)
_ARMENIAN = table(
    """
    ա a  բ b  գ g  դ d  ե e  զ z  է e  ը y  թ t  ժ zh  ի i  լ l  խ kh  ծ ts  կ k  հ h  ձ dz  ղ gh  ճ ch
    մ m  յ y  ն n  շ sh  ո o  չ ch  պ p  ջ j  ռ r  ս s  վ v  տ t  ր r  ց ts  ւ v  փ p  ք k  օ o  ֆ f
    """
)
_GEORGIAN = table(
    """
    ა a  ბ b  გ g  დ d  ე e  ვ v  ზ z  თ t  ი i  კ k  ლ l  მ m  ნ n  ო o  პ p  ჟ zh  რ r  ს s  ტ t  უ u
    ფ p  ქ k  ღ gh  ყ q  შ sh  ჩ ch  ც ts  ძ dz  წ ts  ჭ ch  ხ kh  ჯ j  ჰ h  ჱ e  ჲ y  ჳ v  ჴ q  ჵ o  ჶ f
    """
)
_GREEK = table(
    """
    α a  β v  γ g  δ d  ε e  ζ z  η i  θ th  ι i  κ k  λ l  μ m  ν n  ξ x  ο o  π p  ρ r  σ s  ς s  τ t
    υ y  φ f  χ ch  ψ ps  ω o
    """
)
# Letters with marks that stand for another sound than the bare letter; all other marks are left out.
_LATIN = table(
    """
    š sh  č ch  ž zh  ć ch  ś sh  ź zh  ż zh  ş sh  ș sh  ť t  ț ts  ţ ts  ç ch  ñ n  ł l  đ d  ð d  þ th  ø oe  æ ae
    œ oe  ö oe  ő oe  ä ae  å aa  ß ss  ə a  ı i  ħ h  ŋ n  ǧ j  ǆ j  ǉ li  ǌ ni  ĳ i  ɛ e  ɔ o  ɖ d  ƙ k  ɓ b  ɗ d  ƴ y
    """
)

_CYRILLIC_GROUPS = Rules(
    ("[ьъ](?=[еёюяіїєиэ])", "й"),
    ("(?<![аеиоуыэюяйіїє])ё", "е"),  # Gorbachev, but Solovyov
    ("дж", "j"),
    ("дз", "dz"),
)
_ARMENIAN_GROUPS = Rules(
    ("և", "եւ"),
    ("ու", "u"),
    ("եա", "ya"),
    ("եօ", "yo"),
    ("իւ", "yu"),
    ("^ո(?!վ)", "vo"),
    ("ոյ$", "o"),
    ("այ$", "a"),
    ("^յ(?=[աո])", "h"),
)
_GREEK_GROUPS = Rules(
    ("ου", "u"),
    ("αι", "e"),
    ("[εο]ι|υι", "i"),
    ("([αεη])υ(?=[αβγδεζηιλμνορυω]|$)", r"\1v"),
    ("([αεη])υ", r"\1f"),
    ("^μπ", "b"),
    ("μπ", "mp"),
    ("^ντ", "d"),
    ("^γκ", "g"),
    ("γ(?=[γκξχ])", "n"),
    ("τζ", "tz"),
)
_AZERBAIJANI = frozenset("əığ")
_POLISH = frozenset("łńśźż")
_SLAVIC = frozenset("čćšžłęąěř")
_ACCENTS_OF_GREEK = dict.fromkeys(map(ord, "\u0300\u0301\u0342\u0304\u0306\u0313\u0345"))


def bare(text: str) -> str:
    """The text without combining marks; letters of compatibility are written out."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))


def cyrillic(word: str) -> str:
    """Of every language that writes it; і, ї, є, ґ and ў tell that г is said as in Kyiv and Minsk."""
    soft = not _HINTS_UKRAINIAN.isdisjoint(word)
    if soft:
        word = word.replace("г", "h")
    word = _CYRILLIC_GROUPS(word)
    return bare(word.translate(_CYRILLIC)) if not soft else bare(word.replace("и", "y").translate(_CYRILLIC))


def armenian(word: str) -> str:
    """In the eastern reading, of the classical and the reformed spelling; the western one differs in voice alone."""
    word = _ARMENIAN_GROUPS(word)
    return bare(word.translate(_ARMENIAN))


def georgian(word: str) -> str:
    """Of any of its three alphabets, which folding has already made one."""
    return word.replace("ოჳ", "უ").translate(_GEORGIAN)


def greek(word: str) -> str:
    """In the modern reading, whatever the accents; a rough breathing at the beginning is an h."""
    parts = unicodedata.normalize("NFD", word)
    rough = "\u0314" in parts[1:3] and not parts.startswith("ρ")
    text = unicodedata.normalize("NFC", parts.translate(_ACCENTS_OF_GREEK).replace("\u0314", ""))
    text = bare(text.replace("ϊ", "i").replace("ϋ", "i").replace("ς", "σ"))
    text = _GREEK_GROUPS(text)
    return "h" * rough + text.translate(_GREEK)


def latin(word: str) -> str:
    """With each letter as the language that has its mark would say it."""
    if word.isascii():
        return word
    if not _AZERBAIJANI.isdisjoint(word):
        word = word.replace("c", "j").replace("x", "kh").replace("ğ", "gh")
    elif not _SLAVIC.isdisjoint(word):
        if not _POLISH.isdisjoint(word):
            word = word.replace("ę", "en").replace("ą", "on")
        word = word.replace("dž", "j").replace("c", "ts").replace("j", "y").replace("đ", "dj")
    elif "đ" in word and word.replace("đ", "").isascii():
        word = word.replace("đ", "dj").replace("j", "y").replace("dy", "dj")
    return bare(word.translate(_LATIN)).translate(_LATIN)
