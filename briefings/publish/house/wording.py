"""The words that a page brings by itself ("Page 1 of 2", "Disputed"), in the language of the brief."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import resources

if TYPE_CHECKING:
    from collections.abc import Mapping


_ENGLISH = "en"


@cache
def page_words(language: str) -> Mapping[str, str]:
    """The words by key for a BCP 47 language.

    Where that language has none, what every page says is said by signs, and the rest in English: an English "Page 1 of
    2" among Hindi would be read out as Hindi.
    """
    file = resources.path_for(language, "phrases", "pages")
    words = resources.read(file)
    if file.stem != _ENGLISH or language.partition("-")[0].lower() in {"", _ENGLISH}:
        return words
    return words | resources.read(resources.path("phrases", "neutral.toml"))
