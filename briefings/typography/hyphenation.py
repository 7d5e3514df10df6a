"""Where a word may be divided, by Liang's method with the patterns that pyphen carries. When to divide is in `lines`.

The patterns are read here and not by pyphen itself, which takes longer to read them than a short brief to be set.
"""

from __future__ import annotations

import importlib.util
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LEFT, RIGHT = 2, 3
"""The least letters before and after a hyphen."""
_LONGEST = 60  # letters: more is no word of a language
_FORBIDDEN = 8  # an even weight above those of the patterns
_PREFERRED = {"en": "en_GB", "de": "de_DE", "pt": "pt_PT", "sr": "sr"}
_CHANGE = re.compile("/[^\n]*")  # a spelling that changes at the hyphen
_HEX = re.compile(r"\^\^([0-9a-f]{2})")


@lru_cache(maxsize=20_000)
def division_points(word: str, language: str) -> tuple[int, ...]:
    """After how many letters `word`, which is letters only, may be divided; none where the language has no patterns.

    A division that would change the spelling, as in some Hungarian words, is left out.
    """
    if not LEFT + RIGHT <= len(word) <= _LONGEST:
        return ()
    patterns = _patterns(language)
    if not patterns:
        return ()
    weights = _weights(f".{word.lower()}.", patterns)
    return tuple(at for at in range(LEFT, len(word) - RIGHT + 1) if weights[at + 1] % 2)


def _weights(dotted: str, patterns: Mapping[str, str]) -> list[int]:
    weights = [0] * (len(dotted) + 1)
    for start in range(len(dotted) - 1):
        for end in range(start + 1, len(dotted) + 1):
            pattern = patterns.get(dotted[start:end])
            if pattern:
                _apply(pattern, start, weights)
    return weights


def _apply(pattern: str, at: int, weights: list[int]) -> None:
    changes = "/" in pattern
    for sign in pattern.partition("/")[0] if changes else pattern:
        if "0" <= sign <= "9":
            weight = _FORBIDDEN if changes and int(sign) % 2 else int(sign)
            weights[at] = max(weights[at], weight)
        else:
            at += 1


@cache
def _patterns(language: str) -> Mapping[str, str]:
    """Each pattern by its letters alone; empty for a language without patterns."""
    file = _file(language.replace("-", "_"))
    if file is None:
        return {}
    head, _, rest = file.read_bytes().partition(b"\n")
    encoding = head.decode("ascii").strip().lower()
    text = rest.decode("cp1251" if encoding == "microsoft-cp1251" else encoding).replace("\r", "")
    if "^^" in text:
        text = _HEX.sub(lambda match: chr(int(match[1], 16)), text)
    plain = _CHANGE.sub("", text) if "/" in text else text
    letters = plain.encode().translate(None, b"0123456789").decode()  # bytes, which is twenty times as fast
    return dict(zip(letters.split("\n"), text.split("\n"), strict=True))


def _file(language: str) -> Path | None:
    folder = _folder()
    if folder is None or not language.replace("_", "").isalnum():
        return None
    base = language.partition("_")[0]
    for name in (language, _PREFERRED.get(base, base)):
        if (folder / f"hyph_{name}.dic").is_file():
            return folder / f"hyph_{name}.dic"
    return min(folder.glob(f"hyph_{base}_*.dic"), default=None)


def _folder() -> Path | None:
    spec = importlib.util.find_spec("pyphen")
    places = spec.submodule_search_locations if spec else None
    return Path(places[0]) / "dictionaries" if places else None
