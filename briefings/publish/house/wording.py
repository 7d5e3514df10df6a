"""The words that a page brings by itself ("Page 1 of 2", "Disputed"), in the language of the brief."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import resources
from briefings.typography.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_ENGLISH = "en"
_SAME = {"in": "id", "iw": "he", "no": "nb", "prs": "fa"}  # other codes for languages whose words are there


@cache
def page_words(language: str) -> Mapping[str, str]:
    """The words by key for a BCP 47 language.

    Where that language has none in its script, what every page says is said by signs, and the rest in English: an
    English "Page 1 of 2" among Khmer would be read out as Khmer.
    """
    primary = language.replace("_", "-").partition("-")[0].lower()
    primary = _SAME.get(primary, primary)
    script = script_of(language)
    file = _file(primary if script == script_of(primary) else f"{primary}-{script}")
    if file.is_file():
        return resources.read(file)
    words = resources.read(_file(_ENGLISH))
    return words if primary in {"", _ENGLISH} else words | resources.read(resources.path("phrases", "neutral.toml"))


def _file(tag: str) -> Path:
    return resources.path("phrases", "pages", f"{tag}.toml")
