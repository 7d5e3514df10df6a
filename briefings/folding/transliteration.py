"""Letters of other scripts in Latin, one by one, and the spellings of one sound that a search key does not tell apart.

The values are those of the BGN/PCGN tables where they differ by sound; for search, never for print.
"""

from __future__ import annotations

import re


def _table(pairs: str) -> dict[str, str]:
    """Letters and their Latin, by turns; a star stands for nothing."""
    words = pairs.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_CYRILLIC = _table(
    """
    а a  б b  в v  г g  д d  е e  ж zh  з z  и i  й y  к k  л l  м m  н n  о o  п p  р r  с s  т t  у u
    ф f  х kh  ц ts  ч ch  ш sh  щ shch  ъ *  ы y  ь *  э e  ю yu  я ya  ё e  і i  ї yi  є ye  ґ g  ў u
    ђ dj  ѓ g  ѕ dz  ј j  љ lj  њ nj  ћ c  ќ k  џ dzh  ә a  ғ g  қ k  ң n  ө o  ұ u  ү u  һ h  ҳ h  ҷ j
    ӣ i  ӯ u
    """
)
_ARMENIAN = _table(
    """
    ա a  բ b  գ g  դ d  ե e  զ z  է e  ը y  թ t  ժ zh  ի i  լ l  խ kh  ծ ts  կ k  հ h  ձ dz  ղ gh  ճ ch
    մ m  յ y  ն n  շ sh  ո o  չ ch  պ p  ջ j  ռ r  ս s  վ v  տ t  ր r  ց ts  ւ v  փ p  ք k  օ o  ֆ f
    և ev
    """
)
_GEORGIAN = _table(
    """
    ა a  ბ b  გ g  დ d  ე e  ვ v  ზ z  თ t  ი i  კ k  ლ l  მ m  ნ n  ო o  პ p  ჟ zh  რ r  ს s  ტ t  უ u
    ფ p  ქ k  ღ gh  ყ q  შ sh  ჩ ch  ც ts  ძ dz  წ ts  ჭ ch  ხ kh  ჯ j  ჰ h
    """
)
_GREEK = _table(
    """
    α a  β v  γ g  δ d  ε e  ζ z  η i  θ th  ι i  κ k  λ l  μ m  ν n  ξ x  ο o  π p  ρ r  σ s  ς s  τ t
    υ y  φ f  χ ch  ψ ps  ω o  ά a  έ e  ή i  ί i  ό o  ύ y  ώ o  ϊ i  ϋ y  ΐ i  ΰ y
    """
)
_ARABIC = _table(
    """
    ا a  ب b  ت t  ث th  ج j  ح h  خ kh  د d  ذ dh  ر r  ز z  س s  ش sh  ص s  ض d  ط t  ظ z  ع *  غ gh
    ف f  ق q  ك k  ل l  م m  ن n  ه h  و w  ي y  ى a  ة a  ء *  آ a  أ a  إ i  ؤ w  ئ y  پ p  چ ch  ژ zh
    گ g  ک k  ی y
    """
)
_HEBREW = _table(
    """
    א a  ב b  ג g  ד d  ה h  ו v  ז z  ח h  ט t  י y  כ k  ך k  ל l  מ m  ם m  נ n  ן n  ס s  ע *  פ p
    ף p  צ ts  ץ ts  ק k  ר r  ש sh  ת t
    """
)
# Azerbaijani and Turkish letters as English writes their sounds.
_TURKIC = {"ə": "a", "ş": "sh", "ç": "ch", "x": "kh"}

LETTERS = {
    letter: latin.replace("*", "")
    for table in (_CYRILLIC, _ARMENIAN, _GEORGIAN, _GREEK, _ARABIC, _HEBREW, _TURKIC)
    for letter, latin in table.items()
}

# Letters that sound otherwise together, before they are taken one by one.
DIGRAPHS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (("ь(?=[еёюяи])", "й"), ("ու", "u"), ("^ո", "vo"), ("μπ", "b"), ("ντ", "d"))
)

# In this order. Each keeps the key of a beginning a beginning of the key, as far as spellings allow.
ELISIONS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        ("kh|gh", "h"),
        ("ph", "f"),
        ("dzh|dj", "j"),
        ("y", "i"),
        ("w", "v"),
        ("q|c(?!h)", "k"),
        ("ou", "u"),
        (r"(.)\1+", r"\1"),
        ("^ie", "e"),
        ("io", "ie"),
    )
)
