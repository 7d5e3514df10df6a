"""Which way a language is written. Where the text of a line stands is decided in `typography`."""

from __future__ import annotations

from functools import lru_cache

_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "prs", "ps", "sd", "syc", "ug", "ur", "yi"})
_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})


@lru_cache(maxsize=256)
def direction(language: str) -> int:
    """1 for a language (BCP 47) that is written from right to left, else 0; a script in the tag goes before."""
    parts = language.replace("_", "-").split("-")
    script = next((part.capitalize() for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    return int(script in _SCRIPTS if script else parts[0].casefold() in _LANGUAGES)
