"""What the tag of a language (BCP 47) says about its writing."""

from __future__ import annotations

from functools import lru_cache

_SCRIPTS = {
    "am": "Ethi",
    "ar": "Arab",
    "arc": "Syrc",
    "as": "Beng",
    "be": "Cyrl",
    "bg": "Cyrl",
    "bn": "Beng",
    "bo": "Tibt",
    "ckb": "Arab",
    "dv": "Thaa",
    "dz": "Tibt",
    "el": "Grek",
    "fa": "Arab",
    "gu": "Gujr",
    "he": "Hebr",
    "hi": "Deva",
    "hy": "Armn",
    "iw": "Hebr",
    "ja": "Jpan",
    "ka": "Geor",
    "kk": "Cyrl",
    "km": "Khmr",
    "kn": "Knda",
    "ko": "Kore",
    "ks": "Arab",
    "ky": "Cyrl",
    "lo": "Laoo",
    "mk": "Cyrl",
    "ml": "Mlym",
    "mn": "Cyrl",
    "mr": "Deva",
    "my": "Mymr",
    "ne": "Deva",
    "or": "Orya",
    "pa": "Guru",
    "prs": "Arab",
    "ps": "Arab",
    "ru": "Cyrl",
    "sa": "Deva",
    "sd": "Arab",
    "si": "Sinh",
    "sr": "Cyrl",
    "syc": "Syrc",
    "ta": "Taml",
    "te": "Telu",
    "tg": "Cyrl",
    "th": "Thai",
    "ti": "Ethi",
    "ug": "Arab",
    "uk": "Cyrl",
    "ur": "Arab",
    "yi": "Hebr",
    "zh": "Hans",
}
_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"})
_SLANTED = frozenset({"Latn", "Cyrl", "Grek"})
_TAIWAN = frozenset({"TW", "HK", "MO"})


def script_of(language: str | None) -> str:
    """The ISO 15924 code of the script that a language is written in; the tag may name it, as in "az-Cyrl"."""
    first, *rest = (language or "").replace("_", "-").split("-")
    for part in rest:
        if len(part) == 4 and part.isalpha():
            return part.title()
    if first.lower() == "zh" and any(part.upper() in _TAIWAN for part in rest):
        return "Hant"
    if first.lower() == "pa" and any(part.upper() == "PK" for part in rest):
        return "Arab"
    return _SCRIPTS.get(first.lower(), "Latn")


@lru_cache(maxsize=256)
def direction(language: str | None) -> int:
    """1 where the lines of a language run from right to left, else 0; as the base level of its paragraphs."""
    return int(script_of(language) in _RIGHT_TO_LEFT)


def has_italics(language: str | None) -> bool:
    """Whether what is stressed is slanted in the script of a language; in any other it is bold."""
    return script_of(language) in _SLANTED
