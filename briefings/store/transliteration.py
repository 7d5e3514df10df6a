"""Letters of other scripts in Latin, one by one, and the spellings of one sound that a search key does not tell apart.

The values are those of the BGN/PCGN tables where they differ from letter to letter by sound; only for search, never for print.
"""

from __future__ import annotations

import re

_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўђѓѕјљњћќџәғқңөұүһҳҷӣӯ",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch * y * e yu ya e i yi ye g u dj g dz j lj nj c k "
        "dzh a g k n o u u h h j i u".split(),
        strict=True,
    )
)
_ARMENIAN = dict(
    zip(
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
        "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev".split(),
        strict=True,
    )
)
_GEORGIAN = dict(
    zip(
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split(),
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
        "a v g d e z i th i k l m n x o p r s s t y f ch ps o a e i i o y o i y i y".split(),
        strict=True,
    )
)
_ARABIC = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئپچژگکی",
        "a b t th j h kh d dh r z s sh s d t z * gh f q k l m n h w y a a * a a i w y p ch zh g k y".split(),
        strict=True,
    )
)
_HEBREW = dict(
    zip(
        "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
        "a b g d h v z h t y k k l m m n n s * p p ts ts k r sh t".split(),
        strict=True,
    )
)

LETTERS = {
    letter: latin.replace("*", "")
    for table in (_CYRILLIC, _ARMENIAN, _GEORGIAN, _GREEK, _ARABIC, _HEBREW, {"ə": "a", "ş": "sh", "ç": "ch", "x": "kh"})
    for letter, latin in table.items()
}

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
